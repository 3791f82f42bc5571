/// SRC-204: a part uses another product than was decided, or one that was decided against.
enum DecisionContradicted: SourceReading {
  static let id: RuleID = "SRC-204"
  static let looksFor = "a product that a decision of the documents leaves out"

  /// A product where a line of the documents names it.
  private struct Named {
    var entry: KnowledgeEntry
    var line: SourceLine
  }

  static func findings(in material: SourceMaterial) -> [Finding] {
    let chosen = products(in: material.text.decided, material)
    let rejected = products(in: material.text.rejected, material).filter { named in
      !chosen.contains { $0.entry.id == named.entry.id }
    }
    var seen: Set<String> = []
    return uses(in: material).compactMap { use -> Finding? in
      guard seen.insert(use.entry.id).inserted,
        !chosen.contains(where: { $0.entry.id == use.entry.id })
      else { return nil }
      if let against = rejected.first(where: { $0.entry.id == use.entry.id }) {
        return finding(use, against, isRejected: true)
      }
      guard singular.contains(use.entry.kind) else { return nil }
      let instead = chosen.filter { $0.entry.kind == use.entry.kind }
      guard instead.map(\.entry.id).uniqued.count == 1, let decided = instead.first else {
        return nil
      }
      return finding(use, decided, isRejected: false)
    }
  }

  private static func finding(
    _ use: (entry: KnowledgeEntry, subject: Subject, name: String, place: Evidence),
    _ decided: Named, isRejected: Bool
  ) -> Finding {
    finding(
      isRejected
        ? "\(use.name) uses \(use.entry.name), which was decided against"
        : "\(use.name) uses \(use.entry.name), and the decision is \(decided.entry.name)",
      about: use.subject,
      because:
        "Somebody has to run, pay and know both, and what the decision was made for does not "
        + "hold where the other one is.",
      meanwhile: "\(use.entry.name) is taken as stated for \(use.name).",
      at: [decided.line.evidence, use.place],
      suggestion: "Correct the one that is out of date, or record the exception with its reason.")
  }

  /// Where the design names products as what it talks over, keeps data in or calls.
  private static func uses(
    in material: SourceMaterial
  ) -> [(entry: KnowledgeEntry, subject: Subject, name: String, place: Evidence)] {
    let settled = Set(
      (material.text.decided + material.text.rejected).map(\.evidence.place))
    var uses: [(entry: KnowledgeEntry, subject: Subject, name: String, place: Evidence)] = []
    for interaction in material.requirements.interactions {
      guard let place = interaction.evidence.first(where: { !settled.contains($0.place) }) else {
        continue
      }
      let carrier = material.knowledge.carrier(of: interaction.id).map { [$0] } ?? []
      let target = material.knowledge.entries(of: interaction.target)
      for entry in carrier + (target.count == 1 ? target : [])
      where material.catalog.entries(in: place.quote).contains(where: { $0.id == entry.id }) {
        uses.append(
          (entry, .interaction(interaction.id), material.index.name(interaction.source), place))
      }
    }
    return uses
  }

  private static func products(in lines: [SourceLine], _ material: SourceMaterial) -> [Named] {
    lines.flatMap { line in
      material.catalog.entries(in: line.text).map { Named(entry: $0, line: line) }
    }
  }

  /// What a system has one of unless somebody says why.
  private static let singular: Set<KnowledgeEntry.Kind> = [
    .broker, .identity, .payment, .mail, .sms, .gateway, .tax,
  ]
}
