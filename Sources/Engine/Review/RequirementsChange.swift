/// What another reading of the same documents changes: what a teaching would do, before it counts.
package struct RequirementsChange: Hashable, Sendable {
  /// One difference, as it can be shown in a line.
  package enum Item: Hashable, Sendable {
    /// An element that is another's other name now.
    case joined(String, into: String)
    case elementGone(String)
    case elementNew(String, Element.Kind)
    case kind(String, from: Element.Kind, to: Element.Kind)
    /// An interaction whose places another one takes over.
    case merged(Interaction, into: Interaction)
    /// An interaction between other ends or in another style than before.
    case moved(Interaction, to: Interaction)
    case gone(Interaction)
    case new(Interaction)
  }

  /// The differences: elements first, then interactions, each in document order.
  package var items: [Item]
  /// The numbers of elements before and after.
  package var elementCounts: (before: Int, after: Int) { (counts[0], counts[1]) }
  /// The numbers of interactions before and after.
  package var interactionCounts: (before: Int, after: Int) { (counts[2], counts[3]) }
  private let counts: [Int]

  /// Compares two readings.
  package init(from old: Requirements, to new: Requirements) {
    counts = [
      old.elements.count, new.elements.count, old.interactions.count, new.interactions.count,
    ]
    let successors = Successors(from: old, to: new)
    items = Self.elements(old, new, successors) + Self.interactions(old, new, successors)
  }

  private static func elements(
    _ old: Requirements, _ new: Requirements, _ successors: Successors
  ) -> [Item] {
    var items: [Item] = []
    for element in old.elements {
      if let same = new.element(element.id) {
        if same.kind != element.kind {
          items.append(.kind(same.name, from: element.kind, to: same.kind))
        }
      } else if let next = successors.elements[element.id] {
        items.append(.joined(element.name, into: new.name(next)))
      } else {
        items.append(.elementGone(element.name))
      }
    }
    let known = Set(old.elements.map(\.id))
    items += new.elements.filter { !known.contains($0.id) }.map { .elementNew($0.name, $0.kind) }
    return items
  }

  private static func interactions(
    _ old: Requirements, _ new: Requirements, _ successors: Successors
  ) -> [Item] {
    let known = Set(old.interactions.map(\.id))
    let after = Dictionary(
      new.interactions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var items: [Item] = []
    var followed: Set<InteractionID> = []
    for interaction in old.interactions where after[interaction.id] == nil {
      guard let next = successors.interactions[interaction.id].flatMap({ after[$0] }) else {
        items.append(.gone(interaction))
        continue
      }
      let isFirst = !known.contains(next.id) && followed.insert(next.id).inserted
      items.append(
        isFirst ? .moved(interaction, to: next) : .merged(interaction, into: next))
    }
    items += new.interactions.filter { !known.contains($0.id) && !followed.contains($0.id) }
      .map { .new($0) }
    return items
  }
}
