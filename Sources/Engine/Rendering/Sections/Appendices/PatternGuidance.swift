/// What an implementer of a pattern must keep to in this system, from what was decided for its interactions.
struct PatternGuidance {
  let pattern: IntegrationPattern
  let interactions: [Interaction]
  let index: BlueprintIndex

  var text: Passage {
    switch pattern {
    case .requestResponse: return calls
    case .asyncRequestReply:
      return "Callers get 202 with \(code: "Location") and \(code: "Retry-After"): \(callers)."
    case .pointToPoint, .loadLevelling: return queues
    case .publishSubscribe, .eventStream: return events
    case .batchTransfer, .fileTransfer: return transfers
    case .localAccess: return stores
    case .changeDataCapture:
      return "The log is read, not a time stamp, so deletes in \(callers) are seen."
    case .webhook: return webhooks
    }
  }

  private var callers: Passage { index.names(interactions.map(\.source).uniqued, limit: 6) }

  private func decisions(_ topic: DecisionTopic) -> [Decision] {
    interactions.compactMap { index.decision(topic, $0) }
  }

  private var calls: Passage {
    let remote = interactions.filter { !index.isInProcess($0) }
    let timeouts = remote.compactMap(index.timeout)
    guard let low = timeouts.min(), let high = timeouts.max() else { return .empty }
    let limits = [low, high].uniqued.map { English.duration(milliseconds: Double($0)) }
    let repeated = remote.count { index.retryPolicy($0) != nil }
    let share = English.share(repeated, of: remote.count, "call")
    return Passage(
      "Given up after \(markdown: limits.joined(separator: " to ")); \(markdown: share) may be repeated"
    ).citing(decisions(.timeout) + decisions(.retry)).appending(".")
  }

  private var queues: Passage {
    let deliveries = decisions(.delivery) + decisions(.deadLetter)
    let mails = interactions.filter { index.transport($0) == Transport.smtp.title }
    if mails.count == interactions.count {
      return
        "\(callers) \(markdown: English.verb(mails.map(\.source).uniqued.count, "notes", "note")) what was sent, because \(index.names(mails.map(\.target).uniqued)) takes the same mail twice."
    }
    let receivers = interactions.map(\.target).filter { index.kind($0) != .broker }
    guard !receivers.isEmpty else {
      return
        "No source says who takes the commands of \(callers) off \(index.names(interactions.map(\.target).uniqued))."
    }
    return Passage(
      "\(index.names(interactions.map(\.target).uniqued, limit: 6)) \(markdown: English.verb(interactions.map(\.target).uniqued.count, "takes", "take")) each command once; its id makes a second delivery harmless"
    ).citing(deliveries).appending(".")
  }

  private var events: Passage {
    let policies = index.events.compactMap(index.deadLetter).map(\.maximumDeliveries).uniqued
    let deliveries = index.events.compactMap { index.decision(.delivery, .event($0.name)) }
    let letters = index.events.compactMap { index.decision(.deadLetter, .event($0.name)) }
    let consumers = index.events.flatMap(\.consumers).uniqued
    guard !consumers.isEmpty, policies.count == 1 else {
      let local = interactions.filter(index.isInProcess)
      if local.count == interactions.count {
        return
          "Inside one process: a handler that fails is told to its caller and not called again."
      }
      if !interactions.contains(where: index.travelsOverBroker) {
        let ways = interactions.map(index.transport).uniqued
        return
          "Over \(English.list(ways)), without a broker: what is sent while nobody is connected is lost unless it is asked for again."
      }
      return Passage("Carried by \(index.brokerWord)").citing(decisions(.transport)).appending(".")
    }
    return Passage(
      "\(index.names(consumers, limit: 12)) \(markdown: English.verb(consumers.count, "drops", "drop")) duplicates by event id and \(markdown: English.verb(consumers.count, "sets", "set")) a message aside after \(policies[0]) deliveries"
    ).citing(Array(deliveries.prefix(1)) + Array(letters.prefix(1))).appending(".")
  }

  private var transfers: Passage {
    let receivers = index.names(interactions.map(\.target).uniqued, limit: 6)
    return Passage(
      "\(receivers) may get a batch twice: records are replaced by key, refused ones set aside and counted"
    ).citing(decisions(.pattern)).appending(".")
  }

  private var stores: Passage {
    let shared = index.sharedStores.map(\.store)
    guard !shared.isEmpty else {
      let stores = interactions.map(\.target).uniqued.compactMap(index.element)
      return Passage(
        "\(index.each(stores, "store", begins: true)) is read and written by its owner alone"
      ).citing(decisions(.pattern)).appending(".")
    }
    let divided = shared.compactMap { index.decision(.dataOwnership, .element($0)) }
    return Passage(
      "Read and written by the owner alone, except \(index.names(shared)), which \(markdown: English.verb(shared.count, "is", "are")) to be divided"
    ).citing(divided).appending(".")
  }

  private var webhooks: Passage {
    let signed = decisions(.messageSignature)
    return Passage(
      "\(index.names(interactions.map(\.target).uniqued)) \(markdown: English.verb(interactions.map(\.target).uniqued.count, "checks", "check")) signature and timestamp before it reads, answers at once and works later"
    ).citing(signed).appending(".")
  }
}
