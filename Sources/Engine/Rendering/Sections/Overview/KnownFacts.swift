/// What is publicly known of the systems that this one depends on, as far as it bears on the integration.
enum KnownFacts {
  /// The aspects that bear on a contract with the provider, the most telling first.
  private static let aspects: [KnowledgeFact.Aspect] = [
    .webhookSignature, .idempotency, .payloadLimit, .rateLimit, .timeout, .delivery, .ordering,
    .deprecation,
  ]
  /// Facts shown of one element.
  private static let limit = 3

  /// One row for each product, external systems before brokers.
  static func table(_ index: BlueprintIndex) -> MarkdownTable {
    var table = MarkdownTable("Product", "Used by", "Known")
    for element in index.externals + index.brokers {
      let carried = index.events.filter { $0.broker == element.id || index.brokers.count == 1 }
      let users =
        index.interactions.filter { $0.target == element.id || $0.source == element.id }
        .map { $0.target == element.id ? $0.source : $0.target }.uniqued
        + (element.kind == .broker
          ? carried.flatMap { [$0.publisher].compactMap(\.self) + $0.consumers } : [])
      let entries = index.blueprint.knowledge.entries(of: element.id)
      // A name that may mean several products tells nothing of either.
      guard entries.count == 1, let entry = entries.first else { continue }
      let facts = aspects.compactMap(entry.citation).prefix(limit).map { citation in
        Passage(plain: citation.fact.says).citing(citation)
      }
      guard !facts.isEmpty else { continue }
      table.row(
        Passage(plain: element.name), index.names(users.uniqued, limit: 4), .joined(Array(facts)))
    }
    return table
  }
}
