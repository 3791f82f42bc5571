/// SRC-01: operations are named, and nowhere who may call them.
enum UnprotectedOperations: SourceReading {
  static let id: RuleID = "SRC-01"
  static let looksFor = "operations for which no source names any authentication"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(ReviewWords.authentication), material.elements(.identity).isEmpty else {
      return []
    }
    let open = material.operations.filter { !$0.says(harmless) }
    guard !open.isEmpty else { return [] }
    let ordered = open.filter(\.changesState) + open.filter { !$0.changesState }
    let names = NameList.and(ordered.map(\.title), shown: 4)
    return [
      finding(
        .error, "Nobody has to prove who they are to call \(names)",
        because: "Whoever reaches the network can call \(ordered[0].title), and with another's id "
          + "in the path see what is theirs.",
        meanwhile: "Every operation asks for a token and a permission of its own (SEC-02, SEC-03).",
        at: ordered.prefix(6).map(\.line.evidence),
        suggestion:
          "Say how callers of \(ordered[0].title) authenticate, or that it is meant to be "
          + "public.")
    ]
  }

  private static let harmless: WordList = ["health", "healthz", "live", "ready", "metrics", "ping"]
}
