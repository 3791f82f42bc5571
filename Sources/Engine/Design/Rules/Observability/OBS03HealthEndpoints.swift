/// OBS-03: every component says whether it lives and whether it is ready, without asking others.
package struct OBS03HealthEndpoints: DecisionRule {
  package static let id: RuleID = "OBS-03"
  package static let trigger = "Every component"
  package static let source =
    "NIST SP 800-204 (health monitoring); Kubernetes, liveness and readiness probes"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    Design(
      decisions: model.requirements.components.filter { model.index.isDeployed($0.id) }
        .map { component in decision(for: component, model: model, earlier: earlier) })
  }

  private func decision(
    for component: Element, model: DesignModel, earlier: DesignIndex
  ) -> Decision {
    let stated = HealthPaths.stated(of: component, in: model)
    let paths = stated?.paths ?? HealthPaths(model.defaults.answer(.healthPaths)) ?? .standard
    let outgoing = model.index.outgoing(component.id)
    let stores = outgoing.filter { FailureMode(of: $0, in: earlier) == .store }.map(\.target)
      .uniqued
    let callees = outgoing.filter { FailureMode(of: $0, in: earlier) == .call }.map(\.target)
      .uniqued
    let looksAt =
      stores.isEmpty
      ? "\(component.name) is ready as soon as it has started"
      : "\(component.name) is ready while it reaches \(NameList.and(stores.map(model.index.name)))"
    let asked = NameList.and(callees.map(model.index.name))
    let others = callees.isEmpty ? "" : "; \(asked) \(callees.count == 1 ? "is" : "are") not asked"
    return Decision(
      rule: Self.id, subject: .element(component.id), topic: .health,
      outcome: .settings(.healthEndpoints(paths)),
      reason: "\(looksAt)\(others).",
      evidence: stated.map { [$0.evidence] } ?? Array(component.evidence.prefix(1)),
      assumptions: stated == nil ? [.healthPaths] : [],
      alternatives: callees.isEmpty
        ? [
          Alternative(
            .practice(.healthEndpoints, detail: "one path for both"),
            whyNot: "A \(component.name) that only waits would be restarted.")
        ]
        : [
          Alternative(
            .practice(.healthEndpoints, detail: "readiness that calls \(asked)"),
            whyNot:
              "One failure of \(model.index.name(callees[0])) would take \(component.name) and "
              + "all who call it out of service.")
        ],
      origin: stated == nil ? .assumption : .source)
  }
}

/// The paths of the two health checks.
package struct HealthPaths: Hashable, Sendable {
  package var liveness: String
  package var readiness: String

  package init(liveness: String, readiness: String) {
    self.liveness = liveness
    self.readiness = readiness
  }

  /// The paths where no source names others.
  static let standard = HealthPaths(liveness: "/health", readiness: "/ready")

  /// The paths of a decision, the reviewer's included; `nil` for another decision.
  package init?(_ outcome: Outcome?) {
    switch outcome {
    case .settings(.healthEndpoints(let paths)): self = paths
    case .practice(.healthEndpoints, let detail): self.init(detail)
    default: return nil
    }
  }

  /// Reads `/live, /ready`; one path stands for both.
  package init?(_ text: String) {
    let paths = text.split(separator: ",").map { $0.filter { $0 != " " } }
      .filter { $0.hasPrefix("/") }
    guard let first = paths.first else { return nil }
    self.init(liveness: first, readiness: paths.dropFirst().first ?? first)
  }

  /// The paths that the component's interfaces or the sources' statements name.
  static func stated(
    of component: Element, in model: DesignModel
  ) -> (paths: HealthPaths, evidence: Evidence)? {
    let own = component.interfaces.compactMap { interface -> (String, Evidence)? in
      guard case .http("GET", let path) = interface.signature else { return nil }
      return (path, interface.evidence)
    }
    if let found = paths(in: own) { return found }
    let said = model.requirements.statements.filter {
      $0.topic == .healthChecks
        && ($0.subject == .element(component.id) || $0.subject == .system)
    }.flatMap { said in
      said.statement.text.split(whereSeparator: { " \t`,;()\"".contains($0) })
        .compactMap(path(in:)).map { ($0, said.statement.evidence) }
    }
    return paths(in: said)
  }

  /// `/health` of `/health` and of `http://localhost:8080/health`.
  private static func path(in word: Substring) -> String? {
    if word.hasPrefix("/") { return String(word) }
    guard let scheme = word.firstRange(of: "://"),
      let slash = word[scheme.upperBound...].firstIndex(of: "/")
    else { return nil }
    return String(word[slash...])
  }

  private static func paths(
    in named: [(path: String, evidence: Evidence)]
  ) -> (paths: HealthPaths, evidence: Evidence)? {
    func first(_ words: [String]) -> (path: String, evidence: Evidence)? {
      named.first { entry in words.contains { entry.path.lowercased().contains($0) } }
    }
    let ready = first(["ready", "readiness"])
    guard let alive = first(["health", "live", "alive", "ping"]) ?? ready else { return nil }
    return (
      HealthPaths(
        liveness: alive.path, readiness: ready?.path ?? HealthPaths.standard.readiness),
      alive.evidence
    )
  }
}
