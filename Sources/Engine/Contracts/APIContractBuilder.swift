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
    let merged = merged(interfaces)
    var results = merged.map {
      builder.operation(
        method: $0.method, path: $0.path, purpose: $0.purpose, request: $0.request,
        response: $0.response, origin: $0.origin)
    }
    guard !results.isEmpty else { return (nil, [unknownOperations(provider, inbound)]) }
    let worded = worded(merged, inbound)
    for index in results.indices {
      let served = merged[index].interactions + (worded[index] ?? [])
      link(&results[index].operation, of: results.count, serving: served, inbound: inbound)
      addNamedCallers(to: &results[index].operation, provider: provider)
      if !merged[index].isMethodStated {
        results[index].operation.methodRule = API01OpenAPIContract.id
      }
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
    return (contract, isProposed(merged) ? [proposedOperations(provider, merged, inbound)] : [])
  }

  /// Whether no source states any of the operations.
  private func isProposed(_ interfaces: [Interface]) -> Bool {
    interfaces.allSatisfy { if case .proposed = $0.origin { true } else { false } }
  }

  /// One HTTP interface before it becomes an operation.
  private struct Interface {
    var method: String
    var path: HTTPPath
    var purpose: String
    var request: [DataField] = []
    var response: [DataField] = []
    var origin: ContractOrigin
    /// Whether the source names the method too.
    var isMethodStated = true
    /// The calls that it is proposed for.
    var interactions: [InteractionID] = []
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
        request: stated.request, response: stated.response, origin: .stated(stated.evidence),
        isMethodStated: stated.isMethodStated)
    }
    for interaction in inbound {
      for evidence in interaction.evidence {
        let named = CodeSpans.operations(in: evidence.quote)
        for (method, path) in named {
          // What the caller's line says is sent belongs to the only operation that it names.
          let payload = PayloadPhrase(
            named.count == 1 ? CodeSpans.textBehind(path, in: evidence.quote) : "")
          let hasBody = ["POST", "PUT", "PATCH"].contains(method)
          interfaces.append(
            Interface(
              method: method, path: HTTPPath(path), purpose: "",
              request: hasBody ? payload.request : [], response: payload.response,
              origin: .stated(evidence)))
        }
      }
    }
    return interfaces.isEmpty
      ? inbound.flatMap { proposals(for: $0, of: provider) } : interfaces
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
      merged[index].interactions += interface.interactions
    }
    return merged
  }

  /// API-01: a resource for the entity that the call is about, plural and kebab-case; without one,
  /// for the thing that the call's own words name.
  private func proposals(for interaction: Interaction, of provider: Element) -> [Interface] {
    let phrases = CallPhrase.all(of: interaction)
    if let entity = subject(of: interaction, provider: provider),
      let operation = ProposedOperation(
        entity, key: data.key(of: entity)?.name,
        edgeClass: analysis.edges[interaction.id]?.edgeClass.value, phrase: phrases.first?.phrase)
    {
      return [interface(operation, interaction.purpose ?? "", for: interaction)]
    }
    return phrases.map { interface(ProposedOperation($0.phrase), $0.words, for: interaction) }
  }

  private func interface(
    _ operation: ProposedOperation, _ purpose: String, for interaction: Interaction
  ) -> Interface {
    Interface(
      method: operation.method, path: HTTPPath(operation.path),
      purpose: CallPhrase.withoutNumber(purpose), origin: .proposed(API01OpenAPIContract.id),
      interactions: [interaction.id])
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

  /// The calls whose words are about stated operations although their lines name none, by operation.
  private func worded(
    _ interfaces: [Interface], _ inbound: [Interaction]
  ) -> [Int: [InteractionID]] {
    guard interfaces.count > 1, !isProposed(interfaces) else { return [:] }
    let matcher = WordedOperations(
      interfaces.map { ($0.method, $0.path, $0.purpose) })
    var worded: [Int: [InteractionID]] = [:]
    for call in inbound where CodeSpans.operations(of: call).isEmpty {
      for position in matcher.positions(for: call.purpose ?? "") {
        worded[position, default: []].append(call.id)
      }
    }
    return worded
  }

  /// Joins an operation to the interactions whose evidence names it, or to all when it is the
  /// provider's only one.
  private func link(
    _ operation: inout APIContract.Operation, of count: Int, serving served: [InteractionID],
    inbound: [Interaction]
  ) {
    let path = HTTPPath(operation.path)
    let method = operation.method
    let linked = inbound.filter { interaction in
      (count == 1 && served.isEmpty) || served.contains(interaction.id)
        || CodeSpans.operations(of: interaction).contains { named in
          named.method == method && HTTPPath(named.path).sameShape(as: path)
        }
    }
    operation.interactions = linked.map(\.id)
    operation.consumers = linked.map(\.source).uniqued
  }

  /// Adds whom the line of the operation names: callers by another protocol than HTTP, and who calls back.
  private func addNamedCallers(to operation: inout APIContract.Operation, provider: Element) {
    guard case .stated(let evidence) = operation.origin else { return }
    if operation.isWebhook {
      let senders = requirements.elements(.externalSystem).filter {
        evidence.quote.contains($0.name)
      }
      operation.consumers = (operation.consumers + senders.map(\.id)).uniqued
    }
    let callers = requirements.interactions.filter { interaction in
      guard interaction.target == provider.id,
        case .named? = decisions.transport(interaction.id)
      else { return false }
      return evidence.quote.contains(requirements.name(interaction.source))
    }
    operation.consumers = (operation.consumers + callers.map(\.source)).uniqued
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

  private func proposedOperations(
    _ provider: Element, _ interfaces: [Interface], _ inbound: [Interaction]
  ) -> Finding {
    let named = interfaces.map { "\($0.method) \($0.path.path)" }
    let served = Set(interfaces.flatMap(\.interactions))
    let others = inbound.filter { !served.contains($0.id) }.map { requirements.name($0.source) }
      .uniqued
    let open = others.isEmpty ? "" : " What \(NameList.and(others)) calls there stays open."
    return Finding(
      .note, rule: API01OpenAPIContract.id, subject: .element(provider.id),
      message: "No source names an operation of \(provider.name); \(NameList.and(named)) "
        + "\(named.count == 1 ? "is" : "are") proposed from the words of its callers." + open,
      places: inbound.compactMap(\.evidence.first),
      suggestion: "Confirm them, or name the operations of \(provider.name) with method and path.")
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
