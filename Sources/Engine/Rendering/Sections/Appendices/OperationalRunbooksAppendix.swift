/// Appendix F: what to do when a component, store, broker or external system is down.
enum OperationalRunbooksAppendix: SectionRenderer {
  static let id = SectionID("appendices/f-operational-runbooks")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    let elements = index.requirements.elements.filter { element in
      element.kind != .person
        && (index.interactions.contains { $0.target == element.id }
          || index.events.contains { $0.publisher == element.id }
          || index.brokers.contains { $0.id == element.id })
    }
    guard !elements.isEmpty else {
      return SectionBody("No element in scope is needed by another one.")
    }
    let all = index.failureSpreads
    let spreads = elements.map { all.spread(of: $0.id) }
    let commons = RunbookCommons(spreads, index)
    var body = SectionBody()
    body.paragraph(commons.text)
    for (element, spread) in zip(elements, spreads) {
      let narrative = FailureNarrative(
        element: element, spread: spread, commons: commons, index: index)
      body.paragraph(narrative.heading)
      for bullet in narrative.bullets { body.bullet(bullet) }
    }
    return body
  }
}

extension BlueprintIndex {
  /// How failures spread in scope, by the decided fallbacks.
  var failureSpreads: FailureSpreads {
    FailureSpreads(
      interactions, decisions: DesignIndex(design), index: traffic)
  }
}
