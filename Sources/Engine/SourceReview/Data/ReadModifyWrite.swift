/// SRC-175: a number is read, changed and written back.
enum ReadModifyWrite: SourceReading {
  static let id: RuleID = "SRC-175"
  static let looksFor = "a number that is changed in two steps"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let told = told(in: material)
    return told.isEmpty ? counted(in: material) : told
  }

  /// A field that counts what is taken, beside the rows that are counted.
  private static func counted(in material: SourceMaterial) -> [Finding] {
    guard !material.says(atomic), !material.says(guarding),
      let line = material.text.lines.first(where: { line in
        line.kind != .heading && pieces(of: line).contains(where: counters.contains)
      }),
      let name = line.text.split(whereSeparator: Self.isBreak).map(String.init)
        .first(where: { counters.contains(Self.key($0)) })
    else { return [] }
    return [
      finding(
        "“\(name)” counts what is taken, and nothing says how two at once do not take the last one",
        about: material.subject(of: line),
        because:
          "Whoever reads the number, compares it and writes it back lets a second one through "
          + "in between, and after each failure it no longer fits the rows that it counts.",
        meanwhile: "The store is to change it in one step.", at: [line.evidence],
        suggestion:
          "Change it in one step with its condition, in the transaction of the row that it "
          + "counts, and let a constraint hold the limit.")
    ]
  }

  private static func pieces(of line: SourceLine) -> [String] {
    line.text.split(whereSeparator: isBreak).map { key(String($0)) }
  }

  private static func isBreak(_ character: Character) -> Bool {
    !character.isLetter && character != "_"
  }

  private static func key(_ name: String) -> String { name.lowercased().filter { $0 != "_" } }

  private static let counters: Set<String> = [
    "bookedcount", "availableseats", "availablequantity", "availablecount", "remainingseats",
    "remainingquantity", "seatsleft", "seatsavailable", "availableslots", "remainingslots",
    "stockcount", "availablestock", "soldcount", "usedcount", "ticketsleft", "remaininguses",
  ]
  private static let guarding: WordList = [
    "constraint*", "check constraint", "serializable", "for update", "decrement*", "version check*",
    "reserv*", "제약",
  ]

  private static func told(in material: SourceMaterial) -> [Finding] {
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
