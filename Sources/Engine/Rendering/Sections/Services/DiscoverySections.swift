/// Registry Technology.
enum RegistryTechnologySection: SectionRenderer {
  static let id = SectionID(
    "service-integration-architecture/service-discovery/service-registry-pattern/registry-technology"
  )

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    let callees = index.discoverable.map(\.callee)
    guard !callees.isEmpty else {
      for label in ["Registry Choice", "Service Registration", "Health Checking", "Load Balancing"]
      {
        body.leaf(label, .notApplicable("no component in scope calls another one."))
      }
      return body
    }
    var desk = StatementDesk(index)
    let registry = index.registry
    let names = "\(English.count(callees.count, "service name"))"
    var choice = Passage(
      "\(registry.name) resolves \(markdown: names), such as \(code: index.host(callees[0]))"
    ).citing(registry.decision?.evidence.first).citing(registry.decision).appending(".")
    if registry.decision?.origin == .assumption {
      choice = .assumed(
        .registry,
        "\(registry.name) resolves \(index.names(callees, limit: 6)) by name.",
        confirm: index.runtimes.isEmpty
          ? "the runtime platform; no source names one."
          : "the runtime platform; the sources name \(English.list(index.runtimes.map(\.name))) for some components only."
      )
    }
    body.leaf("Registry Choice", (desk.take(.discovery) ?? .empty) + choice)
    body.leaf(
      "Service Registration",
      (desk.take(.deployment, .orchestration, about: ["register", "registration", "등록"], limit: 1)
        ?? registration(index)) + registering(index))
    body.leaf(
      "Health Checking",
      (desk.take(.healthChecks, about: HealthChecks.words, limit: 1) ?? .empty)
        + HealthChecks.text(index))
    body.leaf(
      "Load Balancing",
      desk.take(.loadBalancing, limit: 1)
        ?? "A service name stands for all ready instances of \(index.names(callees, limit: 10)).")
    return body
  }

  /// Who registers or looks names up where the sources draw it, and what happens without the registry.
  private static func registering(_ index: BlueprintIndex) -> Passage {
    .joined(
      index.registrations.map(\.target).uniqued.map { registry in
        let own = index.registrations.filter { $0.target == registry }
        let sources = own.map(\.source).uniqued
        let fallbacks = own.compactMap { index.decision(.fallback, $0) }
        return Passage(
          "\(index.names(sources, limit: 12)) \(markdown: English.verb(sources.count, "registers at or asks", "register at or ask")) \(index.name(registry)) and \(markdown: English.verb(sources.count, "goes", "go")) on with the addresses known last while it is away"
        ).citing(own.flatMap(\.evidence)).citing(fallbacks).appending(".")
      })
  }

  /// How an instance gets into the registry that was decided, by the paths of its health checks.
  private static func registration(_ index: BlueprintIndex) -> Passage {
    let paths = index.discoverable.map { index.healthPaths($0.callee).readiness }.uniqued
    let ready: Passage = paths.count == 1 ? "\(code: paths[0])" : "its readiness path"
    let words: Passage =
      "\(index.registry.name) lists an instance while \(ready) answers and drops it when it does not"
    guard let registry = index.registry.decision, registry.origin != .assumption else {
      return .assumed(
        "discovery.registration", words.appending("."),
        confirm: "whether instances register themselves or the platform lists them.")
    }
    return words.citing(registry).appending(".")
  }
}

/// Service Discovery Flow.
enum DiscoveryFlowSection: SectionRenderer {
  static let id = SectionID(
    "service-integration-architecture/service-discovery/service-registry-pattern/service-discovery-flow"
  )

  static func body(_ index: BlueprintIndex) -> SectionBody {
    guard !index.discoverable.isEmpty else {
      return SectionBody("No component in scope calls another one, so nothing is discovered.")
    }
    var body = SectionBody()
    body.fence("mermaid", DiscoveryFlowDiagram.text(index, registry: index.registry.name))
    body.record(
      index.discoverable.flatMap { callee in
        index.calls.filter { $0.target == callee.callee }.flatMap(\.evidence)
      })
    return body
  }
}

extension BlueprintIndex {
  /// What resolves names, as OPS-01 or the reviewer decided.
  var registry: (name: String, decision: Decision?) {
    let decided = systemDetail(.discovery)
    return (decided?.text ?? Platform.dns, decided?.decision)
  }

  /// Where a source names Kubernetes.
  var kubernetes: Evidence? {
    NamedProduct.first(of: Platform.kubernetes, in: requirements)?.evidence
  }

  /// The service mesh that a source names.
  var mesh: (product: String, evidence: Evidence)? {
    NamedProduct.first(of: Platform.meshes, in: requirements).map { ($0.product, $0.evidence) }
  }
}

/// The health checks of the components in one passage (OBS-03).
enum HealthChecks {
  /// Words of a statement about checks, beside the paths that the decisions name.
  static let words = [
    "check", "probe", "liveness", "readiness", "헬스", "상태 점검", "健康检查",
  ]

  static func text(_ index: BlueprintIndex) -> Passage {
    let decisions = index.services.compactMap { index.decision(.health, .element($0.id)) }
    guard let first = decisions.first else { return .notApplicable("no component is in scope.") }
    let paths = index.services.map { index.healthPaths($0.id) }.uniqued
    let owners = decisions.filter { $0.reason.contains(" reaches ") }.count
    let words =
      paths.count == 1
      ? Passage(
        "\(code: paths[0].liveness) says whether a component lives, \(code: paths[0].readiness) whether it is ready, at \(markdown: English.count(decisions.count, "component"))"
      )
      : Passage(
        "\(markdown: English.capitalised(English.count(paths.count, "pair"))) of paths for liveness and readiness at \(markdown: English.count(decisions.count, "component")), listed in the decision log"
      )
    let isAssumed = first.origin == .assumption
    return (isAssumed ? words.appending("\u{00A0}(A)") : words)
      .citing(Array(decisions.prefix(1))).recording(decisions)
      .appending(lookedAt(owners, of: decisions.count))
  }

  private static func lookedAt(_ owners: Int, of all: Int) -> Passage {
    if owners == 0 { return "; readiness looks at no store and at no other component." }
    if owners == all {
      return
        "; readiness looks at the stores of \(markdown: all == 1 ? "the component" : "each component") and at no other component."
    }
    return
      "; \(markdown: English.number(owners)) of them \(markdown: English.verb(owners, "looks at the stores it uses", "look at the stores they use")), none at another component."
  }
}
