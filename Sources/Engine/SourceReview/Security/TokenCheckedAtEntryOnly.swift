/// SRC-75: behind the entry nobody asks any more.
enum TokenCheckedAtEntryOnly: SourceReading {
  static let id: RuleID = "SRC-75"
  static let looksFor = "a check of callers at the entry alone"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(inDepth) else { return [] }
    for entry in material.gateways {
      let names = SourceText.names(of: entry)
      let routed = material.index.outgoing(entry.id).map(\.target).uniqued
        .filter { material.index.isDeployed($0) }
      // Where no source draws the routes, everything else stands behind the entry.
      let behind =
        routed.isEmpty ? material.services.map(\.id).filter { $0 != entry.id } : routed
      guard behind.count > 1,
        let line = material.first(
          ReviewWords.authentication + authorising,
          where: { line in
            line.kind != .diagram && (line.owner == entry.id || line.says(names))
              && line.says(checks)
          })
      else { continue }
      let others = NameList.and(behind.map(material.index.name), shown: 3)
      return [
        finding(
          "Callers are checked at \(entry.name) alone, \(others) take what reaches them",
          about: .element(entry.id),
          because: "A job, a mistake in a route or one taken-over part inside then acts for any "
            + "user, and no part behind \(entry.name) would notice.",
          meanwhile: "Each part behind the entry verifies the token as well (SEC-02, SEC-03).",
          at: [line.evidence],
          suggestion: "Say what \(others) check themselves: the token, the caller's certificate, "
            + "and whether the record belongs to the user.")
      ]
    }
    return []
  }

  private static let authorising: [String] = ["authoriz*", "authoris*", "authz", "token", "tokens"]
  private static let checks: WordList = [
    "validat*", "verif*", "check*", "authoriz*", "authoris*", "authenticat*", "authz", "gate",
    "enforce*", "검증", "인증", "校验", "鉴权", "prüf*",
  ]
  private static let inDepth: WordList = [
    "each service", "every service", "services verify", "services validate", "mtls", "mutual tls",
    "service mesh", "istio", "zero trust", "resource server", "services also", "defense in depth",
    "defence in depth", "jwks", "propagat*", "forwards the token", "token exchange",
    "service to service", "row level", "user context", "x user id", "passed on", "service checks",
    "audience",
  ]
}
