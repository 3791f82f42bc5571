/// SRC-47: a saga is named, but not how a step is taken back.
enum SagaWithoutCompensation: SourceReading {
  static let id: RuleID = "SRC-47"
  static let looksFor = "a saga without compensation"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let named = named(in: material)
    if !named.isEmpty { return named }
    let told = told(in: material)
    return told.isEmpty ? reserved(in: material) : told
  }

  /// One part reserves, another records in the next step, and nothing gives back what was reserved.
  private static func reserved(in material: SourceMaterial) -> [Finding] {
    guard !material.says(compensating), !material.says(["expir*", "ttl", "expires"]) else {
      return []
    }
    let lines = material.text.lines.filter { $0.kind == .prose }
    for (position, line) in lines.enumerated() where line.states(reserving) {
      let next = lines.dropFirst(position + 1).prefix(3).first {
        $0.section == line.section && $0.states(recording)
      }
      guard let next, let one = material.named(in: line).first,
        let other = material.named(in: next).first(where: { $0.id != one.id })
      else { continue }
      return [
        finding(
          "\(one.name) reserves first, and no source says what happens when \(other.name) fails then",
          about: .element(one.id),
          because: "What was reserved stays taken for nobody: the stock shrinks with each failure.",
          meanwhile: "Each command gets a compensating one as a proposal (TXN-05).",
          at: [line.evidence, next.evidence],
          suggestion: "Name what gives it back: an operation, an event of the failure, or a time "
            + "after which it ends.")
      ]
    }
    return []
  }

  private static let reserving: WordList = [
    "reserve", "reserves", "reserved", "reservation", "holds the*", "blocks the*", "예약을 잡", "预留",
  ]
  private static let recording: WordList = [
    "persists", "creates", "create", "records", "saves", "writes the*", "inserts", "생성", "创建",
  ]

  /// A sentence pays first and does the rest after it, and nothing is ever given back.
  private static func told(in material: SourceMaterial) -> [Finding] {
    guard !material.says(compensating),
      let line = material.text.lines(["then", "결제가 끝나면", "결제 후"]).first(where: { line in
        if line.says(["결제가 끝나면", "결제 후"]) { return line.says(["호출"]) }
        let paid = line.wording.words.firstIndex { ["payment", "charges", "pays"].contains($0) }
        let last = line.wording.words.lastIndex(of: "then")
        return line.kind == .prose && line.says(["calls", "call", "invokes"])
          && paid.map { $0 < (last ?? 0) } == true
      })
    else { return [] }
    let owner = material.owner(of: line) ?? "A part"
    return [
      finding(
        "\(owner) takes the money first, and no source says what happens when a later step fails",
        about: material.subject(of: line),
        because: "The customer has paid, and what was paid for is not there: nobody gives it back "
          + "or goes on.",
        meanwhile: "Each command gets a compensating one as a proposal (TXN-05).",
        at: [line.evidence],
        suggestion: "Reserve before the money is taken, or name for each step what takes it back.")
    ]
  }

  private static func named(in material: SourceMaterial) -> [Finding] {
    material.text.lines(["saga", "sagas", "사가"]).filter { $0.owner != nil }
      .reduce(into: [ElementID: SourceLine]()) { first, line in
        if let owner = line.owner, line.kind == .prose, first[owner] == nil { first[owner] = line }
      }
      .sorted { ($0.value.evidence, $0.key) < ($1.value.evidence, $1.key) }
      .compactMap { owner, line in
        let own = material.text.lines(ownedBy: owner)
        guard !own.contains(where: { $0.says(compensating) }) else { return nil }
        let steps = own.filter { $0.kind == .prose && $0.text.trimmed.first?.isNumber == true }
        let name = material.index.name(owner)
        return finding(
          "\(name) runs a saga, and no source says how its steps are taken back",
          about: .element(owner),
          because: "When a later step fails, what the earlier ones did stays: "
            + (steps.isEmpty ? "nobody undoes it." : "\(steps.count) steps, none with an undo."),
          meanwhile: "Each command gets a compensating one as a proposal (TXN-05).",
          at: [line.evidence] + steps.prefix(6).map(\.evidence),
          suggestion: "Name for each step what takes it back, and which step is the point of no "
            + "return.")
      }
  }

  private static let compensating: WordList = [
    "compensat*", "rollback", "roll back", "undo", "release*", "refund*", "revert*", "cancel*",
    "보상", "补偿",
  ]
}
