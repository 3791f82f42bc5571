/// SRC-202: a part calls another domain, although domains are to talk by events only.
enum DomainRuleBroken: SourceReading {
  static let id: RuleID = "SRC-202"
  static let looksFor = "a call from domain to domain against the rule that only events pass"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard material.requirements.domains.count > 1,
      let rule = material.text.lines(domains).first(where: states)
    else { return [] }
    let calls = material.requirements.interactions.filter { call in
      guard call.style == .sync, material.index.kind(call.target) == .component,
        let source = material.index.element(call.source)?.domain,
        let target = material.index.element(call.target)?.domain
      else { return false }
      return LineOwners.key(source) != LineOwners.key(target) && !material.isExcepted(call)
    }
    guard let first = calls.first else { return [] }
    let names = NameList.and(calls.map(material.index.title))
    return [
      finding(
        "\(names) \(calls.count == 1 ? "calls" : "call") another domain, where only events are to "
          + "pass",
        about: calls.count == 1
          ? .interaction(first.id) : .group(calls.flatMap { [$0.source, $0.target] }.uniqued),
        because: "The domains are to stand and be released by themselves; with a call one waits "
          + "for the other, and fails with it.",
        meanwhile: "The calls are designed as stated.",
        at: [rule.evidence] + calls.prefix(6).compactMap(\.evidence.first),
        suggestion: "Let the other domain publish what is needed and keep a copy of it, or record "
          + "the exception beside the rule.")
    ]
  }

  /// Whether a line says that nothing but events or messages passes between domains.
  private static func states(_ line: SourceLine) -> Bool {
    guard line.kind == .prose || line.kind == .table else { return false }
    return line.clauses.contains { clause in
      clause.says(domains) && clause.says(events) && clause.says(strictly)
        || clause.says(domains) && clause.says(noCalls)
    }
  }

  private static let domains: WordList = [
    "between domains", "between the domains", "across domains", "across domain boundaries",
    "cross domain", "domains talk", "domains communicate", "domains exchange", "domains integrate",
    "domains interact", "domain boundaries", "other domains", "another domain", "between contexts",
    "between bounded contexts", "across bounded contexts", "bounded contexts communicate",
    "도메인 사이", "도메인 간", "영역 사이", "영역 간", "领域之间", "领域间", "跨领域", "ドメイン間",
    "zwischen den domänen", "zwischen domänen", "über domänengrenzen",
  ]
  private static let events: WordList = [
    "event", "events", "asynchronous*", "async", "messages", "이벤트", "비동기", "事件", "异步", "消息",
    "イベント", "非同期", "ereignis*", "asynchron*",
  ]
  private static let strictly: WordList = [
    "only", "solely", "exclusively", "always", "must", "nothing but", "로만", "만으로", "반드시", "仅",
    "只能", "のみ", "だけ", "nur", "ausschließlich",
  ]
  private static let noCalls: WordList = [
    "no synchronous", "never call", "not call", "no direct call*", "no calls", "no rpc",
    "동기 호출을 하지", "동기 호출 금지", "不得同步调用", "禁止同步调用", "同期呼び出しをしない", "keine synchronen",
    "keine direkten aufrufe",
  ]
}
