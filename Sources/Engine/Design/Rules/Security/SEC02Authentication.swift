/// SEC-02: users log in by OpenID Connect, and every part knows who is asking.
package struct SEC02Authentication: DecisionRule {
  package static let id: RuleID = "SEC-02"
  package static let trigger = "Every interaction; users at the entrance"
  package static let source = "NIST SP 800-204; OWASP API2:2023 Broken Authentication"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let facts = IdentityFacts(model, after: earlier)
    return Design(
      decisions: model.requirements.interactions.compactMap { interaction in
        guard let mode = FailureMode(of: interaction, in: earlier) else { return nil }
        let identity = InteractionIdentity(
          interaction: interaction, mode: mode, facts: facts, model: model, earlier: earlier)
        return identity.decision
      })
  }
}

/// What the sources say about identity, and which components act for a user.
struct IdentityFacts {
  /// The system that users log in to, if a source names one.
  let provider: Element?
  /// Minutes that an access token lives, where a source says so.
  let tokenMinutes: Int?
  /// The source line about login and tokens.
  let stated: Statement?
  /// The source line about signed requests from outside.
  let signatures: Statement?
  /// Components that a user's request reaches through calls.
  private let actingForUsers: Set<ElementID>

  init(_ model: DesignModel, after earlier: DesignIndex) {
    provider = model.requirements.elements(.externalSystem).first { element in
      model.index.incoming(element.id).contains { Self.isLogin($0, in: model.index) }
    }
    let topics: Set<Topic> = [.authentication, .sessions]
    let said = model.requirements.statements.filter { topics.contains($0.topic) }
    stated = said.first { $0.topic == .authentication }?.statement
    let lines =
      said.map(\.statement.text)
      + model.requirements.interactions.filter { Self.isLogin($0, in: model.index) }
      .flatMap { $0.evidence.map(\.quote) }
    let lifetimes = lines.lazy.compactMap {
      StatedDuration(in: $0, near: ["token", "tokens", "토큰"])?.milliseconds
    }
    tokenMinutes = lifetimes.first { $0 >= 60_000 }.map { $0 / 60_000 }
    signatures =
      model.requirements.statements.first {
        Wording($0.statement.text).contains(any: ["signature", "signed", "서명"])
      }?.statement
    actingForUsers = Self.reached(model, earlier: earlier)
  }

  /// Whether a call asks an identity provider who a user is.
  static func isLogin(_ interaction: Interaction, in index: RequirementsIndex) -> Bool {
    guard index.kind(interaction.target) == .externalSystem else { return false }
    let words = Wording(
      [interaction.purpose, interaction.via].compactMap(\.self).joined(separator: " ; "))
    return words.contains(any: [
      "login", "log in", "oidc", "openid*", "openid connect", "saml", "로그인",
    ])
  }

  /// Whether the component acts for a user who is logged in.
  func actsForUser(_ id: ElementID) -> Bool { actingForUsers.contains(id) }

  private static func reached(_ model: DesignModel, earlier: DesignIndex) -> Set<ElementID> {
    var reached: Set<ElementID> = []
    var queue = model.requirements.components.filter { component in
      EdgeProfiler.entranceReason(component) != nil
        || model.index.incoming(component.id).contains { model.index.kind($0.source) == .person }
    }.map(\.id)
    reached.formUnion(queue)
    while let next = queue.popLast() {
      for call in model.index.outgoing(next)
      where FailureMode(of: call, in: earlier) == .call
        && model.index.kind(call.target) == .component && reached.insert(call.target).inserted
      {
        queue.append(call.target)
      }
    }
    return reached
  }
}
