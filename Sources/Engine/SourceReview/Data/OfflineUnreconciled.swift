/// SRC-152: parts work while they are cut off, and nothing says what follows.
enum OfflineUnreconciled: SourceReading {
  static let id: RuleID = "SRC-152"
  static let looksFor = "work without a connection that nobody joins again"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(joined),
      let line = material.statements(offline).first(where: {
        $0.says(offline) && $0.says(work)
      })
    else { return [] }
    let owner = material.owner(of: line) ?? "A part"
    return [
      finding(
        "\(owner) works without a connection, and nothing says what happens when two did the same",
        about: material.subject(of: line),
        because:
          "Two devices that cannot see each other accept, change or hand out the same thing; "
          + "when they meet, one of them is wrong.",
        at: [line.evidence],
        suggestion: "Say what may be done without a connection, what a device has to know for it, "
          + "and who wins when both come back.")
    ]
  }

  private static let offline: WordList = [
    "no reception", "no network", "no signal",
    "works offline", "work offline", "offline mode", "offline first", "while offline",
    "when offline", "without connection", "without a connection", "no connection", "오프라인에서도",
    "오프라인 모드",
    "离线", "offline nutzbar",
  ]
  private static let work: WordList = [
    "accept*", "edit*", "scan*", "record*", "sell*", "change*", "write*", "book*", "create*",
    "work*", "works", "기록", "편집", "저장", "结账",
  ]
  private static let joined: WordList = [
    "conflict*", "merge*", "merging", "last write wins", "reconcil*", "crdt", "vector clock*",
    "duplicate scan*", "version number*", "충돌", "병합", "冲突", "konflikt*",
  ]
}
