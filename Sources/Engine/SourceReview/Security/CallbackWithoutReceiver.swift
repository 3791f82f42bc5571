/// SRC-05: a provider calls back, and no operation takes the call.
enum CallbackWithoutReceiver: SourceReading {
  static let id: RuleID = "SRC-05"
  static let looksFor = "a provider that calls back without an operation that receives it"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.operations.contains(where: { $0.says(receiving) }) else { return [] }
    return material.requirements.elements(.externalSystem).compactMap { external in
      let name = SourceText.names(of: external)
      // An operation that carries the provider's name is the one that it calls.
      guard !material.operations.contains(where: { $0.changesState && $0.says(name) }) else {
        return nil
      }
      return said(external, in: material) ?? known(external, in: material)
    }
  }

  /// The sources speak of the call, but name no operation.
  private static func said(_ external: Element, in material: SourceMaterial) -> Finding? {
    let own = material.text.lines(about: external) + relations(of: external, in: material)
    guard let line = own.first(where: { $0.affirms(ReviewWords.callback) }) else { return nil }
    return finding(
      "\(external.name) calls back, but no operation is named that receives the call",
      about: .element(external.id),
      because: "Without a path, a method and a body nobody can build, register or test the call of "
        + "\(external.name).",
      meanwhile: "The inbound interaction gets a contract of its own with a proposed path.",
      at: [line.evidence],
      suggestion: "Name the operation that \(external.name) calls, such as `POST /webhooks/"
        + "\(external.id.rawValue)`.")
  }

  /// Lines that state what the external system does.
  private static func relations(
    of external: Element, in material: SourceMaterial
  ) -> [SourceLine] {
    let places = material.index.outgoing(external.id).flatMap(\.evidence).map(\.place)
    return material.text.lines(ReviewWords.callback).filter { line in
      places.contains { $0.document == line.document && $0.line == line.number }
    }
  }

  /// It is publicly known that the provider tells outcomes by calling back.
  private static func known(_ external: Element, in material: SourceMaterial) -> Finding? {
    let entries = material.knowledge.entries(of: external.id).filter { kinds.contains($0.kind) }
    guard let entry = entries.first,
      let fact = entry.facts(.webhook).first(where: { $0.value == .text("yes") }),
      let use = material.index.incoming(external.id).first?.evidence.first
        ?? external.evidence.first,
      !material.says(ReviewWords.callback), !material.says(polling)
    else { return nil }
    let citation = KnowledgeCitation(entry: entry.name, fact: fact)
    return finding(
      "\(external.name) reports outcomes by webhook, but no operation receives them",
      about: .element(external.id),
      because:
        "\(citation.sentence) Without a receiver, what is settled later, reversed "
        + "or disputed is never learned.",
      meanwhile: "The answer of the call is taken for final.", at: [use],
      suggestion: "Name the operation that receives the webhooks of \(external.name), or say that "
        + "its state is polled.")
  }

  private static let kinds: Set<KnowledgeEntry.Kind> = [.payment, .shipping, .sms]
  private static let receiving: WordList = [
    "webhook", "webhooks", "callback", "callbacks", "ipn", "hook", "hooks", "notify",
  ]
  private static let polling: WordList = ["poll", "polls", "polling", "reconcil*"]
}
