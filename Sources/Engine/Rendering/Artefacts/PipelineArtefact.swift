internal import Formats

/// The data pipelines of this system: outbox relays and bulk transfers.
enum PipelineArtefact {
  /// The configuration; `nil` when nothing is moved.
  static func text(_ index: BlueprintIndex) -> String? {
    let relays = index.publishers.filter { publisher in
      index.events.contains { event in
        event.publisher == publisher && index.decision(.outbox, .event(event.name)) != nil
      } || index.decision(.outbox, .element(publisher)) != nil
    }
    let pipelines =
      relays.map { relay($0, index) } + index.bulkTransfers.map { transfer($0, index) }
    guard !pipelines.isEmpty else { return nil }
    return YAMLWriter.document(["pipelines": .array(pipelines)])
  }

  private static func relay(_ publisher: ElementID, _ index: BlueprintIndex) -> OrderedValue {
    let stores = index.stores.filter { index.owner(of: $0) == publisher }
    let used = index.stores.filter { index.users(of: $0).contains(publisher) }
    let store =
      stores.first { index.relationalStores.contains($0) } ?? stores.first
      ?? used.first { index.relationalStores.contains($0) } ?? used.first
    let events = index.events.filter { $0.publisher == publisher }
    return [
      "name": .string("\(index.host(publisher))-outbox"),
      "kind": "outbox-relay",
      "source": [
        "store": .string(store?.name ?? "not named"),
        "table": "outbox",
        "order": "insertion",
      ],
      "target": [
        "broker": .string(index.brokerWord),
        "channels": .array(events.map { .string(index.channel($0)) }),
      ],
      "delivery": "at-least-once",
      "duplicates": "dropped by the consumer, by CloudEvents source and id",
      "alert": ["oldestUnsentSeconds": 60],
    ]
  }

  private static func transfer(_ transfer: Interaction, _ index: BlueprintIndex) -> OrderedValue {
    let fields = index.contracts.mappings.filter { $0.interaction == transfer.id }.flatMap(\.rows)
    let sensitive = fields.filter { $0.dataClass >= .personal }.map(\.sourceField).uniqued
    var value: OrderedValue = [
      "name": .string("\(index.host(transfer.source))-to-\(index.host(transfer.target))"),
      "kind": .string(
        index.pattern(transfer) == .changeDataCapture ? "change-data-capture" : "batch"),
      "source": ["component": .string(index.name(transfer.source))],
      "target": [
        "system": .string(index.name(transfer.target)),
        "transport": .string(index.transport(transfer)),
      ],
    ]
    if let purpose = transfer.purpose { value["purpose"] = .string(purpose) }
    value["load"] = [
      "mode": "upsert-by-key", "deletes": "carried as records of their own",
      "rejects": .string("\(index.host(transfer.source))-rejects"),
    ]
    value["personalData"] =
      sensitive.isEmpty ? "none among the named fields" : .array(sensitive.map { .string($0) })
    return value
  }
}
