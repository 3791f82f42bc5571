/// SRC-86: work waits where it may be forgotten.
enum VolatileQueue: SourceReading {
  static let id: RuleID = "SRC-86"
  static let looksFor = "a queue in a store that may forget it"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(durable) else { return [] }
    let lines = material.text.lines(queues).filter { line in
      line.kind != .heading && line.affirms(queues) && !line.says(others)
        && (line.says(memory) || Wording(line.section).contains(any: memory)
          || isUnder(memory, line, in: material))
    }
    guard let first = lines.first else { return [] }
    let store = material.requirements.elements.first { Wording($0.name).contains(any: memory) }
    let name = store?.name ?? "Redis"
    let known = store.flatMap { material.knowledge.citation(.delivery, of: $0.id) }
    return [
      finding(
        "Work waits in \(name) (“\(first.quoted(queues))”), and nothing says what keeps it",
        about: store.map { .element($0.id) },
        because: (known.map { "\($0.sentence) " } ?? "")
          + "What a reader took and did not finish is gone, and so is what was published while "
          + "nobody listened.",
        meanwhile: "Each message may be lost until its handling is acknowledged.",
        at: lines.prefix(3).map(\.evidence),
        suggestion: "Use streams with consumer groups and acknowledgements and state how \(name) "
          + "persists, or a broker; or say that losing it does no harm.")
    ]
  }

  /// Whether the heading above the line's own speaks of it.
  private static func isUnder(
    _ list: WordList, _ line: SourceLine, in material: SourceMaterial
  ) -> Bool {
    let before = material.text.lines.last {
      $0.document == line.document && $0.number < line.number && $0.kind == .heading
    }
    return before?.says(list) ?? false
  }

  private static let memory: WordList = ["redis", "memcached", "valkey"]
  private static let queues: WordList = [
    "queue", "queues", "queued", "job queue", "pub sub", "pubsub", "publish", "task queue",
    "stream", "bull",
    "bullmq", "rq", "sidekiq", "큐", "队列", "消息队列", "warteschlange*",
  ]
  private static let others: WordList = [
    "kafka", "rabbitmq", "sqs", "nats", "service bus", "adapter", "cache invalidat*",
  ]
  private static let durable: WordList = [
    "consumer group*", "xack", "acknowledg*", "aof", "append only", "appendonly",
    "at least once", "redis persistence", "celery acks", "visibility",
  ]
}
