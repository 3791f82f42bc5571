/// TXN-01: a component that writes only its own stores commits in a local transaction.
package struct TXN01LocalTransaction: DecisionRule {
  package static let id: RuleID = "TXN-01"
  package static let trigger = "A component whose commands write its own stores only"
  package static let source =
    "Azure Architecture Center, reference-architectures/saga/saga-content.md"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    Design(
      decisions: model.requirements.components.compactMap { component in
        let writes = model.index.outgoing(component.id).filter {
          FailureMode(of: $0, in: earlier) == .store && model.isWrite($0)
            && !StoreRole.isCache($0, in: model.index)
        }
        guard !writes.isEmpty else { return nil }
        return decision(for: component, writes: writes, model: model)
      })
  }

  private func decision(
    for component: Element, writes: [Interaction], model: DesignModel
  ) -> Decision {
    var seen: Set<ElementID> = []
    let written = writes.map(\.target).filter { seen.insert($0).inserted }
    let stores = written.map(model.index.name)
    // What is known of the store says what its transaction covers.
    let known = written.compactMap { store in
      model.knowledge.citation(.transaction, of: store)
        ?? model.knowledge.citation(.consistency, of: store)
    }
    let events = model.index.events(publishedBy: component.id)
    let alone =
      events.isEmpty
      ? "and a command is done when it has committed"
      : "together with what it has to publish (\(EventNames.list(events)))"
    return Decision(
      rule: Self.id, subject: .element(component.id), topic: .saga, outcome: .localTransaction,
      reason: (stores.count == 1
        ? "\(component.name) writes \(stores[0]) alone, \(alone)."
        : "\(component.name) writes \(NameList.and(stores)), each in a transaction of its own, \(alone).")
        + known.map(\.remark).joined(),
      evidence: Array(writes.compactMap(\.evidence.first).prefix(3)), knowledge: known,
      origin: .rule)
  }
}
