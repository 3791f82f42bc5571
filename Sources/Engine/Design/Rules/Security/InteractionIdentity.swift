/// How both ends of one interaction know each other.
struct InteractionIdentity {
  let interaction: Interaction
  let mode: FailureMode
  let facts: IdentityFacts
  let model: DesignModel
  let earlier: DesignIndex

  private var source: String { model.index.name(interaction.source) }
  private var target: String { model.index.name(interaction.target) }

  /// The proof of identity with its reason.
  var decision: Decision {
    switch mode {
    case .store: return store
    case .message where !isForeign: return message
    case .transfer where isForeign: return transfer
    default:
      if model.isOutside(interaction.source) { return inbound }
      if model.isOutside(interaction.target) { return outbound }
      return mode == .call ? inside : service
    }
  }

  private var isForeign: Bool {
    model.isOutside(interaction.source) || model.isOutside(interaction.target)
  }

  private func decided(
    _ practice: Practice, _ detail: String, _ reason: String, said: Statement? = nil,
    assumptions: [AssumptionID] = [], knowledge: [KnowledgeCitation] = [],
    not alternative: (Practice, String, String)? = nil
  ) -> Decision {
    Decision(
      rule: SEC02Authentication.id, subject: .interaction(interaction.id), topic: .authentication,
      outcome: .practice(practice, detail: detail), reason: reason,
      evidence: (said.map { [$0.evidence] } ?? []) + interaction.evidence,
      knowledge: knowledge, assumptions: assumptions,
      alternatives: alternative.map {
        [Alternative(.practice($0.0, detail: $0.1), whyNot: $0.2)]
      } ?? [],
      origin: said != nil ? .source : assumptions.isEmpty ? .rule : .assumption)
  }

  private var store: Decision {
    decided(
      .databaseAccount, "account of \(source)",
      "\(target) knows \(source) by an account that no other component uses, so its rights can be cut "
        + "to what \(source) needs.",
      not: (
        .databaseAccount, "one account for all",
        "\(target) could not tell whose statement went wrong, nor take rights away from one."
      ))
  }

  private var message: Decision {
    let broker = earlier.brokerName(interaction.id)
    if let known = signedRequests {
      return decided(
        .providerCredential, "IAM role of \(model.index.name(client))",
        "\(broker.sentenceStart) knows no client certificates: \(known.fact.says)",
        knowledge: [known],
        not: (
          .mutualTLS, "client certificate at \(broker)",
          "\(known.entry) does not ask for one."
        ))
    }
    let ends = [interaction.source, interaction.target].filter {
      model.index.kind($0) != .broker
    }.map(model.index.name)
    return decided(
      .mutualTLS, "client certificate at \(broker)",
      "\(broker.sentenceStart) knows \(NameList.and(ends)) by \(ends.count == 1 ? "its" : "their") own "
        + "\(ends.count == 1 ? "certificate" : "certificates"), to which the rights on topics are bound.",
      not: (
        .openIDConnect, "a user's token in the message",
        "A token of \(tokenLife) may have ended before \(ends.last ?? target) reads the message."
      ))
  }

  /// The end that uses the broker.
  private var client: ElementID {
    model.index.kind(interaction.source) == .broker ? interaction.target : interaction.source
  }

  /// What is publicly known of a broker whose clients sign each request with a role of the cloud.
  private var signedRequests: KnowledgeCitation? {
    let carriers = model.knowledge.brokers(of: interaction)
    return carriers.lazy.compactMap { entry in
      entry.facts(.authentication).first { $0.word == "iam" }.map {
        KnowledgeCitation(entry: entry.name, fact: $0)
      }
    }.first
  }

  private var tokenLife: String {
    minutes >= 120 && minutes.isMultiple(of: 60) ? "\(minutes / 60) hours" : "\(minutes) minutes"
  }

  private var minutes: Int { facts.tokenMinutes ?? model.defaults.number(.accessTokenMinutes) }

  private var tokenAssumption: [AssumptionID] {
    facts.tokenMinutes == nil ? [.accessTokenMinutes] : []
  }

  private var transfer: Decision {
    let other = model.isOutside(interaction.target) ? target : source
    return decided(
      .providerCredential, "key pair for \(other)",
      "\(source) → \(target) moves files without a user, so a key pair from the secret store that only "
        + "this job reads stands for it.",
      not: (
        .providerCredential, "a password",
        "A password in the job's settings can be copied and does not tell who used it."
      ))
  }

  private var inbound: Decision {
    if model.index.kind(interaction.source) != .person,
      earlier.pattern(interaction.id) == .webhook || isWebhookTarget
    {
      return decided(
        .messageSignature, "signature and timestamp",
        "\(target) accepts a call from \(source) only with a valid signature and a fresh timestamp, "
          + "because anybody can reach the address.",
        said: facts.signatures,
        not: (
          .openIDConnect, "an access token",
          "\(source) signs what it sends and asks for no token first."
        ))
    }
    if model.index.kind(interaction.source) == .externalSystem {
      return decided(
        .providerCredential, "credential of \(source), issued by \(target)",
        "\(source) is a system and no person: \(target) knows it by a credential of its own, which "
          + "can be taken back without touching others.",
        not: (
          .openIDConnect, "a user's login",
          "Nobody sits at \(source) who could log in when its token ends."
        ))
    }
    let login = facts.provider.map { "login at \($0.name)" } ?? "login"
    return decided(
      .openIDConnect, "\(login), access token of \(tokenLife)",
      "\(source) comes from outside, so \(target) lets nobody further without a token that "
        + "\(facts.provider.map(\.name) ?? "an identity provider") has issued.",
      said: facts.stated, assumptions: tokenAssumption,
      not: (
        .openIDConnect, "sessions kept in \(target)",
        "Each pod of \(target) would need the sessions, and services behind it would not know the user."
      ))
  }

  private var isWebhookTarget: Bool {
    let words = model.callWords(interaction)
    return words.contains(any: ["webhook*", "callback*", "signed call*", "웹훅", "통보"])
  }

  private var outbound: Decision {
    if IdentityFacts.isLogin(interaction, in: model.index) {
      return decided(
        .openIDConnect, "authorisation code with PKCE",
        "\(source) lets users log in at \(target) and never sees a password.", said: facts.stated,
        not: (
          .openIDConnect, "passwords handed on by \(source)",
          "Every password would pass through \(source), whose logs and memory would have to be trusted."
        ))
    }
    return decided(
      .providerCredential, "key of \(source) for \(target)",
      "\(target) knows \(source) by a credential that it issued; only \(source) reads it from the secret "
        + "store, and it is rotated.",
      not: (
        .providerCredential, "one key for all components",
        "Every component would become a neighbour of \(target), and a leak could not be told."
      ))
  }

  private var inside: Decision {
    // Who registers at a registry does so for itself.
    guard facts.actsForUser(interaction.source), !model.index.isRegistration(interaction) else {
      return service
    }
    return decided(
      .openIDConnect, "the user's token, passed on",
      "\(source) acts for the user who is logged in, so \(target) checks the audience and scopes of the "
        + "user's token, which lives \(tokenLife).",
      said: facts.stated,
      not: (
        .mutualTLS, "the certificate of \(source) alone",
        "\(target) would trust \(source) with the data of every user."
      ))
  }

  private var service: Decision {
    decided(
      .openIDConnect, "own token of \(source), \(tokenLife)",
      "No user stands behind \(source) → \(target), so \(source) shows a token of its own (client "
        + "credentials) that lives \(tokenLife).",
      assumptions: tokenAssumption,
      not: (
        .openIDConnect, "a technical user for all services",
        "\(target) could not tell \(source) from any other service, nor limit it."
      ))
  }
}
