/// A timeout that a source states of a component for what it calls, away from the call itself.
///
///     - Dependencies: Reports API
///     - 30-second execution timeout (limit of the Reports API)
struct StatedPartLimit {
  var milliseconds: Int
  var evidence: Evidence

  /// The limit whose line names the callee, or a word of its name that no other callee of the component has.
  init?(of call: Interaction, in model: DesignModel) {
    let said = model.requirements.statements.filter {
      $0.topic == .timeouts && $0.subject == .element(call.source)
    }
    guard !said.isEmpty else { return nil }
    let own = Self.words(of: call.target, in: model)
    let others = model.index.outgoing(call.source).map(\.target).filter { $0 != call.target }
      .flatMap { Self.words(of: $0, in: model) }
    let telling = Set(own).subtracting(others)
    for statement in said.map(\.statement) {
      guard let stated = StatedDuration(in: statement.text, near: ["timeout", "타임아웃", "제한"]),
        !telling.isDisjoint(with: Wording(statement.text).words)
      else { continue }
      milliseconds = stated.milliseconds
      evidence = statement.evidence
      return
    }
    return nil
  }

  private static func words(of id: ElementID, in model: DesignModel) -> [String] {
    let names: [String] = [model.index.name(id)] + (model.index.element(id)?.aliases ?? [])
    return names.flatMap { Wording($0).words }.filter { $0.utf8.count > 2 && !general.contains($0) }
  }

  private static let general: Set<String> = [
    "api", "service", "server", "system", "the", "and", "limit", "timeout", "execution", "서비스",
  ]
}
