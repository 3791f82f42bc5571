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
      let named = model.index.outgoing(id).filter { Self.names($0.target, said, in: model) }
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

  /// Whether the sentence names the element, by its name or another one.
  private static func names(
    _ id: ElementID, _ said: TopicStatement, in model: DesignModel
  ) -> Bool {
    let element = model.index.element(id)
    return ([model.index.name(id)] + (element?.aliases ?? [])).contains {
      NamedProduct.mentions($0.lowercased(), said.statement.text)
    }
  }

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
