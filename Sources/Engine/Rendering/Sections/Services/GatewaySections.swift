/// Gateway Responsibilities, as far as the API Gateway Pattern has not told them.
enum GatewayResponsibilitiesSection: SectionRenderer {
  static let id = SectionID(
    "service-integration-architecture/load-balancing/api-gateway-integration/gateway-responsibilities"
  )

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    guard let gateway = index.gateway else {
      for label in [
        "Request Routing", "Authentication", "Rate Limiting", "Request/Response Transformation",
        "Monitoring",
      ] {
        body.leaf(label, .notApplicable("no component in scope is the system's entrance."))
      }
      return body
    }
    let name = index.name(gateway)
    body.leaf("Request Routing", routing(gateway, index))
    body.leaf("Authentication", authentication(gateway, index))
    body.leaf("Rate Limiting", limit(gateway, index))
    body.leaf("Request/Response Transformation", transformation(gateway, index))
    body.leaf(
      "Monitoring",
      "\(name) starts or takes over the \(code: "traceparent") of each request, so every call behind it belongs to one trace."
    )
    return body
  }

  private static func routing(_ gateway: ElementID, _ index: BlueprintIndex) -> Passage {
    let operations = index.contracts.apis.first { $0.provider == gateway }?.operations ?? []
    let calls = index.calls.filter { $0.source == gateway && index.kind($0.target) == .component }
    guard !operations.isEmpty else {
      guard !calls.isEmpty else {
        return .notApplicable("\(index.name(gateway)) calls no component.")
      }
      let parts = calls.map { call -> Passage in
        let purpose: Passage =
          call.purpose.map { ": \(BlueprintIndex.shortened($0, limit: 80))" } ?? ""
        return Passage("\(index.name(call.target))\(purpose)").citing(call.evidence.first)
      }
      return parts.dropFirst().reduce(parts[0]) { $0.appending("; \($1)") }.appending(".")
    }
    let paths = operations.map { InlineMarkdown.code("\($0.method) \($0.path)") }
    return
      "\(index.name(gateway)) offers \(markdown: English.list(paths, limit: 6))\(calls.isEmpty ? .empty : " and calls \(index.names(calls.map(\.target).uniqued))" as Passage)."
  }

  private static func authentication(_ gateway: ElementID, _ index: BlueprintIndex) -> Passage {
    let decisions = index.calls.filter { $0.source == gateway }.compactMap {
      index.decision(.authentication, $0)
    }
    let behind = index.calls.filter { $0.source == gateway && index.kind($0.target) == .component }
    guard !behind.isEmpty else {
      return .notApplicable("\(index.name(gateway)) calls no component that would ask who calls.")
    }
    let shown = behind.compactMap { call -> (String, ElementID)? in
      guard let decision = index.decision(.authentication, call) else { return nil }
      let detail = decision.outcome.detail
      return (detail.isEmpty ? decision.outcome.title : detail, call.target)
    }
    let kinds = shown.map(\.0).uniqued.map { way -> Passage in
      let targets = shown.filter { $0.0 == way }.map(\.1).uniqued
      return "\(index.name(gateway)) shows \(index.names(targets, limit: 6)) \(way)"
    }
    return Passage(
      "\(kinds.dropFirst().reduce(kinds.first ?? "No identity is handed on") { $0.appending("; \($1)") })"
    ).citing(Array(decisions.prefix(1))).recording(decisions).appending(".")
  }

  private static func limit(_ gateway: ElementID, _ index: BlueprintIndex) -> Passage {
    let goals = index.throughputGoals.filter {
      $0.subject == .element(gateway) || $0.subject == .system
    }
    guard let goal = index.goals(goals, limit: 1) else {
      return
        "As under API Gateway Pattern; no source states the load that \(index.name(gateway)) must carry."
    }
    return "The limit for all clients together lies above the stated load: \(goal)"
  }

  private static func transformation(_ gateway: ElementID, _ index: BlueprintIndex) -> Passage {
    let targets = index.calls.filter {
      $0.source == gateway && index.kind($0.target) == .component
    }.map(\.target).uniqued
    guard targets.count > 1 else {
      return .notApplicable("\(index.name(gateway)) passes requests on as they are.")
    }
    let rpc = index.calls.filter { $0.source == gateway && index.isGRPC($0) }
    let translation: Passage =
      rpc.isEmpty
      ? "" : " and translates REST into gRPC for \(index.names(rpc.map(\.target).uniqued))"
    if let composition = index.decision(.composition, .element(gateway)) {
      let joined = index.reasoned(composition)
      return rpc.isEmpty
        ? joined
        : joined + "REST becomes gRPC for \(index.names(rpc.map(\.target).uniqued))."
    }
    guard rpc.isEmpty else {
      return "\(index.name(gateway)) takes requests\(translation)."
    }
    return .notApplicable(
      "no source says that \(index.name(gateway)) joins or changes what \(index.names(targets, limit: 4)) answer."
    )
  }
}

/// Gateway Configuration.
enum GatewayConfigurationSection: SectionRenderer {
  static let id = SectionID(
    "service-integration-architecture/load-balancing/api-gateway-integration/gateway-configuration")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    guard let gateway = index.gateway else {
      return SectionBody(
        "No component in scope is the system's entrance, so no gateway is configured.")
    }
    var body = SectionBody()
    body.fence("yaml", GatewayArtefact.text(gateway, index))
    body.record(index.decisions(on: .gateway) + index.decisions(on: .inboundProtection))
    return body
  }
}
