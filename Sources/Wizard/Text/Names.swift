import Engine

extension Requirements {
  /// Both ends of an interaction as people write it: `Order Service → Payment Service`.
  func title(of interaction: Interaction) -> String {
    "\(name(interaction.source)) → \(name(interaction.target))"
  }

  /// A subject by the names that the sources use.
  func title(of subject: Subject) -> String {
    switch subject {
    case .system: "whole system"
    case .element(let id): name(id)
    case .interaction(let id): interaction(id).map { title(of: $0) } ?? id.rawValue
    case .event(let name): name
    case .group(let ids): ids.map { name($0) }.joined(separator: ", ")
    }
  }
}

extension DecisionTopic {
  /// The question as the wizard shows it.
  var title: String {
    switch self {
    case .pattern: "Pattern"
    case .transport: "Transport"
    case .timeout: "Timeout"
    case .retry: "Retry"
    case .circuitBreaker: "Circuit breaker"
    case .fallback: "Fallback"
    case .idempotency: "Idempotency"
    case .authentication: "Authentication"
    case .authorization: "Authorisation"
    case .transportSecurity: "Encryption"
    case .externalProtection: "Egress"
    case .envelope: "Envelope"
    case .schema: "Schema"
    case .channel: "Channel"
    case .delivery: "Delivery"
    case .deadLetter: "Dead letter"
    case .ordering: "Ordering"
    case .outbox: "Outbox"
    case .apiStyle: "API style"
    case .errorFormat: "Error format"
    case .pagination: "Pagination"
    case .objectAuthorization: "Object access"
    case .gateway: "Gateway"
    case .dataOwnership: "Data ownership"
    case .saga: "Transaction"
    case .broker: "Broker"
    case .chain: "Call chain"
    case .cycle: "Cycle"
    case .chattiness: "Chattiness"
    case .orphan: "Orphan"
    case .availability: "Availability"
    case .inboundProtection: "Ingress"
    case .replyChannel: "Reply channel"
    case .payload: "Payload"
    case .readModel: "Read model"
    case .throttling: "Throttling"
    case .messageSignature: "Signature"
    case .threats: "Threats"
    case .traceContext: "Trace context"
    case .indicator: "Indicator"
    case .schemaEvolution: "Schema evolution"
    case .dataMinimisation: "Data minimisation"
    case .fieldMapping: "Field mapping"
    case .consumerHealth: "Consumer health"
    case .relay: "Relay"
    case .composition: "Composition"
    case .deprecation: "Deprecation"
    case .compatibility: "Compatibility"
    case .protoStyle: "Proto style"
    case .isolation: "Isolation"
    case .systemOfRecord: "System of record"
    case .redundancy: "Redundancy"
    case .dataProtection: "Data protection"
    case .inventory: "Inventory"
    case .health: "Health"
    case .telemetry: "Telemetry"
    case .discovery: "Discovery"
    case .mesh: "Mesh"
    }
  }
}

extension DecisionOrigin {
  /// Who decided, as the wizard shows it.
  var title: String {
    switch self {
    case .source: "stated by the source"
    case .reviewer: "your choice"
    case .rule: "rule"
    case .assumption: "assumption"
    }
  }

  /// One cell that stands for it.
  var mark: String {
    switch self {
    case .source: "="
    case .reviewer: "✎"
    case .rule: "·"
    case .assumption: "!"
    }
  }
}

extension Outcome {
  /// The outcome in a few words.
  var title: String {
    switch self {
    case .pattern(let pattern): pattern.title
    case .transport(let transport): transport.title
    case .timeout(let milliseconds): Self.duration(milliseconds)
    case .retry(let policy):
      "\(policy.attempts) attempts, \(Self.duration(policy.baseDelayMilliseconds)) to "
        + Self.duration(policy.maximumDelayMilliseconds)
    case .noRetry: "No retry"
    case .circuitBreaker(let policy):
      "Opens at \(policy.failureRatePercent) % of \(policy.windowCalls) calls, "
        + "for \(policy.openSeconds) s"
    case .noCircuitBreaker: "No circuit breaker"
    case .fallback(let fallback): fallback.title
    case .broker(let product, let kind): product.isEmpty ? kind.rawValue : product
    case .deadLetter(let policy):
      policy.parksKey
        ? "Park the key after \(policy.maximumDeliveries) deliveries"
        : "\(policy.channel) after \(policy.maximumDeliveries) deliveries"
    case .saga(let plan): "Saga by \(plan.coordination.rawValue), \(plan.steps.count) steps"
    case .localTransaction: "Local transaction"
    case .permission(let name): name
    case .threats(let threats): "\(threats.count) threats"
    case .practice(let practice, let detail):
      detail.isEmpty ? practice.title : "\(practice.title): \(detail)"
    case .settings(let settings): "\(settings.practice.title): \(settings.detail)"
    }
  }

  private static func duration(_ milliseconds: Int) -> String {
    guard milliseconds >= 1000 else { return "\(milliseconds) ms" }
    let tenths = milliseconds / 100
    return tenths % 10 == 0 ? "\(tenths / 10) s" : "\(tenths / 10).\(tenths % 10) s"
  }
}
