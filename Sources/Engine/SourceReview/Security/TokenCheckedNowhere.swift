/// SRC-74: tokens are given out, and nobody is said to look at them.
enum TokenCheckedNowhere: SourceReading {
  static let id: RuleID = "SRC-74"
  static let looksFor = "tokens that nobody is said to check"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(checking), material.services.count > 2,
      let issued = material.first(issuing, where: { $0.kind == .prose || $0.kind == .table })
        ?? material.first(issuing, where: { $0.kind == .diagram }),
      let entry = material.gateways.first ?? material.services.first(where: isCalled(material))
    else { return [] }
    let routes = material.index.outgoing(entry.id).filter {
      material.index.kind($0.target) == .component && !material.index.isRegistration($0)
    }
    guard let route = routes.first else { return [] }
    let giver = material.part(of: issued).flatMap { material.isClient($0) ? nil : $0 }
    let issuer = giver.map(material.index.name).map { " by \($0)" } ?? ""
    let behind = NameList.and(routes.map { material.index.name($0.target) }.uniqued, shown: 3)
    return [
      finding(
        .error,
        "Tokens are given out\(issuer), and no source says whether \(entry.name) or the parts "
          + "behind it check them",
        about: .element(entry.id),
        because: "A token that nobody verifies protects nothing: \(behind) answer whoever reaches "
          + "them, in anybody's name.",
        meanwhile: "\(entry.name) and each part behind it verify the token (SEC-02).",
        at: [issued.evidence] + entry.evidence.prefix(1) + route.evidence.prefix(1),
        suggestion: "Say where signature, expiry, audience and roles of a token are checked, and "
          + "how \(behind) learn who the user is.")
    ]
  }

  private static func isCalled(_ material: SourceMaterial) -> (Element) -> Bool {
    { element in material.index.incoming(element.id).contains { material.isClient($0.source) } }
  }

  private static let issuing: WordList = [
    "jwt", "jwts", "oauth2", "oauth", "oidc", "openid", "access token", "access tokens",
    "token type", "bearer", "keycloak",
  ]
  private static let checking: WordList = [
    "validate* token*", "validate* the", "verif* the", "validate* each", "check* the token",
    "validate* jwt*", "validates the token", "verif* token*", "verif* jwt*",
    "verifies the token", "token validat*", "token verif*", "jwt validat*", "jwt verif*",
    "check* token*", "checks the token", "introspect*", "resource server", "authorizer",
    "authorize every", "authorise every", "authentication filter", "auth filter", "jwt filter",
    "auth middleware", "authentication middleware", "validate* access", "jwks", "public key",
    "checks audience", "audience",
    "token check*", "authentication at the gateway", "authenticates requests",
    "authenticates every", "authenticates each", "authenticated requests", "signature of",
    "토큰 검증", "校验", "token prüf*", "prüft token*", "prüft das token",
    "gateway authenticat*", "handles authentication", "requires a token", "require* bearer",
    "require* authentication", "bearer token", "authorization header", "authentication and routing",
    "routing and authentication",
  ]
}
