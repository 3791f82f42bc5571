/// SRC-138: numbers that one can count through.
enum CountedNumbers: SourceReading {
  static let id: RuleID = "SRC-138"
  static let looksFor = "addresses or codes that can be counted through"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard let line = material.first(counted, where: { $0.kind != .code && $0.says(numbers) }),
      let use = material.text.lines(uses).first(where: { isReached($0) })
    else { return [] }
    return [
      finding(
        "What is reached by number can be counted through: “\(line.quoted(counted))”",
        about: material.subject(of: use),
        because: "Who has one number has the next, and reads or uses what belongs to others; the "
          + "distance of two numbers also tells how much is sold.",
        meanwhile: "Every access by id asks whose it is (API-05).",
        at: [line.evidence, use.evidence].uniqued,
        suggestion: "Use random ids where strangers see them, sign codes that are scanned, and "
          + "check the owner at every access.")
    ]
  }

  /// An address or a code carries the number.
  private static func isReached(_ line: SourceLine) -> Bool {
    guard line.kind != .heading, line.kind != .diagram else { return false }
    return line.says(["qr", "code contains", "barcode"]) || line.text.contains("{")
  }

  private static let counted: WordList = [
    "sequential", "sequential*", "auto increment*", "autoincrement*", "ascending", "consecutive",
    "serial number*", "순차", "자동 증가", "自增", "fortlaufend*",
  ]
  private static let numbers: WordList = [
    "number", "numbers", "id", "ids", "identifier*", "번호", "编号", "nummer*",
  ]
  private static let uses: WordList = [
    "number", "ordernumber", "order number", "id", "qr", "code", "ticketid", "orderid",
    "invoicenumber", "번호",
  ]
}
