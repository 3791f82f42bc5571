internal import Formats

/// Renders the message contracts as one AsyncAPI 3.0 document, with operations from each
/// application's own view (MSG-03).
struct AsyncAPIWriter {
  let messages: [MessageContract]
  let requirements: Requirements
  let session: Session
  /// Requests over messages whose answer comes back on a channel (COM-12).
  var replies: [ReplyContract] = []

  /// The file `asyncapi.yaml`.
  var artifact: Artifact {
    Artifact(
      path: "integration-specs/asyncapi.yaml", kind: .asyncAPI,
      text: YAMLWriter.document(document))
  }

  private var document: OrderedValue {
    var value: OrderedValue = [
      "asyncapi": "3.0.0",
      "info": [
        "title": .string("Events of \(session.name)"), "version": "1.0.0",
        "description": .string(
          "Channels, messages and who sends and receives them. Operations are named "
            + "after the application whose view they take."),
      ],
      "defaultContentType": "application/cloudevents+json",
    ]
    let servers = self.servers
    if !servers.isEmpty { value["servers"] = .object(servers) }
    value["channels"] = .object((channels.members ?? []) + replies.flatMap(\.channels))
    value["operations"] = .object(operations + replies.flatMap(\.operations))
    value["components"] = ["messages": components]
    return value
  }

  private var brokers: [ElementID] {
    messages.compactMap(\.broker).reduce(into: []) { list, id in
      if !list.contains(id) { list.append(id) }
    }
  }

  private var servers: [OrderedValue.Member] {
    brokers.map { broker in
      let name = requirements.name(broker)
      return OrderedValue.Member(
        Self.key(requirements.slug(broker)),
        [
          "host": "{host}", "protocol": .string(Self.wireProtocol(name)),
          "description": .string("\(name). No source names the address; connections use TLS."),
          "variables": ["host": ["description": "Bootstrap address, to be confirmed."]],
          "security": [
            ["type": "X509", "description": "Certificate of the application (SEC-01)."]
          ],
        ])
    }
  }

  /// The protocol names of AsyncAPI; a broker of no known product keeps its name.
  private static func wireProtocol(_ broker: String) -> String {
    let name = broker.lowercased()
    let known = [
      ("kafka", "kafka-secure"), ("redpanda", "kafka-secure"), ("rabbit", "amqps"),
      ("activemq", "amqps"), ("sqs", "sqs"), ("sns", "sns"), ("nats", "nats"),
      ("mqtt", "secure-mqtt"), ("redis", "redis"), ("pulsar", "pulsar"),
      ("pub/sub", "googlepubsub"), ("service bus", "amqps"), ("ibm mq", "ibmmq"),
    ]
    return known.first { name.contains($0.0) }?.1 ?? NameWords(broker).kebab
  }

  private var channels: OrderedValue {
    var members: [OrderedValue.Member] = []
    for message in messages {
      add(message, to: message.channel, isDeadLetter: false, members: &members)
    }
    for message in messages {
      guard let policy = message.deadLetter, !policy.channel.isEmpty else { continue }
      add(message, to: policy.channel, isDeadLetter: true, members: &members)
    }
    return .object(members)
  }

  private func add(
    _ message: MessageContract, to address: String, isDeadLetter: Bool,
    members: inout [OrderedValue.Member]
  ) {
    let name = Self.messageName(message)
    let reference = OrderedValue.Member(
      name, ["$ref": .string("#/components/messages/\(name)")])
    if let index = members.firstIndex(where: { $0.key == Self.key(address) }) {
      let messages = members[index].value["messages"]?.members ?? []
      members[index].value["messages"] = .object(messages + [reference])
      return
    }
    var value: OrderedValue = [
      "address": .string(address), "description": .string(describe(message, isDeadLetter)),
      "messages": .object([reference]),
    ]
    if let broker = message.broker {
      value["servers"] = [["$ref": .string("#/servers/\(Self.key(requirements.slug(broker)))")]]
    }
    if isDeadLetter, let policy = message.deadLetter {
      value["x-dead-letter-of"] = .string(message.channel)
      value["x-maximum-deliveries"] = .int(policy.maximumDeliveries)
      value["x-retention-days"] = .int(policy.retentionDays)
      value["x-rule"] = "MSG-05"
    } else {
      Provenance.mark(&value, message.origin)
      if let key = message.partitionKey { value["x-partition-key"] = .string(key) }
    }
    members.append(OrderedValue.Member(Self.key(address), value))
  }

  private func describe(_ message: MessageContract, _ isDeadLetter: Bool) -> String {
    guard !isDeadLetter else {
      return "What consumers of \(message.channel) could not process."
    }
    let publisher = message.publisher.map { requirements.name($0) }
    return publisher.map { "\($0) publishes \(message.event) here." }
      ?? "No source names who publishes \(message.event)."
  }

  private var operations: [OrderedValue.Member] {
    var members: [OrderedValue.Member] = []
    for message in messages {
      if let publisher = message.publisher {
        members.append(operation("send", message, by: publisher, on: message.channel))
      }
      for consumer in message.consumers {
        members.append(operation("receive", message, by: consumer, on: message.channel))
        guard let policy = message.deadLetter, !policy.channel.isEmpty else { continue }
        members.append(operation("send", message, by: consumer, on: policy.channel))
      }
    }
    return members.reduce(into: []) { list, member in
      if !list.contains(where: { $0.key == member.key }) { list.append(member) }
    }
  }

  private func operation(
    _ action: String, _ message: MessageContract, by application: ElementID, on channel: String
  ) -> OrderedValue.Member {
    let isDeadLetter = channel != message.channel
    let name = requirements.name(application)
    let verb = isDeadLetter ? "dead-letter" : action
    let channelReference = "#/channels/\(Self.key(channel))"
    return OrderedValue.Member(
      Self.key("\(requirements.slug(application))-\(verb)-\(message.fileName)"),
      [
        "action": .string(action), "channel": ["$ref": .string(channelReference)],
        "summary": .string(
          isDeadLetter
            ? "\(name) sets \(message.event) aside when it cannot process it."
            : "\(name) \(action)s \(message.event)."),
        "tags": [["name": .string(requirements.slug(application))]],
        "messages": [
          ["$ref": .string("\(channelReference)/messages/\(Self.messageName(message))")]
        ],
        "x-application": .string(requirements.slug(application)),
        "x-permission": .string("\(channel):\(action == "send" ? "write" : "read")"),
      ])
  }

  private var components: OrderedValue {
    .object(
      messages.map { message in
        let schema = "./schemas/\(message.fileName).schema.json"
        var value: OrderedValue = [
          "name": .string(Self.messageName(message)), "title": .string(message.event),
          "summary": .string(message.payload.description),
          "contentType": "application/cloudevents+json",
          "payload": [
            "schemaFormat": "application/schema+json;version=draft-2020-12",
            "schema": ["$ref": .string(schema)],
          ],
        ]
        if let binding = binding(of: message) { value["bindings"] = binding }
        if message.dataClass > .internal {
          value["x-data-class"] = .string(message.dataClass.rawValue)
        }
        return OrderedValue.Member(Self.messageName(message), value)
      })
  }

  /// MSG-06: the key of a Kafka record, which keeps the messages of one thing in order.
  private func binding(of message: MessageContract) -> OrderedValue? {
    guard let key = message.partitionKey, let broker = message.broker,
      Self.wireProtocol(requirements.name(broker)).hasPrefix("kafka")
    else { return nil }
    let field = message.payload.fields.first { NameWords($0.name) == NameWords(key) }
    var schema: OrderedValue = ["type": .string(field?.type ?? "string")]
    if let format = field?.format { schema["format"] = .string(format) }
    schema["description"] = .string("The value of \(key) in the payload (MSG-06).")
    return ["kafka": ["key": schema, "bindingVersion": "0.4.0"]]
  }

  /// The message's name: the event's own where the format allows it.
  static func messageName(_ message: MessageContract) -> String {
    isPlain(message.event) ? message.event : key(message.fileName)
  }

  private static func isPlain(_ name: String) -> Bool {
    name.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        || $0 == 0x2D || $0 == 0x5F
    }
  }

  /// A key in the letters that AsyncAPI allows for keys: letters, digits, `-` and `_`.
  static func key(_ name: String) -> String {
    guard !isPlain(name) else { return name }
    return NameWords(name).snake.replacingUnderscores
  }
}

extension String {
  fileprivate var replacingUnderscores: String {
    String(map { $0 == "_" ? "-" : $0 })
  }
}
