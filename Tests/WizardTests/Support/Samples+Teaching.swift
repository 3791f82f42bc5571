import Engine
import OrderedCollections

extension Sample {
  /// What the sample's documents state to somebody who taught names, as extraction would find it.
  static func requirements(_ review: Review) -> Requirements {
    var result = requirements
    for teaching in review.taught { teach(teaching, to: &result) }
    return result
  }

  private static func teach(_ teaching: Teaching, to result: inout Requirements) {
    guard let index = result.elements.firstIndex(where: { TaughtName($0.name) == teaching.key })
    else {
      result.taught.append(TeachingOutcome(teaching, idleness: .unnamed))
      return
    }
    let id = result.elements[index].id
    let stated = result.interactions.filter { $0.source == id || $0.target == id }
    var outcome = TeachingOutcome(
      teaching, element: id, places: Array(stated.flatMap(\.evidence).prefix(1)))
    switch teaching.lesson {
    case .kind(let kind): result.elements[index].kind = kind
    case .ignored:
      result.elements.remove(at: index)
      result.interactions.removeAll { $0.source == id || $0.target == id }
      outcome.element = nil
      outcome.omittedCount = stated.count
    case .alias(let other):
      guard
        let owner = result.elements.firstIndex(where: { TaughtName($0.name) == TaughtName(other) })
      else {
        outcome = TeachingOutcome(teaching, idleness: .noSuchElement(other))
        break
      }
      outcome.element = result.elements[owner].id
      result.elements[owner].aliases.append(teaching.name)
      join(id, to: result.elements[owner].id, in: &result)
      result.elements.removeAll { $0.id == id }
    }
    result.taught.append(outcome)
  }

  private static func join(_ id: ElementID, to owner: ElementID, in result: inout Requirements) {
    var joined: OrderedDictionary<InteractionID, Interaction> = [:]
    for var interaction in result.interactions {
      if interaction.source == id { interaction.source = owner }
      if interaction.target == id { interaction.target = owner }
      guard interaction.source != interaction.target else { continue }
      interaction.id = InteractionID(
        from: interaction.source, to: interaction.target, style: interaction.style)
      if let same = joined[interaction.id] {
        interaction.evidence = (same.evidence + interaction.evidence).sorted()
      }
      joined[interaction.id] = interaction
    }
    result.interactions = Array(joined.values)
  }
}

extension Sample {
  /// The sample with a denial of its first interaction elsewhere in the document.
  static var disputed: Generation {
    var generation = generation()
    generation.extracted.findings.append(dispute)
    return generation
  }

  /// Two places of which only one can be right.
  static let dispute = Finding(
    .warning, rule: "EXT-01",
    subject: .group([ElementID("order-service"), ElementID("payment-service")]),
    message: "One place says that Order Service needs Payment Service, another denies it.",
    places: [evidence(5), evidence(13)],
    suggestion: "Reject the interaction in the review, or correct the document.")
}
