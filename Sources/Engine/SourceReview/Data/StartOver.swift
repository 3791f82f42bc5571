/// SRC-168: what was done before a failure is done again.
enum StartOver: SourceReading {
  static let id: RuleID = "SRC-168"
  static let looksFor = "work that begins anew after a failure"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard
      let line = material.statements(again).first(where: { $0.says(broken) })
    else { return [] }
    let owner = material.owner(of: line) ?? "A part"
    return [
      finding(
        "\(owner) begins anew after a failure, and does again what was done",
        about: material.subject(of: line),
        because:
          "Who was served before the break is served, charged or written to a second time, and long "
          + "work never ends when it breaks often enough.",
        meanwhile: "Each step is to be repeatable (MSG-04).", at: [line.evidence],
        suggestion:
          "Note after each step how far it is, in the same transaction as its effect, and go on from "
          + "there.")
    ]
  }

  private static let again: WordList = [
    "from the beginning", "starts over", "started over", "starts again", "started again",
    "from scratch", "처음부터 다시", "从头开始", "von vorne",
  ]
  private static let broken: WordList = [
    "crash*", "fail*", "error", "restart", "breaks", "after a stop", "장애", "실패", "失败", "absturz",
  ]
}
