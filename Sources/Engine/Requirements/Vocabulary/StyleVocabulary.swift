/// Words that tell how two parts communicate.
enum StyleVocabulary {
  /// What the words of a text say about the style, and how firmly.
  struct Reading: Hashable, Sendable {
    var style: CommunicationStyle
    /// The protocol or technology, as people write it.
    var via: String?
    /// Whether a protocol or the style itself is named, rather than a verb that implies it.
    var isExplicit: Bool
  }

  /// Protocols: words in lower case, how they are written, and the style that they imply.
  private static let protocols: [([String], String, CommunicationStyle)] = [
    (["https"], "HTTPS", .sync), (["g", "rpc"], "gRPC", .sync), (["grpc"], "gRPC", .sync),
    (["graph", "ql"], "GraphQL", .sync), (["graphql"], "GraphQL", .sync),
    (["restful"], "REST", .sync), (["rest"], "REST", .sync), (["http"], "HTTP", .sync),
    (["soap"], "SOAP", .sync), (["json", "rpc"], "JSON-RPC", .sync), (["rpc"], "RPC", .sync),
    (["web", "client"], "HTTP", .sync), (["axios"], "HTTP", .sync),
    (["thrift"], "Thrift", .sync), (["openfeign"], "REST", .sync), (["feign"], "REST", .sync),
    (["open", "feign"], "REST", .sync), (["open", "id", "connect"], "OpenID Connect", .sync),
    (["oidc"], "OpenID Connect", .sync), (["o", "auth2"], "OAuth 2.0", .unknown),
    (["kafka"], "Kafka", .async), (["rabbit", "mq"], "RabbitMQ", .async),
    (["rabbitmq"], "RabbitMQ", .async), (["amqp"], "AMQP", .async), (["mqtt"], "MQTT", .async),
    (["sqs"], "SQS", .async), (["sns"], "SNS", .async), (["nats"], "NATS", .async),
    (["pulsar"], "Pulsar", .async), (["event", "bridge"], "EventBridge", .async),
    (["eventbridge"], "EventBridge", .async), (["kinesis"], "Kinesis", .async),
    (["web", "socket"], "WebSocket", .async), (["websocket"], "WebSocket", .async),
    (["sse"], "SSE", .async), (["sftp"], "SFTP", .data), (["ftp"], "FTP", .data),
    (["ibm", "mq"], "IBM MQ", .async), (["mq"], "MQ", .async), (["jms"], "JMS", .async),
    (["stomp"], "STOMP", .async), (["coap"], "CoAP", .async), (["hl7"], "HL7", .unknown),
    (["o", "data"], "OData", .sync), (["ldap"], "LDAP", .sync),
    (["opc", "ua"], "OPC UA", .unknown),
    (["modbus"], "Modbus", .sync), (["jdbc"], "JDBC", .data), (["sql"], "SQL", .data),
    (["odbc"], "ODBC", .data),
  ]

  /// Words that name the style itself.
  private static let styles: [([String], CommunicationStyle)] = [
    (["asynchronous"], .async), (["asynchronously"], .async), (["async"], .async),
    (["synchronous"], .sync), (["synchronously"], .sync), (["sync"], .sync),
    (["비동기"], .async), (["동기"], .sync), (["异步"], .async), (["同步"], .sync), (["非同期"], .async),
    (["同期"], .sync), (["asynchron"], .async), (["synchron"], .sync),
    (["event"], .async), (["events"], .async), (["queue"], .async), (["topic"], .async),
    (["message", "queue"], .async), (["pub", "sub"], .async), (["이벤트"], .async), (["메시지"], .async),
    (["webhook"], .sync), (["webhooks"], .sync), (["api", "call"], .sync),
    (["api", "calls"], .sync), (["request", "reply"], .sync), (["request", "response"], .sync),
    (["fire", "and", "forget"], .async), (["publish", "subscribe"], .async),
  ]

  private static let protocolTable = PhraseTable(
    protocols.map { ($0.0, (name: $0.1, style: $0.2)) })
  private static let styleTable = PhraseTable(styles.map { ($0.0, (words: $0.0, style: $0.1)) })

  /// Words for styles that stick to what follows them in scripts without blanks.
  private static let wideStyles = styles.filter { words, _ in
    words.count == 1 && !words[0].utf8.allSatisfy { $0 < 128 }
  }

  /// Whether a text names an HTTP operation: "POST /orders".
  private static func isOperation(_ text: String) -> Bool {
    ["GET /", "POST /", "PUT /", "PATCH /", "DELETE /"].contains { text.contains($0) }
  }

  /// Reads the style off a text; protocols win over words for styles.
  static func reading(_ text: String) -> Reading? {
    let words = TextWords.words(text)
    var via: String?
    var style = CommunicationStyle.unknown
    if let named = protocolTable.first(in: words) {
      via = named.name
      style = named.style
    }
    // "Kafka (async)", "REST, synchronous": the plain word settles it.
    if let plain = styleTable.first(in: words),
      style == .unknown || plain.words.count == 1 && plain.words[0].hasPrefix("async")
    {
      style = plain.style
    }
    if via == nil, style == .unknown, isOperation(text) {
      return Reading(style: .sync, via: "HTTP", isExplicit: true)
    }
    if via == nil, style == .unknown {
      for (words, implied) in wideStyles where text.contains(words[0]) {
        return Reading(style: implied, via: nil, isExplicit: true)
      }
      return nil
    }
    return Reading(style: style, via: via, isExplicit: true)
  }
}
