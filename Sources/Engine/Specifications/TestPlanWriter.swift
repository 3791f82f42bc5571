internal import Formats
internal import OrderedCollections

/// Renders how the integrations are tested: every test names what it drives and what must come out.
struct TestPlanWriter {
  let table: SpecificationTable
  let decisions: DesignIndex

  init(table: SpecificationTable) {
    self.table = table
    decisions = DesignIndex(table.blueprint.design)
  }

  /// The file `integration-tests.md`.
  var artifact: Artifact {
    Artifact(path: "integration-specs/integration-tests.md", kind: .testPlan, text: text)
  }

  private var contracts: Contracts { table.blueprint.contracts }

  private var text: String {
    let sections = [
      ("Contract tests", contractTests), ("Consumer tests", consumerTests),
      ("Failure tests", failureTests),
      ("Message tests", messageTests), ("Access tests", accessTests),
      ("Transaction tests", sagaTests), ("Quality tests", qualityTests),
    ]
    var parts = ["# Integration Test and Validation Plan", table.preamble]
    for (title, body) in sections { parts += ["## \(title)", body] }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var contractTests: String {
    let http = contracts.apis.flatMap { api in
      api.operations.map { operation in
        [
          MarkdownText.code("\(operation.method) \(operation.path)"), table.name(api.provider),
          table.names(operation.consumers),
          "\(operation.successStatus) and each of "
            + operation.errorStatuses.map(String.init).joined(separator: ", ")
            + " match the file",
          "[\(api.fileName)](openapi/\(api.fileName).yaml)",
        ]
      }
    }
    let rpc = contracts.rpcs.flatMap { rpc in
      rpc.methods.map { method in
        [
          MarkdownText.code("\(rpc.package).\(rpc.service)/\(method.name)"),
          table.name(rpc.provider), table.names(method.consumers),
          "answers within \(DurationText.short(milliseconds: method.deadlineMilliseconds)) or "
            + "DEADLINE\\_EXCEEDED",
          "[\(rpc.fileName)](proto/\(rpc.fileName).proto)",
        ]
      }
    }
    let graph = contracts.graphs.flatMap { graph in
      graph.operations.map { operation in
        [
          MarkdownText.code("\(operation.kind.rawValue) \(operation.name)"),
          table.name(graph.provider), table.names(operation.consumers),
          "answers with \(operation.result ?? "data") or errors, never with fields that the file lacks",
          "[\(graph.fileName)](graphql/\(graph.fileName).graphql)",
        ]
      }
    }
    return rows(
      http + rpc + graph, header: ["Call", "Provider", "Consumers", "Must hold", "Contract"],
      otherwise: "No call has a contract in this scope.")
  }

  private var consumerTests: String {
    let parts = ConsumerTests(table: table, decisions: decisions).parts
    guard !parts.isEmpty else { return "Nobody is known to use a contract in this scope." }
    let preface =
      "Each consumer runs its cases against a double that is made from the contract; the provider runs "
      + "them too, before it deploys."
    return ([preface] + parts).joined(separator: "\n\n")
  }

  /// One row per remote interaction: what is broken, and what the caller must then do.
  private var failureTests: String {
    let list = table.blueprint.requirements.interactions.compactMap { interaction -> [String]? in
      let subject = Subject.interaction(interaction.id)
      let expectations = [DecisionTopic.timeout, .retry, .circuitBreaker, .fallback]
        .compactMap { decisions.decision(subject, $0)?.outcome.summary }
      guard !expectations.isEmpty else { return nil }
      return [
        table.title(interaction.id), "\(table.name(interaction.target)) is slow, then down",
        MarkdownText.escaped(expectations.joined(separator: "; ")),
      ]
    }
    return rows(
      list, header: ["Interaction", "Fault", "Must hold"],
      otherwise: "No remote interaction is in this scope.")
  }

  private var messageTests: String {
    let list = contracts.messages.flatMap { message -> [[String]] in
      let event = MarkdownText.escaped(message.event)
      var list = [
        [
          event, message.publisher.map(table.name) ?? "–",
          "every example validates against schemas/\(message.fileName).schema.json",
        ]
      ]
      for consumer in message.consumers {
        list.append([
          event, table.name(consumer), "the same event twice has the effect of once (MSG-04)",
        ])
        if let policy = message.deadLetter {
          let place =
            policy.parksKey || policy.channel.isEmpty
            ? "its key is parked" : "it is in \(MarkdownText.code(policy.channel))"
          list.append([
            event, table.name(consumer),
            "after \(policy.maximumDeliveries) failed deliveries \(place)",
          ])
        }
      }
      return list
    }
    return rows(
      list, header: ["Event", "Application", "Must hold"],
      otherwise: "No event is in this scope.")
  }

  private var accessTests: String {
    let list = contracts.apis.flatMap { api in
      api.operations.flatMap { operation -> [[String]] in
        let call = MarkdownText.code("\(operation.method) \(operation.path)")
        if operation.isWebhook {
          return [[call, "a wrong or old signature", "401, nothing is changed (SEC-06)"]]
        }
        var list = [
          [call, "no token", "401"],
          [call, "a token without \(MarkdownText.code(operation.permission))", "403"],
        ]
        if operation.path.contains("{") {
          list.append([call, "a token for somebody else's object", "403 or 404 (API-05)"])
        }
        if operation.needsIdempotencyKey {
          list.append([call, "the same Idempotency-Key with another body", "422 (API-03)"])
        }
        return list
      }
    }
    return rows(
      list, header: ["Call", "With", "Must answer"],
      otherwise: "No HTTP operation is in this scope.")
  }

  private var sagaTests: String {
    let list = table.blueprint.design.decisions.flatMap { decision -> [[String]] in
      guard case .saga(let plan) = decision.outcome else { return [] }
      return plan.steps.map { step in
        let undo = step.compensation.map { MarkdownText.escaped($0) }
        return [
          table.name(plan.initiator), table.name(step.participant),
          MarkdownText.escaped(step.action),
          step.isPivot
            ? "no way back: it is tried again until it succeeds"
            : undo ?? "no source names what undoes it (TXN-05)",
        ]
      }
    }
    return rows(
      list, header: ["Started by", "Fails at", "Step", "Must follow"],
      otherwise: "No decision spans several components' writes in this scope.")
  }

  private var qualityTests: String {
    let list = table.blueprint.requirements.qualities.compactMap { quality -> [String]? in
      guard quality.measure != .stated else { return nil }
      return [
        MarkdownText.escaped(quality.subject.title(in: table.index)),
        MarkdownText.escaped(quality.statement),
        MarkdownText.code(quality.evidence.place.description),
      ]
    }
    // One sentence may state several measures; it is tested as a whole.
    return rows(
      list.uniqued, header: ["Subject", "Must hold under load", "Source"],
      otherwise: "No source states a goal with a number.")
  }

  private func rows(_ rows: [[String]], header: [String], otherwise: String) -> String {
    rows.isEmpty ? otherwise : MarkdownText.table(header: header, rows: rows)
  }
}
