/// SRC-01: operations are named, and nowhere who may call them.
enum UnprotectedOperations: SourceReading {
  static let id: RuleID = "SRC-01"
  static let looksFor = "operations for which no source names any authentication"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard material.elements(.identity).isEmpty else { return [] }
    let word = material.text.lines(ReviewWords.authentication).first
    let open = material.operations.filter { !$0.says(harmless) }
    let ordered = open.filter(\.changesState) + open.filter { !$0.changesState }
    // A word of authentication without a way is worth a remark where something can be changed.
    guard let first = ordered.first,
      word == nil
        || (first.changesState && !material.says(ReviewWords.proof) && !material.says(rights))
    else { return [] }
    let names = NameList.and(ordered.map(\.title), shown: 4)
    return [
      finding(
        word == nil ? .error : .warning,
        word == nil
          ? "Nobody has to prove who they are to call \(names)"
          : "“\(word?.quoted(ReviewWords.authentication) ?? "")” is a word only: nothing says how who "
            + "calls \(names) proves who they are",
        because: "Whoever reaches the network can call \(first.title), and with another's id "
          + "in the path see what is theirs.",
        meanwhile: "Every operation asks for a token and a permission of its own (SEC-02, SEC-03).",
        at: ordered.prefix(6).map(\.line.evidence) + [word?.evidence].compactMap(\.self),
        suggestion:
          "Say how callers of \(first.title) authenticate, or that it is meant to be "
          + "public.")
    ]
  }

  private static let rights: WordList = [
    "authoriz*", "authoris*", "authz", "role based", "rbac", "permission*",
  ]
  private static let harmless: WordList = ["health", "healthz", "live", "ready", "metrics", "ping"]
}
