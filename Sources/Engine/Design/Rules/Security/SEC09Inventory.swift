/// SEC-09: what can be reached from outside is known by its operations and its version.
package struct SEC09Inventory: DecisionRule {
  package static let id: RuleID = "SEC-09"
  package static let trigger = "A component that can be reached from outside"
  package static let source = "OWASP API9:2023 Improper Inventory Management"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    var design = Design()
    for component in model.requirements.components {
      let inbound = model.index.incoming(component.id).filter {
        model.isOutside($0.source) && FailureMode(of: $0, in: earlier) == .call
      }
      let entrance = EdgeProfiler.entranceReason(component)
      guard !inbound.isEmpty || (entrance != nil && !component.interfaces.isEmpty) else { continue }
      let stated = component.interfaces.filter { interface in
        if case .described = interface.signature { false } else { true }
      }
      let callers = inbound.map(\.source).uniqued.map(model.index.name)
      let who = callers.isEmpty ? "clients outside" : NameList.and(callers)
      design.decisions.append(decision(component, inbound, who: who, stated: stated, model: model))
      guard stated.isEmpty else { continue }
      design.findings.append(
        Finding(
          .warning, rule: Self.id, subject: .element(component.id),
          message: "\(who.sentenceStart) can reach \(component.name), but no source lists what it "
            + "answers", places: inbound.compactMap(\.evidence.first),
          suggestion: "List the operations of \(component.name), so that no forgotten one stays "
            + "open."))
    }
    return design
  }

  private func decision(
    _ component: Element, _ inbound: [Interaction], who: String, stated: [StatedInterface],
    model: DesignModel
  ) -> Decision {
    let file = "\(model.requirements.slug(component.id)).yaml"
    let count = stated.count == 1 ? "1 operation" : "\(stated.count) operations"
    return Decision(
      rule: Self.id, subject: .element(component.id), topic: .inventory,
      outcome: .practice(
        .apiInventory, detail: "\(stated.isEmpty ? "operations open" : count) in \(file), 1.0.0"),
      reason: stated.isEmpty
        ? "\(component.name) answers \(who), and what it answers stands nowhere yet."
        : "\(component.name) answers \(who) with \(count); what its contract does not list is "
          + "refused.",
      evidence: Array(
        (stated.map(\.evidence) + inbound.compactMap(\.evidence.first) + component.evidence)
          .prefix(3)),
      alternatives: [
        Alternative(
          .practice(.apiInventory, detail: "whatever \(component.name) happens to route"),
          whyNot: "An old or debugging path of \(component.name) would stay open unseen.")
      ], origin: .rule)
  }
}
