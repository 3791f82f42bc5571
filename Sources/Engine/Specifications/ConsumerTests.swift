internal import Formats

/// What each consumer expects of those it calls and hears, as cases that both sides run: what it sends,
/// which fields it gets, and what it does in each way a call can fail.
struct ConsumerTests {
  let table: SpecificationTable
  let decisions: DesignIndex

  private var contracts: Contracts { table.blueprint.contracts }

  /// One part per consumer, in the order of the elements; empty when nobody uses a contract.
  var parts: [String] {
    table.blueprint.requirements.elements.flatMap { consumer -> [String] in
      let rows = calls(of: consumer.id) + methods(of: consumer.id) + events(of: consumer.id)
      guard !rows.isEmpty else { return [] }
      return [
        "### \(table.name(consumer.id))",
        MarkdownText.table(header: ["Case", "Uses", "Given", "Expects"], rows: rows),
      ]
    }
  }

  // MARK: HTTP and GraphQL

  private func calls(of consumer: ElementID) -> [[String]] {
    let http = contracts.apis.flatMap { api in
      api.operations.filter { $0.consumers.contains(consumer) }.flatMap { operation in
        cases(of: operation, in: api, for: consumer)
      }
    }
    let graphs = contracts.graphs.flatMap { graph in
      graph.operations.filter { $0.consumers.contains(consumer) }.flatMap {
        operation -> [[String]] in
        let uses = MarkdownText.code("\(operation.kind.rawValue) \(operation.name)")
        return [
          [
            "\(MarkdownText.escaped(operation.name)) answers", uses, "–",
            "data of \(MarkdownText.escaped(operation.result ?? "the operation")), no errors",
          ]
        ]
      }
    }
    return http + graphs
  }

  private func cases(
    of operation: APIContract.Operation, in api: APIContract, for consumer: ElementID
  ) -> [[String]] {
    let name = MarkdownText.escaped(operation.id)
    let uses =
      MarkdownText.code("\(operation.method) \(operation.path)") + " of \(table.name(api.provider))"
    var given = operation.parameters.filter { operation.path.contains("{\($0.name)}") }.map(\.name)
    given += fields(of: operation.request, in: api.schemas).map(\.name)
    let answer = fields(of: operation.response, in: api.schemas).filter(\.isRequired).map(\.name)
    let list = operation.isPaginated ? ", each item" : ""
    var rows = [
      [
        "\(name) succeeds", uses, given.isEmpty ? "a valid request" : codes(given),
        "\(operation.successStatus)"
          + (answer.isEmpty ? "" : "\(list) with \(codes(answer)); more fields are ignored"),
      ]
    ]
    let refusals = operation.errorStatuses.filter { [400, 401, 403, 404, 409, 422].contains($0) }
    if !refusals.isEmpty {
      rows.append([
        "\(name) is refused", uses,
        "each of \(refusals.map(String.init).joined(separator: ", "))",
        "the problem's title is kept for the caller; the same request is not sent again",
      ])
    }
    return rows + failures(name, uses, operation.interactions, consumer, provider: api.provider)
  }

  // MARK: gRPC

  private func methods(of consumer: ElementID) -> [[String]] {
    contracts.rpcs.flatMap { rpc in
      rpc.methods.filter { $0.consumers.contains(consumer) }.flatMap { method -> [[String]] in
        let uses =
          MarkdownText.code("\(rpc.service)/\(method.name)") + " of \(table.name(rpc.provider))"
        let given = fields(of: method.request, in: rpc.schemas).map(\.name)
        let answer = fields(of: method.response, in: rpc.schemas).map(\.name)
        let row = [
          "\(method.name) succeeds", uses, given.isEmpty ? "a valid request" : codes(given),
          "OK" + (answer.isEmpty ? "" : " with \(codes(answer))"),
        ]
        return [row]
          + failures(method.name, uses, method.interactions, consumer, provider: rpc.provider)
      }
    }
  }

  // MARK: Failures

  /// One row for each way in which the call fails and a rule says what the consumer then does.
  private func failures(
    _ name: String, _ uses: String, _ interactions: [InteractionID], _ consumer: ElementID,
    provider: ElementID
  ) -> [[String]] {
    let own = interactions.first { id in
      table.index.interaction(id).map { $0.source == consumer && $0.target == provider } ?? false
    }
    guard let own else { return [] }
    func outcome(_ topic: DecisionTopic) -> String? {
      decisions.decision(.interaction(own), topic).map { MarkdownText.escaped($0.outcome.summary) }
    }
    let provider = table.name(provider)
    let after = [outcome(.retry), outcome(.fallback)].compactMap(\.self).joined(separator: "; ")
    var rows: [[String]] = []
    if let timeout = outcome(.timeout) {
      rows.append([
        "\(name) is late", uses, "\(provider) answers after the \(timeout)",
        after.isEmpty ? "the call is given up" : after,
      ])
    }
    if let breaker = outcome(.circuitBreaker) {
      rows.append([
        "\(name) fails again and again", uses, "\(provider) is down",
        [breaker, outcome(.fallback)].compactMap(\.self).joined(separator: "; "),
      ])
    }
    return rows
  }

  // MARK: Events

  private func events(of consumer: ElementID) -> [[String]] {
    contracts.messages.filter { $0.consumers.contains(consumer) }.flatMap { message -> [[String]] in
      let event = MarkdownText.escaped(message.event)
      let uses = MarkdownText.code(message.channel)
      let needed = message.payload.fields.filter(\.isRequired).map(\.name)
      var rows = [
        [
          "\(event) arrives", uses, "the schema's example",
          (needed.isEmpty ? "it is processed" : "it is processed by \(codes(needed))")
            + "; more fields are ignored",
        ],
        ["\(event) arrives twice", uses, "the same source and id", "the effect of once (MSG-04)"],
      ]
      if let policy = message.deadLetter {
        let place =
          policy.parksKey || policy.channel.isEmpty
          ? "its key is parked" : "it is in \(MarkdownText.code(policy.channel))"
        rows.append([
          "\(event) cannot be processed", uses, "a message that breaks the schema",
          "after \(policy.maximumDeliveries) deliveries \(place); the next one is processed",
        ])
      }
      return rows
    }
  }

  private func fields(of name: String?, in schemas: [SchemaContract]) -> [SchemaField] {
    schemas.first { $0.name == name }?.fields ?? []
  }

  private func codes(_ names: [String]) -> String {
    names.map { MarkdownText.code($0) }.joined(separator: ", ")
  }
}
