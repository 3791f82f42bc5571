/// SRC-143: what may not be lost is thrown away on the way.
enum LossAccepted: SourceReading {
  static let id: RuleID = "SRC-143"
  static let looksFor = "data that is thrown away where it must not be"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let losing = material.statements(throwing).filter { $0.says(things) && !$0.says(harmless) }
    guard let first = losing.first else { return [] }
    let promise = material.statements(promises).first { $0.says(losses) }
    let what = first.quoted(throwing)
    return [
      finding(
        promise == nil ? .warning : .error,
        promise == nil
          ? "“\(what)” loses data, and nobody is told"
          : "“\(what)” loses what must not be lost",
        about: material.subject(of: first),
        because: "Nothing counts what is gone and nothing can bring it back; what is reckoned from "
          + "the rest looks complete.",
        at: [first.evidence] + [promise?.evidence].compactMap(\.self)
          + losing.dropFirst().prefix(2).map(\.evidence),
        suggestion: "Keep it where it arises until it was taken over, with a limit in size and "
          + "age, put aside what cannot be handled, and count both.")
    ]
  }

  private static let throwing: WordList = [
    "discard*", "are dropped", "is dropped", "drops messages", "are skipped", "is skipped",
    "skipped", "not persistent", "non persistent", "not durable", "qos 0", "fire and forget",
    "thrown away", "ignored", "버린다", "버려", "건너뛴", "丢弃",
    "verworfen", "no retry", "buffered in service", "buffered in the service", "buffered in memory",
    "queued in memory", "buffered in the process", "are abandoned", "is abandoned",
    "is given up", "are given up",
  ]
  private static let things: WordList = [
    "value", "values", "message", "messages", "event", "events", "reading", "readings", "record*",
    "measurement*", "mqtt", "update", "updates", "order", "orders",
    "reminder", "reminders", "notification", "notifications", "dose", "doses", "job", "jobs", "메시지",
    "이벤트", "消息",
  ]
  private static let harmless: WordList = [
    "duplicate*", "stale", "unknown field*", "already", "older", "invalid token*", "중복", "重复",
    "dead letter*", "dlq", "archiv*", "opted out", "opt out", "unsubscribed",
  ]
  private static let promises: WordList = [
    "no", "not", "never", "must not", "without", "zero", "않", "없", "不",
  ]
  private static let losses: WordList = [
    "lost", "lose", "loses", "loss", "data loss", "message loss", "유실", "손실", "丢失", "verlust",
  ]
}
