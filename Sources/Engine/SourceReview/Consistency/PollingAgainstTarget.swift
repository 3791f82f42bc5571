/// SRC-57: what is to be seen at once is looked for every few seconds.
enum PollingAgainstTarget: SourceReading {
  static let id: RuleID = "SRC-57"
  static let looksFor = "a polling interval longer than the promised delay"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard let promise = material.text.lines(promises).first(where: { $0.says(seeing) }),
      let target = target(of: promise)
    else { return [] }
    return material.text.lines(["polling interval", "poll interval", "polls every"]).compactMap {
      line in
      guard let interval = StatedDuration(in: line.text), interval.milliseconds > target else {
        return nil
      }
      let every = DurationText.short(milliseconds: interval.milliseconds)
      let most = DurationText.short(milliseconds: target)
      let confirmations = material.text.lines(["confirmations"]).first { $0.says(["blocks"]) }
      return finding(
        "Something is polled every \(every), but is to be seen within \(most)",
        because: "On average half of \(every) passes before it is looked for at all"
          + (confirmations == nil
            ? "." : ", and the confirmations that are waited for come on top."),
        meanwhile: "The stated interval stands; the target is not met.",
        at: [promise.evidence, line.evidence] + [confirmations?.evidence].compactMap(\.self),
        suggestion: "Subscribe instead of polling, or give the target as a number that \(every) "
          + "allows.")
    }
  }

  private static func target(of line: SourceLine) -> Int? {
    if line.says(["sub second", "subsecond"]) { return 1000 }
    return StatedDuration(in: line.text)?.milliseconds
  }

  private static let promises: WordList = [
    "sub second", "subsecond", "within", "less than", "under", "real time", "latency",
  ]
  private static let seeing: WordList = [
    "detect*", "detection", "recogni*", "notic*", "appear*", "visible", "processing", "delay",
  ]
}
