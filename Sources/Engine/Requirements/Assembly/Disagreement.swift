/// Finds statements about the same thing that cannot all be right.
enum Disagreement {
  /// Protocols that no one call speaks at once, by the names that documents give them.
  private static let families: [String: String] = [
    "gRPC": "gRPC", "REST": "HTTP", "HTTP": "HTTP", "HTTPS": "HTTP", "GraphQL": "GraphQL",
    "SOAP": "SOAP", "Thrift": "Thrift", "JSON-RPC": "JSON-RPC", "Kafka": "Kafka",
    "RabbitMQ": "RabbitMQ", "AMQP": "AMQP", "MQTT": "MQTT", "SQS": "SQS", "SNS": "SNS",
    "NATS": "NATS", "Pulsar": "Pulsar", "EventBridge": "EventBridge", "Kinesis": "Kinesis",
    "SFTP": "SFTP", "FTP": "FTP",
  ]

  /// Two claims of one interaction that name different protocols, in different places.
  ///
  /// Claims with purposes of their own are several calls, each with its protocol.
  static func protocols(
    among claims: [InteractionClaim], style: CommunicationStyle
  ) -> (InteractionClaim, InteractionClaim)? {
    let named = claims.filter { $0.style == style && family($0) != nil }
    guard let first = named.first,
      let other = named.first(where: { family($0) != family(first) }),
      first.evidence.place != other.evidence.place,
      first.purpose == nil || other.purpose == nil || first.purpose == other.purpose
    else { return nil }
    return (first, other)
  }

  /// Two claims of one interaction that name different timeouts, in different places.
  static func timeouts(
    among claims: [InteractionClaim]
  ) -> (InteractionClaim, InteractionClaim)? {
    let timed = claims.filter { $0.timeoutMilliseconds != nil }
    guard let first = timed.first,
      let other = timed.first(where: { $0.timeoutMilliseconds != first.timeoutMilliseconds }),
      first.evidence.place != other.evidence.place,
      first.purpose == nil || other.purpose == nil || first.purpose == other.purpose
    else { return nil }
    return (first, other)
  }

  private static func family(_ claim: InteractionClaim) -> String? {
    claim.via.flatMap { families[$0] }
  }

  /// The families of the protocols of two claims, where both name one that is known.
  static func families(
    _ first: InteractionClaim, _ other: InteractionClaim
  ) -> (String, String)? {
    guard let one = family(first), let two = family(other) else { return nil }
    return (one, two)
  }

  /// Two claims about one event that name different publishers.
  static func publishers(
    _ event: ExtractionDraft.EventClaim, _ other: ExtractionDraft.EventClaim
  ) -> Bool {
    guard let first = event.publisher, let second = other.publisher else { return false }
    return first != second && event.evidence.place != other.evidence.place
  }

  /// Two claims about one event that name different channels.
  ///
  /// A queue is a consumer's own, and a pattern stands for many channels.
  static func channels(
    _ event: ExtractionDraft.EventClaim, _ other: ExtractionDraft.EventClaim
  ) -> Bool {
    guard let first = event.channel, let second = other.channel,
      event.evidence.place != other.evidence.place,
      EventLedger.key(event.name) == EventLedger.key(other.name),
      event.broker == nil || other.broker == nil || event.broker == other.broker
    else { return false }
    let words = [first, second].map { TextWords.words($0) }
    let isOneOnly = words.allSatisfy { channel in
      !channel.isEmpty && !channel.contains { own.contains($0) }
    }
    return isOneOnly && !(first + second).contains { "*#{<,".contains($0) }
      && !TrapVocabulary.contains(words[0], words[1])
      && !TrapVocabulary.contains(words[1], words[0])
  }

  private static let own: Set<String> = ["queue", "sqs", "q", "dlq", "큐", "队列", "キュー"]
}
