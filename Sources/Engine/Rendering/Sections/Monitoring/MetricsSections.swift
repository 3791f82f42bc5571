/// System Metrics.
enum SystemMetricsSection: SectionRenderer {
  static let id = SectionID(
    "monitoring-and-observability/integration-monitoring/metrics-collection/system-metrics")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    var desk = StatementDesk(index)
    let resources = desk.take(.metrics, about: ["cpu", "memory", "disk"], limit: 1)
    let business = desk.take(
      .alerting, .metrics, about: ["success", "ratio", "%", "성공률", "실패율"], limit: 2)
    body.leaf(
      "Performance Metrics",
      (desk.take(
        .metrics,
        about: [
          "latency", "throughput", "metric", "measur", "prometheus", "grafana", "monitored",
          "monitoring provided", "monitoring by", "monitoring with", "지표", "메트릭",
        ], limit: 1) ?? .empty) + performance(index))
    body.leaf(
      "Resource Metrics",
      resources ?? resourceLine(index))
    body.leaf("Application Metrics", business ?? application(index))
    body.leaf("Integration Metrics", integration(index))
    return body
  }

  /// Where resources run out first: at what most depend on, and in the stores that several instances share.
  private static func resourceLine(_ index: BlueprintIndex) -> Passage {
    guard !index.services.isEmpty else { return .notApplicable("no component in scope is run.") }
    let registries = Set(index.registrations.map(\.target))
    let wanted = index.services.filter { !registries.contains($0.id) }.map {
      ($0.id, index.graph.fanIn[$0.id] ?? 0)
    }
    .max { $0.1 < $1.1 }
    let first: Passage =
      wanted.map { id, users in
        users > 1
          ? "CPU and memory of \(index.name(id)) first, which \(markdown: English.count(users, "element")) need"
          : "CPU and memory of \(index.all(index.services, "component"))"
      } ?? ""
    let stores = index.stores.filter { !index.users(of: $0).isEmpty }
    let shared = index.sharedStores
    let connections: Passage =
      if let first = shared.first {
        "; then connections to \(index.name(first.store)), which \(markdown: English.count(first.components.count, "component")) share"
      } else {
        stores.isEmpty ? "" : "; then connections to \(index.all(stores, "store"))"
      }
    return .assumed(
      "metrics.resources", "\(first)\(connections).",
      confirm: "at which use somebody is called; no source states a limit.")
  }

  /// What is measured where, and when somebody is called (OBS-02).
  private static func performance(_ index: BlueprintIndex) -> Passage {
    let decisions = index.decisions(on: .indicator)
    guard !decisions.isEmpty else { return .notApplicable("no interaction is in scope.") }
    let calls = index.calls.count
    var passage = Passage(
      "Rate, errors and duration of \(markdown: English.count(decisions.count, "interaction"))\(markdown: calls == 0 || calls == decisions.count ? "" : ", \(English.count(calls, "call")) among them"); failures that would use up a month's budget in two days page"
    ).citing(Array(decisions.prefix(1))).recording(decisions).appending(".")
    if !index.latencyGoals.isEmpty {
      passage = passage + "Durations are measured against the stated goals (Appendix D)."
    }
    return passage
  }

  private static func application(_ index: BlueprintIndex) -> Passage {
    let events = index.events.map { InlineMarkdown.escaped($0.name) }
    guard !events.isEmpty else {
      return .assumed(
        "metrics.business", "The success ratio of each entry point stands for the business.",
        confirm: "the business figures to watch.")
    }
    return .assumed(
      "metrics.business",
      "The count of each event per minute shows the business: \(markdown: English.list(events, limit: 4)).",
      confirm: "the figures that the business watches, with their limits.")
  }

  /// From which age of the oldest message on each channel alarms, the channels with the same age together.
  private static func alarms(_ lags: [Decision], _ index: BlueprintIndex) -> Passage {
    let ages = lags.map { $0.lagSeconds ?? 0 }.uniqued
    let parts = ages.map { age -> Passage in
      let same = lags.filter { ($0.lagSeconds ?? 0) == age }
      let isAssumed = same.contains(where: \.restsOnAssumption)
      let names = same.map { InlineMarkdown.escaped(index.subjectName($0.subject)) }
      let whom = same.count == lags.count ? "each" : English.list(names, limit: 6)
      return
        "\(markdown: whom) \(markdown: whom == "each" || same.count == 1 ? "alarms" : "alarm") above \(markdown: English.duration(seconds: Double(age)))\(markdown: isAssumed ? "\u{00A0}(A)" : "")"
    }
    return (parts.dropFirst().reduce(parts.first ?? .empty) { $0.appending("; \($1)") })
      .appending(", and at anything in the dead letters")
  }

  private static func integration(_ index: BlueprintIndex) -> Passage {
    var parts: [Passage] = []
    let guarded = index.guardedCalls.count
    if guarded > 0 {
      parts.append(
        "\(markdown: English.capitalised(English.count(guarded, "circuit breaker"))): state and rejected calls."
      )
    }
    let lags = index.decisions(on: .consumerHealth)
    if !lags.isEmpty {
      parts.append(
        Passage(
          "\(markdown: English.capitalised(English.count(lags.count, "channel"))) with readers: lag, age of the oldest message, depth of the dead letters; \(alarms(lags, index))"
        ).citing(lags).appending("."))
    }
    return parts.isEmpty
      ? .notApplicable("no guarded call and no event is in scope.") : .joined(parts)
  }
}

/// Monitoring Stack.
enum MonitoringStackSection: SectionRenderer {
  static let id = SectionID(
    "monitoring-and-observability/integration-monitoring/metrics-collection/monitoring-stack")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    if index.services.isEmpty {
      body.paragraph("No component in scope is watched.")
    } else {
      body.fence("yaml", MonitoringArtefact.text(index))
      body.record(index.availabilityGoals.map(\.evidence))
    }
    let gateway = index.gateway
    let services = index.services.filter { $0.id != gateway }.map { service in
      let target = InlineMarkdown.code("\(index.host(service.id)):8080")
      return index.hostIsNumbered(service.id)
        ? "\(target) (\(InlineMarkdown.escaped(service.name)))" : target
    }
    let ports = Passage.assumed(
      "metrics.port", "Each component serves its metrics on port 8080 under \(code: "/metrics").",
      confirm: "the port and path of each component.")
    body.leaf(
      "targets",
      services.isEmpty
        ? .notApplicable("no component behind a gateway is in scope.")
        : "\(markdown: English.list(services, limit: 40)), every 15 s." + ports)
    body.leaf(
      "targets",
      gateway.map { "\(code: "\(index.host($0)):8080"), the gateway, every 10 s." }
        ?? .notApplicable("no component in scope is a gateway."))
    return body
  }
}

extension Decision {
  /// Seconds from which on the oldest message of a channel is too old, where that was decided.
  fileprivate var lagSeconds: Int? {
    if case .settings(.consumerLag(let policy)) = outcome { policy.oldestSeconds } else { nil }
  }
}
