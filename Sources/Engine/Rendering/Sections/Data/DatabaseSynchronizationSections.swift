/// Change Data Capture (CDC).
enum ChangeDataCaptureSection: SectionRenderer {
  static let id = SectionID(
    "data-integration-architecture/database-integration/database-synchronization/change-data-capture-cdc"
  )

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    let outboxes = index.decisions(on: .outbox)
    let captures = index.interactions.filter { index.pattern($0) == .changeDataCapture }
    var desk = StatementDesk(index)
    let stated = desk.take(.changeDataCapture, except: ["for the move", "migration", "multi-az"])
    let relayed = index.outboxPublishers
    guard !relayed.isEmpty || !captures.isEmpty || stated != nil else {
      for label in ["CDC Technology", "Change Events", "Event Ordering", "Failure Recovery"] {
        body.leaf(
          label,
          .notApplicable(
            index.publishers.isEmpty
              ? "no component publishes from a store and none copies a table."
              : "\(index.names(index.publishers, limit: 4)) \(markdown: English.verb(index.publishers.count, "publishes", "publish")) without a store of \(markdown: index.publishers.count == 1 ? "its" : "their") own whose changes could be captured."
          ))
      }
      return body
    }
    body.leaf("CDC Technology", technology(index, outboxes, stated))
    body.leaf("Change Events", changes(index, outboxes))
    body.leaf(
      "Event Ordering",
      relayed.isEmpty ? .notApplicable("no outbox is relayed in scope.") : ordering(index))
    body.leaf(
      "Failure Recovery",
      relayed.isEmpty ? .notApplicable("no outbox is relayed in scope.") : recovery(index))
    return body
  }

  private static func technology(
    _ index: BlueprintIndex, _ outboxes: [Decision], _ stated: Passage?
  ) -> Passage {
    let relays = index.decisions(on: .relay)
    var relay = Passage.empty
    if let first = relays.first {
      relay =
        first.origin == .assumption
        ? .assumed(
          .outboxRelay,
          "A relay polls the outbox table of \(index.names(index.outboxPublishers, limit: 4)) and sends to \(index.brokerWord).",
          confirm: "the relay: polling as assumed, or log-based capture such as Debezium.")
        : Passage(
          "\(first.outcome.detail) at \(markdown: English.count(relays.count, "publisher"))"
        )
        .citing(first.evidence.first).citing(first).appending(".")
    }
    let captures = index.interactions.filter { index.pattern($0) == .changeDataCapture }
    if stated == nil, relays.isEmpty, captures.isEmpty {
      return .notApplicable("no event in scope comes from a store with transactions.")
    }
    for capture in captures.compactMap({ index.decision(.pattern, $0) }) {
      relay = relay + index.reasoned(capture)
    }
    let all = (stated ?? .empty) + relay.recording(outboxes + relays)
    return all.isEmpty ? .notApplicable("no table is copied and no outbox is relayed.") : all
  }

  private static func changes(_ index: BlueprintIndex, _ outboxes: [Decision]) -> Passage {
    let publishers = index.outboxPublishers
    let events = index.events.filter { $0.publisher.map(publishers.contains) ?? false }
    guard !events.isEmpty else {
      return .notApplicable("no event in scope comes from a store with transactions.")
    }
    return Passage(
      "The outbox row is the event as contracted, written in the transaction of the change: \(markdown: English.count(events.count, "event")) of \(index.names(publishers, limit: 10))"
    ).citing(Array(outboxes.prefix(1))).recording(outboxes).appending(
      ". Tables themselves are not captured, so a schema stays its owner's matter.")
  }

  private static func ordering(_ index: BlueprintIndex) -> Passage {
    "The relay sends the rows of one publisher in the order of their insertion and waits for \(index.brokerWord) to acknowledge before it marks them as sent."
  }

  private static func recovery(_ index: BlueprintIndex) -> Passage {
    "After a failure the relay sends again from the first unmarked row; duplicates are dropped by event id at \(index.names(index.events.filter { $0.publisher.map(index.outboxPublishers.contains) ?? false }.flatMap(\.consumers).uniqued, limit: 6)). An outbox row older than a minute raises an alert."
  }
}

/// Database Replication.
enum DatabaseReplicationSection: SectionRenderer {
  static let id = SectionID(
    "data-integration-architecture/database-integration/database-synchronization/database-replication"
  )

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    guard !index.stores.isEmpty else {
      for label in [
        "Replication Strategy", "Consistency Model", "Conflict Resolution", "Performance Impact",
      ] {
        body.leaf(label, .notApplicable("no data store is in scope."))
      }
      return body
    }
    var desk = StatementDesk(index)
    let lag = desk.take(.replication, .databasePerformance, about: ["lag", "지연"], limit: 1)
    let conflict = desk.take(.replication, about: ["conflict", "충돌"], limit: 1)
    let brokerWords = ["kafka", "rabbitmq", "broker", "partition", "topic"]
    let strategy =
      desk.take(.replication, except: brokerWords)
      ?? desk.take(.changeDataCapture, .decision, about: ["multi-az", "standby"], limit: 1)
      ?? desk.take(
        .highAvailability, about: ["multi-az", "standby", "replica", "대기", "복제"], limit: 1)
    body.leaf(
      "Replication Strategy",
      strategy
        ?? .assumed(
          "data.replication",
          "\(index.each(index.stores, "store", begins: true)) \(markdown: index.stores.count == 2 ? "have" : "has") one writer and a standby copy, which follows with a short delay.",
          confirm: "which stores are replicated, and where the copies stand."))
    body.leaf(
      "Consistency Model",
      index.recoveryPointGoals.contains {
        if case .recoveryPoint(0) = $0.measure { true } else { false }
      }
        ? (index.goals(
          index.recoveryPointGoals.filter {
            if case .recoveryPoint(0) = $0.measure { true } else { false }
          }, limit: 2) ?? .empty)
          + "A loss of nothing needs a standby that confirms before the commit returns."
        : .notApplicable(
          "no source reads from a copy or states how much may be lost."
        ))
    body.leaf(
      "Conflict Resolution",
      conflict ?? .notApplicable("every store has one writing copy, so no two versions meet."))
    body.leaf(
      "Performance Impact",
      lag
        ?? .notApplicable(
          "no source states how long a commit may take."
        ))
    return body
  }
}

extension BlueprintIndex {
  /// The components that publish events, in order.
  var publishers: [ElementID] { events.compactMap(\.publisher).uniqued }

  /// The publishers whose store can hold an outbox (MSG-07), in order.
  var outboxPublishers: [ElementID] {
    publishers.filter { decision(.outbox, .element($0)) != nil }
  }
}
