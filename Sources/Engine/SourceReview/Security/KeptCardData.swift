/// SRC-82: card numbers in a system that need not have them.
enum KeptCardData: SourceReading {
  static let id: RuleID = "SRC-82"
  static let looksFor = "card data that the system keeps"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let lines = material.text.lines(cards).filter {
      $0.kind != .heading && $0.affirms(cards) && !$0.says(tokens)
        && ($0.kind == .code || $0.says(kept) || $0.kind == .table)
    }
    guard let first = lines.first else { return [] }
    let owner = material.owner(of: first) ?? "The system"
    let isCode = lines.contains { $0.says(codes) }
    return [
      finding(
        .error, "\(owner) keeps card data (“\(first.quoted(cards))”)",
        about: material.subject(of: first),
        because: (isCode
          ? "The code on the back must not be kept after the authorisation, not even encrypted "
          : "A card number that is kept must be unreadable wherever it is stored ")
          + "(PCI DSS 4.0, requirement 3), and every part that sees it falls under the audit.",
        at: lines.prefix(3).map(\.evidence),
        suggestion: "Let the provider take the card and keep only its token and the last four "
          + "digits.")
    ]
  }

  private static let cards: WordList = [
    "card number*", "card details", "credit card data", "credit card number*", "cvv", "cvc",
    "card data", "카드 번호", "卡号",
  ]
  private static let codes: WordList = ["cvv", "cvc"]
  private static let kept: WordList = [
    "stor*", "sav*", "persist*", "keep*", "kept", "table", "database", "column", "저장", "保存",
  ]
  private static let tokens: WordList = [
    "token*", "last four", "masked", "stripe elements", "hosted fields", "never",
  ]
}
