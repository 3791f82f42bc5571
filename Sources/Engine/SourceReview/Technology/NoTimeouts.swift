/// SRC-98: a chain of calls in which nobody says how long to wait.
enum NoTimeouts: SourceReading {
  static let id: RuleID = "SRC-98"
  static let looksFor = "a chain of calls without a word about timeouts"

  static func findings(in material: SourceMaterial) -> [Finding] {
    // What is drawn in layers of protection is no chain of calls.
    let chains = material.analysis.graph.synchronousChains.filter { chain in
      chain.path.count { Wording(material.index.name($0)).contains(any: measures) } < 2
    }
    guard !material.says(limits), let longest = chains.max(by: { $0.depth < $1.depth }),
      longest.depth > 1, let end = longest.path.last
    else { return [] }
    let path = longest.path.map(material.index.name)
    let places = longest.interactions.compactMap { material.index.interaction($0) }
      .compactMap(\.evidence.first)
    return [
      finding(
        .note, "No source says how long anybody waits: \(path.joined(separator: " → "))",
        about: longest.interactions.last.map { .interaction($0) },
        because: "When \(material.index.name(end)) answers slowly, every one before it holds a "
          + "thread and a connection, until \(path[0]) answers nobody.",
        meanwhile: "Each call gets a timeout below its caller's, and a breaker (ERR-01, ERR-05).",
        at: Array(places.prefix(4)),
        suggestion: "State how long \(path[0]) may take as a whole, and divide it over the calls.")
    ]
  }

  private static let measures: WordList = [
    "tls", "encryption", "firewall", "waf", "rbac", "masking", "audit logging", "backups",
    "http request", "controller bean", "filter chain", "route handler", "repository bean",
  ]
  private static let limits: WordList = [
    "timeout", "timeouts", "time out", "deadline*", "circuit breaker*", "resilience4j", "polly",
    "bulkhead*", "타임아웃", "超时", "熔断", "zeitlimit*", "서킷",
  ]
}
