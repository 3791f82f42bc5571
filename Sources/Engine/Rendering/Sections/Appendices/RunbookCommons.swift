/// What holds in every runbook and is told once above them.
struct RunbookCommons {
  /// The setting that all circuit breakers share; `nil` where there is none or they differ.
  let breaker: CircuitBreakerPolicy?
  /// Whether some caller refuses what needs an element that is down.
  let hasRefusals: Bool
  /// The stores that are restored from a copy of which no source says how much it may lack.
  let unpromised: Set<ElementID>

  private let spreads: [ElementID: FailureSpread]
  private let index: BlueprintIndex

  init(_ spreads: [FailureSpread], _ index: BlueprintIndex) {
    self.spreads = Dictionary(
      spreads.map { ($0.element, $0) }, uniquingKeysWith: { first, _ in first })
    let reactions = spreads.flatMap(\.direct)
    let policies = reactions.compactMap { index.interaction($0.interaction).flatMap(index.breaker) }
      .uniqued
    breaker = policies.count == 1 ? policies.first : nil
    hasRefusals = reactions.contains { $0.fallback == .failFast }
    let caches = Set(index.caches.map(\.id))
    let stores = index.stores.filter { store in
      !caches.contains(store.id) && !index.users(of: store).isEmpty
        && index.recoveryPoint(of: store) == nil
    }
    unpromised = stores.count > 2 ? Set(stores.map(\.id)) : []
    self.index = index
  }

  /// The dependants whose own runbooks tell all that follows behind them; empty where they tell more or less.
  func told(behind spread: FailureSpread) -> [ElementID] {
    let refusing = spread.direct.filter { $0.effect == .refuses }.map(\.dependant).uniqued
    let followed = refusing.compactMap { spreads[$0] }
    guard followed.count == refusing.count, !refusing.isEmpty else { return [] }
    let own = Set(spread.direct.map(\.interaction))
    let behind = Set(followed.flatMap { $0.direct + $0.indirect }.map(\.interaction))
    return behind.subtracting(own) == Set(spread.indirect.map(\.interaction)).subtracting(own)
      ? refusing : []
  }

  /// The sentences above the runbooks; empty where nothing is common.
  var text: Passage {
    .joined([circuits, refusals, restores])
  }

  private var circuits: Passage {
    guard let breaker else { return .empty }
    let decisions = index.guardedCalls.compactMap { index.decision(.circuitBreaker, $0) }
    return index.cell(
      "A circuit opens once \(breaker.failureRatePercent) % of \(breaker.windowCalls) calls have failed; then the caller does at once what it otherwise does after its timeout, for \(breaker.openSeconds) s at a time, until trial calls succeed",
      decisions.first
    ).citing(decisions).appending(".")
  }

  private var refusals: Passage {
    hasRefusals ? "What a caller refused was not kept: whoever was refused asks again." : .empty
  }

  private var restores: Passage {
    guard !unpromised.isEmpty else { return .empty }
    let names = index.stores.map(\.id).filter(unpromised.contains)
    if index.recoveryPointGoals.contains(where: { $0.subject == .system }) {
      return
        "The recovery points of Recovery Procedures name none of \(index.names(names, limit: 12)): their users compare their last commits with what a restore brought back."
    }
    return
      "No source says how much a restore of \(index.names(names, limit: 12)) may lack, so their users compare their last commits with what came back."
  }
}

extension BlueprintIndex {
  /// What a restore of the store may lose, as the sources say of it or of a component that uses it.
  func recoveryPoint(of store: Element) -> QualityAttribute? {
    let subjects = ([store.id] + users(of: store)).map(Subject.element)
    return recoveryPointGoals.first { subjects.contains($0.subject) }
  }
}
