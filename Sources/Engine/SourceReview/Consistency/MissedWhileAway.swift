/// SRC-127: what was pushed while nobody listened is gone.
enum MissedWhileAway: SourceReading {
  static let id: RuleID = "SRC-127"
  static let looksFor = "pushed news that who was away never gets"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(caughtUp),
      let line = material.first(
        ReviewWords.socket,
        where: {
          $0.kind != .code && ($0.says(pushes) || $0.kind != .diagram)
        })
    else { return [] }
    let owner = material.owner(of: line)
    return [
      finding(
        "What is pushed while a client is not connected"
          + (owner.map { " to \($0)" } ?? "") + " is lost, as far as the sources say",
        about: material.subject(of: line),
        because:
          "Phones sleep, networks change and instances restart: the client comes back with a "
          + "gap that neither side notices.",
        meanwhile: "A client that connects again asks for the whole state.", at: [line.evidence],
        suggestion: "Say how a client learns what it has missed: a number by which it asks on, or "
          + "the state at each connection; and which news have to be acknowledged.")
    ]
  }

  private static let pushes: WordList = [
    "push*", "live", "real time", "realtime", "progress", "updates", "messages", "推送", "实时", "푸시",
    "실시간",
  ]
  private static let caughtUp: WordList = [
    "reconnect*", "resume*", "catch up", "last event id", "replay*", "offline message*",
    "missed message*", "missed event*", "missed update*", "acknowledg*", "snapshot*",
    "sequence number*",
    "resync*", "재연결", "重连", "离线",
  ]
}
