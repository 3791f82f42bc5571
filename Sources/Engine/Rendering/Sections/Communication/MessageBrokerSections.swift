/// Message Broker Selection.
enum BrokerSelectionSection: SectionRenderer {
  static let id = SectionID(
    "communication-architecture/asynchronous-communication/message-queue-architecture/message-broker-selection"
  )

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    guard !index.events.isEmpty || !index.brokers.isEmpty || index.broker != nil else {
      for label in ["Technology Choice", "Topology", "Durability", "Scalability"] {
        body.leaf(label, .notApplicable("no event or queue is in scope."))
      }
      return body
    }
    body.leaf("Technology Choice", technology(index))
    body.leaf("Topology", topology(index))
    body.leaf("Durability", durability(index))
    body.leaf("Scalability", scalability(index))
    return body
  }

  private static func technology(_ index: BlueprintIndex) -> Passage {
    guard let broker = index.broker else {
      return index.stated(.messaging)
        ?? .assumed(
          "broker.product",
          "\(index.brokerWord.sentenceStart) carries the \(index.events.count) events.",
          confirm: "the broker product; no source names one.")
    }
    let kind = broker.kind == .log ? "a log that keeps events for replay" : "queues with routing"
    let reason = Passage.sentence(
      broker.decision.reason, citing: broker.decision.evidence, decisions: [broker.decision])
    let product: Passage =
      broker.product.isEmpty
      ? "No product is named; \(markdown: kind) fit" : "\(broker.product), \(markdown: kind)"
    var passage = Passage("\(product): \(reason)")
      .recording([broker.decision])
    for alternative in broker.decision.alternatives.prefix(2) {
      guard case .broker(let name, let kind) = alternative.outcome else { continue }
      let product = name.isEmpty ? (kind == .log ? "a log" : "queues") : name
      passage = passage + "Not \(product): \(Passage.sentence(alternative.whyNot))"
    }
    return passage
  }

  private static func topology(_ index: BlueprintIndex) -> Passage {
    guard !index.events.isEmpty else {
      let messages = index.messages.filter(index.travelsOverBroker)
      guard !messages.isEmpty else {
        return .notApplicable("no message is in scope.")
      }
      return
        "\(index.arrows(messages, limit: 6)) \(markdown: English.verb(messages.count, "sends", "send")) messages; no source names an event or channel for \(markdown: messages.count == 1 ? "it" : "them")."
    }
    let channels = index.events.map(index.channel).uniqued
    let publishers = index.events.compactMap(\.publisher).uniqued
    let consumers = index.events.flatMap(\.consumers).uniqued
    let busiest = index.events.max { $0.consumers.count < $1.consumers.count }
    var passage: Passage = """
      \(markdown: English.capitalised(English.count(channels.count, "channel"))), \
      \(markdown: English.count(publishers.count, "publisher")) and \
      \(markdown: English.count(consumers.count, "consumer")).
      """
    if let busiest, busiest.consumers.count > 1 {
      passage =
        passage
        + "\(busiest.name) goes to the most: \(index.names(busiest.consumers))."
    }
    return passage
  }

  private static func durability(_ index: BlueprintIndex) -> Passage {
    var desk = StatementDesk(index)
    let words = ["replica", "quorum", "durab", "outbox", "transaction", "쿼럼", "발신함", "트랜잭션"]
    let stated = desk.take(.messaging, .eventStreaming, about: words, limit: 2)
    let deliveries = index.decisions(on: .delivery)
    let letters = index.decisions(on: .deadLetter)
    var passage = stated ?? .empty
    if !deliveries.isEmpty {
      passage =
        passage
        + Passage("Delivery is at least once, so every consumer drops duplicates by event id")
        .citing(Array(deliveries.prefix(1))).recording(deliveries).appending(".")
    }
    if !letters.isEmpty {
      passage =
        passage
        + Passage("What cannot be processed is set aside\(limit(letters, index))")
        .citing(Array(letters.prefix(1))).recording(letters).appending(".")
    }
    return passage.isEmpty
      ? .assumed(
        "broker.durability",
        "Messages on \(index.brokerWord) survive the loss of one of its nodes.",
        confirm: "the number of replicas of each channel.") : passage
  }

  /// After how many deliveries a message is set aside, where all channels have one number.
  private static func limit(_ letters: [Decision], _ index: BlueprintIndex) -> Passage {
    let counts = letters.compactMap { decision -> Int? in
      if case .deadLetter(let policy) = decision.outcome { policy.maximumDeliveries } else { nil }
    }.uniqued
    guard counts.count == 1, let first = letters.first else {
      return " after the deliveries that the table of channels shows"
    }
    return " after \(index.cell("\(counts[0]) deliveries", first))"
  }

  private static func scalability(_ index: BlueprintIndex) -> Passage {
    if index.broker?.kind == .queue, !index.events.isEmpty {
      let consumers = index.events.flatMap(\.consumers).uniqued
      guard !consumers.isEmpty else {
        return .notApplicable("no source names a consumer whose instances could share a queue.")
      }
      return
        "\(index.names(consumers, limit: 12)) \(markdown: English.verb(consumers.count, "has", "have each")) a queue of \(markdown: consumers.count == 1 ? "its" : "their") own, which the instances share as competing consumers; a second instance gives up the order of the queue."
    }
    let keys = index.contracts.messages.compactMap(\.partitionKey).uniqued
    let byKey: Passage =
      keys.isEmpty
      ? "The sources name no key, so the instances of one consumer share its messages in any order."
      : "Channels are partitioned by \(markdown: English.list(keys.map(InlineMarkdown.code), limit: 5)), so a consumer grows up to the number of partitions."
    guard !index.events.isEmpty else { return byKey }
    return byKey
      + .assumed(
        "broker.partitions",
        "\(markdown: English.capitalised(English.each(index.events.map(index.channel).uniqued.count, "channel"))) starts with enough partitions for the most instances of its consumers.",
        confirm: "the message rate of each event at peak.")
  }
}

/// Message Patterns.
enum MessagePatternsSection: SectionRenderer {
  static let id = SectionID(
    "communication-architecture/asynchronous-communication/message-queue-architecture/message-patterns"
  )

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    body.leaf("Point-to-Point", pointToPoint(index))
    body.leaf("Publish-Subscribe", publishSubscribe(index))
    body.leaf("Request-Reply", requestReply(index))
    body.leaf("Message Routing", routing(index))
    return body
  }

  private static func pointToPoint(_ index: BlueprintIndex) -> Passage {
    let queues = index.messages.filter {
      [.pointToPoint, .loadLevelling].contains(index.pattern($0)) && index.travelsOverBroker($0)
    }
    guard !queues.isEmpty else {
      let mails = index.messages.filter {
        [.pointToPoint, .loadLevelling].contains(index.pattern($0))
      }
      guard mails.isEmpty else {
        return
          "\(index.arrows(mails, limit: 6)), over \(English.list(mails.map(index.transport).uniqued)) and no queue."
      }
      return .notApplicable(
        index.hasMessages
          ? "no command is sent on a queue; every message is an event."
          : "no message is in scope.")
    }
    return Passage("\(index.arrows(queues, limit: 6))").citing(
      queues.compactMap { index.decision(.pattern, $0) }
    ).appending(".")
  }

  private static func publishSubscribe(_ index: BlueprintIndex) -> Passage {
    guard !index.events.isEmpty else {
      let facts = index.messages.filter {
        index.pattern($0) == .publishSubscribe && index.travelsOverBroker($0)
      }
      guard !facts.isEmpty else {
        let local = index.interactions.filter {
          index.pattern($0) == .publishSubscribe && index.isInProcess($0)
        }
        guard local.isEmpty else {
          return "Only inside a process: \(index.arrows(local, limit: 6))."
        }
        let direct = index.messages.filter { index.pattern($0) == .publishSubscribe }
        guard direct.isEmpty else {
          return
            "\(index.arrows(direct, limit: 6)), over \(English.list(direct.map(index.transport).uniqued)) and no broker."
        }
        return .notApplicable("no event is published in scope.")
      }
      return Passage(
        "\(index.arrows(facts, limit: 6))\(markdown: facts.count == 1 ? "" : ", each") without a named event"
      ).citing(
        facts.compactMap { index.decision(.pattern, $0) }
      ).appending(".")
    }
    let many = index.events.filter { $0.consumers.uniqued.count > 1 }
    let single = index.events.filter { $0.consumers.uniqued.count == 1 }
    var parts: [Passage] = []
    if !many.isEmpty {
      let names = many.map { "\(InlineMarkdown.escaped($0.name)) (\($0.consumers.uniqued.count))" }
      parts.append("To several consumers: \(markdown: English.list(names, limit: 12))")
    }
    if !single.isEmpty {
      let names = single.map { InlineMarkdown.escaped($0.name) }
      parts.append(
        "\(markdown: many.isEmpty ? "To" : "to") one so far: \(markdown: English.list(names, limit: 12))"
      )
    }
    let decisions = index.messages.compactMap { index.decision(.pattern, $0) }
    let told = parts.dropFirst().reduce(parts.first ?? .empty) { $0.appending("; \($1)") }
    guard !told.isEmpty else { return .notApplicable("no source names who listens.") }
    return told.citing(Array(decisions.prefix(1))).recording(decisions).appending(".")
  }

  private static func requestReply(_ index: BlueprintIndex) -> Passage {
    let replies = index.messages.filter { index.pattern($0) == .asyncRequestReply }
    guard !replies.isEmpty else {
      return .notApplicable("no caller expects an answer to a message.")
    }
    let overMessages = replies.filter { index.decision(.replyChannel, $0) != nil }
    let overHTTP = replies.filter { index.decision(.replyChannel, $0) == nil }
    var passage = index.told(on: .replyChannel) ?? .empty
    if !overHTTP.isEmpty {
      passage =
        passage
        + Passage(
          "\(index.arrows(overHTTP, limit: 6)): 202 at once, the result under a status resource"
        ).citing(overHTTP.compactMap { index.decision(.pattern, $0) }).appending(".")
    }
    return passage.recording(overMessages.compactMap { index.decision(.pattern, $0) })
  }

  private static func routing(_ index: BlueprintIndex) -> Passage {
    guard !index.events.isEmpty else {
      let sent = index.messages.filter(index.travelsOverBroker)
      guard !sent.isEmpty else { return .notApplicable("no message is routed in scope.") }
      return
        "No source names a channel for \(index.arrows(sent, limit: 4)), so each has the queue of its receiver."
    }
    var desk = StatementDesk(index)
    let stated = desk.take(
      .messaging, about: ["routing", "topic", "exchange", "라우팅", "교환기"], limit: 1)
    let named = index.events.filter { $0.channel != nil }
    let channel: Passage =
      named.isEmpty
      ? .assumed(
        "broker.routing", "Each event has a channel of its own, named after it.",
        confirm:
          "the \(markdown: English.plural(index.events.count, "name")) of \(markdown: index.events.count == 1 ? "the channel" : "the \(English.count(index.events.count, "channel"))")."
      )
      : Passage(
        "By channel: the sources name \(markdown: English.count(named.count, "channel")) for \(markdown: English.count(index.events.count, "event")), such as \(code: named.first?.channel ?? "")"
      ).citing(named.first?.evidence.first).appending("; no consumer filters by content.")
    return (stated ?? .empty) + channel + (index.told(on: .payload) ?? .empty)
  }
}
