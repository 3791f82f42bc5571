internal import Formats

/// Renders an API contract as OpenAPI 3.1.
struct OpenAPIWriter {
  let contract: APIContract
  let requirements: Requirements
  let decisions: DesignIndex
  /// What the provider promises.
  var service: ServiceContract?

  /// The file under `openapi/`.
  var artifact: Artifact {
    Artifact(
      path: "integration-specs/openapi/\(contract.fileName).yaml", kind: .openAPI,
      text: YAMLWriter.document(DistinctDescriptions.applied(to: document)))
  }

  private var document: OrderedValue {
    var value: OrderedValue = [
      "openapi": "3.1.0", "info": info, "x-provider": .string(contract.fileName),
    ]
    let consumers = self.consumers
    if !consumers.isEmpty {
      value["x-consumers"] = .array(consumers.map { .string(requirements.name($0)) })
    }
    value["servers"] = [server]
    value["tags"] = .array(tags)
    value["paths"] = paths
    value["components"] = components
    return value
  }

  private var info: OrderedValue {
    let provider = requirements.element(contract.provider)
    var value: OrderedValue = [
      "title": .string(contract.title), "version": "1.0.0",
      "description": .string(
        contract.summary.isEmpty ? "HTTP interface of \(contract.title)." : contract.summary),
    ]
    if let team = provider?.team { value["contact"] = ["name": .string(team)] }
    if let service { value["x-service-level"] = ServiceLevel(service).value }
    return value
  }

  private var server: OrderedValue {
    [
      "url": "https://{host}", "description": "No source names the host; confirm it.",
      "variables": [
        "host": [
          "default": .string(contract.fileName),
          "description": "Assumed: the provider's name in kebab-case.",
        ]
      ],
    ]
  }

  private var resources: [String] {
    contract.operations.reduce(into: []) { list, operation in
      if !list.contains(operation.resource) { list.append(operation.resource) }
    }
  }

  private var tags: [OrderedValue] {
    resources.map { resource in
      [
        "name": .string(resource),
        "description": .string("\(NameWords(resource).sentence) of \(contract.title)."),
      ]
    }
  }

  private var schemas: SchemaObject {
    SchemaObject(
      referencePrefix: "#/components/schemas/", schemas: contract.schemas, showsExamples: true)
  }

  private var paths: OrderedValue {
    var paths: [OrderedValue.Member] = []
    for operation in contract.operations {
      let member = OrderedValue.Member(
        operation.method.lowercased(),
        OpenAPIOperation(
          operation: operation, schemas: schemas,
          consumers: operation.consumers.map { requirements.name($0) },
          usesMutualTLS: usesMutualTLS, shared: shared,
          calls: operation.interactions.compactMap {
            requirements.interaction($0)?.evidence.first?.place
          }
        ).object)
      if let index = paths.firstIndex(where: { $0.key == operation.path }) {
        paths[index].value = .object((paths[index].value.members ?? []) + [member])
      } else {
        paths.append(OrderedValue.Member(operation.path, .object([member])))
      }
    }
    return .object(paths)
  }

  private var components: OrderedValue {
    let requests = Set(contract.operations.compactMap(\.request))
    let responses = Set(contract.operations.compactMap(\.response))
    var members = contract.schemas.map { schema in
      OrderedValue.Member(
        schema.name,
        schemas.object(
          schema,
          isClosed: refusesUnknownFields && requests.contains(schema.name)
            && !responses.contains(schema.name)))
    }
    members.append(OrderedValue.Member("Problem", ProblemResponse.schema))
    var value: OrderedValue = ["schemas": .object(members)]
    let parameters = self.parameters
    if !parameters.isEmpty { value["parameters"] = .object(parameters) }
    value["headers"] = .object(headers)
    let statuses = Set(contract.operations.flatMap(\.errorStatuses))
    value["responses"] = .object(
      ProblemResponse.allCases.filter { statuses.contains($0.rawValue) }
        .map { OrderedValue.Member($0.name, $0.object) })
    value["securitySchemes"] = securitySchemes
    return value
  }

  /// API-08, unless the reviewer chose otherwise; an interface without a known caller refuses too.
  private var refusesUnknownFields: Bool {
    guard let decision = decisions.decision(.element(contract.provider), .compatibility) else {
      return true
    }
    return decision.outcome.refusesUnknownFields
  }

  /// Parameters that several operations take alike, each described once.
  private var shared: SharedParameters { SharedParameters(contract.operations) }

  private var parameters: [OrderedValue.Member] {
    var members = shared.members(schemas)
    if contract.operations.contains(where: \.needsIdempotencyKey) {
      members.append(OrderedValue.Member("IdempotencyKey", Self.idempotencyKey))
    }
    if contract.operations.contains(where: \.isPaginated) {
      members.append(OrderedValue.Member("Cursor", Self.cursor))
      members.append(OrderedValue.Member("Limit", Self.limit))
    }
    return members
  }

  private var headers: [OrderedValue.Member] {
    var members = [OrderedValue.Member("RetryAfter", Self.retryAfter)]
    if contract.operations.contains(where: { $0.successStatus == 201 }) {
      members.append(OrderedValue.Member("Location", Self.location))
    }
    return members
  }

  private var securitySchemes: OrderedValue {
    var value: OrderedValue = [:]
    if contract.operations.contains(where: { !$0.isWebhook }) {
      value["accessToken"] = [
        "type": "http", "scheme": "bearer", "bearerFormat": "JWT",
        "description": .string(
          "OAuth 2.0 access token with the scope that the operation names (SEC-02, "
            + "SEC-03)."),
        "x-origin": "proposed", "x-rule": "SEC-02",
      ]
    }
    if usesMutualTLS {
      value["mutualTLS"] = [
        "type": "mutualTLS", "description": "Certificate of the calling service (SEC-01).",
        "x-origin": "proposed", "x-rule": "SEC-01",
      ]
    }
    if contract.operations.contains(where: \.isWebhook) {
      value["webhookSignature"] = [
        "type": "apiKey", "in": "header", "name": "Webhook-Signature",
        "description": .string(
          "Signature over time stamp and body (SEC-06); the caller's documentation "
            + "gives the header's name."),
        "x-origin": "proposed", "x-rule": "SEC-06",
      ]
    }
    return value
  }

  /// The consumers of any operation, and of the provider as a whole, in order.
  private var consumers: [ElementID] {
    let all = requirements.interactions
      .filter { $0.target == contract.provider && decisions.transport(of: $0) == .rest }
      .map(\.source)
    return (contract.operations.flatMap(\.consumers) + all).reduce(into: []) { list, id in
      if !list.contains(id) { list.append(id) }
    }
  }

  /// SEC-01: certificates on both sides where every caller is a component of the system.
  private var usesMutualTLS: Bool {
    let consumers = self.consumers
    return !consumers.isEmpty
      && consumers.allSatisfy { requirements.element($0)?.kind == .component }
      && !contract.operations.contains(where: \.isWebhook)
  }
}
