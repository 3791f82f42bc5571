/// SRC-31: two products of one kind stand where one is to be used.
enum UndecidedTechnology: SourceReading {
  static let id: RuleID = "SRC-31"
  static let looksFor = "a choice between technologies that is still open"

  static func findings(in material: SourceMaterial) -> [Finding] {
    var seen: Set<String> = []
    return material.text.lines.compactMap { line in
      guard line.text.contains("/") || line.text.contains(" or "),
        let (left, right) = alternatives(in: line.text, material),
        seen.insert("\(left.id) \(right.id)").inserted
      else { return nil }
      return finding(
        "\(left.name) or \(right.name): the sources leave open which one it is",
        because: difference(left, right)
          ?? "They differ in how they deliver, order and keep what they carry; what follows from "
          + "that is designed twice or wrong.",
        meanwhile: "Rules take what both have in common, or the first of them.",
        at: [line.evidence],
        suggestion: "Decide between \(left.name) and \(right.name), and say by what.")
    }
  }

  /// Two products of one kind with nothing but a slash or "or" between them.
  private static func alternatives(
    in text: String, _ material: SourceMaterial
  ) -> (KnowledgeEntry, KnowledgeEntry)? {
    let spaced = text.split(separator: " or ", omittingEmptySubsequences: false)
      .joined(separator: "/")
    let parts = spaced.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    for (left, right) in zip(parts, parts.dropFirst()) {
      guard let first = product(lastWordOf: left, material),
        let second = product(firstWordOf: right, material), first.id != second.id,
        first.kind == second.kind, kinds.contains(first.kind)
      else { continue }
      return (first, second)
    }
    return nil
  }

  private static func product(lastWordOf text: String, _ material: SourceMaterial)
    -> KnowledgeEntry?
  {
    text.split { !$0.isLetter && !$0.isNumber }.last
      .flatMap { material.catalog.entries(in: String($0)).first }
  }

  private static func product(firstWordOf text: String, _ material: SourceMaterial)
    -> KnowledgeEntry?
  {
    text.split { !$0.isLetter && !$0.isNumber }.first
      .flatMap { material.catalog.entries(in: String($0)).first }
  }

  /// What is known to differ, with both sources.
  private static func difference(_ left: KnowledgeEntry, _ right: KnowledgeEntry) -> String? {
    for aspect in [KnowledgeFact.Aspect.replay, .ordering, .retention, .payloadLimit, .delivery] {
      guard let first = left.citation(aspect), let second = right.citation(aspect),
        first.fact.says != second.fact.says
      else { continue }
      return "\(left.name): \(first.fact.says) \(right.name): \(second.fact.says) "
        + "(\(first.text); \(second.text))"
    }
    return nil
  }

  private static let kinds: Set<KnowledgeEntry.Kind> = [
    .broker, .database, .cache, .gateway, .identity, .payment, .mail, .sms, .search, .storage,
  ]
}
