internal import Formats

/// One operation of an OpenAPI document.
struct OpenAPIOperation {
  let operation: APIContract.Operation
  let schemas: SchemaObject
  /// Names of consumers, as the sources write them.
  let consumers: [String]
  /// Whether callers identify themselves by certificate too (SEC-01).
  let usesMutualTLS: Bool
  /// Parameters that are described once for several operations.
  var shared = SharedParameters([])
  /// Where the calls are stated for which a rule proposes the operation.
  var calls: [Place] = []

  /// The operation object.
  var object: OrderedValue {
    var value: OrderedValue = [
      "operationId": .string(operation.id), "tags": [.string(operation.resource)],
      "summary": .string(operation.summary), "description": .string(description),
    ]
    Provenance.mark(&value, operation.origin)
    if case .proposed = operation.origin, let call = calls.first {
      value["x-evidence"] = .string(call.description)
    }
    if let rule = operation.methodRule {
      value["x-method-origin"] = "proposed"
      value["x-method-rule"] = .string(rule.rawValue)
    }
    if operation.deprecation != nil {
      value["deprecated"] = true
      value["x-rule"] = "API-06"
    }
    if !consumers.isEmpty { value["x-consumers"] = .array(consumers.map { .string($0) }) }
    let parameters = self.parameters
    if !parameters.isEmpty { value["parameters"] = .array(parameters) }
    value["security"] = security
    if let request = operation.request { value["requestBody"] = body(of: request) }
    value["responses"] = responses
    return value
  }

  private var description: String {
    var sentences = ["\(operation.purpose.isEmpty ? operation.summary : operation.purpose)."]
    switch operation.origin {
    case .stated(let evidence): sentences.append("Stated in \(evidence.place).")
    case .proposed(let rule):
      sentences.append(
        "No source states this operation; rule \(rule.rawValue) proposes it"
          + (calls.first.map { " for the call of \($0)" } ?? "") + ".")
    }
    if let rule = operation.methodRule {
      sentences.append(
        "The source names the path alone; rule \(rule.rawValue) proposes \(operation.method).")
    }
    if !consumers.isEmpty { sentences.append("Called by \(consumers.joined(separator: ", ")).") }
    if operation.path.contains("{"), !operation.isWebhook {
      sentences.append("The caller may only reach objects that are its own (API-05).")
    }
    if ["POST", "PUT", "PATCH"].contains(operation.method), operation.request == nil {
      sentences.append("No source names the fields of the request.")
    }
    if operation.successStatus != 204 {
      if let response = operation.response, let rule = operation.responseRule {
        sentences.append(
          "No source says what is answered; rule \(rule.rawValue) proposes \(response).")
      } else if operation.response == nil {
        sentences.append("No source names the fields of the answer.")
      }
    }
    return sentences.joined(separator: " ")
  }

  private var parameters: [OrderedValue] {
    var list = operation.parameters.map { field -> OrderedValue in
      let isPath = operation.path.contains("{\(field.name)}")
      if let name = shared.name(of: field, isPath: isPath) {
        return ["$ref": .string("#/components/parameters/\(name)")]
      }
      return SharedParameters.object(field, isPath: isPath, schemas)
    }
    if operation.needsIdempotencyKey {
      list.append(["$ref": "#/components/parameters/IdempotencyKey"])
    }
    if operation.isPaginated {
      let named = Set(operation.parameters.map(\.name))
      if !named.contains("cursor") { list.append(["$ref": "#/components/parameters/Cursor"]) }
      if !named.contains("limit") { list.append(["$ref": "#/components/parameters/Limit"]) }
    }
    return list
  }

  /// The scope by SEC-03; an external system that calls back signs instead (SEC-06).
  private var security: OrderedValue {
    if operation.isWebhook { return [["webhookSignature": []]] }
    var requirement: OrderedValue = ["accessToken": [.string(operation.permission)]]
    if usesMutualTLS { requirement["mutualTLS"] = [] }
    return [requirement]
  }

  private func body(of name: String) -> OrderedValue {
    [
      "description": .string(schemas.known[name]?.description ?? "The request."),
      "required": true, "content": ["application/json": media(name)],
    ]
  }

  private func media(_ name: String) -> OrderedValue {
    var value: OrderedValue = ["schema": ["$ref": .string("#/components/schemas/\(name)")]]
    if let schema = schemas.known[name] { value["example"] = schemas.example(schema) }
    return value
  }

  private var responses: OrderedValue {
    var members = [OrderedValue.Member(String(operation.successStatus), success)]
    for status in operation.errorStatuses {
      guard let problem = ProblemResponse(rawValue: status) else { continue }
      members.append(
        OrderedValue.Member(
          String(status), ["$ref": .string("#/components/responses/\(problem.name)")]))
    }
    return .object(members)
  }

  /// Where a created object is, and when the operation ends (RFC 9745, RFC 8594).
  private var headers: [OrderedValue.Member] {
    var members: [OrderedValue.Member] = []
    if operation.successStatus == 201 {
      members.append(.init("Location", ["$ref": "#/components/headers/Location"]))
    }
    guard let deprecation = operation.deprecation else { return members }
    let first = OrderedValue.string(
      deprecation.since.map { "@\($0.unixSeconds)" } ?? Self.anyDay.seconds)
    var since: OrderedValue = [
      "description": "Seconds from 1970 to the day from which on the operation is deprecated.",
      "schema": ["type": "string", "example": first],
    ]
    if deprecation.since != nil { since["example"] = first }
    let last = OrderedValue.string(deprecation.sunset?.httpDate ?? Self.anyDay.date)
    var sunset: OrderedValue = [
      "description": "The day from which on the operation may be gone.",
      "schema": ["type": "string", "example": last],
    ]
    if deprecation.sunset != nil { sunset["example"] = last }
    members.append(.init("Deprecation", since))
    members.append(.init("Sunset", sunset))
    return members
  }

  /// The form of a day in both headers, where no source names one: 15 January 2026.
  private static let anyDay = (seconds: "@1768435200", date: "Thu, 15 Jan 2026 00:00:00 GMT")

  /// What a success means, in words of the operation's own.
  private var answer: String {
    let thing = operation.response.map { NameWords($0).words.joined(separator: " ") }
    switch (operation.successStatus, thing) {
    case (204, _): return "\(operation.id) is done; there is no content."
    case (201, let thing?): return "\(operation.id) answers with what was created: \(thing)."
    case (201, nil): return "\(operation.id) has created what was asked for."
    case (_, let thing?) where operation.isPaginated:
      return "\(operation.id) answers with a page, each item of it: \(thing)."
    case (_, let thing?): return "\(operation.id) answers with: \(thing)."
    case (_, nil): return "\(operation.id) is done."
    }
  }

  private var success: OrderedValue {
    guard operation.successStatus != 204 else {
      let headers = self.headers
      return headers.isEmpty
        ? ["description": .string(answer)]
        : ["description": .string(answer), "headers": .object(headers)]
    }
    var value: OrderedValue = ["description": .string(answer)]
    let headers = self.headers
    if !headers.isEmpty { value["headers"] = .object(headers) }
    guard let response = operation.response else { return value }
    var content = operation.isPaginated ? page(of: response) : media(response)
    if let rule = operation.responseRule { Provenance.mark(&content, .proposed(rule)) }
    value["content"] = ["application/json": content]
    return value
  }

  /// API-04: a page with its items and the cursor of the next one.
  private func page(of name: String) -> OrderedValue {
    let item = schemas.known[name].map { schemas.example($0) } ?? [:]
    let page: OrderedValue = ["items": [item], "nextCursor": "cursor-2"]
    return [
      "schema": [
        "type": "object", "required": ["items"],
        "properties": [
          "items": [
            "type": "array", "items": ["$ref": .string("#/components/schemas/\(name)")],
            "example": [item],
          ],
          "nextCursor": [
            "type": "string",
            "description": .string(
              "Cursor of the next page of \(operation.id); absent on the last one."),
            "example": "cursor-2",
          ],
        ],
        "example": page,
      ],
      "example": page,
    ]
  }
}
