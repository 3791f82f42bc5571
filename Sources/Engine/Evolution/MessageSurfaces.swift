internal import Formats

/// What an AsyncAPI file promises: channels, messages, and who sends and receives them.
struct AsyncAPISurface {
  private(set) var surface = ContractSurface()
  /// Applications that receive from each channel, by the channel's key in the file.
  private var receivers: [String: [String]] = [:]
  /// The file of the schema of each message, with those who receive the message.
  private(set) var readers: [String: [String]] = [:]

  init(_ root: YAMLNode) {
    let operations = root["operations"]?.members ?? []
    for operation in operations where operation.value["action"]?.stringValue == "receive" {
      guard let channel = Self.last(operation.value["channel"]) else { continue }
      receivers[channel, default: []].append(Self.application(operation))
    }
    for channel in root["channels"]?.members ?? [] { add(channel) }
    for message in root["components"]?["messages"]?.members ?? [] { add(message, root) }
    for operation in operations { addActivity(operation) }
  }

  private mutating func add(_ channel: YAMLNode.Member) {
    var part = ContractPart(
      role: .channel, key: "channel \(channel.key)",
      name: channel.value["address"]?.stringValue ?? channel.key, line: channel.line)
    part.facts[.address] = channel.value["address"]?.stringValue
    part.facts[.messages] = (channel.value["messages"]?.members ?? []).map(\.key).sorted()
      .joined(separator: ", ")
    part.facts[.partitionKey] = channel.value["x-partition-key"]?.stringValue ?? "none"
    part.consumers = (receivers[channel.key] ?? []).uniqued
    part.direction = .toConsumer
    surface.add(part)
  }

  private mutating func add(_ message: YAMLNode.Member, _ root: YAMLNode) {
    var part = ContractPart(
      role: .message, key: "message \(message.key)", name: message.key, line: message.line)
    part.facts[.mediaTypes] = message.value["contentType"]?.stringValue
    part.direction = .toConsumer
    let channels = (root["channels"]?.members ?? []).filter {
      $0.value["messages"]?[message.key] != nil
    }
    part.consumers = channels.flatMap { receivers[$0.key] ?? [] }.uniqued
    surface.add(part)
    let schema = message.value["payload"]?["schema"] ?? message.value["payload"]
    if let file = Self.last(schema) { readers[file, default: []] += part.consumers }
  }

  private mutating func addActivity(_ operation: YAMLNode.Member) {
    guard let channel = Self.last(operation.value["channel"]) else { return }
    let isSender = operation.value["action"]?.stringValue == "send"
    let application = Self.application(operation)
    var part = ContractPart(
      role: isSender ? .sender : .receiver,
      key: "\(isSender ? "sender" : "receiver") \(application) \(channel)",
      parent: "channel \(channel)",
      name: "\(application) on \(surface["channel \(channel)"]?.name ?? channel)",
      line: operation.line)
    part.consumers = (receivers[channel] ?? []).uniqued
    surface.add(part)
  }

  private static func application(_ operation: YAMLNode.Member) -> String {
    operation.value["x-application"]?.stringValue ?? operation.key
  }

  private static func last(_ node: YAMLNode?) -> String? { node.flatMap(SchemaParts.reference) }
}

/// What the JSON schema of an event promises to those who read it.
struct MessageSchemaSurface {
  private(set) var surface = ContractSurface()

  init(_ root: YAMLNode) {
    let title = root["title"]?.stringValue ?? "event"
    var schemas = SchemaParts()
    schemas.addNamed(title, root, line: root.line)
    for definition in root["$defs"]?.members ?? [] where definition.key != title {
      schemas.addNamed(definition.key, definition.value, line: definition.line)
    }
    if let payload = root["$defs"]?[title] {
      schemas.addFields(
        of: payload, under: "schema data of \(title)", named: title, within: title, depth: 0)
    }
    for var part in schemas.parts {
      part.direction = .toConsumer
      surface.add(part)
    }
  }
}
