/// SRC-41: money in binary fractions.
enum MoneyAsFloat: SourceReading {
  static let id: RuleID = "SRC-41"
  static let looksFor = "an amount of money as a floating-point number"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let lines =
      material.text.lines(floats).flatMap(\.clauses).filter {
        $0.kind != .heading && $0.says(floats) && $0.wording.words.count < 12 && $0.affirms(amounts)
          && !$0.says(othersThanTypes)
      } + numbers(in: material)
    guard let first = lines.first else { return [] }
    let names = NameList.and(lines.compactMap(name).uniqued)
    let type = first.wording.first(of: floats) ?? "JavaScript number"
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

  /// Fields of a schema for JavaScript, whose only number is a binary fraction; whole cents are none.
  private static func numbers(in material: SourceMaterial) -> [SourceLine] {
    guard !material.says(wholes) else { return [] }
    return material.text.lines(["number"]).filter { line in
      line.kind == .code && line.affirms(amounts) && line.says(["type", "field", "prop"])
        && material.text.block(line.block).contains {
          $0.says(["mongoose", "schema", "sequelize"])
        }
    }
  }

  /// The field's name: the piece of the line that bears the word for money, or where only its comment does, the
  /// first.
  private static func name(_ line: SourceLine) -> String? {
    let code = line.text.firstRange(of: "//").map { line.text[..<$0.lowerBound] } ?? line.text[...]
    let isCommented = code.endIndex < line.text.endIndex
    let pieces = code.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
    let named = pieces.first { Wording(String($0)).contains(any: amounts) }
    return (named ?? (isCommented ? pieces.first : nil)).map { "`\($0)`" }
  }

  private static let floats: WordList = [
    "double", "doubles", "float", "floats", "float64", "float32", "real",
  ]
  private static let othersThanTypes: WordList = [
    "real time", "realtime", "real world", "real estate", "double check*", "double booking*",
    "double charge*", "double entry", "double spend*", "double payment*",
  ]
  private static let wholes: WordList = [
    "cents", "minor unit*", "smallest unit*", "paise", "bigint", "decimal128", "basis points",
  ]
  private static let amounts: WordList = [
    "net amount", "total amount", "bonuses",
    "price", "amount", "amounts", "금액", "가격", "金额", "betrag", "total price", "fee", "balance",
    "earnings", "refund", "cost", "salary",
    "payment", "tax", "discount", "revenue",
  ]
}
