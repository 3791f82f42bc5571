extension ContractListingWriter {
  /// What the provider promises, as stated or assumed.
  func promises(of provider: ElementID) -> [ContractListing.Part] {
    guard let service = blueprint.contracts.services.first(where: { $0.provider == provider })
    else { return [] }
    var parts = [
      ContractListing.Part(
        depth: 0, name: "availability", detail: English.percent(service.availability.value),
        origin: origin(service.availability.basis))
    ]
    if let latency = service.latency {
      parts.append(
        .init(
          depth: 0, name: "latency", detail: "\(English.decimal(latency.value)) ms",
          origin: origin(latency.basis)))
    }
    return parts
  }

  /// An HTTP operation with its parameters, bodies and errors.
  func parts(
    of operation: APIContract.Operation, schemas: [SchemaContract]
  ) -> [ContractListing.Part] {
    var parts = [
      ContractListing.Part(
        depth: 0, name: "\(operation.method) \(operation.path)", detail: operation.summary,
        origin: origin(operation.origin, for: operation.interactions))
    ]
    func add(_ name: String, _ detail: String, _ rule: RuleID) {
      parts.append(.init(depth: 1, name: name, detail: detail, origin: .proposed(rule, nil)))
    }
    if let rule = operation.methodRule {
      add("method", "\(operation.method), where the source names the path alone", rule)
    }
    if operation.isWebhook {
      add("signature", "of the calling system", SEC06SignedMessages.id)
    } else {
      parts.append(permission(operation.permission))
    }
    parts += consumers(
      operation.consumers, of: operation.path, interactions: operation.interactions)
    parts += operation.parameters.flatMap { field($0, depth: 1, in: schemas, seen: []) }
    if operation.needsIdempotencyKey {
      add("Idempotency-Key", "header, text, required", API03IdempotencyKey.id)
    }
    if operation.isPaginated {
      add("cursor, limit", "pages of at most 100", API04CursorPagination.id)
    }
    if let request = operation.request {
      parts += schema(request, label: "request", in: schemas, origin: nil)
    }
    if let response = operation.response {
      parts += schema(
        response, label: String(operation.successStatus), in: schemas,
        origin: operation.responseRule.map { .proposed($0, nil) })
    } else {
      add(String(operation.successStatus), "no source names the answer", API01OpenAPIContract.id)
    }
    add(
      "errors", operation.errorStatuses.map(String.init).joined(separator: ", "),
      API02ProblemDetails.id)
    return parts
  }

  /// Who calls, each at the line that says so, best one that names the operation.
  func consumers(
    _ consumers: [ElementID], of operation: String, interactions: [InteractionID]
  ) -> [ContractListing.Part] {
    consumers.map { consumer in
      let evidence = interactions.compactMap { requirements.interaction($0) }
        .filter { $0.source == consumer }.flatMap(\.evidence)
      let best = evidence.first { $0.quote.contains(operation) } ?? evidence.first
      let basis = best.map { ContractListing.Origin.stated($0) } ?? .reviewed
      return .init(
        depth: 1, name: "called by", detail: requirements.name(consumer), origin: basis)
    }
  }

  func permission(_ name: String) -> ContractListing.Part {
    .init(depth: 1, name: "scope", detail: name, origin: .proposed(SEC03Permission.id, nil))
  }

  /// The deadline of an RPC: decided for a caller, else the default.
  func deadline(of method: RPCContract.Method) -> ContractListing.Part {
    let decision = method.interactions.lazy
      .compactMap { decisions.decision(.interaction($0), .timeout) }
      .first { $0.outcome == .timeout(milliseconds: method.deadlineMilliseconds) }
    return .init(
      depth: 1, name: "deadline",
      detail: DurationText.short(milliseconds: method.deadlineMilliseconds),
      origin: .proposed(decision?.rule ?? ERR01Timeout.id, decision?.evidence.first))
  }

  /// A schema by name, with its fields below.
  func schema(
    _ name: String, label: String, in schemas: [SchemaContract],
    origin: ContractListing.Origin?
  ) -> [ContractListing.Part] {
    guard let schema = schemas.first(where: { $0.name == name }) else { return [] }
    return self.schema(schema, label: label, depth: 1, in: schemas, origin: origin)
  }

  func schema(
    _ schema: SchemaContract, label: String, depth: Int, in schemas: [SchemaContract],
    origin: ContractListing.Origin?
  ) -> [ContractListing.Part] {
    [
      ContractListing.Part(
        depth: depth, name: label, detail: schema.name,
        origin: origin ?? self.origin(schema.origin, for: []))
    ]
      + schema.fields.flatMap { field($0, depth: depth + 1, in: schemas, seen: [schema.name]) }
  }

  /// A field, with the fields of what it holds below.
  func field(
    _ field: SchemaField, depth: Int, in schemas: [SchemaContract], seen: Set<String>
  ) -> [ContractListing.Part] {
    var words = [
      field.type == "array" ? "list of \(field.items ?? "anything")" : field.items ?? field.type,
      field.format, field.isRequired ? "required" : "optional",
    ].compactMap { $0 }
    if !field.values.isEmpty { words.append("one of \(field.values.joined(separator: ", "))") }
    if field.dataClass > .internal { words.append(field.dataClass.rawValue) }
    let part = ContractListing.Part(
      depth: depth, name: field.name, detail: words.joined(separator: ", "),
      origin: origin(field.origin, for: []))
    guard let items = field.items, !seen.contains(items),
      let inner = schemas.first(where: { $0.name == items })
    else { return [part] }
    return [part]
      + inner.fields.flatMap {
        self.field($0, depth: depth + 1, in: schemas, seen: seen.union([items]))
      }
  }

  /// The origin of a part; a proposed one keeps the line of the call it is proposed for.
  func origin(
    _ origin: ContractOrigin, for interactions: [InteractionID]
  ) -> ContractListing.Origin {
    switch origin {
    case .stated(let evidence): .stated(evidence)
    case .proposed(let rule):
      .proposed(
        rule,
        interactions.lazy.compactMap { requirements.interaction($0)?.evidence.first }.first)
    }
  }

  func origin(_ basis: Basis) -> ContractListing.Origin {
    switch basis {
    case .stated(let evidence): .stated(evidence)
    case .inferred(let words): .inferred(words)
    case .assumed(let id): .assumed(id)
    case .reviewed: .reviewed
    }
  }
}
