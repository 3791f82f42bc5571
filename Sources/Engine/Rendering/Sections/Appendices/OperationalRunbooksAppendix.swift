/// Appendix F: what to do when a component, store, broker or external system is down.
enum OperationalRunbooksAppendix: SectionRenderer {
  static let id = SectionID("appendices/f-operational-runbooks")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    let elements = index.requirements.elements.filter { element in
      element.kind != .person
        && (index.interactions.contains { $0.target == element.id }
          || index.brokers.contains { $0.id == element.id })
    }
    guard !elements.isEmpty else {
      return SectionBody("No element in scope is needed by another one.")
    }
    for element in elements { runbook(element, index, into: &body) }
    return body
  }

  private static func runbook(
    _ element: Element, _ index: BlueprintIndex, into body: inout SectionBody
  ) {
    let users = index.interactions.filter { $0.target == element.id }
    body.paragraph(
      Passage("**\(element.name) is down.**") + effect(element, index) + contact(element, index))
    let senders = users.filter { !index.pattern($0).isSynchronous && element.kind == .component }
    for user in users where !senders.contains(user) { body.bullet(reaction(user, index)) }
    if !senders.isEmpty {
      body.bullet(
        "\(index.names(senders.map(\.source).uniqued, limit: 12)) \(markdown: English.verb(senders.map(\.source).uniqued.count, "goes on; its", "go on; their")) messages wait on \(index.brokerWord)."
      )
    }
    if users.isEmpty, element.kind == .broker {
      body.bullet(
        "Publishers go on: \(index.names(index.outboxPublishers, limit: 12)) keep their events in the outbox (MSG-07); consumers get nothing meanwhile."
      )
    }
    body.bullet(afterwards(element, users, index))
  }

  private static func effect(_ element: Element, _ index: BlueprintIndex) -> Passage {
    let stopped = index.graph.blastRadius[element.id] ?? []
    guard !stopped.isEmpty else { return "Nothing else waits for it." }
    return
      "It is needed, directly or through others, by \(index.names(stopped, limit: 12))."
  }

  private static func contact(_ element: Element, _ index: BlueprintIndex) -> Passage {
    switch element.kind {
    case .externalSystem: "Look at the provider's status page first."
    case .component:
      element.team.map { "Owner: \($0)." } ?? .empty
    default:
      index.owner(of: element).flatMap { index.element($0)?.team }.map { "Owner: \($0)." } ?? .empty
    }
  }

  private static func reaction(_ interaction: Interaction, _ index: BlueprintIndex) -> Passage {
    let caller = index.name(interaction.source)
    let purpose = interaction.purpose.map { BlueprintIndex.shortened($0, limit: 90) }
    let matter: Passage = purpose.map { " (\($0))" } ?? ""
    guard let fallback = index.fallback(interaction),
      let decision = index.decision(.fallback, interaction)
    else {
      let limit = index.timeout(interaction).map {
        " after " + English.duration(milliseconds: Double($0))
      }
      return
        "\(caller)\(matter): no fallback is decided; the request fails\(markdown: limit ?? "")."
    }
    let trips: Passage =
      index.breaker(interaction).map {
        " once \($0.failureRatePercent) % of \($0.windowCalls) calls have failed"
      } ?? ""
    return Passage("\(caller)\(matter): \(markdown: fallback.title)\(trips)").citing(decision)
      .appending(".")
  }

  private static func afterwards(
    _ element: Element, _ users: [Interaction], _ index: BlueprintIndex
  ) -> Passage {
    let published = index.events.filter { $0.publisher == element.id }.map(\.name)
    let consumed = index.events.filter { $0.consumers.contains(element.id) }.map {
      index.channel($0)
    }
    var parts: [Passage] = []
    switch element.kind {
    case .component:
      if !published.isEmpty {
        parts.append("the outbox sends \(English.list(published, limit: 4)) late")
      }
      if !consumed.isEmpty {
        parts.append(
          "\(element.name) works off \(markdown: English.list(consumed.map(InlineMarkdown.code), limit: 4)) and drops duplicates"
        )
      }
      if parts.isEmpty { parts.append("callers need no help; watch their error ratio fall") }
    case .dataStore:
      parts.append(
        "check the last transactions of \(index.owner(of: element).map(index.name) ?? "its users") before opening it again"
      )
    case .broker:
      parts.append(
        "publishers send their outboxes; watch the age of the oldest message until it falls")
    default:
      parts.append("send again what was queued or refused meanwhile")
    }
    let text = parts.dropFirst().reduce(parts.first ?? .empty) { $0.appending(", \($1)") }
    return Passage("Back again: \(text).")
  }
}
