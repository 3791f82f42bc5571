/// A protocol or product that the source names for an interaction, and what it implies.
struct NamedTechnology: Hashable, Sendable {
  /// What a technology settles about an interaction.
  enum Kind: Hashable, Sendable {
    /// A call or event that never leaves the process.
    case inProcess
    case http, grpc, graphQL, soap, smtp, webSocket
    /// Publish and subscribe, or an unspecified broker.
    case messaging
    /// A queue product or a queue by name.
    case queue
    case fileTransfer, changeDataCapture, webhook, store
    /// A protocol that implies no pattern by itself.
    case other
  }

  var kind: Kind
  /// As the source writes it.
  var name: String

  /// Reads the technology from the interaction's `via`, from a broker at one end, or from its words.
  init?(of interaction: Interaction, in index: RequirementsIndex) {
    let said = [interaction.via, interaction.purpose].compactMap(\.self)
    let isDrawnSo = interaction.evidence.contains { $0.quote.lowercased().contains("in-process") }
    if isDrawnSo || said.contains(where: { Wording($0).contains(any: Self.inProcess) }) {
      let via = interaction.via.flatMap { Wording($0).contains(any: Self.inProcess) ? $0 : nil }
      self.init(kind: .inProcess, name: via ?? "in-process")
      return
    }
    if let purpose = interaction.purpose, Wording(purpose).contains(any: EdgeWords.webhook) {
      self.init(kind: .webhook, name: "webhook")
      return
    }
    if let via = interaction.via, !via.isEmpty, let kind = Self.kind(of: via) {
      self.init(kind: kind, name: via)
      return
    }
    if let via = interaction.via, Self.protocols.contains(via.lowercased()) {
      self.init(kind: .other, name: via)
      return
    }
    for end in [interaction.target, interaction.source] where index.kind(end) == .broker {
      let name = index.name(end)
      self.init(kind: Self.kind(of: name) ?? .messaging, name: name)
      return
    }
    if let via = interaction.via, !via.isEmpty {
      self.init(kind: .other, name: via)
    } else if let purpose = interaction.purpose, Wording(purpose).contains(any: Self.webSockets) {
      self.init(kind: .webSocket, name: "WebSocket")
    } else if let purpose = interaction.purpose, Self.protocols.contains(purpose.lowercased()) {
      self.init(kind: .other, name: purpose)
    } else if Wording(index.name(interaction.target)).contains(any: ["smtp"]) {
      self.init(kind: .smtp, name: "SMTP")
    } else {
      return nil
    }
  }

  init(kind: Kind, name: String) {
    self.kind = kind
    self.name = name
  }

  /// What a technology word implies; `nil` for words that name none.
  static func kind(of phrase: String) -> Kind? {
    let words = Wording(phrase, cutsNames: false)
    return table.first { words.contains(any: $0.words) }?.kind
  }

  /// Whether an interaction of that style can go over what the phrase names.
  static func carries(_ style: CommunicationStyle, _ phrase: String) -> Bool {
    switch kind(of: phrase) {
    case .http, .grpc, .graphQL, .soap: style != .async
    case .messaging, .queue: style != .sync
    default: true
    }
  }

  /// The most telling first: `CSV file over SFTP` is a file transfer, `Kafka REST proxy` is Kafka.
  private static let table: [(kind: Kind, words: WordList)] = [
    (.inProcess, inProcess),
    (.changeDataCapture, ["cdc", "debezium", "change data capture", "logical replication"]),
    (.webhook, ["webhook*", "웹훅"]),
    (.fileTransfer, ["sftp", "ftp", "ftps", "csv", "file transfer", "edifact", "as2"]),
    (.queue, queueProducts),
    (.messaging, messagingProducts),
    (.grpc, ["grpc", "protobuf"]),
    (.graphQL, ["graphql"]),
    (.soap, ["soap", "wsdl"]),
    (.smtp, ["smtp", "smtps"]),
    (.webSocket, webSockets),
    (
      .http,
      [
        "rest", "http", "https", "json api", "oidc", "openid connect", "oauth", "oauth2", "http2",
        "restful",
      ]
    ),
    (.store, ["sql", "jdbc", "odbc", "postgresql", "mysql", "redis", "mongodb", "s3", "resp"]),
  ]

  static let webSockets: WordList = ["websocket*", "web socket*", "wss"]

  static let inProcess: WordList = [
    "in process", "inprocess", "same process", "function call*", "method call*", "library call*",
    "함수 호출", "메서드 호출", "프로세스 내", "进程内", "函数调用",
  ]

  /// Protocols that stand alone where a source says what an interaction is.
  private static let protocols: Set<String> = [
    "sip2", "ncip", "hl7", "fhir", "ldap", "ldaps", "radius", "opc ua", "modbus", "fix", "iso 8583",
    "snmp", "rtsp", "sip", "as4", "z39.50", "lorawan", "coap", "zigbee", "ble", "can bus", "knx",
    "m-bus", "dicom", "idoc", "rfc", "type b",
  ]

  static let queueProducts: WordList = [
    "rabbitmq", "rabbit", "amqp", "sqs", "activemq", "azure service bus", "service bus",
    "ibm mq", "beanstalkd", "celery", "sidekiq", "bullmq", "queue*", "큐",
  ]

  static let messagingProducts: WordList = [
    "kafka", "redpanda", "kinesis", "pulsar", "event hubs", "eventhubs", "sns", "pub sub", "pubsub",
    "nats", "jetstream", "mqtt", "mosquitto", "eventbridge", "event bus", "event grid", "stream",
    "streams", "event*", "message*", "async", "dapr", "토픽", "메시지", "이벤트",
  ]

  /// Whether the product keeps a log that can be read again.
  static let logProducts: WordList = [
    "kafka", "redpanda", "kinesis", "pulsar", "event hubs", "eventhubs", "jetstream",
    "redis streams", "event store", "msk",
  ]
}
