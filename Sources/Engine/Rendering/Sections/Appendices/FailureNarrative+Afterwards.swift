extension FailureNarrative {
  /// What to do when the element is back, by what its dependants did meanwhile.
  var afterwards: Passage {
    let parts =
      switch element.kind {
      case .component: componentSteps
      case .dataStore: storeSteps
      case .broker: brokerSteps
      case .externalSystem, .person: outsideSteps
      }
    guard let first = parts.first else { return .empty }
    return Passage("Back again: \(parts.dropFirst().reduce(first) { $0.appending("; \($1)") })")
      .appending(".")
  }

  private var componentSteps: [Passage] {
    var steps: [Passage] = []
    let published = index.events.filter { $0.publisher == element.id && !$0.consumers.isEmpty }
    let consumed = index.events.filter { $0.consumers.contains(element.id) }
    if !published.isEmpty, index.outboxPublishers.contains(element.id) {
      steps.append("its outbox sends \(English.list(published.map(\.name), limit: 4)) late")
    }
    if !consumed.isEmpty {
      let channels = consumed.map { InlineMarkdown.code(index.channel($0)) }.uniqued
      steps.append(
        "it works off \(markdown: English.list(channels, limit: 4)) and drops duplicates; the alert of the oldest message has to end"
      )
    }
    return steps + callerSteps
  }

  /// What the callers kept or lost meanwhile.
  private var callerSteps: [Passage] {
    var steps: [Passage] = []
    let closing = spread.direct.contains { reaction in
      index.interaction(reaction.interaction).flatMap(index.breaker) != nil
    }
    if closing, commons.breaker == nil {
      steps.append("circuits close after their trial calls, nobody resets them")
    }
    steps += step(for: .redeliver) { "what \($0) left unacknowledged comes again by itself" }
    steps += step(for: .queueAndAccept) { "\($0) sends what was queued; compare the counts" }
    steps += step(for: .nextRun) {
      "the next run of \($0) takes along what was left; start it by hand where that is too late"
    }
    return steps
  }

  private func step(for fallback: Fallback, _ words: (Passage) -> Passage) -> [Passage] {
    let dependants = spread.direct.filter { $0.fallback == fallback }.map(\.dependant).uniqued
    return dependants.isEmpty ? [] : [words(index.names(dependants, limit: 4))]
  }

  private var outsideSteps: [Passage] { callerSteps }

  private var storeSteps: [Passage] {
    let users = index.users(of: element)
    guard !users.isEmpty else { return [] }
    if index.caches.contains(where: { $0.id == element.id }) {
      return [
        "it starts empty, so \(index.names(users)) \(markdown: English.verb(users.count, "asks", "ask")) the origin more often until it has filled"
      ]
    }
    var steps: [Passage] = commons.unpromised.contains(element.id) ? [] : [lost(users)]
    let senders = users.filter { index.outboxPublishers.contains($0) }
    if !senders.isEmpty {
      steps.append(
        "after a restore the \(markdown: senders.count == 1 ? "outbox" : "outboxes") of \(index.names(senders)) may send events a second time, which consumers drop"
      )
    }
    return steps
  }

  /// What a restore may lose, as the sources say.
  private func lost(_ users: [ElementID]) -> Passage {
    guard let goal = index.recoveryPoint(of: element),
      case .recoveryPoint(let seconds) = goal.measure
    else {
      return
        "\(index.names(users)) \(markdown: English.verb(users.count, "compares its", "compare their")) last commits with what a restore brought back\(markdown: index.recoveryPointGoals.isEmpty ? "; no source says how much may be missing" : " (goals under Recovery Procedures)")"
    }
    let amount = seconds == 0 ? "nothing" : "at most \(English.duration(seconds: seconds))"
    return Passage("a restore may lose \(markdown: amount)").citing(goal.evidence)
  }

  private var brokerSteps: [Passage] {
    let safe = index.outboxPublishers
    var steps: [Passage] = []
    if !safe.isEmpty {
      steps.append(
        "\(markdown: English.verb(safe.count, "the outbox", "the outboxes")) of \(index.names(safe, limit: 12)) \(markdown: English.verb(safe.count, "empties itself", "empty themselves"))"
      )
    }
    if !index.events.isEmpty {
      steps.append(
        "the age of the oldest message on \(markdown: English.all(index.events.map(index.channel).uniqued.count, "channel")) rises at first and has to fall again"
      )
    }
    return steps
  }
}
