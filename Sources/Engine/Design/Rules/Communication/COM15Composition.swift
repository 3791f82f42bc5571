/// COM-15: who needs the data of three or more components gets it joined, from one place.
package struct COM15Composition: DecisionRule {
  package static let id: RuleID = "COM-15"
  package static let trigger = "One client that needs data of three or more components"
  package static let source = "microservices.io, API Composition and Backends for Frontends"

  /// Components from which on joining their data is worth a place of its own.
  static let minimumParts = 3

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    Design(
      decisions: model.requirements.elements.compactMap { client in
        let isEntrance = EdgeProfiler.entranceReason(client) != nil
        guard client.kind == .person || client.kind == .externalSystem || isEntrance,
          !model.onlyRoutes(client.id)
        else { return nil }
        var seen: Set<ElementID> = []
        let calls = model.index.outgoing(client.id).filter { call in
          FailureMode(of: call, in: earlier) == .call
            && model.index.kind(call.target) == .component && !model.index.isRegistration(call)
            && seen.insert(call.target).inserted
        }
        guard calls.count >= Self.minimumParts else { return nil }
        return isEntrance
          ? joined(in: client, calls, model: model) : inFront(of: calls, for: client, model: model)
      })
  }

  /// The entrance itself joins what its callers need.
  private func joined(
    in client: Element, _ calls: [Interaction], model: DesignModel
  ) -> Decision {
    let parts = calls.map { model.index.name($0.target) }
    let asksGraphQL = client.interfaces.contains { interface in
      if case .graphQL = interface.signature { true } else { false }
    }
    return decision(
      client, calls,
      outcome: .practice(
        asksGraphQL ? .graphQLGateway : .apiComposition, detail: "in \(client.name)"),
      reason: "What \(client.name) shows comes from \(NameList.and(parts, shown: 6)); it asks them "
        + "side by side and joins the answers, so a client needs one request.",
      alternative: Alternative(
        .practice(asksGraphQL ? .apiComposition : .graphQLGateway, detail: "in \(client.name)"),
        whyNot: asksGraphQL
          ? "The source states GraphQL operations of \(client.name)."
          : "No source says that clients of \(client.name) need different cuts of the same data."))
  }

  /// A place that joins is missing in front of the components.
  private func inFront(
    of calls: [Interaction], for client: Element, model: DesignModel
  ) -> Decision {
    let parts = NameList.and(calls.map { model.index.name($0.target) }, shown: 6)
    return decision(
      client, calls,
      outcome: .practice(.apiComposition, detail: "in a backend for \(client.name)"),
      reason: "\(client.name) calls \(parts) one by one from outside, where each call takes a way "
        + "over the public network.",
      alternative: Alternative(
        .practice(.graphQLGateway, detail: "in front of \(parts)"),
        whyNot: "\(client.name) is the only client that needs them together."))
  }

  private func decision(
    _ client: Element, _ calls: [Interaction], outcome: Outcome, reason: String,
    alternative: Alternative
  ) -> Decision {
    Decision(
      rule: Self.id, subject: .element(client.id), topic: .composition, outcome: outcome,
      reason: reason, evidence: calls.compactMap(\.evidence.first), alternatives: [alternative],
      origin: .rule)
  }
}
