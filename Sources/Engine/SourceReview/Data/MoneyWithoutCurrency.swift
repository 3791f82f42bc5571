/// SRC-107: an amount that does not say of what.
enum MoneyWithoutCurrency: SourceReading {
  static let id: RuleID = "SRC-107"
  static let looksFor = "an amount of money without a currency"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(currencies), !material.text.lines.contains(where: hasSign) else {
      return []
    }
    let fields = material.text.lines(amounts).filter { line in
      line.kind != .heading && line.wording.words.count < 14 && line.says(numbers)
        && !line.says(["gas", "score"])
    }
    guard let first = fields.first else { return [] }
    return [
      finding(
        .note, "“\(first.quoted(amounts))” is an amount, and no source says in which currency",
        about: material.subject(of: first),
        because:
          "Providers ask for the currency and count in its smallest unit; the first customer "
          + "abroad, or one part that counts in cents, makes amounts a hundredfold wrong.",
        meanwhile: "One currency is assumed throughout.", at: fields.prefix(3).map(\.evidence),
        suggestion:
          "Name the currency beside the amount, or the one for all, and the unit in which "
          + "it is counted.")
    ]
  }

  private static func hasSign(_ line: SourceLine) -> Bool {
    line.text.contains { "€£¥₩₹".contains($0) }
      || (line.kind == .prose
        && line.text.split(separator: "$").dropFirst()
          .contains { $0.first?.isNumber == true })
  }

  private static let amounts: WordList = [
    "price", "unit price", "total price", "amount", "total amount", "fee", "balance", "cost",
    "금액", "가격", "金额", "价格", "preis", "betrag",
  ]
  private static let numbers: WordList = [
    "decimal", "double", "float", "int", "integer", "bigint", "long", "number", "numeric",
    "big decimal", "bigdecimal",
  ]
  private static let currencies: WordList = [
    "currency", "currencies", "cents", "iso 4217", "minor unit*", "usd", "eur", "krw", "gbp", "cny",
    "jpy", "통화", "货币", "währung", "wei", "dollar*", "euro", "won",
  ]
}
