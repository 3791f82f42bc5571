/// SRC-92: a promise that no network keeps.
enum ExactlyOnceClaim: SourceReading {
  static let id: RuleID = "SRC-92"
  static let looksFor = "exactly-once delivery that nothing brings about"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(means), let line = material.first(["exactly once", "정확히 한 번", "恰好一次"])
    else { return [] }
    let owner = material.owner(of: line)
    let broker = material.requirements.elements(.broker).first
    let known = broker.flatMap { material.knowledge.citation(.delivery, of: $0.id) }
    return [
      finding(
        "Exactly-once is promised\(owner.map { " by \($0)" } ?? ""), and nothing says how",
        about: material.subject(of: line),
        because: (known.map { "\($0.sentence) " } ?? "")
          + "A sender that hears nothing sends again; only the receiver can tell the second from "
          + "the first.",
        meanwhile: "Delivery counts as at least once, and readers take each id once (MSG-04).",
        at: [line.evidence],
        suggestion: "Say by what a reader knows that it has had a message, and where it notes it.")
    ]
  }

  private static let means: WordList = [
    "idempot*", "dedup*", "inbox", "transactional id", "processed ids", "unique constraint", "멱등",
    "幂等",
  ]
}
