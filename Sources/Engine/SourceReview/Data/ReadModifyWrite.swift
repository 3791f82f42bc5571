/// SRC-175: a number is read, changed and written back.
enum ReadModifyWrite: SourceReading {
  static let id: RuleID = "SRC-175"
  static let looksFor = "a number that is changed in two steps"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(atomic),
      let line = material.statements(reads).first(where: { $0.says(changes) && $0.says(writes) })
    else { return [] }
    let owner = material.owner(of: line) ?? "A part"
    return [
      finding(
        .error, "\(owner) reads a number, changes it and writes it back",
        about: material.subject(of: line),
        because:
          "Two at the same moment read the same number, and one of the two changes is lost: more is "
          + "given out than there is.",
        meanwhile: "The store is to change it in one step.", at: [line.evidence],
        suggestion:
          "Change it in the store in one step with its condition (`SET n = n - 1 WHERE n > 0`), or by a "
          + "version that must not have changed.")
    ]
  }

  private static let reads: WordList = [
    "reads the", "read the", "loads the", "조회한 뒤", "조회 후", "읽은 뒤", "读取",
  ]
  private static let changes: WordList = [
    "subtract*", "decrement*", "increment*", "minus", "reduces", "adds", "빼서", "빼고", "차감", "더해",
    "减",
  ]
  private static let writes: WordList = [
    "saves", "writes", "stores", "updates", "저장", "업데이트", "写回",
  ]
  private static let atomic: WordList = [
    "atomic*", "lock", "locks", "for update", "optimistic*", "compare and set", "lua", "원자", "잠금",
    "락",
  ]
}
