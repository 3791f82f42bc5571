internal import Formats

/// The system as entities of a Backstage catalogue, to stand beside the session's files.
///
/// Backstage asks for an owner and a lifecycle of everything; what no source states is a placeholder of the
/// catalogue's own and is named in the annotation `dovetail/assumed`.
package struct BackstageCatalog {
  private let blueprint: Blueprint
  private let names: CatalogNames

  package init(_ blueprint: Blueprint) {
    self.blueprint = blueprint
    names = CatalogNames(blueprint.requirements)
  }

  private var requirements: Requirements { blueprint.requirements }
  private var contracts: Contracts { blueprint.contracts }

  /// `catalog-info.yaml`: one YAML document per entity.
  package var text: String {
    let entities =
      [system] + domains + teams + requirements.components.map(component) + apis
      + requirements.elements.filter { $0.kind != .component && $0.kind != .person }.map(resource)
    return entities.map { "---\n" + YAMLWriter.document($0) }.joined()
  }

  private func entity(
    _ kind: String, _ name: String, title: String, description: String? = nil,
    assumed: [String] = [], spec: [OrderedValue.Member]
  ) -> OrderedValue {
    var metadata: OrderedValue = ["name": .string(name), "title": .string(title)]
    if let description, !description.isEmpty { metadata["description"] = .string(description) }
    if !assumed.isEmpty {
      metadata["annotations"] = ["dovetail/assumed": .string(assumed.joined(separator: ", "))]
    }
    return [
      "apiVersion": "backstage.io/v1alpha1", "kind": .string(kind), "metadata": metadata,
      "spec": .object(spec),
    ]
  }

  private var systemName: String { CatalogNames.valid(blueprint.session.name) ?? "system" }

  private var system: OrderedValue {
    entity(
      "System", systemName, title: blueprint.session.name, assumed: ["owner"],
      spec: [.init("owner", .string(CatalogNames.unowned))])
  }

  private var domains: [OrderedValue] {
    names.domains.map { domain, name in
      entity(
        "Domain", name, title: domain, assumed: ["owner"],
        spec: [.init("owner", .string(CatalogNames.unowned))])
    }
  }

  private var teams: [OrderedValue] {
    let spec: [OrderedValue.Member] = [.init("type", "team"), .init("children", [])]
    return names.teams.map { entity("Group", $0.value, title: $0.key, spec: spec) } + [
      entity("Group", CatalogNames.unowned, title: "No owner is stated", spec: spec)
    ]
  }

  private func owner(_ element: Element?) -> (member: OrderedValue.Member, assumed: [String]) {
    guard let name = element?.team.flatMap({ names.team($0) }) else {
      return (.init("owner", .string(CatalogNames.unowned)), ["owner"])
    }
    return (.init("owner", .string(name)), [])
  }

  private func component(_ element: Element) -> OrderedValue {
    let (owner, assumed) = owner(element)
    var spec: [OrderedValue.Member] = [
      .init("type", "service"), .init("lifecycle", "production"), owner,
      .init("system", .string(systemName)),
    ]
    func add(_ key: String, _ values: [String]) {
      if !values.isEmpty {
        spec.append(.init(key, .array(values.uniqued.map(OrderedValue.string))))
      }
    }
    add("providesApis", provided(element.id))
    add("consumesApis", consumed(element.id))
    add(
      "dependsOn",
      requirements.interactions.filter { $0.source == element.id && $0.target != element.id }
        .compactMap { names.reference($0.target) })
    return entity(
      "Component", names.name(element.id), title: element.name,
      description: element.responsibility?.text, assumed: assumed + ["lifecycle"], spec: spec)
  }

  private func resource(_ element: Element) -> OrderedValue {
    let type =
      switch element.kind {
      case .broker: "message-broker"
      case .externalSystem: "external-system"
      case .dataStore, .component, .person: "database"
      }
    let (owner, assumed) = owner(
      element.team == nil ? element.owner.flatMap { requirements.element($0) } : element)
    return entity(
      "Resource", names.name(element.id), title: element.name,
      description: element.responsibility?.text, assumed: assumed,
      spec: [.init("type", .string(type)), owner, .init("system", .string(systemName))])
  }

  // MARK: Interfaces

  private func restName(_ api: APIContract) -> String { names.name(api.provider) + "-rest" }
  private func rpcName(_ rpc: RPCContract) -> String { names.name(rpc.provider) + "-grpc" }
  private var eventsName: String { systemName + "-events" }

  private func provided(_ id: ElementID) -> [String] {
    contracts.apis.filter { $0.provider == id }.map(restName)
      + contracts.rpcs.filter { $0.provider == id }.map(rpcName)
      + (contracts.messages.contains { $0.publisher == id } ? [eventsName] : [])
  }

  private func consumed(_ id: ElementID) -> [String] {
    contracts.apis.filter { $0.operations.contains { $0.consumers.contains(id) } }.map(restName)
      + contracts.rpcs.filter { $0.methods.contains { $0.consumers.contains(id) } }.map(rpcName)
      + (contracts.messages.contains { $0.consumers.contains(id) } ? [eventsName] : [])
  }

  private var apis: [OrderedValue] {
    var entities = contracts.apis.map { api in
      definition(
        restName(api), title: "\(api.title) REST", type: "openapi",
        path: "openapi/\(api.fileName).yaml", owner: owner(requirements.element(api.provider)))
    }
    entities += contracts.rpcs.map { rpc in
      definition(
        rpcName(rpc), title: "\(rpc.service) gRPC", type: "grpc",
        path: "proto/\(rpc.fileName).proto", owner: owner(requirements.element(rpc.provider)))
    }
    if !contracts.messages.isEmpty {
      entities.append(
        definition(
          eventsName, title: "Events", type: "asyncapi", path: "asyncapi.yaml", owner: owner(nil)))
    }
    return entities
  }

  private func definition(
    _ name: String, title: String, type: String, path: String,
    owner: (member: OrderedValue.Member, assumed: [String])
  ) -> OrderedValue {
    entity(
      "API", name, title: title, assumed: owner.assumed + ["lifecycle"],
      spec: [
        .init("type", .string(type)), .init("lifecycle", "production"), owner.member,
        .init("system", .string(systemName)),
        .init("definition", ["$text": .string("./integration-specs/\(path)")]),
      ])
  }
}
