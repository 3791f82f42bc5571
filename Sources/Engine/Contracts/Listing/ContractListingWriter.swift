/// Takes contracts apart for people: every operation, message and field with its origin.
struct ContractListingWriter {
  let blueprint: Blueprint
  let decisions: DesignIndex

  init(_ blueprint: Blueprint) {
    self.blueprint = blueprint
    decisions = DesignIndex(blueprint.design)
  }

  var requirements: Requirements { blueprint.requirements }

  /// An HTTP interface.
  func listing(_ api: APIContract) -> ContractListing {
    var parts = promises(of: api.provider)
    for operation in api.operations {
      parts += self.parts(of: operation, schemas: api.schemas)
    }
    return ContractListing(
      kind: .http, title: requirements.name(api.provider),
      path: "integration-specs/openapi/\(api.fileName).yaml", provider: api.provider,
      names: names(of: api.provider, file: api.fileName), parts: parts)
  }

  /// A gRPC service.
  func listing(_ rpc: RPCContract) -> ContractListing {
    var parts = promises(of: rpc.provider)
    for method in rpc.methods {
      let origin = origin(method.origin, for: method.interactions)
      parts.append(.init(depth: 0, name: method.name, detail: method.summary, origin: origin))
      parts += consumers(
        method.consumers, of: method.name, interactions: method.interactions)
      parts += schema(method.request, label: "request", in: rpc.schemas, origin: nil)
      parts += schema(method.response, label: "response", in: rpc.schemas, origin: nil)
      parts.append(deadline(of: method))
    }
    return ContractListing(
      kind: .grpc, title: rpc.service, path: "integration-specs/proto/\(rpc.fileName).proto",
      provider: rpc.provider,
      names: names(of: rpc.provider, file: rpc.fileName) + ["\(rpc.package).\(rpc.service)"],
      parts: parts)
  }

  /// A GraphQL schema.
  func listing(_ graph: GraphQLContract) -> ContractListing {
    var parts = promises(of: graph.provider)
    for operation in graph.operations {
      parts.append(
        .init(
          depth: 0, name: "\(operation.kind.rawValue) \(operation.name)",
          detail: operation.summary,
          origin: origin(operation.origin, for: operation.interactions)))
      parts.append(permission(operation.permission))
      parts += consumers(
        operation.consumers, of: operation.name, interactions: operation.interactions)
      parts += operation.arguments.flatMap { field($0, depth: 1, in: graph.types, seen: []) }
      if let input = operation.input {
        parts += schema(input, label: "input", in: graph.inputs, origin: nil)
      }
      if let result = operation.result {
        parts += schema(result, label: "answer", in: graph.types, origin: nil)
      }
    }
    return ContractListing(
      kind: .graphQL, title: requirements.name(graph.provider),
      path: "integration-specs/graphql/\(graph.fileName).graphql", provider: graph.provider,
      names: names(of: graph.provider, file: graph.fileName), parts: parts)
  }

  /// An event in its envelope.
  func listing(_ message: MessageContract) -> ContractListing {
    ContractListing(
      kind: .event, title: message.event,
      path: "integration-specs/schemas/\(message.fileName).schema.json",
      provider: message.publisher, names: [message.type, message.channel, message.fileName],
      parts: envelope(of: message)
        + schema(
          message.payload, label: "data", depth: 0,
          in: [message.payload]
            + DataDictionary(requirements).missingSchemas(
              in: [message.payload], of: message.publisher),
          origin: nil))
  }

  private func names(of provider: ElementID, file: String) -> [String] {
    (requirements.element(provider)?.aliases ?? []) + [provider.rawValue, file]
  }
}
