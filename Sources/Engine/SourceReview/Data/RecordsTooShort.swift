/// SRC-151: records go before the law or the goal lets them.
enum RecordsTooShort: SourceReading {
  static let id: RuleID = "SRC-151"
  static let looksFor = "records that go before they may"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(elsewhere) else { return [] }
    let short = material.statements(going).flatMap(\.clauses).compactMap {
      line -> (Int, SourceLine)? in
      guard let days = SpokenPeriod.days(in: line), days < 365 else { return nil }
      return (days, line)
    }
    if let goal = material.statements(goals).flatMap(\.clauses).first(where: {
      (SpokenPeriod.days(in: $0) ?? 0) >= 365
    }),
      let (days, line) = short.first(where: { $0.1.says(evidence) }),
      let wanted = SpokenPeriod.days(in: goal)
    {
      return [
        finding(
          .error,
          "\(wanted / 365) years are to be shown, but what shows it is kept for \(days) days",
          about: material.subject(of: line),
          because: "After \(days) days nobody can tell who did what.",
          at: [goal.evidence, line.evidence],
          suggestion: "Write what has to be shown to a store of its own that keeps it as long, "
            + "apart from the logs of the program.")
      ]
    }
    guard let (days, line) = short.first(where: { $0.1.says(money) }) else { return [] }
    return [
      finding(
        "“\(line.quoted(money))” goes after \(days) days, before books and disputes are closed",
        about: material.subject(of: line),
        because: "Disputes come for months, tax and trade law ask for records of sales for years; "
          + "without them neither can be answered.",
        at: [line.evidence],
        suggestion: "State what the law asks for where the system is used, and keep the entries of "
          + "the sale that long, apart from what is only needed to run.")
    ]
  }

  private static let going: WordList = [
    "kept", "keep", "retention", "retained", "deleted", "delete", "removed", "purged", "삭제", "보관",
    "保留", "删除", "gelöscht", "aufbewahr*",
  ]
  private static let evidence: WordList = [
    "log", "logs", "audit", "trail", "access", "로그", "감사", "日志", "protokoll*",
  ]
  private static let goals: WordList = ["audit*", "provable", "traceable", "감사", "审计", "nachweis*"]
  private static let money: WordList = [
    "payment log*", "payments", "payment records", "invoice", "invoices", "transactions",
    "billing records",
    "orders older", "order data", "claims", "결제 로그", "결제 내역", "거래 내역", "支付记录", "rechnungen",
  ]
  private static let elsewhere: WordList = [
    "data warehouse", "archived", "archive", "write once", "worm",
  ]
}

/// A length of days, weeks, months or years as a line writes it.
enum SpokenPeriod {
  /// The first one, in days: `14 days`, `ten years`, `30일`.
  static func days(in line: SourceLine) -> Int? { days(in: line.text) }

  static func days(in text: String) -> Int? {
    let pieces = CountedThings.pieces(of: text)
    for (position, piece) in pieces.enumerated() {
      if let days = attached(piece) { return days }
      guard let count = CountedThings.number(piece), pieces.indices.contains(position + 1),
        let factor = factors.first(where: { pieces[position + 1].hasPrefix($0.0) })
      else { continue }
      return count * factor.1
    }
    return nil
  }

  private static func attached(_ piece: String) -> Int? {
    let digits = piece.prefix(while: \.isNumber)
    guard let count = Int(digits), count < 1000 else { return nil }
    let unit = piece.dropFirst(digits.count)
    return units.first { unit.hasPrefix($0.0) }.map { count * $0.1 }
  }

  private static let factors = [
    ("day", 1), ("week", 7), ("month", 30), ("year", 365), ("tag", 1), ("jahr", 365),
    ("monat", 30), ("일", 1), ("년", 365), ("개월", 30),
  ]
  private static let units = [("일", 1), ("년", 365), ("개월", 30), ("天", 1), ("年", 365)]
}
