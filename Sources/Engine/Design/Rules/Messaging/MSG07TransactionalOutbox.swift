/// MSG-07: a component that writes a database and publishes does both in one transaction, by an outbox.
package struct MSG07TransactionalOutbox: DecisionRule {
  package static let id: RuleID = "MSG-07"
  package static let trigger = "A producer that writes a database and publishes an event"
  package static let source =
    "microservices.io, Transactional Outbox; java-design-patterns issue 2671"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let stated = model.requirements.statements.first {
      Wording($0.statement.text).contains(any: ["outbox", "아웃박스"])
    }?.statement
    let capture = NamedProduct.first(
      of: ["Debezium", "AWS DMS", "Maxwell"], in: model.requirements)
    return Design(
      decisions: model.requirements.components.flatMap { component -> [Decision] in
        let events = model.index.events(publishedBy: component.id)
        guard !events.isEmpty, let use = databaseUse(of: component.id, model: model) else {
          return []
        }
        return [
          decision(for: component, events: events, use: use, stated: stated, model: model),
          relay(for: component, events: events, use: use, capture: capture, model: model),
        ]
      })
  }

  /// What takes the rows of the outbox to the broker.
  private func relay(
    for component: Element, events: [Event], use: Interaction, capture: NamedProduct?,
    model: DesignModel
  ) -> Decision {
    let store = model.index.name(use.target)
    let names = EventNames.list(events)
    let readsLog = capture != nil || model.defaults.isAnswered(.outboxRelay, "reading the log")
    return Decision(
      rule: Self.id, subject: .element(component.id), topic: .relay,
      outcome: .practice(
        .outboxRelay,
        detail: capture.map { "\($0.product) reads the outbox in the log" }
          ?? (readsLog ? "log-based capture" : "polls the outbox")),
      reason: capture.map {
        "The source names \($0.product), which reads what \(component.name) commits to \(store)."
      }
        ?? "\(names) of \(component.name) \(events.count == 1 ? "waits" : "wait") in \(store) until "
        + "somebody takes them on, and no source names what does.",
      evidence: [capture?.evidence ?? use.evidence.first].compactMap(\.self),
      assumptions: capture == nil ? [.outboxRelay] : [],
      alternatives: [
        Alternative(
          .practice(
            .outboxRelay, detail: readsLog ? "polls the outbox" : "log-based capture"),
          whyNot: !readsLog
            ? "It spares \(store) the queries, but needs rights on its log and one more part to run."
            : "It would query \(store) for ever, though its log tells.")
      ], origin: capture == nil ? .assumption : .source)
  }

  /// The first store that the component writes and that can hold a transaction.
  private func databaseUse(of id: ElementID, model: DesignModel) -> Interaction? {
    let sharing = StoreSharing(index: model.index)
    return model.index.outgoing(id).first { interaction in
      model.index.kind(interaction.target) == .dataStore
        && !isWithoutTransaction(interaction.target, model: model)
        && sharing.access(of: interaction) != .readsOnly
    }
  }

  /// Caches, files and search indexes hold no transaction that an outbox could share.
  private func isWithoutTransaction(_ id: ElementID, model: DesignModel) -> Bool {
    guard let store = model.index.element(id) else { return false }
    let words = ([store.name] + store.technologies.map(\.text)).joined(separator: " ")
    return Wording(words, cutsNames: false).contains(any: [
      "cache", "redis", "memcached", "s3", "bucket", "blob", "minio", "elasticsearch",
      "opensearch", "search index", "캐시",
    ])
  }

  private func decision(
    for component: Element, events: [Event], use: Interaction, stated: Statement?,
    model: DesignModel
  ) -> Decision {
    let store = model.index.name(use.target)
    let names = EventNames.list(events)
    let own =
      "\(component.name) writes \(store) and publishes \(names); one without the other would "
    return Decision(
      rule: Self.id, subject: .element(component.id), topic: .outbox,
      outcome: .practice(.transactionalOutbox, detail: "in \(store)"),
      reason: own
        + (events.count == 1 ? "leave consumers with a false picture." : "mislead its consumers."),
      evidence: (stated.map { [$0.evidence] } ?? []) + use.evidence.prefix(1)
        + events.flatMap { $0.evidence.prefix(1) }.prefix(2),
      alternatives: [
        Alternative(
          .practice(.transactionalOutbox, detail: "publishing right after the commit"),
          whyNot: "A crash of \(component.name) between the two loses \(events[0].name) for good.")
      ],
      origin: stated == nil ? .rule : .source)
  }
}
