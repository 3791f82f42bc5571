internal import OrderedCollections

/// What is known of the elements that the documents name.
package struct KnowledgeIndex: Hashable, Sendable {
  /// The entries of one element.
  private struct Known: Hashable {
    /// What the element is.
    var itself: [KnowledgeEntry]
    /// What a component is built with or runs on.
    var technologies: [KnowledgeEntry]
  }

  private let known: OrderedDictionary<ElementID, Known>
  /// The entries that interactions name as what carries them.
  private let carriers: [InteractionID: KnowledgeEntry]

  /// Nothing is known.
  package static let empty = KnowledgeIndex(Requirements(), catalog: .empty)

  /// Looks every element up, by its names and by the technologies that the sources give it.
  package init(_ requirements: Requirements, catalog: KnowledgeCatalog) {
    var known: OrderedDictionary<ElementID, Known> = [:]
    var carriers: [InteractionID: KnowledgeEntry] = [:]
    if !catalog.isEmpty {
      for element in requirements.elements where element.kind != .person {
        let entries = Self.known(of: element, catalog: catalog)
        guard !entries.itself.isEmpty || !entries.technologies.isEmpty else { continue }
        known[element.id] = entries
      }
      for interaction in requirements.interactions {
        guard let via = interaction.via, let entry = catalog.entry(named: via) else { continue }
        carriers[interaction.id] = entry
      }
    }
    self.known = known
    self.carriers = carriers
  }

  /// What is known of an element and of its technologies.
  ///
  /// A component is what its whole name says: "Kafka Consumer" is not Kafka. Of anything else a part of the
  /// name will do ("Stripe payment provider"), and its technology is what it is.
  private static func known(of element: Element, catalog: KnowledgeCatalog) -> Known {
    let names: [String] = [element.name] + element.aliases
    let named = names.compactMap { catalog.entry(named: $0) }
    let technologies = element.technologies.flatMap { catalog.entries(in: $0.text) }
    guard element.kind != .component else {
      let itself = unique(named)
      return Known(
        itself: itself, technologies: unique(technologies).filter { !itself.contains($0) })
    }
    let parts = named.isEmpty ? names.flatMap { catalog.entries(in: $0) } : []
    return Known(itself: unique(named + parts + technologies), technologies: [])
  }

  private static func unique(_ entries: [KnowledgeEntry]) -> [KnowledgeEntry] {
    var ids: Set<String> = []
    return entries.filter { ids.insert($0.id).inserted }
  }

  /// The elements of which something is known, in the order of the requirements.
  package var elements: [ElementID] { Array(known.keys) }

  /// What the element is, as far as it is known; several where its name leaves that open.
  package func entries(of id: ElementID) -> [KnowledgeEntry] { known[id]?.itself ?? [] }

  /// What a component is built with or runs on.
  package func technologies(of id: ElementID) -> [KnowledgeEntry] { known[id]?.technologies ?? [] }

  /// What a component runs on, or is, that limits each request: a runtime, a gateway.
  package func hosts(of id: ElementID) -> [KnowledgeEntry] {
    (entries(of: id) + technologies(of: id)).filter {
      $0.kind == .runtime || $0.kind == .gateway || !$0.facts(.executionModel).isEmpty
    }
  }

  /// What carries the interaction, where its protocol is a product.
  package func carrier(of id: InteractionID) -> KnowledgeEntry? { carriers[id] }

  /// The products that carry an interaction by messages: what it goes over, or the broker at its end.
  package func brokers(of interaction: Interaction) -> [KnowledgeEntry] {
    ([carrier(of: interaction.id)].compactMap(\.self)
      + entries(of: interaction.target) + entries(of: interaction.source))
      .filter { $0.kind == .broker }
  }

  /// The first fact about an aspect of what the element is.
  package func citation(
    _ aspect: KnowledgeFact.Aspect, of id: ElementID
  ) -> KnowledgeCitation? {
    entries(of: id).lazy.compactMap { $0.citation(aspect) }.first
  }
}

extension Sequence<KnowledgeEntry> {
  /// The least number in that unit that any of the entries states about an aspect.
  package func least(
    _ aspect: KnowledgeFact.Aspect, in unit: KnowledgeFact.Unit
  ) -> (value: Double, citation: KnowledgeCitation)? {
    flatMap { entry in
      entry.facts(aspect).compactMap { fact in
        fact.number(unit).map { ($0, KnowledgeCitation(entry: entry.name, fact: fact)) }
      }
    }.min { $0.0 < $1.0 }
  }
}
