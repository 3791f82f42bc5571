/// SRC-99: a provider is known to refuse what is too much, and nobody reckons with it.
enum ProviderLimitUnsaid: SourceReading {
  static let id: RuleID = "SRC-99"
  static let looksFor = "a provider's known rate limit that no source reckons with"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(reckoned) else { return [] }
    let limited = material.requirements.elements.compactMap { element in
      known(element, in: material).map { (element, $0) }
    }
    guard let (provider, citation) = limited.first,
      let call = material.index.incoming(provider.id).first
    else { return [] }
    let caller = material.index.name(call.source)
    let more = limited.dropFirst().map(\.0.name)
    let others = more.isEmpty ? "" : " The same holds for \(NameList.and(Array(more)))."
    return [
      finding(
        .note,
        "\(provider.name) limits how often it is called, and \(caller) does not reckon with it",
        about: .interaction(call.id),
        because: "\(citation.sentence) What is above it is refused.\(others)",
        meanwhile: "A refused call is repeated after the pause that \(provider.name) asks for "
          + "(ERR-02, ERR-07).",
        at: Array(call.evidence.prefix(2)),
        suggestion: "State the peak of calls to \(provider.name), and whether \(caller) queues, "
          + "spreads or refuses what is above the limit.")
    ]
  }

  private static func known(
    _ element: Element, in material: SourceMaterial
  ) -> KnowledgeCitation? {
    guard element.kind == .externalSystem else { return nil }
    return material.knowledge.citation(.rateLimit, of: element.id)
  }

  private static let reckoned: WordList = [
    "rate limit*", "ratelimit*", "quota*", "throttl*", "429", "backoff", "back off", "burst*",
    "requests per", "calls per", "per minute",
  ]
}
