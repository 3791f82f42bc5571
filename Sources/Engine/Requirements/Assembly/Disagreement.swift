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

  /// Two claims about one event that name different publishers.
  static func publishers(
    _ event: ExtractionDraft.EventClaim, _ other: ExtractionDraft.EventClaim
  ) -> Bool {
    guard let first = event.publisher, let second = other.publisher else { return false }
    return first != second && event.evidence.place != other.evidence.place
  }
}
