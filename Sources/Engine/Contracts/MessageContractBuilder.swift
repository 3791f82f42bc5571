/// Makes the contract of one event (rules MSG-01 to MSG-06).
struct MessageContractBuilder {
  let requirements: Requirements
  let decisions: DesignIndex
  let data: DataDictionary

  /// The contract of an event with its CloudEvents type, payload and dead-letter channel.
  func contract(for event: Event) -> MessageContract {
    let name = Self.words(of: event)
    let type = Self.type(of: event, publisher: event.publisher.map { requirements.slug($0) })
    let origin = event.evidence.first.map { ContractOrigin.stated($0) } ?? .proposed("MSG-02")
    let fields = event.fields.map {
      data.schemaField($0, of: event.publisher, origin: origin)
    }
    let publisher = event.publisher.map { requirements.name($0) }
    let payload = SchemaContract(
      name: name.pascal + "Data",
      description: publisher.map { "What \($0) says in \(event.name)." }
        ?? "What \(event.name) says.",
      fields: fields, origin: origin)
    return MessageContract(
      event: event.name, type: type, fileName: name.kebab, channel: event.channel ?? type,
      broker: event.broker ?? onlyBroker, publisher: event.publisher, consumers: event.consumers,
      payload: payload, partitionKey: partitionKey(of: event),
      deadLetter: deadLetter(of: event), dataClass: DataClassifier.dataClass(of: event.fields),
      origin: origin)
  }

  /// The event's name; its channel's, without the version, where only that one fits into ASCII.
  static func words(of event: Event) -> NameWords {
    let name = NameWords(event.name)
    guard !event.name.utf8.allSatisfy({ $0 < 0x80 }), let channel = event.channel,
      channel.utf8.allSatisfy({ $0 < 0x80 })
    else { return name }
    let words = NameWords(channel)
    return majorVersion(of: channel) == nil ? words : NameWords(words: words.words.dropLast())
  }

  /// The channel's name where it carries a version, else publisher, event and first version.
  static func type(of event: Event, publisher: String?) -> String {
    let name = NameWords(event.name)
    if let channel = event.channel, majorVersion(of: channel) != nil { return channel }
    guard let publisher else { return "\(name.kebab).v1" }
    var words = NameWords(publisher).words
    if words.count > 1, words.last == "service" { words.removeLast() }
    return "\(NameWords(words: words).kebab).\(name.kebab).v1"
  }

  /// The number behind the last `v` of a name such as `orders.order-placed.v2`.
  static func majorVersion(of name: String) -> Int? {
    guard let last = name.split(separator: ".").last, last.hasPrefix("v") else { return nil }
    return Int(last.dropFirst())
  }

  private var onlyBroker: ElementID? {
    let brokers = requirements.elements(.broker)
    return brokers.count == 1 ? brokers.first?.id : nil
  }

  private func interactions(of event: Event) -> [Interaction] {
    requirements.interactions.filter { interaction in
      interaction.channel == event.name
        || (event.channel != nil && interaction.channel == event.channel)
    }
  }

  /// The key that MSG-06 or the reviewer decided.
  private func partitionKey(of event: Event) -> String? {
    guard
      case .practice(.partitionKey, let key)? = decisions.decision(.event(event.name), .ordering)?
        .outcome
    else { return nil }
    return key
  }

  private func deadLetter(of event: Event) -> DeadLetterPolicy? {
    let subjects =
      [Subject.event(event.name)] + interactions(of: event).map { .interaction($0.id) }
    for subject in subjects {
      if case .deadLetter(let policy)? = decisions.decision(subject, .deadLetter)?.outcome {
        return policy
      }
    }
    return nil
  }
}
