/// Practices that a decision may name, by their standard names.
package enum Practice: String, Hashable, Sendable, CaseIterable {
  case openAPI, problemDetails, idempotencyKey, cursorPagination, objectLevelAuthorization
  case apiGateway, deadlines, cloudEvents, jsonSchema, asyncAPI, idempotentReceiver,
    transactionalOutbox
  case partitionKey, breakChain, breakCycle, mergeOrRedraw, separateDatabase, resolveOrphan
  case compensation, mutualTLS, transportLayerSecurity, openIDConnect, rateLimit, allowList
  case providerCredential, databaseAccount, messageSignature
  case retryAtOneLayer, availabilityBudget, extraNine, keepNamedTechnology
  case requestReply, claimCheck, apiComposition, graphQLGateway, deprecationHeaders, tolerantReader
  case protobufStyle, compatibility, dataMinimisation, semanticLock, rereadValue
  case commutativeUpdate, materialisedView, systemOfRecord, fieldMapping, outboxRelay
  case retryAfter, redundancy, signedTimestamp, dataProtection, apiInventory
  case traceContext, redMetrics, healthEndpoints, consumerLag, otlpExport
  case serviceDiscovery, serviceMesh

  /// The name as the document and the wizard write it.
  package var title: String {
    switch self {
    case .openAPI: "OpenAPI 3.1 contract"
    case .problemDetails: "Problem Details (RFC 9457)"
    case .idempotencyKey: "Idempotency-Key header"
    case .cursorPagination: "Cursor pagination"
    case .objectLevelAuthorization: "Object-level authorisation"
    case .apiGateway: "API gateway"
    case .deadlines: "Deadline on every call"
    case .cloudEvents: "CloudEvents 1.0 envelope"
    case .jsonSchema: "JSON Schema 2020-12"
    case .asyncAPI: "AsyncAPI 3.0 channel"
    case .idempotentReceiver: "Idempotent Receiver"
    case .transactionalOutbox: "Transactional Outbox"
    case .partitionKey: "Partition key"
    case .breakChain: "Shorten the synchronous chain"
    case .breakCycle: "Break the synchronous cycle"
    case .mergeOrRedraw: "Merge or redraw the boundary"
    case .separateDatabase: "Database per service"
    case .resolveOrphan: "Resolve the orphaned event"
    case .compensation: "Compensating transaction"
    case .mutualTLS: "Mutual TLS"
    case .transportLayerSecurity: "TLS"
    case .openIDConnect: "OAuth 2.0 / OpenID Connect"
    case .providerCredential: "Credential issued by the provider"
    case .databaseAccount: "Database account"
    case .messageSignature: "Signed request"
    case .rateLimit: "Rate limit"
    case .allowList: "Egress allow-list"
    case .retryAtOneLayer: "Retry at one layer"
    case .availabilityBudget: "Availability budget"
    case .extraNine: "Rule of the extra nine"
    case .keepNamedTechnology: "Keep the named technology"
    case .requestReply: "Request-Reply over messages"
    case .claimCheck: "Claim Check"
    case .apiComposition: "API composition"
    case .graphQLGateway: "GraphQL gateway"
    case .deprecationHeaders: "Deprecation and Sunset headers"
    case .tolerantReader: "Tolerant Reader"
    case .protobufStyle: "Protobuf style"
    case .compatibility: "Schema compatibility"
    case .dataMinimisation: "Data minimisation"
    case .semanticLock: "Semantic lock"
    case .rereadValue: "Reread value"
    case .commutativeUpdate: "Commutative update"
    case .materialisedView: "Materialised view"
    case .systemOfRecord: "System of record"
    case .fieldMapping: "Field mapping"
    case .outboxRelay: "Outbox relay"
    case .retryAfter: "Retry-After honoured"
    case .redundancy: "Redundant instances"
    case .signedTimestamp: "Signature with timestamp"
    case .dataProtection: "Protection of stored data"
    case .apiInventory: "API inventory"
    case .traceContext: "W3C Trace Context"
    case .redMetrics: "Rate, errors, duration"
    case .healthEndpoints: "Health endpoints"
    case .consumerLag: "Consumer lag"
    case .otlpExport: "OTLP export only"
    case .serviceDiscovery: "Service discovery"
    case .serviceMesh: "Service mesh"
    }
  }
}
