/// SRC-139: a client works out or reports what the system then believes.
enum ClientDecides: SourceReading {
  static let id: RuleID = "SRC-139"
  static let looksFor = "a client that works out what the system then believes"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let lines = material.text.lines(deeds).filter { line in
      guard line.kind == .prose, !line.says(checked), line.affirms(deeds) else { return false }
      guard line.says(values) else { return false }
      return clientActs(line) || isOwnedByClient(line, in: material)
    }
    guard let first = lines.first else { return [] }
    let clause = first.clauses.first { $0.says(deeds) && $0.says(values) } ?? first
    let value = clause.quoted(values)
    return [
      finding(
        .error, "The client decides about “\(value)”, and the system takes it over",
        about: material.subject(of: first),
        because: "What runs on a user's machine can be changed by the user: a changed client, or a "
          + "request written by hand, sends what it likes.",
        meanwhile: "The value counts as a proposal that the provider checks.",
        at: lines.prefix(4).map(\.evidence),
        suggestion: "Work out “\(value)” where the user cannot reach, and compare what the client "
          + "sends, if it has to send it.")
    ]
  }

  /// Whether the client stands before the deed in one sentence, with at most four words between.
  private static func clientActs(_ line: SourceLine) -> Bool {
    let words = line.wording.words
    if line.says(korean) { return true }
    for (position, word) in words.enumerated() where clients.contains(word) {
      let near = words.dropFirst(position + 1).prefix(4)
      if near.contains(where: { verbs.contains($0) }) { return true }
    }
    return false
  }

  private static func isOwnedByClient(_ line: SourceLine, in material: SourceMaterial) -> Bool {
    guard let owner = line.owner, material.isClient(owner) else { return false }
    return line.says(own)
  }

  private static let clients: Set<String> = [
    "client", "clients", "browser", "app", "portal", "frontend", "spa", "phone", "page", "cart",
    "storefront", "it",
  ]
  private static let verbs: Set<String> = [
    "calculates", "computes", "reports", "decides", "determines", "posts", "validates", "sends",
    "confirms", "scores",
  ]
  private static let deeds: WordList = [
    "calculates", "computes", "reports", "decides", "determines", "posts", "confirms", "scores",
    "returns the result to the browser", "계산", "알려", "보내면", "검증 성공", "berechnet",
  ]
  private static let own: WordList = ["calculates", "computes", "decides", "계산", "berechnet"]
  private static let korean: WordList = [
    "앱이", "앱에서", "클라이언트가", "클라이언트에서", "브라우저에서", "프론트엔드가", "화면에서",
    "브라우저가", "클라이언트가 계산", "클라이언트가 보", "클라이언트가 영수증", "브라우저에서 계산", "브라우저 시계", "앱이 계산", "앱에서 계산",
  ]
  private static let values: WordList = [
    "배달비",
    "price", "prices", "total", "totals", "amount", "payment amount", "co payment", "copayment",
    "fare", "distance", "discount", "score", "scores", "result", "results", "damage", "gold",
    "points", "balance", "fee", "premium", "winner", "remaining time", "deadline", "eligib*",
    "결제 결과", "데미지", "골드", "점수", "금액", "가격", "시간", "지급", "할인", "preis", "summe",
  ]
  private static let checked: WordList = [
    "server recalculates", "recalculat*", "server checks", "verified by the server", "preview",
    "display only", "for display", "estimate", "estimates", "서버에서 검증", "서버가 검증",
  ]
}
