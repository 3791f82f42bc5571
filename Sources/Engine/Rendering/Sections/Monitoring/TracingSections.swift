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
      return Passage("\(named.product)").citing(named.evidence).appending("; ").appending(
        export(index))
    }
    if let backend = index.systemDetail(.telemetry), !backend.decision.evidence.isEmpty {
      return "OpenTelemetry; \(export(index))"
    }
    return .assumed(
      "tracing.technology", "OpenTelemetry; \(export(index))",
      confirm: "the backend; no source names one.")
  }

  /// How components send what they measure (OBS-05).
  private static func export(_ index: BlueprintIndex) -> Passage {
    guard let export = index.systemDetail(.telemetry) else {
      return "the component sends OTLP only."
    }
    return Passage(
      "\(markdown: English.count(index.services.count, "component")) \(markdown: English.verb(index.services.count, "sends", "send")) OTLP only, \(export.text)"
    ).citing(export.decision.evidence.first).citing(export.decision).appending(".")
  }

  /// How the trace goes on, by the ways that OBS-01 decided.
  private static func correlation(_ index: BlueprintIndex) -> Passage {
    let decisions = index.decisions(on: .traceContext)
    guard !decisions.isEmpty else { return .notApplicable("no interaction is in scope.") }
    let ways = decisions.compactMap { decision -> String? in
      if case .traceContext(let carrier)? = decision.outcome.settings { carrier.way } else { nil }
    }
    let parts = TraceCarrier.ways.compactMap { way -> String? in
      let count = ways.count { $0 == way }
      return count == 0 ? nil : "\(way) on \(English.count(count, "interaction"))"
    }
    return Passage("W3C \(code: "traceparent") \(markdown: English.list(parts))")
      .citing(Array(decisions.prefix(1))).recording(decisions).appending(".")
  }

  private static func analysis(_ index: BlueprintIndex) -> Passage {
    guard let chain = index.chains.first, chain.depth > 1 else {
      guard !index.calls.isEmpty || index.hasMessages else {
        return .notApplicable("nothing in scope passes through two components.")
      }
      return
        "No trace passes more than one call; \(index.slowestCall.map { "\(index.arrow($0))" as Passage } ?? "each message") is the one to look at first."
    }
    return
      "The longest chain, \(index.path(chain)), is the one to look at first: each of its \(chain.depth) spans is compared with its timeout."
  }
}

extension BlueprintIndex {
  /// The call that may take longest before it is given up.
  var slowestCall: Interaction? {
    calls.filter { timeout($0) != nil }.max { (timeout($0) ?? 0) < (timeout($1) ?? 0) }
  }
}

extension TraceCarrier {
  /// The kinds of carriers in the order in which the document lists them.
  static let ways = [
    Self.header, .metadata, .eventAttribute, .messageHeader, .begunAt(""), .endedAt("", unsent: ""),
    .storeSpan(""), .run,
  ].map(\.way)

  /// The kind of carrier, as the end of a sentence.
  var way: String {
    switch self {
    case .header: "by header"
    case .metadata: "by gRPC metadata"
    case .eventAttribute: "as a CloudEvents attribute"
    case .messageHeader: "as a message header"
    case .begunAt: "begun anew at the boundary"
    case .endedAt: "ended at others' systems with a client span"
    case .storeSpan: "as a client span on stores"
    case .run: "by the id of the run"
    }
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
