/// SRC-41: money in binary fractions.
enum MoneyAsFloat: SourceReading {
  static let id: RuleID = "SRC-41"
  static let looksFor = "an amount of money as a floating-point number"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let lines = material.text.lines(floats).flatMap(\.clauses).filter {
      $0.kind != .heading && $0.says(floats) && $0.wording.words.count < 12 && $0.affirms(amounts)
    }
    guard let first = lines.first else { return [] }
    let names = NameList.and(lines.compactMap(name).uniqued)
    let type = first.wording.first(of: floats) ?? "float"
    return [
      finding(
        .error, "Amounts of money are floating-point numbers: \(names)",
        because: "A \(type) has no exact tenth: sums of many amounts are off by cents, and two "
          + "parts that add in another order disagree.",
        meanwhile: "Contracts carry the stated type until it changes.",
        at: lines.map(\.evidence),
        suggestion: "Use a decimal type, or whole cents with the currency beside it.")
    ]
  }

  /// The field's name: the piece of the line that bears the word for money.
  private static func name(_ line: SourceLine) -> String? {
    line.text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
      .first { Wording(String($0)).contains(any: amounts) }.map { "`\($0)`" }
  }

  private static let floats: WordList = [
    "double", "doubles", "float", "floats", "float64", "float32", "real",
  ]
  private static let amounts: WordList = [
    "price", "amount", "amounts", "금액", "가격", "金额", "betrag", "total price", "fee", "balance",
    "earnings", "refund", "cost", "salary",
    "payment", "tax", "discount", "revenue",
  ]
}
