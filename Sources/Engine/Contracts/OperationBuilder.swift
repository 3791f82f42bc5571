/// Makes one HTTP operation, with the schemas it needs, from what the sources say of it.
struct OperationBuilder {
  let provider: Element
  let data: DataDictionary
  /// Paths of the provider's other operations, which tell collections from single things.
  let siblings: Set<String>

  /// An operation with the schemas that it names.
  struct Result {
    var operation: APIContract.Operation
    var schemas: [SchemaContract]
  }

  /// Builds the operation of one interface.
  func operation(
    method: String, path: HTTPPath, purpose: String, request: [DataField], response: [DataField],
    origin: ContractOrigin
  ) -> Result {
    let isWebhook = path.literals.contains { $0.hasPrefix("webhook") || $0 == "callbacks" }
    let isCollection = method == "GET" && isCollection(path, purpose: purpose)
    let naming = OperationNaming(method: method, path: path, isCollection: isCollection)
    let entity = entity(of: path)
    var schemas: [SchemaContract] = []
    let requestName = requestSchema(
      method: method, path: path, naming: naming, stated: request, entity: entity, origin: origin,
      into: &schemas)
    let answer = isWebhook ? nil : entity ?? changedEntity(method: method, path: path)
    let responseName = responseSchema(
      method: method, naming: naming, stated: response, entity: answer, origin: origin,
      into: &schemas)
    let needsKey = (method == "POST" || method == "PATCH") && !isWebhook
    let operation = APIContract.Operation(
      id: naming.id, method: method, path: path.path, resource: path.resource,
      summary: naming.summary(of: purpose), purpose: Self.sentence(purpose),
      parameters: parameters(of: path, origin: origin), request: requestName,
      response: responseName, successStatus: successStatus(method, naming: naming),
      errorStatuses: errorStatuses(
        method: method, path: path, hasBody: requestName != nil, needsKey: needsKey),
      needsIdempotencyKey: needsKey, isPaginated: isCollection, isWebhook: isWebhook,
      permission: naming.permission, consumers: [], interactions: [], origin: origin,
      responseRule: response.isEmpty && responseName != nil ? API01OpenAPIContract.id : nil)
    return Result(operation: operation, schemas: schemas)
  }

  /// Whether a GET answers with a list: its path is the parent of a single thing's path, or the
  /// source speaks of searching, listing or pages.
  private func isCollection(_ path: HTTPPath, purpose: String) -> Bool {
    guard !path.endsWithParameter, let last = path.literals.last, NameWords(last).isPlural else {
      return false
    }
    if siblings.contains(where: { $0.hasPrefix(path.path + "/{") }) { return true }
    if data.entity(NameWords(last), of: provider.id, ownOnly: true) != nil { return true }
    let words = Set(NameWords(purpose).words)
    return !words.isDisjoint(with: ["list", "lists", "search", "history", "page", "all", "many"])
  }

  /// The provider's own entity that the path's last fixed part names.
  private func entity(of path: HTTPPath) -> DataEntity? {
    guard let last = path.literals.last else { return nil }
    return data.entity(NameWords(last), of: provider.id, ownOnly: true)
      ?? data.entity(path.subject, of: provider.id, ownOnly: true)
  }

  /// The thing whose id stands before an action such as `POST /orders/{orderId}/cancellation`.
  ///
  /// The action changes it, so the answer shows its new state.
  private func changedEntity(method: String, path: HTTPPath) -> DataEntity? {
    guard ["POST", "PUT", "PATCH"].contains(method), path.literals.count > 1,
      let place = path.segments.lastIndex(where: {
        if case .parameter = $0 { true } else { false }
      }), place == path.segments.count - 2, place > 0,
      case .literal(let name) = path.segments[place - 1]
    else { return nil }
    return data.entity(NameWords(name), of: provider.id, ownOnly: true)
  }

  private func parameters(of path: HTTPPath, origin: ContractOrigin) -> [SchemaField] {
    path.parameters.map {
      data.schemaField(DataField(name: $0), of: provider.id, origin: origin)
    }
      + path.query.map {
        data.schemaField(DataField(name: $0), of: provider.id, origin: origin, isRequired: false)
      }
  }

  private func requestSchema(
    method: String, path: HTTPPath, naming: OperationNaming, stated: [DataField],
    entity: DataEntity?, origin: ContractOrigin, into schemas: inout [SchemaContract]
  ) -> String? {
    guard ["POST", "PUT", "PATCH"].contains(method) else { return nil }
    let operation = NameWords(naming.id)
    if !stated.isEmpty {
      let name = operation.pascal + "Request"
      schemas.append(
        SchemaContract(
          name: name, description: "Request of \(naming.id).",
          fields: stated.map { data.schemaField($0, of: provider.id, origin: origin) },
          origin: origin))
      return name
    }
    guard let entity, naming.createsItem || path.endsWithParameter else { return nil }
    let inPath = Set(path.parameters)
    guard !naming.createsItem else {
      guard let new = data.newThing(entity, known: inPath) else { return nil }
      schemas += new.schemas
      return new.name
    }
    let fields = entity.fields.filter { !inPath.contains($0.name) }
    guard !fields.isEmpty else { return nil }
    let name = NameWords(entity.name).pascal + "Replacement"
    let fieldOrigin = ContractOrigin.proposed("API-01")
    schemas.append(
      SchemaContract(
        name: name,
        description: "What a caller gives to replace \(DataDictionary.phrase(entity)).",
        fields: fields.map { data.schemaField($0, of: provider.id, origin: fieldOrigin) },
        origin: fieldOrigin))
    return name
  }

  private func responseSchema(
    method: String, naming: OperationNaming, stated: [DataField], entity: DataEntity?,
    origin: ContractOrigin, into schemas: inout [SchemaContract]
  ) -> String? {
    guard method != "DELETE", method != "HEAD" else { return nil }
    if !stated.isEmpty {
      let name = NameWords(naming.id).pascal + "Response"
      schemas.append(
        SchemaContract(
          name: name, description: "Answer of \(naming.id).",
          fields: stated.map { data.schemaField($0, of: provider.id, origin: origin) },
          origin: origin))
      return name
    }
    guard let entity else { return nil }
    let schema = data.schema(entity)
    schemas.append(schema)
    return schema.name
  }

  private func successStatus(_ method: String, naming: OperationNaming) -> Int {
    switch method {
    case "POST": naming.createsItem ? 201 : 200
    case "DELETE": 204
    default: 200
    }
  }

  /// The errors by API-02 as they can happen: 404 needs an id, 409 and 422 a change of state.
  private func errorStatuses(
    method: String, path: HTTPPath, hasBody: Bool, needsKey: Bool
  ) -> [Int] {
    var statuses = [401, 403, 429, 500, 503]
    if hasBody || needsKey || !path.parameters.isEmpty || !path.query.isEmpty || method == "GET" {
      statuses.append(400)
    }
    if !path.parameters.isEmpty { statuses.append(404) }
    if needsKey || method == "PUT" || method == "DELETE" { statuses.append(409) }
    if hasBody || needsKey { statuses.append(422) }
    return statuses.sorted()
  }

  private static func sentence(_ purpose: String) -> String {
    var text = purpose.trimmingSpaces
    while text.hasSuffix(".") { text.removeLast() }
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
