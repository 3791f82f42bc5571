/// Client-Side Load Balancing.
enum ClientLoadBalancingSection: SectionRenderer {
  static let id = SectionID(
    "service-integration-architecture/load-balancing/load-balancing-strategies/client-side-load-balancing"
  )

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    let rpc = index.calls.filter(index.isGRPC)
    guard !index.discoverable.isEmpty else {
      for label in [
        "Load Balancer Libraries", "Load Balancing Algorithms", "Health Awareness",
        "Sticky Sessions",
      ] {
        body.leaf(label, .notApplicable("no component in scope calls another one."))
      }
      return body
    }
    var desk = StatementDesk(index)
    let sticky = desk.take(
      .sessions, .loadBalancing, about: ["sticky", "affinity", "cookie", "쿠키"], limit: 1)
    body.leaf("Load Balancer Libraries", libraries(rpc, index))
    body.leaf(
      "Load Balancing Algorithms",
      desk.take(.loadBalancing, about: ["round", "least", "weight"], limit: 1)
        ?? .assumed(
          "balancing.algorithm", "Round robin over the ready instances.",
          confirm:
            "whether instances of \(index.names(index.discoverable.map(\.callee), limit: 4)) differ in size."
        ))
    body.leaf(
      "Health Awareness",
      awareness(index))
    body.leaf(
      "Sticky Sessions",
      sticky ?? .notApplicable("the sources keep no session in a component's memory."))
    return body
  }

  /// By what an instance of a callee is taken out, with the paths that were decided (OBS-03).
  private static func awareness(_ index: BlueprintIndex) -> Passage {
    let callees = index.discoverable.map(\.callee)
    let decisions = callees.compactMap { index.decision(.health, .element($0)) }
    let paths = callees.map { index.healthPaths($0).readiness }.uniqued
    let asked: Passage = paths.count == 1 ? "\(code: paths[0])" : "its readiness path"
    return Passage(
      "An instance of \(callees.count <= 2 ? index.names(callees) : "these \(markdown: English.count(callees.count, "component"))") gets calls while \(asked) answers"
    )
    .citing(Array(decisions.prefix(1))).recording(decisions).appending(".")
  }

  private static func libraries(_ rpc: [Interaction], _ index: BlueprintIndex) -> Passage {
    if let mesh = index.mesh {
      return Passage("None in code: \(mesh.product) balances each request at the caller's side")
        .citing(mesh.evidence).appending(".")
    }
    guard !rpc.isEmpty else {
      return .notApplicable("calls go by service name, and the platform balances them.")
    }
    return """
      \(markdown: English.capitalised(English.count(rpc.count, "gRPC call"))) \
      \(markdown: English.verb(rpc.count, "keeps its connection", "keep their connections")) open, so the \
      client has to balance by request: \(index.arrows(rpc, limit: 6)).
      """
  }
}

/// Server-Side Load Balancing.
enum ServerLoadBalancingSection: SectionRenderer {
  static let id = SectionID(
    "service-integration-architecture/load-balancing/load-balancing-strategies/server-side-load-balancing"
  )

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    var desk = StatementDesk(index)
    let tls = desk.take(.transportSecurity, about: ["terminat", "outside", "tls", "종단"], limit: 1)
    let regions = desk.take(.multiRegion, limit: 1)
    let traffic = desk.take(
      .loadBalancing, about: ["canary", "blue", "traffic", "weight", "카나리"], limit: 1)
    body.leaf("Load Balancer Technology", technology(index, desk.take(.loadBalancing, limit: 1)))
    body.leaf("Traffic Distribution", traffic ?? distribution(index))
    body.leaf(
      "SSL Termination",
      tls
        ?? .assumed(
          "balancing.tls",
          "TLS ends at the load balancer in front of \(entrance(index)) and starts again behind it.",
          confirm: "where certificates of the public names are kept."))
    body.leaf(
      "Geographic Routing",
      regions
        ?? .notApplicable(
          "no source speaks of a second region, so requests have nowhere else to go.")
    )
    return body
  }

  private static func technology(_ index: BlueprintIndex, _ stated: Passage?) -> Passage {
    if let stated { return stated }
    if let named = index.named(
      "NGINX", "HAProxy", "Envoy", "Traefik", "AWS ALB", "Application Load Balancer", "L4")
    {
      return Passage("\(named.product)").citing(named.evidence).appending(".")
    }
    if let platform = index.kubernetes {
      return Passage(
        "The platform's own: Kubernetes Services inside, one load balancer in front of \(entrance(index))"
      ).citing(platform).appending(".")
    }
    return .assumed(
      "balancing.product", "The platform's load balancer stands in front of \(entrance(index)).",
      confirm: "its product; no source names one.")
  }

  private static func distribution(_ index: BlueprintIndex) -> Passage {
    let targets = index.discoverable.count
    guard targets > 0 else { return .notApplicable("no component in scope is called by another.") }
    return
      "As under Registry Technology: \(markdown: English.count(targets, "service name")), \(markdown: targets == 1 ? "" : "each ")for all ready instances."
  }

  private static func entrance(_ index: BlueprintIndex) -> Passage {
    if let gateway = index.gateway { return "\(index.name(gateway))" }
    return index.entries.isEmpty ? "the system" : index.names(index.entries, limit: 3)
  }
}
