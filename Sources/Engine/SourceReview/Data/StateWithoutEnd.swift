/// SRC-104: what waits, waits for ever.
enum StateWithoutEnd: SourceReading {
  static let id: RuleID = "SRC-104"
  static let looksFor = "a waiting state that nothing ends"

  static func findings(in material: SourceMaterial) -> [Finding] {
    if let line = material.statements(staying).first {
      return [
        finding(
          "Something waits for ever (“\(line.quoted(staying))”)",
          about: material.subject(of: line),
          because: "What it holds stays taken, who waits for it is told nothing, and counts and "
            + "reports are wrong.",
          meanwhile: "Nothing ends it.", at: [line.evidence],
          suggestion: "Say after how long it ends, in which state, who notices, and what is given "
            + "back.")
      ]
    }
    guard !material.says(ending) else { return [] }
    if !material.says(reminding), let line = material.first(byHand) {
      return [
        finding(
          "“\(line.quoted(byHand))” waits for a person, and nothing says for how long",
          about: material.subject(of: line),
          because:
            "On a day when nobody looks, what has been paid for or promised stands still, and who "
            + "waits for it is told nothing.",
          meanwhile: "Nothing ends it.", at: [line.evidence],
          suggestion:
            "Say after how long somebody is reminded, who stands in, and what happens when "
            + "nobody has acted.")
      ]
    }
    for line in material.text.lines(waiting) where isState(line) {
      let block = material.text.block(line.block)
      let near = block.filter { abs($0.number - line.number) < 8 }
      guard near.contains(where: { $0.says(settled) && ($0 == line || isState($0)) }) else {
        continue
      }
      let name = line.quoted(waiting)
      let list = title(above: line, in: block).map { " in \($0)" } ?? ""
      return [
        finding(
          "“\(name)”\(list) is a state that only the next step ends, and the step may never come",
          about: material.subject(of: line),
          because:
            "Who closes the window, or a call that is lost, leaves it behind: what it holds stays "
            + "taken, and counts and reports are wrong.",
          meanwhile: "Nothing ends it.", at: [line.evidence],
          suggestion: "Say after how long it ends, in which state, who notices, and what is given "
            + "back.")
      ]
    }
    return []
  }

  /// A value of an enumeration, or a list of states in a line.
  private static func isState(_ line: SourceLine) -> Bool {
    guard line.kind != .heading else { return false }
    let text = line.text.trimmed
    if line.kind != .prose, text.filter({ $0.isLetter }).allSatisfy(\.isUppercase) { return true }
    return line.says(["status", "state", "states", "enum", "상태", "状态"])
      && line.says(waiting) && line.says(settled)
  }

  private static func title(above line: SourceLine, in block: [SourceLine]) -> String? {
    let head = block.last { $0.number < line.number && $0.says(["enum"]) }
    return head?.text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.dropFirst().first
      .map(String.init)
  }

  private static let staying: WordList = [
    "stays pending", "remains pending", "stays open forever", "waits forever", "waits for ever",
    "waits indefinitely", "대기 상태로 남", "계속 대기", "bleibt offen",
  ]
  private static let byHand: WordList = [
    "manually assigned", "manual assignment", "assigned manually", "wait for approval",
    "waits for approval", "awaiting approval", "manual approval", "approved manually",
    "manual review", "reviewed manually", "pending approval", "수동 승인", "수동 배정", "人工审核",
    "manuelle freigabe",
  ]
  private static let reminding: WordList = [
    "remind*", "escalat*", "sla", "slas", "deadline*", "within", "auto approve*", "autoapprove",
    "automatically approve*", "after hours", "no later than",
  ]
  private static let waiting: WordList = [
    "pending", "awaiting payment", "awaiting_payment", "reserved", "waiting", "requested",
    "on hold", "대기", "待支付", "待处理", "offen",
  ]
  private static let settled: WordList = [
    "confirmed", "completed", "success", "paid", "cancelled", "canceled", "failed", "approved",
    "rejected", "shipped", "delivered", "완료", "已支付",
  ]
  private static let ending: WordList = [
    "expire*", "expir*", "ttl", "payment timeout", "times out", "abandon*",
    "auto cancel*", "automatically cancel*", "stale", "reaper", "after 15 minutes", "만료", "过期",
    "läuft ab", "verfall*", "clean up job", "cleanup job",
  ]
}
