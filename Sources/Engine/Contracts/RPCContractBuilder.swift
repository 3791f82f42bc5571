/// Makes the gRPC contracts of one provider (rules COM-14, API-09, API-10).
struct RPCContractBuilder {
  let requirements: Requirements
  let decisions: DesignIndex
  let data: DataDictionary

  /// One contract per service that the sources name; methods without a service go to one that bears
  /// the provider's name.
  func contracts(for provider: Element, inbound: [Interaction]) -> ([RPCContract], [Finding]) {
    let methods = methods(of: provider, inbound: inbound)
    guard !methods.isEmpty else { return ([], [unknownMethods(provider, inbound)]) }
    let defaultService =
      methods.lazy.compactMap(\.service).first ?? ProtoPackage.serviceName(provider)
    var services: [String] = []
    for method in methods where !services.contains(method.service ?? defaultService) {
      services.append(method.service ?? defaultService)
    }
    return (
      services.map { service in
        contract(
          service, of: provider,
          methods: methods.filter { ($0.service ?? defaultService) == service }, inbound: inbound)
      }, []
    )
  }

  /// One RPC before it becomes a method.
  private struct StatedMethod {
    var service: String?
    var name: String
    var purpose: String
    var request: [DataField] = []
    var response: [DataField] = []
    var evidence: Evidence
    /// The names that a proto file in the source gives.
    var proto: StatedInterface.ProtoDetails?
    /// Whether a rule proposes it, because no source names a method.
    var isProposed = false
  }

  private func methods(of provider: Element, inbound: [Interaction]) -> [StatedMethod] {
    var methods = provider.interfaces.compactMap { stated -> StatedMethod? in
      guard case .rpc(let service, let method) = stated.signature else { return nil }
      return StatedMethod(
        service: service, name: method, purpose: stated.purpose, request: stated.request,
        response: stated.response, evidence: stated.evidence, proto: stated.proto)
    }
    let events = Set(requirements.events.map(\.name))
    for interaction in inbound {
      for evidence in interaction.evidence {
        for span in CodeSpans.spans(in: evidence.quote) {
          guard !events.contains(span), let (service, name) = CodeSpans.rpcMethod(span),
            !methods.contains(where: { $0.name == name })
          else { continue }
          methods.append(
            StatedMethod(service: service, name: name, purpose: "", evidence: evidence))
        }
      }
    }
    return methods.isEmpty
      ? inbound.compactMap(proposal).reduce(into: []) { list, method in
        if !list.contains(where: { $0.name == method.name }) { list.append(method) }
      } : methods
  }

  /// COM-14: a method named after the purpose, where gRPC is our own choice and no source names one.
  private func proposal(for call: Interaction) -> StatedMethod? {
    guard
      decisions.decision(.interaction(call.id), .transport)?.rule == COM14FastInternalCall.id,
      let purpose = call.purpose, let evidence = call.evidence.first
    else { return nil }
    let words = NameWords(purpose).words.prefix(3)
    guard !words.isEmpty, words.allSatisfy({ $0.isPlainASCII && $0.first?.isLetter == true }) else {
      return nil
    }
    return StatedMethod(
      name: NameWords(words: Array(words)).pascal, purpose: purpose, evidence: evidence,
      isProposed: true)
  }

  private func contract(
    _ service: String, of provider: Element, methods: [StatedMethod], inbound: [Interaction]
  ) -> RPCContract {
    let words = NameWords(service)
    var schemas: [SchemaContract] = []
    let built = methods.map { method -> RPCContract.Method in
      let name = NameWords(method.name).pascal
      let messages = messages(of: method, provider: provider)
      for schema in messages where !schemas.contains(where: { $0.name == schema.name }) {
        schemas.append(schema)
      }
      let linked = inbound.filter {
        methods.count == 1 || (method.isProposed && $0.purpose == method.purpose)
          || CodeSpans.of($0).contains { CodeSpans.rpcMethod($0)?.method == method.name }
      }
      return RPCContract.Method(
        name: name, request: requestName(of: method), response: responseName(of: method),
        summary: method.purpose, deadlineMilliseconds: deadline(linked), consumers: [],
        interactions: linked.map(\.id),
        origin: method.isProposed ? .proposed(COM14FastInternalCall.id) : .stated(method.evidence),
        streamsRequest: method.proto?.streamsRequest ?? false,
        streamsResponse: method.proto?.streamsResponse ?? false
      ).withConsumers(linked.map(\.source))
    }
    schemas += data.missingSchemas(in: schemas, of: provider.id)
    return RPCContract(
      provider: provider.id, fileName: words.snake,
      package: methods.lazy.compactMap(\.proto?.package).first ?? ProtoPackage.name(of: service),
      service: words.pascal, methods: built, schemas: schemas)
  }

  private func requestName(of method: StatedMethod) -> String {
    method.proto?.request ?? NameWords(method.name).pascal + "Request"
  }

  private func responseName(of method: StatedMethod) -> String {
    method.proto?.response ?? NameWords(method.name).pascal + "Response"
  }

  /// Request and response: what the source states, else the entity and the fields that the method's
  /// name and purpose speak of, marked as proposed.
  private func messages(of method: StatedMethod, provider: Element) -> [SchemaContract] {
    let stated = ContractOrigin.stated(method.evidence)
    let proposed = ContractOrigin.proposed("API-10")
    let words = NameWords(method.name).words
    let entity = data.entities(of: provider.id).first { entity in
      let noun = NameWords(entity.name).singular.words
      return noun.allSatisfy { words.contains($0) }
    }
    var schemas: [SchemaContract] = []
    func add(_ name: String, _ what: String, _ fields: [SchemaField], _ origin: ContractOrigin) {
      schemas.append(
        SchemaContract(
          name: name, description: "\(what) of \(method.name).", fields: fields, origin: origin))
    }
    let request = requestName(of: method)
    let response = responseName(of: method)
    if method.request.isEmpty, method.proto == nil {
      let keys = requestKeys(of: method, words, entity: entity, provider: provider)
      add(
        request, "Request",
        keys.map { data.schemaField($0, of: provider.id, origin: proposed) }, proposed)
    } else {
      add(
        request, "Request",
        method.request.map { data.schemaField($0, of: provider.id, origin: stated) }, stated)
    }
    if !method.response.isEmpty || method.proto != nil {
      add(
        response, "Response",
        method.response.map { data.schemaField($0, of: provider.id, origin: stated) }, stated)
    } else {
      let fields = fieldsNamed(in: AskedWords(method.purpose).answer, of: provider)
      let named = fields.map { data.schemaField($0, of: provider.id, origin: proposed) }
      add(
        response, "Response", entity.map { [Self.reference(to: $0, origin: proposed)] } ?? named,
        proposed)
      if let entity { schemas.append(data.schema(entity)) }
    }
    return schemas
  }

  /// A field that holds an entity.
  private static func reference(to entity: DataEntity, origin: ContractOrigin) -> SchemaField {
    let name = NameWords(entity.name)
    return SchemaField(
      name: name.camel, type: "object", isRequired: true, items: name.pascal, note: nil,
      dataClass: DataClassifier.dataClass(of: entity.fields), origin: origin)
  }

  /// What the method must be told: the fields that its purpose names as given ("of a SKU", "per SKU and
  /// postcode"), else the key of the entity whose name ends the method's name.
  private func requestKeys(
    of method: StatedMethod, _ words: [String], entity: DataEntity?, provider: Element
  ) -> [DataField] {
    let asked = fieldsNamed(in: AskedWords(method.purpose).given, of: provider)
    if !asked.isEmpty { return asked }
    let noun = NameWords(words: Array(words.dropFirst()))
    let own = entity.flatMap { entity in
      NameWords(entity.name).singular.words.allSatisfy(noun.words.contains) ? entity : nil
    }
    let subject = data.entity(noun, of: provider.id) ?? own
    return subject.flatMap { data.key(of: $0) }.map { [$0] } ?? []
  }

  /// The provider's fields that a purpose speaks of in as many words.
  private func fieldsNamed(in purpose: String, of provider: Element) -> [DataField] {
    let words = NameWords(purpose).words
    return data.entities(of: provider.id).flatMap(\.fields).reduce(into: []) { list, field in
      let name = NameWords(field.name).words.filter { $0 != "id" }
      let isNamed = !name.isEmpty && name.allSatisfy(words.contains)
      if isNamed, !list.contains(where: { $0.name == field.name }) { list.append(field) }
    }
  }

  /// The shortest timeout that was decided for a caller; 1 s, the default of ERR-01, without one.
  private func deadline(_ interactions: [Interaction]) -> Int {
    interactions.compactMap { interaction in
      if case .timeout(let milliseconds)? = decisions.decision(
        .interaction(interaction.id), .timeout)?.outcome
      {
        return milliseconds
      }
      return nil
    }.min() ?? 1000
  }

  private func unknownMethods(_ provider: Element, _ inbound: [Interaction]) -> Finding {
    Finding(
      .warning, rule: "API-09", subject: .element(provider.id),
      message: "\(provider.name) is called over gRPC, but no source names a method; "
        + "it has no proto file.",
      places: inbound.compactMap(\.evidence.first),
      suggestion: "Name the methods of \(provider.name), such as `Service.Method`.")
  }
}

extension RPCContract.Method {
  fileprivate func withConsumers(_ ids: [ElementID]) -> RPCContract.Method {
    var method = self
    method.consumers = ids.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    return method
  }
}
