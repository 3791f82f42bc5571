/// SRC-146: something is built again from messages that are gone by then.
enum ReplayBeyondRetention: SourceReading {
  static let id: RuleID = "SRC-146"
  static let looksFor = "a replay of messages that are no longer kept"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(compacted),
      let replay = material.statements(replaying).first(where: {
        $0.affirms(replaying) && $0.says(sources)
      }),
      let kept = material.statements(["retention", "retained", "kept", "보존"]).first(where: {
        days(in: $0) != nil && ($0.says(channels) || $0.block == replay.block)
      }), let days = days(in: kept)
    else { return [] }
    return [
      finding(
        .error,
        "“\(replay.quoted(replaying))” needs every message, but they are kept for "
          + "\(days) \(days == 1 ? "day" : "days")",
        about: material.subject(of: replay),
        because: "What was told before is missing from what is built; it looks complete and is "
          + "not.",
        at: [replay.evidence, kept.evidence],
        suggestion: "Keep the topic compacted or without an end, or take snapshots and begin from "
          + "the last one.")
    ]
  }

  private static func days(in line: SourceLine) -> Int? {
    let words = line.wording.words
    return zip(words, words.dropFirst()).lazy.compactMap { number, unit -> Int? in
      guard let count = Int(number) else { return nil }
      if unit.hasPrefix("day") { return count }
      return unit.hasPrefix("hour") ? max(1, count / 24) : unit.hasPrefix("week") ? count * 7 : nil
    }.first { $0 < 365 }
  }

  private static let replaying: WordList = [
    "rebuild*", "rebuilt", "replay*", "re read*", "reprocess*", "from the beginning", "재구축", "재생",
    "重放",
    "restore its state",
  ]
  private static let sources: WordList = [
    "topic", "topics", "stream", "event", "events", "log", "kafka", "토픽", "이벤트",
  ]
  private static let channels: WordList = [
    "topic", "topics", "kafka", "stream", "kinesis", "pulsar", "partitions", "event hub*", "토픽",
  ]
  private static let compacted: WordList = [
    "compact*", "snapshot*", "tiered storage", "infinite retention", "unlimited retention",
    "event store",
  ]
}
