/// Authentication Flow.
enum AuthenticationFlowSection: SectionRenderer {
  static let id = SectionID(
    "security-architecture/authentication-and-authorization/identity-and-access-management/authentication-flow"
  )

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    var desk = StatementDesk(index)
    let tokens = desk.take(
      .authentication, .sessions, about: ["token", "jwt", "minutes", "토큰"], limit: 3)
    let factors = desk.take(.mfa, limit: 1)
    let sessions = desk.take(
      .sessions, .authentication, .messageSecurity, about: ["session", "cookie", "세션", "쿠키"],
      limit: 1)
    let stated = desk.take(.authentication, about: Self.methodWords)
    body.leaf("Authentication Methods", methods(index, stated))
    body.leaf("Token Management", tokens ?? tokenLine(index))
    body.leaf("Multi-Factor Authentication", factors ?? factorLine(index))
    body.leaf("Session Management", sessions ?? sessionLine(index))
    return body
  }

  /// Words that tell how somebody proves who it is; that there is a login says nothing of it.
  private static let methodWords = [
    "oauth", "openid", "oidc", "saml", "jwt", "sso", "single sign", "password", "passkey", "bcrypt",
    "basic auth", "api key", "certificate", "through", "identity provider", "keycloak", "auth0",
    "cognito", "okta", "ldap", "통합인증", "비밀번호", "密码", "统一认证", "kennwort",
  ]

  private static func methods(_ index: BlueprintIndex, _ stated: Passage?) -> Passage {
    let decisions = index.decisions(on: .authentication)
    let logins = index.identityProviders
    let provider: Passage =
      logins.isEmpty
      ? ""
      : Passage("Identity comes from \(index.names(logins.map(\.target).uniqued))").citing(
        logins.flatMap(\.evidence)
      ).appending(".")
    var kinds: [Passage] = []
    for practice in [
      Practice.openIDConnect, .mutualTLS, .transportLayerSecurity, .providerCredential,
      .databaseAccount, .messageSignature,
    ] {
      let using = decisions.filter {
        if case .practice(practice, _) = $0.outcome { true } else { false }
      }
      if !using.isEmpty {
        kinds.append(
          Passage(
            "\(markdown: practice.title) on \(markdown: English.count(using.count, "interaction"))\(markdown: index.assumedMark(using))"
          ).citing(using))
      }
    }
    let decided = kinds.dropFirst().reduce(kinds.first ?? .empty) { $0.appending("; \($1)") }
    let all = (stated ?? .empty) + provider + (decided.isEmpty ? .empty : decided.appending("."))
    guard all.isEmpty else { return all }
    guard !index.persons.isEmpty || index.gateway != nil else {
      return .notApplicable("no source says who calls from outside.")
    }
    return .assumed(
      "security.login", "Users log in by OpenID Connect.",
      confirm: "the identity provider; no source names one.")
  }

  private static func tokenLine(_ index: BlueprintIndex) -> Passage {
    guard !index.tokenUses.isEmpty else {
      return .notApplicable("no interaction in scope shows a token.")
    }
    return .assumed(
      "security.tokens",
      "Access tokens live 15 minutes, are signed, and name the audience of the called component.",
      confirm:
        "the lifetime and the claims that \(index.gateway.map(index.name) ?? "the components") may rely on."
    )
  }

  private static func factorLine(_ index: BlueprintIndex) -> Passage {
    guard
      !index.persons.isEmpty || !index.identityProviders.isEmpty || index.gateway != nil
        || index.tellsOfLogin
    else { return .notApplicable("no source says that a person logs in.") }
    let provider =
      index.identityProviders.first.map { index.name($0.target) } ?? "The identity provider"
    return .assumed(
      "security.mfa",
      "\(provider) asks for a second factor from staff and operators; other users may choose it.",
      confirm: "which roles must have a second factor.")
  }

  private static func sessionLine(_ index: BlueprintIndex) -> Passage {
    guard let gateway = index.gateway else {
      return .notApplicable("no component in scope serves a browser session.")
    }
    // What the gateway is there for may say it.
    if let duty = index.element(gateway)?.responsibility,
      ["session", "세션", "会话"].contains(where: duty.text.lowercased().contains)
    {
      return "\(index.name(gateway)): \(index.quoted(duty))"
    }
    return .assumed(
      "security.sessions",
      "\(index.name(gateway)) keeps the login session; components behind it keep none.",
      confirm: "when a session ends without activity.")
  }
}

extension BlueprintIndex {
  /// What was decided to show an access token.
  var tokenUses: [Decision] {
    decisions(on: .authentication).filter {
      if case .practice(.openIDConnect, _) = $0.outcome { true } else { false }
    }
  }

  /// Whether a component is there for people who log in.
  var tellsOfLogin: Bool {
    components.contains { component in
      let duty = (component.responsibility?.text ?? "").lowercased()
      return ["login", "log in", "sign in", "로그인", "登录", "ログイン", "anmeld"].contains(
        where: duty.contains)
    }
  }

  /// Interactions by which users log in.
  var identityProviders: [Interaction] {
    externalInteractions.filter {
      IdentityWords.isIdentityProvider(name($0.target), $0.purpose, $0.via)
    }
  }
}

/// Authorization Patterns, with every permission.
enum AuthorizationPatternsSection: SectionRenderer {
  static let id = SectionID(
    "security-architecture/authentication-and-authorization/identity-and-access-management/authorization-patterns"
  )

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    var desk = StatementDesk(index)
    let decisions = index.decisions(on: .authorization)
    let permitted = index.interactions.filter { index.permission($0) != nil }
    let roles = desk.take(.authorization, about: ["role", "rbac", "역할", "권한"], limit: 1)
    let policies = desk.take(.authorization, about: ["polic", "opa"], limit: 1)
    let attributes = desk.take(.authorization, about: ["attribute", "abac"], limit: 1)
    let scopes = Passage(
      "\(markdown: English.capitalised(English.count(permitted.compactMap(index.permission).uniqued.count, "permission"))) for \(markdown: English.count(permitted.count, "interaction")), none with a wildcard"
    ).citing(Array(decisions.prefix(1))).recording(decisions).appending(".")
    body.leaf(
      "Role-Based Access Control (RBAC)",
      (roles ?? desk.take(.authorization, limit: 1) ?? .empty)
        + (permitted.isEmpty
          ? .notApplicable("no interaction in scope has a permission yet.") : scopes))
    body.leaf(
      "Attribute-Based Access Control (ABAC)",
      attributes
        ?? .notApplicable("no source makes a permission depend on an attribute of the caller."))
    body.leaf(
      "Policy-Based Access Control",
      policies
        ?? .notApplicable(
          "the providers check permissions themselves; no source names a policy engine."))
    body.leaf("Resource-Based Access Control", resources(index))
    var table = MarkdownTable("From", "To", "Authentication", "Permission")
    for interaction in permitted {
      table.row(
        Passage(plain: index.name(interaction.source)),
        Passage(plain: index.name(interaction.target)),
        authentication(interaction, index),
        index.permission(interaction).map {
          Passage("\(code: $0)").citing(index.decision(.authorization, interaction))
        } ?? .empty)
    }
    body.table(table)
    return body
  }

  static func authentication(_ interaction: Interaction, _ index: BlueprintIndex) -> Passage {
    guard let decision = index.decision(.authentication, interaction) else { return .empty }
    guard case .practice(let practice, let detail) = decision.outcome else { return .empty }
    return index.cell(
      detail.isEmpty ? Passage(markdown: practice.title) : Passage(plain: detail), decision)
  }

  private static func resources(_ index: BlueprintIndex) -> Passage {
    let decisions = index.decisions(on: .objectAuthorization)
    let operations = index.contracts.apis.flatMap(\.operations).filter { $0.path.contains("{") }
    guard !operations.isEmpty else {
      return .notApplicable(
        index.contracts.apis.isEmpty
          ? "no source names an operation that could take the id of an object."
          : "no operation in scope names an object by its id.")
    }
    return Passage(
      "\(markdown: English.capitalised(English.count(operations.count, "operation"))) \(markdown: English.verb(operations.count, "carries", "carry")) an id in the path; the provider checks that the caller may see that object, not only that it may call"
    ).citing(Array(decisions.prefix(1))).recording(decisions).appending(".")
  }
}
