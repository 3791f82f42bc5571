/// SRC-136: who somebody is, or what they may do, is read from what they send.
enum IdentityFromRequest: SourceReading {
  static let id: RuleID = "SRC-136"
  static let looksFor = "a role or an identity that the caller states"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let lines = material.statements(carriers).filter { line in
      line.states(carriers, identities) && !line.says(checked)
    }
    guard let first = lines.first else { return [] }
    return [
      finding(
        .error,
        "“\(first.quoted(identities))” comes in a \(first.quoted(carriers)) that the caller sets",
        about: material.subject(of: first),
        because: "Whoever writes the request writes it too, and is who or what they want to be.",
        meanwhile: "Identity and rights come from a token that the system has checked (SEC-02).",
        at: lines.prefix(3).map(\.evidence),
        suggestion: "Take it from the session or a signed token, or let the entry drop what comes "
          + "from outside and set it itself.")
    ]
  }

  private static let carriers: WordList = [
    "header", "headers",
    "query parameter", "query param", "query string", "request parameter", "url parameter",
    "request header", "http header", "header x", "user header", "userid header", "hidden field",
    "cookie value", "쿼리 파라미터", "요청 헤더",
  ]
  private static let identities: WordList = [
    "role", "roles", "role clerk", "role admin", "userid", "user id", "tenant", "tenantid",
    "tenant id", "admin", "isadmin", "permission*", "역할", "사용자 id",
  ]
  private static let checked: WordList = [
    "authorization header", "idempotency", "trace", "correlation",
    "signed", "verified", "jwt", "token", "gateway sets", "gateway adds", "stripped", "overwrit*",
  ]
}
