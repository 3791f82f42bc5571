/// Everything that two parts agree on, as values: the one source of document and specifications.
package struct Contracts: Hashable, Sendable {
  /// One per component with an inbound synchronous interaction or a stated HTTP interface.
  package var apis: [APIContract]
  /// One per component that serves gRPC.
  package var rpcs: [RPCContract]
  /// One per component that serves GraphQL.
  package var graphs: [GraphQLContract]
  /// One per event.
  package var messages: [MessageContract]
  package var mappings: [DataMapping]
  /// What callers put into the bodies of requests, and where the provider keeps it.
  package var requestMappings: [DataMapping] = []
  package var services: [ServiceContract]
  package var findings: [Finding]

  package init(
    apis: [APIContract] = [], rpcs: [RPCContract] = [], graphs: [GraphQLContract] = [],
    messages: [MessageContract] = [], mappings: [DataMapping] = [],
    services: [ServiceContract] = [], findings: [Finding] = []
  ) {
    self.apis = apis
    self.rpcs = rpcs
    self.graphs = graphs
    self.messages = messages
    self.mappings = mappings
    self.services = services
    self.findings = findings
  }
}

/// Whether a source names a part of a contract, or a rule proposes it.
package enum ContractOrigin: Hashable, Sendable {
  case stated(Evidence)
  case proposed(RuleID)
}

/// A field of a schema with its JSON Schema type.
package struct SchemaField: Hashable, Sendable {
  /// JSON Schema's type and format, such as `string` and `uuid`.
  package var name: String
  package var type: String
  package var format: String?
  package var isRequired: Bool
  /// The items' type or schema for arrays, the schema's name for objects.
  package var items: String?
  /// The only values it may have, as the source lists them; empty when it may have any.
  package var values: [String] = []
  package var note: String?
  package var dataClass: EdgeProfile.DataClass
  package var origin: ContractOrigin
  /// The field's number in proto, where the source or the last save gives it.
  package var number: Int? = nil
  /// The numbers of ``values`` in proto, where the last save gives them; empty or as many as values.
  package var valueNumbers: [Int?] = []
  /// Values that were saved once and may not be used again.
  package var reservedValues: [ReservedField] = []
}

/// A named object schema.
package struct SchemaContract: Hashable, Sendable {
  package var name: String
  package var description: String
  package var fields: [SchemaField]
  package var origin: ContractOrigin
  /// Numbers and names of proto fields that were saved once and may not be used again.
  package var reserved: [ReservedField] = []
}

/// A proto field that is gone: nobody may give its number or its name to another one.
package struct ReservedField: Hashable, Sendable {
  package var number: Int
  /// `nil` where only the number is known.
  package var name: String?
}

/// The HTTP interface of one provider.
package struct APIContract: Hashable, Sendable {
  package var provider: ElementID
  /// File name without extension: `order-service`.
  package var fileName: String
  package var title: String
  package var summary: String
  package var operations: [Operation]
  package var schemas: [SchemaContract]

  /// One HTTP operation.
  package struct Operation: Hashable, Sendable {
    package var id: String
    package var method: String
    /// The path as the source writes it, without a query; parameters in braces.
    package var path: String
    /// The first part of the path, under which operations are grouped.
    package var resource: String
    package var summary: String
    /// All that the source says of it; empty when it says nothing.
    package var purpose: String = ""
    /// Parameters of the path (their names stand in it in braces) and of the query.
    package var parameters: [SchemaField]
    /// Name of the request schema.
    package var request: String?
    /// Name of the success response's schema.
    package var response: String?
    package var successStatus: Int
    /// Error statuses that the operation may answer, ascending.
    package var errorStatuses: [Int]
    package var needsIdempotencyKey: Bool
    package var isPaginated: Bool
    /// Whether an external system calls it to tell what has happened there.
    package var isWebhook: Bool
    /// OAuth scope that the caller needs.
    package var permission: String
    package var consumers: [ElementID]
    package var interactions: [InteractionID]
    package var origin: ContractOrigin
    /// When it ends, where the source calls it deprecated (API-06).
    package var deprecation: OperationDeprecation? = nil
    /// The rule that proposes the method, where the source names only the path.
    package var methodRule: RuleID? = nil
    /// The rule that proposes what is answered, where the source does not say it.
    package var responseRule: RuleID? = nil
  }
}

/// The end of an operation, with the days that the source names.
package struct OperationDeprecation: Hashable, Sendable {
  /// The day from which on it is deprecated.
  package var since: CalendarDate?
  /// The day from which on it may be gone.
  package var sunset: CalendarDate?
}

/// The gRPC interface of one provider.
package struct RPCContract: Hashable, Sendable {
  package var provider: ElementID
  package var fileName: String
  /// proto package, such as `pricing.v1`.
  package var package: String
  package var service: String
  package var methods: [Method]
  package var schemas: [SchemaContract]

  /// One RPC method.
  package struct Method: Hashable, Sendable {
    package var name: String
    package var request: String
    package var response: String
    package var summary: String
    package var deadlineMilliseconds: Int
    package var consumers: [ElementID]
    package var interactions: [InteractionID]
    package var origin: ContractOrigin
    /// Whether the caller sends, or receives, a stream of messages.
    package var streamsRequest: Bool = false
    package var streamsResponse: Bool = false
  }
}

/// One event on its channel, in its CloudEvents envelope.
package struct MessageContract: Hashable, Sendable {
  /// The event's name as the source writes it.
  package var event: String
  /// CloudEvents `type`, with the major version: `retail.order.placed.v1`.
  package var type: String
  /// File name of the schema without extension.
  package var fileName: String
  package var channel: String
  package var broker: ElementID?
  package var publisher: ElementID?
  package var consumers: [ElementID]
  package var payload: SchemaContract
  package var partitionKey: String?
  package var deadLetter: DeadLetterPolicy?
  package var dataClass: EdgeProfile.DataClass
  package var origin: ContractOrigin
}

/// How data goes from one place to another, field by field.
package struct DataMapping: Hashable, Sendable {
  package var entity: String
  package var source: ElementID
  package var target: ElementID
  package var interaction: InteractionID
  package var rows: [Row]

  /// One field's way.
  package struct Row: Hashable, Sendable {
    package var sourceField: String
    package var targetField: String
    package var type: String
    package var rule: String
    /// What gets lost on the way; `none` when nothing does.
    package var loss: String
    package var dataClass: EdgeProfile.DataClass
    package var origin: ContractOrigin
  }
}

/// What a provider promises to its consumers.
package struct ServiceContract: Hashable, Sendable {
  package var provider: ElementID
  package var team: String?
  /// A fraction from 0 to 1.
  package var availability: Judged<Double>
  /// Milliseconds at the 99th percentile, or as stated.
  package var latency: Judged<Double>?
  package var consumers: [ElementID]
}

extension Contracts {
  /// How many files describe interfaces that are called: OpenAPI, proto and GraphQL.
  package var apiFileCount: Int { apis.count + rpcs.count + graphs.count }
}
