/// SRC-57: what is to be seen at once is looked for every few seconds.
enum PollingAgainstTarget: SourceReading {
  static let id: RuleID = "SRC-57"
  static let looksFor = "a polling interval longer than the promised delay"

  static func findings(in material: SourceMaterial) -> [Finding] {
    promised(in: material) + live(in: material)
  }

  /// Something is to be live, and its own part looks or counts every hour.
  private static func live(in material: SourceMaterial) -> [Finding] {
    material.statements(atOnce).compactMap { goal -> Finding? in
      guard goal.affirms(atOnce), let owner = goal.owner,
        let (line, interval) = material.text.lines(ownedBy: owner).lazy
          .compactMap({ line in interval(in: line).map { (line, $0) } })
          .first(where: { $0.1 >= 300_000 })
      else { return nil }
      let every = long(interval)
      return finding(
        "\(material.index.name(owner)) is to be “\(goal.quoted(atOnce))”, but works every \(every)",
        about: .element(owner),
        because: "What changes just after a run is seen \(every) later.",
        meanwhile: "The stated interval stands; the goal is not met.",
        at: [goal.evidence, line.evidence].uniqued,
        suggestion: "Update at each change, or say that \(every) is early enough.")
    }
  }

  private static func long(_ milliseconds: Int) -> String {
    KnowledgeFact.Value.number(Double(milliseconds) / 1000, .seconds).text
  }

  /// Milliseconds between two runs: `every 30 seconds`, `once a minute`, `1시간마다`.
  private static func interval(in line: SourceLine) -> Int? {
    if line.says(["once a day", "every night", "each night", "nightly", "매일", "하루 한 번"]),
      !line.says(["full", "backup*", "clean*", "reconcil*", "정리", "백업"])
    {
      return 86_400_000
    }
    if line.says(["once a minute", "every minute"]) { return 60_000 }
    if line.says(["once an hour", "every hour", "hourly"]) { return 3_600_000 }
    let text = line.text.lowercased()
    for (unit, factor) in [("시간마다", 3_600_000), ("분마다", 60_000), ("초마다", 1000)] {
      guard let end = text.firstRange(of: unit)?.lowerBound else { continue }
      let digits = String(text[..<end].reversed().prefix(while: \.isNumber).reversed())
      if let count = Int(digits) { return count * factor }
    }
    guard let every = text.firstRange(of: "every ") ?? text.firstRange(of: "interval") else {
      return nil
    }
    return StatedDuration(in: String(text[every.upperBound...].prefix(24)))?.milliseconds
  }

  private static func promised(in material: SourceMaterial) -> [Finding] {
    guard
      let promise = material.text.lines(promises).first(where: {
        $0.says(seeing) && target(of: $0) != nil
      }), let target = target(of: promise)
    else { return [] }
    return material.text.lines(polling).compactMap { line in
      guard let interval = interval(in: line), interval > target else {
        return nil
      }
      let every = long(interval)
      let most = DurationText.short(milliseconds: target)
      let confirmations = material.text.lines(["confirmations"]).first { $0.says(["blocks"]) }
      return finding(
        "Something is polled every \(every), but is to be seen within \(most)",
        because: "On average half of \(every) passes before it is looked for at all"
          + (confirmations == nil
            ? "." : ", and the confirmations that are waited for come on top."),
        meanwhile: "The stated interval stands; the target is not met.",
        at: ([promise.evidence, line.evidence] + [confirmations?.evidence].compactMap(\.self))
          .uniqued,
        suggestion: "Subscribe instead of polling, or give the target as a number that \(every) "
          + "allows.")
    }
  }

  private static func target(of line: SourceLine) -> Int? {
    if line.says(["sub second", "subsecond"]) { return 1000 }
    return StatedDuration(in: line.text)?.milliseconds
  }

  private static let polling: WordList = [
    "polling interval", "poll interval", "polls", "polled every", "looks for new", "폴링", "轮询",
  ]
  private static let atOnce: WordList = [
    "at once", "immediately", "real time", "live", "실시간", "实时", "echtzeit",
  ]
  private static let promises: WordList = [
    "sub second", "subsecond", "within", "less than", "under", "real time", "latency",
  ]
  private static let seeing: WordList = [
    "detect*", "detection", "recogni*", "notic*", "appear*", "visible", "processing", "delay",
    "reaches", "arrive*", "shown", "informed",
  ]
}
