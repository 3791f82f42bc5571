internal import Engine

/// What a run found and what to do next: step 10 of the mission.
struct RunReport {
  var generation: Generation
  var session: Session

  init(_ generation: Generation, session: Session) {
    self.generation = generation
    self.session = session
  }

  var text: String { (insights + ["", "Next:"] + steps.map { "  " + $0 }).joined(separator: "\n") }

  /// The numbers and the gravest findings, a line each.
  var insights: [String] {
    let requirements = generation.blueprint.requirements
    let contracts = generation.blueprint.contracts
    let design = generation.blueprint.design
    let sync = requirements.interactions.filter { $0.style == .sync }.count
    let async = requirements.interactions.filter { $0.style == .async }.count
    let data = requirements.interactions.filter { $0.style == .data }.count
    var lines = [
      "\(requirements.components.count) components, "
        + "\(requirements.interactions.count) interactions (\(sync) synchronous, \(async) asynchronous, "
        + "\(data) data), \(requirements.events.count) events.",
      "\(design.decisions.count) decisions, \(design.assumptions.count) assumptions to confirm, "
        + "\(contracts.apiFileCount) API contracts, \(contracts.messages.count) message schemas.",
    ]
    lines += generation.extracted.findings.aboutIdleTeachings.map {
      "! \($0.message) (\($0.rule.rawValue))"
    }
    let findings = generation.findings.filter { $0.severity == .error }
    lines += findings.prefix(5).map { "! \($0.message) (\($0.rule.rawValue))" }
    if findings.count > 5 { lines.append("! and \(findings.count - 5) more: dovetail check") }
    return lines
  }

  /// The next steps that the mission names.
  var steps: [String] {
    [
      "Review the integration patterns with the teams that build the components.",
      "Start contract-first development and testing from integration-specs/.",
      "Generate the architecture summary: /design/system-architecture/4-generate-architecture-summary "
        + "--name=\(session.name)",
    ]
  }
}
