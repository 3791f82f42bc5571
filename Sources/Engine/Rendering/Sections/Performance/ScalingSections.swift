/// Auto-Scaling.
enum AutoScalingSection: SectionRenderer {
  static let id = SectionID(
    "performance-and-scalability/scalability-architecture/horizontal-scaling/auto-scaling")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    guard !index.services.isEmpty else {
      for label in ["Scaling Triggers", "Scaling Policies", "Load Testing", "Resource Limits"] {
        body.leaf(label, .notApplicable("no component is in scope."))
      }
      return body
    }
    var desk = StatementDesk(index)
    let tests = desk.take(.loadTesting, limit: 2)
    let limits = desk.take(
      .scaling, .deployment, about: ["limit", "quota", "pods", "pod"], limit: 1)
    let consumers = index.events.flatMap(\.consumers).uniqued
    let lag: Passage =
      consumers.isEmpty
      ? "" : "; \(markdown: English.count(consumers.count, "consumer")) of events also on lag"
    body.leaf(
      "Scaling Triggers",
      (desk.take(.scaling, limit: 2) ?? .empty)
        + .assumed(
          "scaling.trigger", "Components scale at 70 % CPU\(lag).",
          confirm: "the load test that shows where each component saturates."))
    body.leaf(
      "Scaling Policies",
      .assumed(
        "scaling.policy",
        "Up by doubling within a minute, down by one instance after five calm minutes; never below two instances.",
        confirm: "the most instances that the stores' connection limits allow."))
    body.leaf(
      "Load Testing",
      tests ?? index.goals(index.throughputGoals, limit: 2).map { "To be shown: \($0)" }
        ?? .assumed(
          "scaling.load-test", "A load test of each entry point before the first release.",
          confirm: "the load to be shown; no source gives a number."))
    body.leaf(
      "Resource Limits",
      limits
        ?? .assumed(
          "scaling.limits",
          "Each instance asks for 500 m CPU and 512 MiB and may use twice the memory.",
          confirm: "measured use per component."))
    return body
  }
}

/// Container Orchestration.
enum ContainerOrchestrationSection: SectionRenderer {
  static let id = SectionID(
    "performance-and-scalability/scalability-architecture/horizontal-scaling/container-orchestration"
  )

  static func body(_ index: BlueprintIndex) -> SectionBody {
    guard !index.services.isEmpty else {
      return SectionBody("No component is in scope, so nothing is deployed.")
    }
    var body = SectionBody()
    body.paragraph(index.runtimeLine)
    guard let component = KubernetesArtefact.subject(index) else { return body }
    let others = index.services.count - 1
    let why: Passage =
      others == 0
      ? "\(index.name(component)) is all that is deployed."
      : "\(index.name(component)) as the example, because most other elements depend on it; the other \(markdown: English.count(others, "component")) \(markdown: English.verb(others, "differs", "differ")) in name and numbers."
    body.paragraph(
      index.kubernetes.map { why.citing($0) } ?? why
        + .assumed(
          "platform.kubernetes", "The runtime is Kubernetes.",
          confirm: index.runtimes.isEmpty
            ? "the platform; no source names one."
            : "the platform of the components of which no source names one."))
    body.fence("yaml", KubernetesArtefact.text(component, index))
    return body
  }
}

extension BlueprintIndex {
  /// What runs components by the sources, other than Kubernetes, with the components and the lines that name it.
  var runtimes: [(name: String, components: [ElementID], evidence: [Evidence])] {
    var found: [(name: String, components: [ElementID], evidence: [Evidence])] = []
    for service in services {
      let entries = blueprint.knowledge.technologies(of: service.id).filter {
        $0.kind == .runtime && !NamedProduct.mentions("kubernetes", $0.name)
      }
      guard let entry = entries.first else { continue }
      let evidence = service.technologies.prefix(1).map(\.evidence)
      if let known = found.firstIndex(where: { $0.name == entry.name }) {
        found[known].components.append(service.id)
        found[known].evidence += evidence
      } else {
        found.append((entry.name, [service.id], evidence))
      }
    }
    return found
  }

  /// Which components the sources' runtimes run; empty where they name none.
  fileprivate var runtimeLine: Passage {
    .joined(
      runtimes.map { runtime in
        Passage(
          "\(runtime.name) runs \(names(runtime.components, limit: 8)), which need nothing of what follows"
        ).citing(runtime.evidence).appending(".")
      })
  }
}
