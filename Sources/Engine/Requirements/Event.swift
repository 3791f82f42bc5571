/// A fact that one component publishes and others may consume.
package struct Event: Hashable, Sendable {
  /// The name as the source writes it, such as `order.placed` or `OrderPlaced`.
  package var name: String
  /// The topic or queue when the source names one other than the event.
  package var channel: String?
  package var broker: ElementID?
  package var publisher: ElementID?
  /// Consumers in order of appearance.
  package var consumers: [ElementID]
  /// Fields of the payload that the source names.
  package var fields: [DataField]
  /// The field by which the source orders or partitions the event.
  package var key: String?
  package var evidence: [Evidence]

  package init(
    name: String, channel: String? = nil, broker: ElementID? = nil, publisher: ElementID? = nil,
    consumers: [ElementID] = [], fields: [DataField] = [], key: String? = nil,
    evidence: [Evidence] = []
  ) {
    self.name = name
    self.channel = channel
    self.broker = broker
    self.publisher = publisher
    self.consumers = consumers
    self.fields = fields
    self.key = key
    self.evidence = evidence
  }
}

/// One field of an entity, a request or an event's payload.
package struct DataField: Hashable, Sendable {
  /// The name as written, such as `orderId`.
  package var name: String
  /// The type as written, such as `UUID` or `decimal(10,2)`; `nil` when the source gives none.
  package var type: String?
  package var note: String?
  /// Whether the source says that it may be missing.
  package var isOptional: Bool
  /// The field's number where the source writes it in proto.
  package var number: Int?

  package init(
    name: String, type: String? = nil, note: String? = nil, isOptional: Bool = false,
    number: Int? = nil
  ) {
    self.name = name
    self.type = type
    self.note = note
    self.isOptional = isOptional
    self.number = number
  }
}

/// A kind of data that a component owns or a store holds.
package struct DataEntity: Hashable, Sendable {
  package var name: String
  /// The component that the source names as owner.
  package var owner: ElementID?
  /// The store that holds it.
  package var store: ElementID?
  package var fields: [DataField]
  package var evidence: [Evidence]

  package init(
    name: String, owner: ElementID? = nil, store: ElementID? = nil, fields: [DataField] = [],
    evidence: [Evidence] = []
  ) {
    self.name = name
    self.owner = owner
    self.store = store
    self.fields = fields
    self.evidence = evidence
  }
}
