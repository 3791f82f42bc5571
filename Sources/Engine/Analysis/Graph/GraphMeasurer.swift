/// Measures the interaction graph as a whole.
struct GraphMeasurer {
  let index: RequirementsIndex
  let profiles: (InteractionID) -> EdgeProfile?
  let defaults: DesignDefaults

  func measures() -> GraphMeasures {
    let interactions = index.requirements.interactions
    let calls = interactions.filter { isCall($0) }
    let graph = CallGraph(calls, index: index)
    let components = StronglyConnectedComponents(graph)
    let waits = interactions.filter { isCall($0) || $0.style == .data }
    let events = index.requirements.events
    return GraphMeasures(
      synchronousCycles: CycleFinder(graph: graph, components: components).cycles(),
      fanIn: Self.degrees(interactions, of: \.target, to: \.source),
      fanOut: Self.degrees(interactions, of: \.source, to: \.target),
      synchronousChains: ChainFinder(
        graph: graph, components: components, availability: availability
      ).chains(),
      blastRadius: BlastRadius.measure(waits, index: index),
      eventsWithoutConsumer: events.filter { $0.consumers.isEmpty }.map(\.name),
      eventsWithoutPublisher: events.filter { $0.publisher == nil && !$0.consumers.isEmpty }
        .map(\.name),
      sharedStores: StoreSharing(index: index).sharedStores())
  }

  /// Whether the caller waits, as the source says or, where it says nothing, as its words suggest.
  private func isCall(_ interaction: Interaction) -> Bool {
    // Inside one process both ends fail together, and nobody waits for a mail to arrive.
    if index.isRegistration(interaction)
      || [.inProcess, .smtp].contains(index.technology(of: interaction)?.kind)
    {
      return false
    }
    switch interaction.style {
    case .sync: return true
    case .async: return false
    case .data: return index.kind(interaction.target) == .component
    case .unknown:
      let kind = index.kind(interaction.target)
      guard kind == .component || kind == .externalSystem else { return false }
      return profiles(interaction.id)?.needsAnswer.value ?? false
    }
  }

  private func availability(_ id: ElementID) -> (value: Double, isStated: Bool) {
    if let stated = QualityLookup(index: index).availability(of: id) { return (stated.value, true) }
    let kind = index.kind(id)
    let isAnswered = defaults.answers.contains(DesignDefaults.availabilityID(of: kind))
    return (defaults.availability(of: kind), isAnswered)
  }

  private static func degrees(
    _ interactions: [Interaction], of end: KeyPath<Interaction, ElementID>,
    to other: KeyPath<Interaction, ElementID>
  ) -> [ElementID: Int] {
    var neighbours: [ElementID: Set<ElementID>] = [:]
    for interaction in interactions {
      neighbours[interaction[keyPath: end], default: []].insert(interaction[keyPath: other])
    }
    return neighbours.mapValues(\.count)
  }
}
