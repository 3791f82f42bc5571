extension Subject {
  /// The subject with the names of the source: `Order Service → Payment Service`.
  package func title(in index: RequirementsIndex) -> String {
    switch self {
    case .system: "the system"
    case .element(let id): index.name(id)
    case .interaction(let id): index.interaction(id).map(index.title) ?? id.rawValue
    case .event(let name): name
    case .group(let ids): ids.map(index.name).joined(separator: ", ")
    }
  }
}

extension DecisionTopic {
  /// The topic as tables and the decision log write it.
  package var title: String {
    switch self {
    case .pattern: "pattern"
    case .transport: "transport"
    case .timeout: "timeout"
    case .retry: "retry"
    case .circuitBreaker: "circuit breaker"
    case .fallback: "fallback"
    case .idempotency: "idempotency"
    case .authentication: "authentication"
    case .authorization: "authorisation"
    case .transportSecurity: "transport security"
    case .externalProtection: "protection of outbound calls"
    case .envelope: "envelope"
    case .schema: "schema"
    case .channel: "channel"
    case .delivery: "delivery"
    case .deadLetter: "dead letters"
    case .ordering: "ordering"
    case .outbox: "outbox"
    case .apiStyle: "API contract"
    case .errorFormat: "errors"
    case .pagination: "pagination"
    case .objectAuthorization: "object-level authorisation"
    case .gateway: "gateway"
    case .dataOwnership: "data ownership"
    case .saga: "transaction"
    case .broker: "broker"
    case .chain: "synchronous chain"
    case .cycle: "synchronous cycle"
    case .chattiness: "chattiness"
    case .orphan: "orphaned event"
    case .availability: "availability"
    case .inboundProtection: "protection of inbound calls"
    case .replyChannel: "reply channel"
    case .payload: "payload"
    case .readModel: "read model"
    case .throttling: "throttling"
    case .messageSignature: "signature"
    case .threats: "threats"
    case .traceContext: "trace context"
    case .indicator: "indicator and alert"
    case .schemaEvolution: "schema evolution"
    case .dataMinimisation: "data minimisation"
    case .fieldMapping: "field mapping"
    case .consumerHealth: "consumer health"
    case .relay: "relay"
    case .composition: "composition"
    case .deprecation: "deprecation"
    case .compatibility: "compatibility"
    case .protoStyle: "proto style"
    case .isolation: "isolation"
    case .systemOfRecord: "system of record"
    case .redundancy: "redundancy"
    case .dataProtection: "data protection"
    case .inventory: "inventory"
    case .health: "health"
    case .telemetry: "telemetry"
    case .discovery: "discovery"
    case .mesh: "service mesh"
    }
  }
}
