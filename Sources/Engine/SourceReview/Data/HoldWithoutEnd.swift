/// SRC-154: something is held for a user who may never come back.
enum HoldWithoutEnd: SourceReading {
  static let id: RuleID = "SRC-154"
  static let looksFor = "a hold that nothing gives back"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(ending) else { return [] }
    let asked = material.operations.first { $0.method == "POST" && $0.says(holds) }
    let frees = material.operations.contains { $0.method == "DELETE" && $0.says(holds) }
    guard let asked, !frees else { return [] }
    return [
      finding(
        "\(asked.title) takes something for a user, and nothing gives it back",
        about: material.subject(of: asked.line),
        because: "Who closes the window leaves it taken; after a busy hour all is held and nothing "
          + "sold.",
        meanwhile: "Nothing ends it.", at: [asked.line.evidence],
        suggestion: "State how long it is held, what frees it then, what happens to a payment that "
          + "comes too late, and an operation that gives it back at once.")
    ]
  }

  private static let holds: WordList = [
    "holds", "hold", "reservations", "reservation", "allocations", "blockings",
  ]
  private static let ending: WordList = [
    "expire", "expires", "expired", "ttl", "times out", "timed out", "released", "releases",
    "freed",
    "given back", "held for", "hold time", "만료", "해제", "过期", "释放", "läuft ab", "minutes to pay",
  ]
}
