/// Makes the GraphQL contract of one provider, where GraphQL was decided (COM-08, COM-15).
struct GraphQLContractBuilder {
  let requirements: Requirements
  let decisions: DesignIndex
  let data: DataDictionary

  /// Whether a provider serves GraphQL: its source says so, a call goes over it, or it was decided.
  func serves(_ provider: Element, inbound: [Interaction]) -> Bool {
    !inbound.isEmpty || joinsForClients(provider)
      || provider.interfaces.contains { interface in
        if case .graphQL = interface.signature { true } else { false }
      }
  }

  /// The contract of a component; a finding in its stead where nothing is known of what it serves.
  func contract(for provider: Element, inbound: [Interaction]) -> (GraphQLContract?, [Finding]) {
    var stated = operations(of: provider, inbound: inbound)
    if stated.isEmpty { stated = proposals(for: provider) }
    guard !stated.isEmpty else { return (nil, [unknownOperations(provider, inbound)]) }
    var contract = GraphQLContract(
      provider: provider.id, fileName: provider.slug, operations: [], types: [], inputs: [])
    for operation in stated {
      add(operation, of: provider, inbound: inbound, count: stated.count, to: &contract)
    }
    contract.types += missing(in: contract.types, of: provider)
    contract.inputs += missing(in: contract.inputs, of: provider)
    return (contract, [])
  }

  /// One operation before its types are known.
  private struct Named {
    var signature: GraphQLSignature
    var purpose: String
    /// What it is about, where a rule proposes the operation for it.
    var entity: DataEntity?
    var origin: ContractOrigin
  }

  /// COM-15: the provider joins what its clients need, and GraphQL was chosen for it.
  private func joinsForClients(_ provider: Element) -> Bool {
    let outcome = decisions.decision(.element(provider.id), .composition)?.outcome
    guard case .practice(.graphQLGateway, _)? = outcome else { return false }
    return true
  }

  /// What the sources state on the component and at its callers.
  private func operations(of provider: Element, inbound: [Interaction]) -> [Named] {
    var list: [Named] = []
    func add(_ named: Named) {
      let isKnown = list.contains {
        $0.signature.kind == named.signature.kind && $0.signature.name == named.signature.name
      }
      if !isKnown { list.append(named) }
    }
    for stated in provider.interfaces {
      guard case .graphQL(let name) = stated.signature else { continue }
      let written = CodeSpans.spans(in: stated.evidence.quote).lazy
        .compactMap(GraphQLSignature.init).first { $0.name == name }
      guard let signature = written ?? GraphQLSignature("query " + name) else { continue }
      add(Named(signature: signature, purpose: stated.purpose, origin: .stated(stated.evidence)))
    }
    for evidence in inbound.flatMap(\.evidence) {
      for signature in CodeSpans.spans(in: evidence.quote).compactMap(GraphQLSignature.init) {
        add(Named(signature: signature, purpose: "", origin: .stated(evidence)))
      }
    }
    return list
  }

  /// COM-15: one query per thing that the provider's own data, or that of the components it asks,
  /// knows by an id.
  private func proposals(for provider: Element) -> [Named] {
    let asked = requirements.interactions.filter {
      $0.source == provider.id && $0.style != .async && $0.style != .data
    }.map(\.target)
    let owners = [provider.id] + asked.filter { $0 != provider.id }
    return owners.uniqued.flatMap { data.entities(of: $0) }.compactMap { entity in
      guard let key = data.key(of: entity),
        let signature = GraphQLSignature(
          "query \(NameWords(entity.name).singular.camel)(\(NameWords(key.name).camel): ID!)")
      else { return nil }
      return Named(
        signature: signature, purpose: "", entity: entity,
        origin: .proposed(COM15Composition.id))
    }
  }

  private func add(
    _ named: Named, of provider: Element, inbound: [Interaction], count: Int,
    to contract: inout GraphQLContract
  ) {
    let signature = named.signature
    let entity = named.entity ?? entity(of: signature, provider: provider)
    let proposed = ContractOrigin.proposed(API01OpenAPIContract.id)
    var arguments = signature.arguments.map {
      data.schemaField($0, of: provider.id, origin: named.origin)
    }
    let isList =
      signature.isList
      || (signature.kind == .query && signature.arguments.isEmpty
        && NameWords(signature.name).isPlural)
    var input: String?
    if signature.arguments.isEmpty, let entity, !isList {
      if signature.kind == .mutation, let (name, schemas) = newThing(signature, entity: entity) {
        input = name
        for schema in schemas where !contract.inputs.contains(where: { $0.name == schema.name }) {
          contract.inputs.append(schema)
        }
      } else if let key = data.key(of: entity) {
        arguments = [data.schemaField(key, of: provider.id, origin: proposed)]
      }
    }
    let schema = entity.map { data.schema($0) }.flatMap { $0.fields.isEmpty ? nil : $0 }
    if let schema, !contract.types.contains(where: { $0.name == schema.name }) {
      contract.types.append(schema)
    }
    let linked = inbound.filter { call in
      count == 1
        || CodeSpans.of(call).compactMap(GraphQLSignature.init).contains {
          $0.name == signature.name
        }
    }
    let subject = entity.map { NameWords($0.name).singular } ?? NameWords(signature.name)
    contract.operations.append(
      GraphQLContract.Operation(
        kind: .init(signature.kind), name: signature.name, summary: named.purpose,
        arguments: arguments, input: input, result: schema?.name, isList: isList,
        permission: "\(subject.plural.kebab):\(signature.kind == .mutation ? "write" : "read")",
        consumers: linked.map(\.source).uniqued, interactions: linked.map(\.id),
        origin: named.origin))
  }

  /// The entity that the answer or the operation's name means.
  private func entity(of signature: GraphQLSignature, provider: Element) -> DataEntity? {
    if let result = signature.result {
      return data.entity(NameWords(result), of: provider.id)
    }
    let words = NameWords(signature.name)
    return data.entity(words, of: provider.id)
      ?? data.entity(NameWords(words: Array(words.words.dropFirst())), of: provider.id)
  }

  /// What a caller gives to add a thing, where the mutation's name speaks of adding it.
  private func newThing(
    _ signature: GraphQLSignature, entity: DataEntity
  ) -> (String, [SchemaContract])? {
    let verbs = ["create", "add", "place", "submit", "register", "new"]
    guard let verb = NameWords(signature.name).words.first, verbs.contains(verb) else { return nil }
    return data.newThing(entity)
  }

  /// The schemas that others hold, and what those hold.
  private func missing(in schemas: [SchemaContract], of provider: Element) -> [SchemaContract] {
    data.missingSchemas(in: schemas, of: provider.id)
  }

  private func unknownOperations(_ provider: Element, _ inbound: [Interaction]) -> Finding {
    Finding(
      .warning, rule: COM15Composition.id, subject: .element(provider.id),
      message: "\(provider.name) is to serve GraphQL, but no source names a query or the data it "
        + "is about; it has no GraphQL file.",
      places: inbound.isEmpty
        ? Array(provider.evidence.prefix(1)) : inbound.compactMap(\.evidence.first),
      suggestion: "Name the queries of \(provider.name), such as `query orders(customerId: ID!)`.")
  }
}

extension GraphQLContract.Operation.Kind {
  fileprivate init(_ kind: GraphQLSignature.Kind) {
    switch kind {
    case .query: self = .query
    case .mutation: self = .mutation
    case .subscription: self = .subscription
    }
  }
}
