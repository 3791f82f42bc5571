/// SRC-126: rights are checked of people who never said who they are.
enum UnprovenIdentity: SourceReading {
  static let id: RuleID = "SRC-126"
  static let looksFor = "rights without a way to prove who has them"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(proofs), material.elements(.identity).isEmpty,
      UnprotectedOperations.findings(in: material).isEmpty,
      let line = material.first(rights, where: { $0.kind != .code })
    else { return [] }
    return [
      finding(
        "Rights are checked (“\(line.quoted(rights))”), and no source says how anybody proves who "
          + "they are",
        about: material.subject(of: line),
        because: "A right belongs to somebody: without a login, a provider and a token the check "
          + "has only what the caller says of himself.",
        meanwhile: "Callers bring a token of an identity provider that is to be named (SEC-02).",
        at: [line.evidence],
        suggestion: "Name who logs people in, what they get for it, and how a part learns roles "
          + "and memberships from that.")
    ]
  }

  private static let rights: WordList = [
    "authoriz*", "authoris*", "authz", "role based", "rbac", "permission*",
    "ownership scoped", "권한", "权限",
  ]
  private static let proofs: WordList = [
    "login*", "log in", "logs in", "sign in", "signs in", "signin", "password*", "token", "tokens",
    "jwt", "oauth*", "oidc", "openid", "sso", "saml", "mtls", "api key*", "certificate*",
    "authenticat*", "identity provider", "로그인", "인증", "登录", "认证", "session cookie*", "anmeld*",
  ]
}
