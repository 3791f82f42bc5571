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
    let choice: Passage
    if registry.evidence != nil {
      choice = Passage(
        "\(registry.name) resolves \(markdown: English.count(callees.count, "service name")), such as \(code: index.host(callees[0]))"
      ).citing(registry.evidence).appending(".")
    } else {
      choice = .assumed(
        "discovery.registry",
        "\(registry.name) resolves the \(markdown: English.count(callees.count, "called component")) by name.",
        confirm: "the runtime platform; no source names one.")
    }
    body.leaf("Registry Choice", (desk.take(.discovery) ?? .empty) + choice)
    body.leaf(
      "Service Registration",
      desk.take(.deployment, .orchestration, about: ["register", "registration", "등록"], limit: 1)
        ?? "Automatic: an instance is listed while it reports ready and is dropped when it does not."
    )
    body.leaf(
      "Health Checking",
      desk.take(.healthChecks)
        ?? .assumed(
          "health.paths",
          "Each of the \(index.components.count) components answers \(code: "/health") for liveness and \(code: "/ready") for readiness, and readiness calls no other component.",
          confirm: "the paths, where components already have others."))
    body.leaf(
      "Load Balancing",
      desk.take(.loadBalancing, limit: 1)
        ?? "A service name stands for all ready instances of \(index.names(callees, limit: 10)).")
    return body
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
  /// What resolves names: a registry that a source names, the platform's DNS, or that as an assumption.
  var registry: (name: String, evidence: Evidence?) {
    if let named = named("Consul", "Eureka", "Nacos", "ZooKeeper", "AWS Cloud Map") {
      return (named.product, named.evidence)
    }
    if let platform = kubernetes { return ("Kubernetes DNS", platform) }
    return ("Kubernetes DNS", nil)
  }

  /// Where a source names Kubernetes.
  var kubernetes: Evidence? {
    named("Kubernetes", "EKS", "AKS", "GKE", "OpenShift", "k8s", "쿠버네티스")?.evidence
  }

  /// The service mesh that a source names.
  var mesh: (product: String, evidence: Evidence)? { named("Linkerd", "Istio", "Consul Connect") }
}
