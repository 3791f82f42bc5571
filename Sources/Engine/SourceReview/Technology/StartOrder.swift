/// SRC-39: parts must be started one after another.
enum StartOrder: SourceReading {
  static let id: RuleID = "SRC-39"
  static let looksFor = "an order in which parts must be started"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard let line = material.text.lines(orders).first(where: { $0.says(demands) }) else {
      return []
    }
    return [
      finding(
        "Parts work only when they are started in a certain order",
        because:
          "In operation every part restarts alone and at any time; one that gives up because "
          + "another is not there yet turns a small failure into a large one.",
        meanwhile: "A part that starts is ready only when it can serve, and retries what it needs "
          + "(OBS-03, ERR-02).",
        at: [line.evidence],
        suggestion: "Let each part start without the others and connect again by itself.")
    ]
  }

  private static let orders: WordList = [
    "start order", "startup order", "started before", "start before", "started in order",
    "启动顺序", "依赖关系启动", "시작 순서", "기동 순서",
  ]
  private static let demands: WordList = [
    "must", "important", "required", "has to", "have to", "fail*", "必须", "重要", "失败", "반드시",
  ]
}
