/// API Gateway Pattern: what the entrance of this system does.
enum GatewayPatternSection: SectionRenderer {
  static let id = SectionID(
    "communication-architecture/synchronous-communication/http-rest-api-communication/api-gateway-pattern"
  )

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    var desk = StatementDesk(index)
    let routing = desk.take(
      .gateway, .loadBalancing, about: ["rout", "edge", "proxy", "라우팅"], limit: 1)
    let monitoring = desk.take(
      .gateway, about: ["metric", "monitor", "access log", "request log", "감시"], limit: 1)
    body.leaf(
      "Gateway Responsibility",
      responsibility(
        index,
        desk.take(
          .gateway,
          about: ["api gateway", "ingress", "entrance", "entry point", "all requests", "게이트웨이를"],
          except: ["components:"])))
    body.leaf("Routing", (routing ?? .empty) + routes(index))
    body.leaf("Authentication", authentication(index))
    body.leaf("Rate Limiting", rateLimit(index, &desk))
    body.leaf("Monitoring", monitoring ?? watching(index))
    return body
  }

  private static func responsibility(_ index: BlueprintIndex, _ stated: Passage?) -> Passage {
    let decisions = index.decisions(on: .gateway)
    let duty: Passage
    if let gateway = index.gateway, let words = index.element(gateway)?.responsibility {
      duty = "\(index.name(gateway)): \(index.quoted(words))"
    } else if let gateway = index.gateway {
      let callers = index.clientApps.filter { app in
        index.calls.contains { $0.source == app.id && $0.target == gateway }
      }
      duty =
        callers.isEmpty
        ? "\(index.name(gateway)) is the only entrance"
        : "\(index.name(gateway)) is what \(index.names(callers.map(\.id))) \(markdown: English.verb(callers.count, "calls", "call"))"
    } else if let first = decisions.first {
      return Passage.sentence(first.reason, decisions: [first]).recording(decisions)
        + (stated ?? .empty)
    } else {
      return stated
        ?? .notApplicable("no caller outside the system reaches an HTTP interface of it.")
    }
    let isQuoted = index.gateway.flatMap(index.element)?.responsibility != nil
    let cited = duty.citing(decisions)
    return (isQuoted || (decisions.isEmpty && stated == nil) ? cited : cited.appending("."))
      + (stated ?? .empty)
  }

  private static func routes(_ index: BlueprintIndex) -> Passage {
    guard let gateway = index.gateway else {
      return .notApplicable("there is no gateway to route through.")
    }
    let targets = index.calls.filter {
      $0.source == gateway && index.kind($0.target) == .component
    }.map(\.target).uniqued
    guard !targets.isEmpty else { return "\(index.name(gateway)) calls no other component." }
    return """
      Behind it \(markdown: English.verb(targets.count, "stands", "stand")) \(index.names(targets)), \
      reached by service name.
      """
  }

  private static func authentication(_ index: BlueprintIndex) -> Passage {
    guard let gateway = index.gateway else {
      return .notApplicable(
        index.calls.isEmpty
          ? "there is no gateway." : "there is no gateway; each callee checks its callers itself.")
    }
    let login = index.externalInteractions.filter { $0.source == gateway }
      .filter { IdentityWords.isIdentityProvider(index.name($0.target), $0.purpose, $0.via) }
    if let login = login.first {
      return Passage(
        "\(index.name(login.target)) issues the identity; \(index.name(gateway)) checks it before it calls on"
      ).citing(login.evidence).appending(".")
    }
    let signed = index.interactions.filter {
      $0.target == gateway && index.pattern($0) == .webhook
    }.map(\.source).uniqued
    let besides: Passage =
      signed.isEmpty
      ? ""
      : "; \(index.names(signed)) \(markdown: English.verb(signed.count, "signs", "sign")) instead"
    if let provider = index.identityProviders.first {
      return .assumed(
        "gateway.authentication",
        "\(index.name(gateway)) refuses every request without a token of \(index.name(provider.target)) and passes the identity on\(besides).",
        confirm: "that no component behind \(index.name(gateway)) issues tokens of its own.")
    }
    return .assumed(
      "gateway.authentication",
      "\(index.name(gateway)) refuses every request without a valid access token and passes the identity on\(besides).",
      confirm:
        "which identity provider issues the tokens that \(index.name(gateway)) accepts, and what anybody may read without one."
    )
  }

  private static func rateLimit(_ index: BlueprintIndex, _ desk: inout StatementDesk) -> Passage {
    let decisions = index.decisions(on: .inboundProtection)
    let stated = desk.take(.rateLimiting)
    let limits = decisions.filter {
      if case .practice(.rateLimit, _) = $0.outcome { true } else { false }
    }
    // Components with the same limits share a sentence.
    let decided = limits.map(\.outcome).uniqued.map { outcome -> Passage in
      let same = limits.filter { $0.outcome == outcome }
      let names = same.map { InlineMarkdown.escaped(index.subjectName($0.subject)) }
      let words = outcome.detail.isEmpty ? same[0].reason : outcome.detail
      return index.cell("\(markdown: English.list(names, limit: 4)): \(words)", same[0])
        .citing(same).appending(".")
    }
    if stated == nil, decided.isEmpty {
      guard let gateway = index.gateway else {
        return .notApplicable("no entrance takes requests from outside.")
      }
      let peak = index.throughputGoals.first.map {
        " Its stated load is \(index.goal($0))." as Passage
      }
      return .assumed(
        "gateway.rate-limit",
        "\(index.name(gateway)) answers 429 with \(code: "Retry-After") above its tested load.\(peak ?? "")",
        confirm: "the quota for each client of \(index.name(gateway)).")
    }
    return (stated ?? .empty) + .joined(Array(decided.prefix(2)))
  }

  private static func watching(_ index: BlueprintIndex) -> Passage {
    guard let gateway = index.gateway else {
      return .notApplicable("there is no gateway to watch.")
    }
    return """
      Requests, errors and duration of \(index.name(gateway)) by route; the ratio of 5xx answers raises \
      the alert of the Monitoring Stack.
      """
  }
}

extension BlueprintIndex {
  /// The component that is the gateway: as decided, as named, or the only entrance.
  var gateway: ElementID? {
    for decision in decisions(on: .gateway) {
      if case .element(let id) = decision.subject, kind(id) == .component { return id }
    }
    let apps = Set(clientApps.map(\.id))
    let named = services.first { component in
      let words = component.name.lowercased()
      return ["gateway", "bff", "portal", "게이트웨이", "포털"].contains { words.contains($0) }
        && !calls.contains {
          $0.target == component.id && kind($0.source) == .component && !apps.contains($0.source)
        }
    }
    if let named { return named.id }
    return entries.count == 1 ? entries.first { !apps.contains($0) } : nil
  }
}

/// Words by which an identity provider is recognised.
enum IdentityWords {
  private static let words = [
    "oidc", "openid", "oauth", "saml", "auth0", "keycloak", "cognito", "okta", "entra",
    "login", "sign-in", "identity provider", "로그인", "통합인증",
  ]

  /// Whether one of the texts speaks of logging in.
  static func isIdentityProvider(_ texts: String?...) -> Bool {
    texts.compactMap { $0?.lowercased() }.contains { text in
      words.contains {
        NamedProduct.mentions($0, text) || (!$0.utf8.allSatisfy { $0 < 128 } && text.contains($0))
      }
    }
  }
}
