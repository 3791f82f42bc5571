/// How two parts communicate.
package enum CommunicationStyle: String, Hashable, Sendable, CaseIterable {
  /// The caller waits for the answer.
  case sync
  /// A message is sent, published or consumed; nobody waits.
  case async
  /// A store is read or written.
  case data
  /// The source does not say.
  case unknown
}

/// One dependency of a component on another component, data store, broker or external system.
///
/// The source of an interaction is who calls, publishes, reads or depends; the target is what it needs.
package struct Interaction: Hashable, Sendable, Identifiable {
  /// Who first said so.
  package enum Origin: Hashable, Sendable { case extracted, reviewer }

  package var id: InteractionID
  package var source: ElementID
  package var target: ElementID
  package var style: CommunicationStyle
  /// The protocol or technology as named: `gRPC`, `HTTPS`, `SQL`, `Kafka`.
  package var via: String?
  /// The channel, topic or queue, or the event's name, for asynchronous interactions.
  package var channel: String?
  /// What it is for: the phrase of the source, such as "check stock before confirming".
  package var purpose: String?
  /// Names of the data that the source says travels here.
  package var data: [String]
  /// How long the caller waits at most, in milliseconds, where a column of a table says so.
  package var timeoutMilliseconds: Int?
  /// Every place that states it, in document order.
  package var evidence: [Evidence]
  package var confidence: Confidence
  package var origin: Origin

  package init(
    id: InteractionID? = nil, source: ElementID, target: ElementID, style: CommunicationStyle,
    via: String? = nil, channel: String? = nil, purpose: String? = nil, data: [String] = [],
    evidence: [Evidence] = [],
    confidence: Confidence = Confidence(percent: 80, reason: "stated by the source"),
    origin: Origin = .extracted
  ) {
    self.id = id ?? InteractionID(from: source, to: target, style: style)
    self.source = source
    self.target = target
    self.style = style
    self.via = via
    self.channel = channel
    self.purpose = purpose
    self.data = data
    self.evidence = evidence
    self.confidence = confidence
    self.origin = origin
  }
}
