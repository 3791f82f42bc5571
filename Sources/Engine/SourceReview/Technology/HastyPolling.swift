/// SRC-173: each client asks again and again, at once.
enum HastyPolling: SourceReading {
  static let id: RuleID = "SRC-173"
  static let looksFor = "clients that ask many times a second"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard
      let line = material.statements(polls).first(where: { line in isHasty(line) })
    else { return [] }
    let owner = material.owner(of: line) ?? "A part"
    return [
      finding(
        "\(owner) is asked by each client every few moments",
        about: material.subject(of: line),
        because:
          "A thousand open pages are a thousand requests each time, most of them for nothing; the load "
          + "grows with who looks, not with what happens.",
        meanwhile: "The load counts as it is stated.", at: [line.evidence],
        suggestion:
          "Push changes over a connection that stays open, or ask rarely and say how old what is shown "
          + "may be.")
    ]
  }

  private static func isHasty(_ line: SourceLine) -> Bool {
    guard line.says(clients) else { return false }
    let text = line.text.lowercased()
    if let end = text.firstRange(of: "초마다")?.lowerBound {
      return text[..<end].last == "1" || text[..<end].last == "2"
    }
    guard let every = text.firstRange(of: "every "),
      let interval = StatedDuration(in: String(text[every.upperBound...].prefix(16)))
    else { return false }
    return interval.milliseconds <= 2000
  }

  private static let polls: WordList = ["polls", "poll", "polling", "refreshes", "조회", "轮询", "폴링"]
  private static let clients: WordList = [
    "web ui", "app", "client", "clients", "browser", "page", "dashboard", "고객 앱", "앱은", "화면",
    "客户端",
  ]
}
