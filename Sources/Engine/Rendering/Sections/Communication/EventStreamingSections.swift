/// Event Streaming Architecture: the way of each event.
enum EventStreamingSection: SectionRenderer {
  static let id = SectionID(
    "communication-architecture/asynchronous-communication/event-streaming-architecture")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    guard !index.events.isEmpty else { return SectionBody("No event is in scope.") }
    var body = SectionBody()
    for events in EventFlowDiagram.groups(index.events) {
      let captions = events.map { caption($0, index) }
      body.paragraph(captions.dropFirst().reduce(captions[0]) { $0.appending("; \($1)") })
      body.fence("mermaid", EventFlowDiagram.text(events, index))
    }
    return body
  }

  private static func caption(_ event: Event, _ index: BlueprintIndex) -> Passage {
    let effects = index.interactions.filter {
      $0.channel == event.name || ($0.channel != nil && $0.channel == event.channel)
    }.filter { event.consumers.contains($0.source) }.compactMap { interaction -> Passage? in
      guard let purpose = interaction.purpose, !purpose.isEmpty,
        !purpose.contains(event.name)
      else { return nil }
      return "\(index.name(interaction.source)): \(purpose)"
    }.uniqued
    let head = Passage("**\(event.name)**").citing(event.evidence.first)
    guard let first = effects.first else { return head }
    return effects.dropFirst().reduce(head.appending(" – \(first)")) { $0.appending(", \($1)") }
  }
}

/// Event Store Design.
enum EventStoreDesignSection: SectionRenderer {
  static let id = SectionID(
    "communication-architecture/asynchronous-communication/event-streaming-architecture/event-store-design"
  )

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    guard !index.events.isEmpty else {
      for label in ["Event Schema", "Event Ordering", "Event Replay", "Event Retention"] {
        body.leaf(label, .notApplicable("no event is in scope."))
      }
      return body
    }
    var desk = StatementDesk(index)
    let schema = desk.take(.schemaVersioning, except: StatementDesk.storeWords)
    let ordering = desk.take(
      .eventStreaming, .messaging, about: ["order ", "ordering", "sequence", "순서"], limit: 1)
    let replay = desk.take(
      .eventStreaming, .messaging, .decision,
      about: ["replay", "rebuild", "read the last", "history", "다시 읽", "다시 발행"], limit: 1)
    let retention = desk.take(
      .eventStreaming, .messaging, about: ["retention", "kept", "keep", "보존"], limit: 1)
    body.leaf("Event Schema", eventSchema(index, schema))
    body.leaf("Event Ordering", eventOrdering(index, ordering))
    body.leaf("Event Replay", eventReplay(index, replay))
    body.leaf("Event Retention", eventRetention(index, retention))
    return body
  }

  private static func eventSchema(_ index: BlueprintIndex, _ stated: Passage?) -> Passage {
    let envelopes = index.decisions(on: .envelope)
    let schemas = index.decisions(on: .schema)
    let words = Passage(
      """
      CloudEvents 1.0 envelope and one JSON Schema per event, the major version in its type
      """
    ).citing(Array(envelopes.prefix(1)) + Array(schemas.prefix(1)))
    return (stated ?? .empty) + words.recording(envelopes + schemas).appending(".")
      + evolution(index)
  }

  /// Which events may change how, by MSG-08.
  private static func evolution(_ index: BlueprintIndex) -> Passage {
    let decisions = index.decisions(on: .schemaEvolution)
    return .joined(
      decisions.map(\.outcome).uniqued.map { outcome in
        let same = decisions.filter { $0.outcome == outcome }
        let names = English.list(
          same.map { InlineMarkdown.escaped(index.subjectName($0.subject)) }, limit: 4)
        return Passage("\(markdown: names): \(outcome.detail)").citing(Array(same.prefix(1)))
          .recording(same).appending(".")
      })
  }

  private static func eventOrdering(_ index: BlueprintIndex, _ stated: Passage?) -> Passage {
    let decisions = index.decisions(on: .ordering)
    let keys = index.contracts.messages.compactMap(\.partitionKey).uniqued
    let keyed = keys.map { key -> String in
      let events = index.contracts.messages.filter { $0.partitionKey == key }.map {
        InlineMarkdown.escaped($0.event)
      }
      return "\(English.list(events)) by \(InlineMarkdown.code(key))"
    }
    if keyed.isEmpty {
      return (stated ?? .empty)
        + .assumed(
          "events.ordering", "No order is kept between events; consumers compare their timestamps.",
          confirm: "which events must stay in order.")
    }
    if index.broker?.kind == .queue {
      return (stated ?? .empty)
        + Passage(
          "A queue keeps the order only while one instance reads it. Where that matters, consumers put the messages of one object in order by their time: \(markdown: keyed.joined(separator: "; "))"
        ).citing(Array(decisions.prefix(1))).recording(decisions).appending(".")
    }
    return (stated ?? .empty)
      + Passage("Kept per key: \(markdown: keyed.joined(separator: "; "))").citing(
        Array(decisions.prefix(1))
      ).recording(decisions).appending(". Across keys there is no order.")
  }

  private static func eventReplay(_ index: BlueprintIndex, _ stated: Passage?) -> Passage {
    if let stated { return stated }
    if index.broker?.kind == .log {
      return
        "\(index.brokerWord.sentenceStart) keeps the events of \(markdown: English.all(index.events.map(index.channel).uniqued.count, "channel")), so a consumer can read again from the start; it drops what it already knows by event id."
    }
    return .assumed(
      "events.replay",
      "\(index.brokerWord.sentenceStart) hands events out once; a consumer that must start anew asks the publisher to send again.",
      confirm: "whether a consumer must be able to rebuild its data from events.")
  }

  private static func eventRetention(_ index: BlueprintIndex, _ stated: Passage?) -> Passage {
    let goals = index.retentionGoals.filter { goal in
      ["event", "이벤트", "topic", "orders.*"].contains { goal.statement.lowercased().contains($0) }
    }
    if let stated = index.goals(goals) ?? stated { return stated }
    if index.broker?.kind == .queue {
      return
        "\(index.brokerWord.sentenceStart) deletes a message of \(markdown: English.all(index.events.map(index.channel).uniqued.count, "channel")) once its consumer has confirmed it; what fails lies in the dead-letter queue as long as the table of channels says."
    }
    return .assumed(
      "events.retention", "Events stay on \(index.brokerWord) for 14 days.",
      confirm: "the longest time that one of the consumers may be down.")
  }
}

/// Event Processing.
enum EventProcessingSection: SectionRenderer {
  static let id = SectionID(
    "communication-architecture/asynchronous-communication/event-streaming-architecture/event-processing"
  )

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    var desk = StatementDesk(index)
    body.leaf(
      "Stream Processing",
      stream(
        index,
        desk.take(.eventStreaming, about: ["stream proc", "flink", "streams", "window"], limit: 1)))
    body.leaf(
      "Event Sourcing",
      sourcing(
        index,
        desk.take(
          .eventStreaming, .principle, .decision, about: ["event sourc", "이벤트 소싱"],
          limit: 1)))
    body.leaf(
      "CQRS Integration",
      cqrs(
        index,
        desk.take(.eventStreaming, .consistency, about: ["cqrs", "read model", "조회 모델"], limit: 1)))
    body.leaf("Event Projection", projection(index))
    return body
  }

  private static func stream(_ index: BlueprintIndex, _ stated: Passage?) -> Passage {
    if let stated { return stated }
    let streams = index.interactions.filter { index.profile($0)?.edgeClass.value == .stream }
    guard !streams.isEmpty else {
      return .notApplicable(
        index.hasMessages
          ? "every consumer handles one event at a time; none joins or windows a stream."
          : "no message is in scope.")
    }
    return
      "\(index.arrows(streams)) \(markdown: English.verb(streams.count, "carries", "carry")) a steady feed."
  }

  private static func sourcing(_ index: BlueprintIndex, _ stated: Passage?) -> Passage {
    if let stated { return stated }
    guard !index.events.isEmpty else { return .notApplicable("no event is in scope.") }
    return .notApplicable(
      index.stores.isEmpty
        ? "no source names a store in which events are the record."
        : "every owner keeps its state in its own store; events report changes and are not the record."
    )
  }

  private static func cqrs(_ index: BlueprintIndex, _ stated: Passage?) -> Passage {
    if let stated { return stated }
    let copies = index.contracts.mappings.filter { $0.source != $0.target }
    let proposed = index.told(on: .readModel)
    guard !copies.isEmpty else {
      return proposed ?? .notApplicable("no component keeps a read model of another's data.")
    }
    let targets = copies.map(\.target).uniqued
    return
      "\(index.names(targets)) \(markdown: English.verb(targets.count, "keeps", "keep")) data of others for reading; writes go to the owner alone."
      + (proposed.map { "Worth a copy by their rate: \($0)" } ?? .empty)
  }

  private static func projection(_ index: BlueprintIndex) -> Passage {
    let consumers = index.events.flatMap(\.consumers).uniqued.filter { id in
      index.stores.contains { index.owner(of: $0) == id }
    }
    guard !consumers.isEmpty else { return .notApplicable("no consumer of events has a store.") }
    let lines = consumers.map { consumer -> String in
      let events = index.events.filter { $0.consumers.contains(consumer) }
        .map { InlineMarkdown.escaped($0.name) }
      return
        "\(InlineMarkdown.escaped(index.name(consumer))) from \(English.list(events, limit: 5))"
    }
    return "Into their own stores write \(markdown: lines.joined(separator: "; "))."
  }
}
