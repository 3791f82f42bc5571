/// OPS-01: components find one another by the platform's names; a registry only where one is named.
package struct OPS01Discovery: DecisionRule {
  package static let id: RuleID = "OPS-01"
  package static let trigger = "Calls between components"
  package static let source =
    "Azure Architecture Center, interservice communication on Kubernetes (Service, DNS)"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let calls = model.requirements.interactions.filter {
      FailureMode(of: $0, in: earlier) == .call
        && model.index.kind($0.source) == .component && model.index.kind($0.target) == .component
    }
    guard let first = calls.first else { return Design() }
    let callees = calls.map(\.target).uniqued.map(model.index.name)
    let registry = NamedProduct.first(of: Platform.registries, in: model.requirements)
    let platform = NamedProduct.first(of: Platform.kubernetes, in: model.requirements)
    let choice =
      registry?.product ?? (platform == nil ? model.defaults.answer(.registry) : Platform.dns)
    let named = NameList.and(callees)
    let evidence = registry ?? platform
    let reason =
      if let registry {
        "The source names \(registry.product), which resolves \(named)."
      } else if let platform {
        "\(platform.product) gives \(named) a name each that stands for all ready instances."
      } else {
        "No source names the platform; \(named) \(callees.count == 1 ? "is" : "are") looked up by "
          + "name wherever they run."
      }
    return Design(decisions: [
      Decision(
        rule: Self.id, subject: .system, topic: .discovery,
        outcome: .practice(.serviceDiscovery, detail: choice), reason: reason,
        evidence: (evidence.map { [$0.evidence] } ?? []) + first.evidence.prefix(1),
        assumptions: evidence == nil ? [.registry] : [],
        alternatives: [
          Alternative(
            .practice(
              .serviceDiscovery, detail: registry == nil ? "Consul or Eureka" : Platform.dns),
            whyNot: registry.map {
              "\(model.index.title(of: first)) would be resolved past \($0.product), where its "
                + "instances register."
            } ?? "It would be one more part to run, and \(model.index.title(of: first)) would need "
              + "its client.")
        ],
        origin: registry != nil ? .source : platform != nil ? .rule : .assumption)
    ])
  }
}

/// Products that a platform is known by.
enum Platform {
  static let registries = ["Consul", "Eureka", "Nacos", "ZooKeeper", "AWS Cloud Map"]
  static let kubernetes = ["Kubernetes", "EKS", "AKS", "GKE", "OpenShift", "k8s", "쿠버네티스"]
  static let meshes = ["Linkerd", "Istio", "Consul Connect", "Kuma", "Cilium"]
  /// The names that Kubernetes gives its services.
  static let dns = "Kubernetes DNS"
}
