/// The way of an event to a broker and from there, where the source also says who consumes it.
///
/// A diagram draws `Orders → Kafka → Mail` and a table says `Mail consumes OrderPlaced from Orders`: that is one
/// integration, and designing or counting it three times would be wrong.
package enum BrokerLegs {
  /// The interactions without the legs whose every event another interaction carries from end to end.
  package static func collapsed(
    _ interactions: [Interaction], in requirements: Requirements
  ) -> [Interaction] {
    let repeated = repeated(in: interactions, of: requirements)
    return repeated.isEmpty ? interactions : interactions.filter { !repeated.contains($0.id) }
  }

  /// The legs whose every event another of the interactions carries from end to end.
  package static func repeated(
    in interactions: [Interaction], of requirements: Requirements
  ) -> Set<InteractionID> {
    var kinds: [ElementID: Element.Kind] = [:]
    for element in requirements.elements where kinds[element.id] == nil {
      kinds[element.id] = element.kind
    }
    let legs = interactions.filter { kinds[$0.target] == .broker || kinds[$0.source] == .broker }
    guard !legs.isEmpty else { return [] }
    var pairs: Set<[ElementID]> = []
    for interaction in interactions where interaction.style == .async {
      pairs.insert([interaction.source, interaction.target])
    }
    let index = RequirementsIndex(requirements)
    return Set(
      legs.filter { leg in
        let component = kinds[leg.target] == .broker ? leg.source : leg.target
        let events = index.events(carriedBy: leg)
        return leg.origin == .extracted && !events.isEmpty
          && events.allSatisfy { isCarried($0, from: component, by: pairs) }
      }.map(\.id))
  }

  /// Whether interactions between components carry the event for its publisher or to its consumer.
  private static func isCarried(
    _ event: Event, from component: ElementID, by pairs: Set<[ElementID]>
  ) -> Bool {
    guard let publisher = event.publisher else { return false }
    func reaches(_ consumer: ElementID) -> Bool {
      pairs.contains([publisher, consumer]) || pairs.contains([consumer, publisher])
    }
    if component == publisher {
      return !event.consumers.isEmpty && event.consumers.allSatisfy(reaches)
    }
    return event.consumers.contains(component) && reaches(component)
  }
}
