/// SRC-12: passwords may be tried without end.
enum UnlimitedLogin: SourceReading {
  static let id: RuleID = "SRC-12"
  static let looksFor = "a login without a limit on attempts"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(limits), material.elements(.identity).isEmpty else { return [] }
    let named =
      material.operations.filter { $0.says(login) }.map(\.line)
      + material.text.lines(login).filter { $0.affirms(login) && $0.kind != .heading }
    guard let first = named.first(where: { $0.kind != .diagram }) else { return [] }
    let place = first.owner.map { " at \(material.index.name($0))" } ?? ""
    return [
      finding(
        "Nothing limits how often a login may be tried\(place)",
        because: "Leaked lists of names and passwords are tried automatically, thousands a minute.",
        meanwhile: "The entry limits requests by caller (SEC-04).", at: [first.evidence],
        suggestion: "State a limit by account and by address, and what happens when it is reached.")
    ]
  }

  private static let login: WordList = [
    "login", "logins", "log in", "sign in", "signin", "登录", "로그인", "ログイン",
  ]
  private static let limits: WordList = [
    "rate limit*", "ratelimit*", "throttl*", "brute force", "lockout", "captcha", "attempts",
    "限流", "速率", "제한", "sso", "openid", "oidc",
  ]
}
