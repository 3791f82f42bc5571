internal import OrderedCollections

/// Makes the HTTP contract of one provider (rules API-01 to API-05).
struct APIContractBuilder {
  let requirements: Requirements
  let analysis: Analysis
  let decisions: DesignIndex
  let data: DataDictionary

  /// The contract of a component, or nil where it serves no HTTP or nothing is known of what it
  /// serves; the latter is a finding.
  func contract(for provider: Element, inbound: [Interaction]) -> (APIContract?, [Finding]) {
    let interfaces = interfaces(of: provider, inbound: inbound)
    let paths = Set(interfaces.map { $0.path.path })
    let builder = OperationBuilder(provider: provider, data: data, siblings: paths)
    var results = merged(interfaces).map {
      builder.operation(
        method: $0.method, path: $0.path, purpose: $0.purpose, request: $0.request,
        response: $0.response, origin: $0.origin)
    }
    guard !results.isEmpty else { return (nil, [unknownOperations(provider, inbound)]) }
    for index in results.indices {
      link(&results[index].operation, of: results.count, inbound: inbound)
      results[index].operation.deprecation = deprecation(
        of: results[index].operation, provider: provider)
    }
    makeIDsUnique(&results)
    var schemas: [SchemaContract] = []
    for schema in results.flatMap(\.schemas)
    where !schemas.contains(where: { $0.name == schema.name }) {
      schemas.append(schema)
    }
    schemas += data.missingSchemas(in: schemas, of: provider.id)
    let contract = APIContract(
      provider: provider.id, fileName: provider.slug,
      title: provider.name, summary: provider.responsibility?.text ?? "",
      operations: results.map(\.operation), schemas: schemas)
    return (contract, [])
  }

  /// One HTTP interface before it becomes an operation.
  private struct Interface {
    var method: String
    var path: HTTPPath
    var purpose: String
    var request: [DataField] = []
    var response: [DataField] = []
    var origin: ContractOrigin
  }

  /// The interfaces that sources state on the component or at its callers; where there are none,
  /// those that its data and its callers' purposes imply.
  private func interfaces(of provider: Element, inbound: [Interaction]) -> [Interface] {
    var interfaces = provider.interfaces.compactMap { stated -> Interface? in
      guard case .http(let method, let path) = stated.signature,
        CodeSpans.methods.contains(method.uppercased()), path.hasPrefix("/")
      else { return nil }
      return Interface(
        method: method.uppercased(), path: HTTPPath(path), purpose: stated.purpose,
        request: stated.request, response: stated.response, origin: .stated(stated.evidence))
    }
    for interaction in inbound {
      for evidence in interaction.evidence {
        for span in CodeSpans.spans(in: evidence.quote) {
          guard let (method, path) = CodeSpans.operation(span) else { continue }
          interfaces.append(
            Interface(
              method: method, path: HTTPPath(path), purpose: "", origin: .stated(evidence)))
        }
      }
    }
    return interfaces.isEmpty
      ? inbound.compactMap { proposal(for: $0, of: provider) } : interfaces
  }

  /// When the operation ends, where API-06 found that it does.
  private func deprecation(
    of operation: APIContract.Operation, provider: Element
  ) -> OperationDeprecation? {
    guard decisions.decision(.element(provider.id), .deprecation) != nil else { return nil }
    for stated in provider.interfaces {
      guard case .http(operation.method, let path) = stated.signature,
        HTTPPath(path).sameShape(as: HTTPPath(operation.path)),
        let end = StatedDeprecation(stated.purpose + " ; " + stated.evidence.quote)
      else { continue }
      return OperationDeprecation(since: end.since, sunset: end.sunset)
    }
    return nil
  }

  /// Interfaces of the same method and path made one; the first that says something is heard.
  private func merged(_ interfaces: [Interface]) -> [Interface] {
    var merged: [Interface] = []
    for interface in interfaces {
      let path = interface.path
      guard
        let index = merged.firstIndex(where: {
          $0.method == interface.method && $0.path.sameShape(as: path)
        })
      else {
        merged.append(interface)
        continue
      }
      merged[index].path = merged[index].path.addingQuery(of: path)
      if merged[index].purpose.isEmpty { merged[index].purpose = interface.purpose }
      if merged[index].request.isEmpty { merged[index].request = interface.request }
      if merged[index].response.isEmpty { merged[index].response = interface.response }
    }
    return merged
  }

  /// API-01: a resource for the entity that the call is about, plural and kebab-case.
  private func proposal(for interaction: Interaction, of provider: Element) -> Interface? {
    guard let entity = subject(of: interaction, provider: provider) else { return nil }
    let name = NameWords(entity.name)
    let collection = "/" + name.plural.kebab
    let purpose = interaction.purpose ?? ""
    switch analysis.edges[interaction.id]?.edgeClass.value {
    case .command:
      return Interface(
        method: "POST", path: HTTPPath(collection), purpose: purpose, origin: .proposed("API-01"))
    case .query:
      let key = entity.fields.first?.name ?? name.singular.camel + "Id"
      return Interface(
        method: "GET", path: HTTPPath("\(collection)/{\(key)}"), purpose: purpose,
        origin: .proposed("API-01"))
    default: return nil
    }
  }

  /// The provider's entity that a call is about: named as its data, named in its purpose, or the
  /// only one there is.
  private func subject(of interaction: Interaction, provider: Element) -> DataEntity? {
    for name in interaction.data {
      if let entity = data.entity(NameWords(name), of: provider.id) { return entity }
    }
    let own = data.entities(of: provider.id)
    let words = NameWords(words: NameWords(interaction.purpose ?? "").words)
      .words.map { NameWords($0).singular.kebab }
    let named = own.first { entity in
      NameWords(entity.name).singular.words.allSatisfy(words.contains)
    }
    return named ?? (own.count == 1 ? own.first : nil)
  }

  /// Joins an operation to the interactions whose evidence names it, or to all when it is the
  /// provider's only one.
  private func link(
    _ operation: inout APIContract.Operation, of count: Int, inbound: [Interaction]
  ) {
    let path = HTTPPath(operation.path)
    let method = operation.method
    let linked = inbound.filter { interaction in
      count == 1
        || CodeSpans.of(interaction).contains { span in
          guard let named = CodeSpans.operation(span) else { return false }
          return named.method == method && HTTPPath(named.path).sameShape(as: path)
        }
    }
    operation.interactions = linked.map(\.id)
    operation.consumers = linked.map(\.source).reduce(into: []) { list, id in
      if !list.contains(id) { list.append(id) }
    }
  }

  private func makeIDsUnique(_ results: inout [OperationBuilder.Result]) {
    var counts: [String: Int] = [:]
    for index in results.indices {
      let id = results[index].operation.id
      let count = counts[id, default: 0] + 1
      counts[id] = count
      guard count > 1 else { continue }
      let parameters = HTTPPath(results[index].operation.path).parameters
      let suffix =
        parameters.isEmpty
        ? String(count) : "By" + NameWords(parameters.joined(separator: " ")).pascal
      results[index].operation.id = id + suffix
    }
  }

  private func unknownOperations(_ provider: Element, _ inbound: [Interaction]) -> Finding {
    let callers = inbound.map { requirements.name($0.source) }
      .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return Finding(
      .warning, rule: "API-01", subject: .element(provider.id),
      message: "\(provider.name) is called by \(callers.joined(separator: ", ")), "
        + "but no source names an operation or the data it is about; it has no OpenAPI file.",
      places: inbound.compactMap(\.evidence.first),
      suggestion: "Name the operations of \(provider.name) with method and path.")
  }
}

extension HTTPPath {
  /// Whether two paths differ at most in the names of their parameters.
  func sameShape(as other: HTTPPath) -> Bool {
    segments.count == other.segments.count
      && zip(segments, other.segments).allSatisfy { left, right in
        switch (left, right) {
        case (.literal(let one), .literal(let two)): one == two
        case (.parameter, .parameter): true
        default: false
        }
      }
  }

  /// The path with the other's query parameters added to its own.
  func addingQuery(of other: HTTPPath) -> HTTPPath {
    let names = query + other.query.filter { !query.contains($0) }
    guard !names.isEmpty else { return self }
    return HTTPPath(path + "?" + names.map { "\($0)={\($0)}" }.joined(separator: "&"))
  }
}
