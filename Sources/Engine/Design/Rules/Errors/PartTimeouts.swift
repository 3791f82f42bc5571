/// Timeouts that a source states for a part as a whole, by what they bound: a call that the sentence names, all
/// calls that the part makes, or the work of the part itself.
struct PartTimeouts {
  /// A stated limit with its line.
  struct Limit {
    var milliseconds: Int
    var evidence: Evidence
  }

  private var ofCalls: [InteractionID: Limit] = [:]
  private var ofAllCalls: [ElementID: Limit] = [:]
  private var ofWork: [ElementID: Limit] = [:]

  init(_ model: DesignModel) {
    for said in model.requirements.statements where said.topic == .timeouts {
      guard case .element(let id) = said.subject,
        let stated = StatedDuration(in: said.statement.text, near: Self.limits)
      else { continue }
      let limit = Limit(milliseconds: stated.milliseconds, evidence: said.statement.evidence)
      let words = Wording(said.statement.text, cutsNames: false)
      let named = Self.named(by: said, of: id, in: model)
      if !named.isEmpty {
        for call in named { ofCalls[call.id] = ofCalls[call.id] ?? limit }
      } else if words.contains(any: Self.outwards) {
        ofAllCalls[id] = ofAllCalls[id] ?? limit
      } else if words.contains(any: Self.work) {
        ofWork[id] = ofWork[id] ?? limit
      }
    }
  }

  /// The limit that a source states for the caller's wait, or for the work that the call asks for.
  func limit(of call: Interaction) -> Limit? {
    ofCalls[call.id] ?? ofAllCalls[call.source] ?? ofWork[call.target]
  }

  /// All parts whose work is bounded, each with its limit, in the order of the ids.
  var works: [(part: ElementID, limit: Limit)] {
    ofWork.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The calls of a part whose target the sentence names: by a whole name, else by a word of a name that no other
  /// target of the part has.
  private static func named(
    by said: TopicStatement, of part: ElementID, in model: DesignModel
  ) -> [Interaction] {
    let calls = model.index.outgoing(part)
    let named = calls.filter { call in
      names(of: call.target, in: model).contains {
        NamedProduct.mentions($0.lowercased(), said.statement.text)
      }
    }
    guard named.isEmpty else { return named }
    let words = Set(Wording(said.statement.text).words)
    return calls.filter { call in
      let others = calls.map(\.target).filter { $0 != call.target }
        .flatMap { telling($0, in: model) }
      return !Set(telling(call.target, in: model)).subtracting(others).isDisjoint(with: words)
    }
  }

  private static func names(of id: ElementID, in model: DesignModel) -> [String] {
    [model.index.name(id)] + (model.index.element(id)?.aliases ?? [])
  }

  /// The words of an element's names that may tell it from others.
  private static func telling(_ id: ElementID, in model: DesignModel) -> [String] {
    names(of: id, in: model).flatMap { Wording($0).words }
      .filter { $0.utf8.count > 2 && !general.contains($0) }
  }

  private static let general: Set<String> = [
    "api", "service", "server", "system", "the", "and", "limit", "timeout", "execution", "서비스",
  ]
  private static let limits = ["timeout", "time-out", "deadline", "타임아웃", "제한", "超时"]
  private static let outwards: WordList = [
    "call", "calls", "outbound", "outgoing", "downstream", "client", "connect", "connection",
    "read",
    "호출", "调用", "aufruf*",
  ]
  private static let work: WordList = [
    "execution", "executes", "run", "runs", "processing", "request", "requests", "task", "tasks",
    "job",
    "jobs", "function", "lambda", "worker", "handler", "invocation", "실행", "처리", "执行", "处理",
    "ausführung*",
  ]
}
