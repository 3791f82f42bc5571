/// Tracing Implementation.
enum TracingImplementationSection: SectionRenderer {
  static let id = SectionID(
    "monitoring-and-observability/integration-monitoring/distributed-tracing/tracing-implementation"
  )

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    var desk = StatementDesk(index)
    let sampling = desk.take(.tracing, about: ["sampl", "샘플"], limit: 1)
    body.leaf("Tracing Technology", technology(index, desk.take(.tracing, limit: 1)))
    body.leaf(
      "Trace Sampling",
      sampling
        ?? .assumed(
          "tracing.sampling",
          "Every trace with an error or above its latency goal is kept, and 5 % of the others.",
          confirm: "what the tracing backend may store."))
    body.leaf("Span Correlation", correlation(index))
    body.leaf("Trace Analysis", analysis(index))
    return body
  }

  private static func technology(_ index: BlueprintIndex, _ stated: Passage?) -> Passage {
    if let stated { return stated }
    if let named = index.named("OpenTelemetry", "Jaeger", "Zipkin", "Tempo", "Datadog") {
      return Passage("\(named.product)").citing(named.evidence).appending(
        "; components send OTLP only.")
    }
    return .assumed(
      "tracing.technology", "OpenTelemetry; components send OTLP only, so the backend can change.",
      confirm: "the backend; no source names one.")
  }

  private static func correlation(_ index: BlueprintIndex) -> Passage {
    let events: Passage =
      index.events.isEmpty
      ? ""
      : " and as a CloudEvents attribute on \(markdown: English.count(index.events.count, "event"))"
    return
      "W3C \(code: "traceparent") on \(markdown: English.count(index.calls.count, "call"))\(events) (OBS-01)."
  }

  private static func analysis(_ index: BlueprintIndex) -> Passage {
    guard let chain = index.chains.first, chain.depth > 1 else {
      return "One span per call; a trace shows the callee's share of each answer."
    }
    return
      "The longest chain, \(index.path(chain)), is the one to look at first: each of its \(chain.depth) spans is compared with its timeout."
  }
}

/// Tracing Configuration.
enum TracingConfigurationSection: SectionRenderer {
  static let id = SectionID(
    "monitoring-and-observability/integration-monitoring/distributed-tracing/tracing-configuration")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    body.fence("yaml", TracingArtefact.text(index))
    return body
  }
}
