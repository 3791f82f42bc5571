/// Appendix F: what to do when a component, store, broker or external system is down.
enum OperationalRunbooksAppendix: SectionRenderer {
  static let id = SectionID("appendices/f-operational-runbooks")

  /// The elements that have a runbook: those that others need, or that publish or carry something.
  static func elements(_ index: BlueprintIndex) -> [Element] {
    index.requirements.elements.filter { element in
      element.kind != .person && !index.traffic.isInsideAnotherProcess(element.id)
        && (index.interactions.contains { $0.target == element.id }
          || index.events.contains { $0.publisher == element.id }
          || index.brokers.contains { $0.id == element.id })
    }
  }

  static func body(_ index: BlueprintIndex) -> SectionBody {
    let elements = elements(index)
    guard !elements.isEmpty else {
      return SectionBody("No element in scope is needed by another one.")
    }
    let all = index.failureSpreads
    let spreads = elements.map { all.spread(of: $0.id) }
    let commons = RunbookCommons(spreads, index)
    var body = SectionBody()
    body.paragraph(commons.text + insiders(index))
    for (element, spread) in zip(elements, spreads) {
      let narrative = FailureNarrative(
        element: element, spread: spread, commons: commons, index: index)
      body.paragraph(narrative.heading)
      for bullet in narrative.bullets { body.bullet(bullet) }
    }
    return body
  }

  /// Parts of another one's process have no runbook of their own.
  private static func insiders(_ index: BlueprintIndex) -> Passage {
    let inside = index.components.filter { index.traffic.isInsideAnotherProcess($0.id) }
    guard !inside.isEmpty else { return .empty }
    let hosts = index.interactions.filter(index.isInProcess).flatMap { [$0.source, $0.target] }
      .uniqued.filter { id in !inside.contains { $0.id == id } }
    let ids = inside.map(\.id)
    return
      "\(index.names(ids)) \(markdown: English.verb(ids.count, "runs", "run")) inside \(hosts.isEmpty ? "one process" : index.names(hosts)) and \(markdown: English.verb(ids.count, "fails", "fail")) with it."
  }
}

extension BlueprintIndex {
  /// How failures spread in scope, by the decided fallbacks.
  var failureSpreads: FailureSpreads {
    FailureSpreads(
      interactions, decisions: DesignIndex(design), index: traffic)
  }
}
