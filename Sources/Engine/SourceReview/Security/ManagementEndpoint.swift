/// SRC-14: operations for the operators stand beside those for everybody.
enum ManagementEndpoint: SourceReading {
  static let id: RuleID = "SRC-14"
  static let looksFor = "an operation that should not be public"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let exposed = material.operations.filter { operation in
      let path = operation.path.lowercased()
      return prefixes.contains { path.hasPrefix($0) } && !operation.line.says(guards)
        && !operation.line.affirms(ReviewWords.authentication)
        && !harmless.contains { path.hasPrefix($0) }
    }
    guard !exposed.isEmpty else { return [] }
    let names = NameList.and(exposed.map { "`\($0.title)`" }, shown: 4)
    return [
      finding(
        "\(names) \(exposed.count == 1 ? "is" : "are") for operators, and nothing keeps others away",
        because: "Such operations show configuration or change how a component runs; an entry that "
          + "routes by path lets them through.",
        meanwhile: "The entry routes only the operations of the contracts (API-07).",
        at: exposed.map(\.line.evidence),
        suggestion: "Serve \(names) on a port of its own, or say which role it needs.")
    ]
  }

  private static let guards: WordList = [
    "internal only", "role", "roles", "vpn", "private", "protected", "secured", "only",
  ]
  private static let harmless = [
    "/actuator/health", "/actuator/prometheus", "/actuator/metrics", "/actuator/info",
  ]
  private static let prefixes = [
    "/actuator", "/internal", "/debug", "/_debug", "/console", "/h2-console", "/heapdump",
  ]
}
