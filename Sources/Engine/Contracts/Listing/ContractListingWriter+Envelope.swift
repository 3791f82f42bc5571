extension ContractListingWriter {
  /// The envelope of an event: type, channel, who sends and receives, order and dead letters.
  func envelope(of message: MessageContract) -> [ContractListing.Part] {
    let event = requirements.events.first { $0.name == message.event }
    let stated = origin(message.origin, for: [])
    var parts = [
      ContractListing.Part(
        depth: 0, name: "type", detail: message.type,
        origin: event?.channel == message.type ? stated : .proposed(MSG01CloudEvents.id, nil)),
      ContractListing.Part(
        depth: 0, name: "channel", detail: message.channel,
        origin: event?.channel == nil ? .proposed(MSG03Channel.id, nil) : stated),
    ]
    if let broker = message.broker {
      parts.append(
        .init(depth: 0, name: "broker", detail: requirements.name(broker), origin: stated))
    }
    if let publisher = message.publisher {
      parts.append(
        .init(
          depth: 0, name: "published by", detail: requirements.name(publisher), origin: stated))
    }
    for consumer in message.consumers {
      parts.append(
        .init(
          depth: 0, name: "consumed by", detail: requirements.name(consumer),
          origin: place(naming: consumer, of: event) ?? stated))
    }
    if let key = message.partitionKey {
      parts.append(
        decided("partition key", key, .event(message.event), .ordering, MSG06OrderingKey.id))
    }
    if let policy = message.deadLetter {
      let words =
        policy.parksKey || policy.channel.isEmpty
        ? "the key is parked after \(policy.maximumDeliveries) deliveries"
        : "\(policy.channel) after \(policy.maximumDeliveries) deliveries"
      parts.append(
        decided("dead letters", words, .event(message.event), .deadLetter, MSG05DeadLetter.id))
    }
    let attributes = "id, source, type, time, traceparent"
    parts.append(
      .init(
        depth: 0, name: "envelope", detail: attributes, origin: .proposed(MSG01CloudEvents.id, nil))
    )
    return parts
  }

  private func decided(
    _ name: String, _ detail: String, _ subject: Subject, _ topic: DecisionTopic, _ rule: RuleID
  ) -> ContractListing.Part {
    let decision = decisions.decision(subject, topic)
    let isReviewed = decision.map { $0.origin == .reviewer } ?? false
    return .init(
      depth: 0, name: name, detail: detail,
      origin: isReviewed
        ? .reviewed : .proposed(decision?.rule ?? rule, decision?.evidence.first))
  }

  /// The line of the event's evidence that the interaction of an application with it rests on.
  private func place(naming application: ElementID, of event: Event?) -> ContractListing.Origin? {
    guard let event else { return nil }
    let own = requirements.interactions.filter {
      $0.style == .async && ($0.source == application || $0.target == application)
        && ($0.channel == event.name || ($0.channel != nil && $0.channel == event.channel)
          || $0.data.contains(event.name))
    }.flatMap(\.evidence)
    let shared = own.first { event.evidence.contains($0) }
    return (shared ?? own.first).map { .stated($0) }
  }
}
