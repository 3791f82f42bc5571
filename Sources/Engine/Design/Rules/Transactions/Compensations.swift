/// What undoes a step, as far as the sources name it; nothing is made up.
struct Compensations {
  let model: DesignModel

  /// What undoes a command: an operation of its target, an event that the target hears, or an expiry.
  func compensation(for command: Interaction) -> String? {
    operation(undoing: command) ?? event(from: command.source, to: command.target)
      ?? expiry(at: command)
  }

  /// What undoes the initiator's own step: an operation or an event of its own that cancels.
  func ownCompensation(of id: ElementID) -> String? {
    if let event = model.index.events(publishedBy: id).first(where: BusinessTransactions.isFailure)
    {
      return event.name
    }
    return model.index.element(id)?.interfaces.lazy.compactMap(Self.cancelling).first
  }

  /// An operation of the target that cancels, of the same thing where the names tell.
  private func operation(undoing command: Interaction) -> String? {
    let interfaces = model.index.element(command.target)?.interfaces ?? []
    let cancelling = interfaces.compactMap { interface in
      Self.cancelling(interface).map { (name: $0, words: Self.nouns(interface)) }
    }
    guard !cancelling.isEmpty else { return nil }
    let wording = [command.purpose ?? ""] + command.evidence.map(\.quote)
    let words = Set(wording.flatMap { NameWords($0).words.map(Self.root) })
    return cancelling.first { !$0.words.isDisjoint(with: words) }?.name
      ?? (cancelling.count == 1 && interfaces.count <= 4 ? cancelling[0].name : nil)
  }

  /// An event of the initiator that tells the participant to undo.
  private func event(from source: ElementID, to target: ElementID) -> String? {
    model.index.events(publishedBy: source).first {
      BusinessTransactions.isFailure($0) && $0.consumers.contains(target)
    }?.name
  }

  /// Something of the target that ends by itself and that the command is about.
  private func expiry(at command: Interaction) -> String? {
    let wording = [command.purpose ?? ""] + command.evidence.map(\.quote)
    let words = Set(wording.flatMap { NameWords($0).words.map(Self.root) })
    for entity in model.requirements.entities where entity.owner == command.target {
      let name = NameWords(entity.name).singular
      guard !Set(name.words.map(Self.root)).isDisjoint(with: words) else { continue }
      let field = entity.fields.first { NameWords($0.name).words.first.map(Self.root) == "expir" }
      if let field { return "\(name.words.joined(separator: " ")) ends by itself (\(field.name))" }
    }
    return nil
  }

  /// The name of an operation that undoes something; `nil` for others.
  private static func cancelling(_ interface: StatedInterface) -> String? {
    switch interface.signature {
    case .http(let method, let path):
      let last = HTTPPath(path).literals.last ?? ""
      let isUndo = method == "DELETE" || (method == "POST" && isUndoing(NameWords(last).words))
      return isUndo ? "\(method) \(path)" : nil
    case .rpc(_, let method):
      return isUndoing(NameWords(method).words.prefix(1).map { $0 }) ? method : nil
    case .graphQL(let operation):
      return isUndoing(NameWords(operation).words.prefix(1).map { $0 }) ? operation : nil
    case .described: return nil
    }
  }

  private static func isUndoing(_ words: [String]) -> Bool {
    Wording(words.joined(separator: " ")).contains(any: [
      "releas*", "cancel*", "refund*", "void*", "undo*", "revert*", "revers*", "unlock*",
      "rollback",
      "delete*", "remove*",
    ])
  }

  private static func nouns(_ interface: StatedInterface) -> Set<String> {
    switch interface.signature {
    case .http(_, let path):
      return Set(HTTPPath(path).literals.flatMap { NameWords($0).words.map(root) })
    case .rpc(_, let method): return Set(NameWords(method).words.map(root))
    case .graphQL(let operation): return Set(NameWords(operation).words.map(root))
    case .described: return []
    }
  }

  /// The first letters of a word, so that `reserve` and `reservation`, `expires` and `expiry` are one.
  private static func root(_ word: String) -> String {
    let singular = NameWords(words: [word]).singular.words.first ?? word
    return String(singular.prefix(5))
  }
}
