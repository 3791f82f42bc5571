/// Appendix B: every API with its operations.
enum APISpecificationsAppendix: SectionRenderer {
  static let id = SectionID("appendices/b-api-specifications")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    guard index.contracts.apiFileCount > 0 else {
      return SectionBody("No component in scope offers an API.")
    }
    let exposed = index.decisions(on: .inventory)
    if !exposed.isEmpty {
      let names = exposed.map { InlineMarkdown.escaped(index.subjectName($0.subject)) }
      body.paragraph(
        Passage(
          "Reachable from outside, with all that they answer in their contract, \(markdown: English.verb(exposed.count, "is", "are")) \(markdown: English.list(names))"
        ).citing(Array(exposed.prefix(1))).recording(exposed).appending("."))
    }
    let always = commonErrors(index)
    if !always.isEmpty {
      body.paragraph(
        "Each operation over HTTP also answers \(markdown: English.list(always.map(String.init), limit: 12)); the tables have the other answers."
      )
    }
    for api in index.contracts.apis {
      body.paragraph(
        "**\(index.name(api.provider))**, \(code: "integration-specs/openapi/\(api.fileName).yaml"), \(markdown: English.count(api.operations.count, "operation")):"
      )
      var table = MarkdownTable("Operation", "Does", "Answers", "Permission", "Consumers", "From")
      for operation in api.operations {
        let errors = operation.errorStatuses.filter { !always.contains($0) }
        let statuses = ([operation.successStatus] + errors).map(String.init)
        table.row(
          "\(code: "\(operation.method) \(operation.path)")", Passage(plain: operation.summary),
          Passage(markdown: statuses.joined(separator: ", ")),
          operation.isWebhook
            ? "signature" : operation.permission.isEmpty ? .empty : "\(code: operation.permission)",
          callers(of: operation, at: api.provider, index),
          origin(operation.origin, of: api.provider, index))
      }
      body.table(table)
    }
    for rpc in index.contracts.rpcs {
      body.paragraph(
        "**\(index.name(rpc.provider))**, \(code: "integration-specs/proto/\(rpc.fileName).proto"), \(markdown: English.count(rpc.methods.count, "method")):"
      )
      var table = MarkdownTable("Method", "Does", "Request", "Response", "Consumers", "From")
      for method in rpc.methods {
        table.row(
          "\(code: "\(rpc.service).\(method.name)")", Passage(plain: method.summary),
          "\(code: method.request)", "\(code: method.response)", index.names(method.consumers),
          origin(method.origin, of: rpc.provider, index))
      }
      body.table(table)
    }
    for graph in index.contracts.graphs { add(graph, index, to: &body) }
    return body
  }

  /// The errors that every operation answers, told once where there are several operations.
  private static func commonErrors(_ index: BlueprintIndex) -> [Int] {
    let operations = index.contracts.apis.flatMap(\.operations)
    guard operations.count > 2, let first = operations.first else { return [] }
    return first.errorStatuses.filter { status in
      operations.allSatisfy { $0.errorStatuses.contains(status) }
    }
  }

  private static func add(
    _ graph: GraphQLContract, _ index: BlueprintIndex, to body: inout SectionBody
  ) {
    body.paragraph(
      "**\(index.name(graph.provider))**, \(code: "integration-specs/graphql/\(graph.fileName).graphql"), \(markdown: English.count(graph.operations.count, "operation")):"
    )
    var table = MarkdownTable("Operation", "Does", "Answer", "Permission", "Consumers", "From")
    for operation in graph.operations {
      table.row(
        "\(code: "\(operation.kind.rawValue) \(operation.name)")",
        Passage(plain: operation.summary),
        operation.result.map { "\(code: $0)" } ?? "not named", "\(code: operation.permission)",
        index.names(operation.consumers), origin(operation.origin, of: graph.provider, index))
    }
    body.table(table)
  }

  /// Who calls an operation; persons where the sources draw only them at the provider.
  private static func callers(
    of operation: APIContract.Operation, at provider: ElementID, _ index: BlueprintIndex
  ) -> Passage {
    guard operation.consumers.isEmpty else { return index.names(operation.consumers) }
    let visitors = index.requirements.visits.filter { $0.target == provider }.map(\.person).uniqued
    return index.names(visitors, limit: 4)
  }

  /// Where a part of a contract comes from: its place, or the rule that proposes it.
  static func origin(
    _ origin: ContractOrigin, of provider: ElementID, _ index: BlueprintIndex
  ) -> Passage {
    switch origin {
    case .stated(let evidence): return Passage("stated").citing(evidence)
    case .proposed(let rule):
      let own = index.decisions(of: rule, about: .element(provider))
      let all = own.isEmpty ? index.design.decisions.filter { $0.rule == rule } : own
      return Passage("proposed").citing(all)
    }
  }
}

/// Appendix C: every message schema.
enum SchemaRegistryAppendix: SectionRenderer {
  static let id = SectionID("appendices/c-message-schema-registry")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    guard !index.contracts.messages.isEmpty else { return SectionBody("No event is in scope.") }
    var body = SectionBody()
    var table = MarkdownTable(
      "Event", "Type", "Schema", "Fields", "Publisher", "Consumers", "Data", "Changes")
    for message in index.contracts.messages {
      let fields = message.payload.fields.map { field in
        InlineMarkdown.code(field.name) + (field.isRequired ? "" : "?")
      }
      table.row(
        Passage(plain: message.event).citing(evidence(message.origin)), "\(code: message.type)",
        "\(code: message.fileName + ".schema.json")",
        fields.isEmpty ? "none named" : Passage(markdown: fields.joined(separator: ", ")),
        message.publisher.map { Passage(plain: index.name($0)) } ?? "nobody yet",
        message.consumers.isEmpty ? "nobody yet" : index.names(message.consumers),
        Passage(markdown: message.dataClass.rawValue),
        index.decision(.schemaEvolution, .event(message.event)).map(index.link) ?? .empty)
    }
    let alike = table.takeShared(["Data", "Changes"])
    let data: Passage =
      alike.first { $0.title == "Data" }.map { "; their data is \($0.value)" } ?? ""
    let changes: Passage =
      alike.first { $0.title == "Changes" }.map { " (\($0.value))" } ?? ""
    body.paragraph(
      "\(markdown: English.capitalised(English.count(index.contracts.messages.count, "schema"))) under \(code: "integration-specs/schemas/")\(data); what may change in each stands under Event Store Design\(changes)."
    )
    body.table(table)
    return body
  }

  private static func evidence(_ origin: ContractOrigin) -> Evidence? {
    if case .stated(let evidence) = origin { evidence } else { nil }
  }
}
