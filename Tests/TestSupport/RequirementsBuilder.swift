package import Engine

/// Requirements written as a few readable lines; every line gets a line number, so that evidence can be tested.
///
///     let shop = RequirementsBuilder {
///       $0.component("Order Service", offers: ["POST /orders"])
///       $0.call("Order Service", "Payment Service", "authorise the payment", via: "REST")
///       $0.event("OrderPlaced", from: "Order Service", to: ["Mail Service"])
///     }
///     let design = shop.design()
package struct RequirementsBuilder: Sendable {
  package private(set) var requirements = Requirements()
  private var line = 0
  private let document: String

  /// Builds requirements as if they were read from one document.
  package init(
    document: String = "component-design_shop.md",
    _ build: (inout RequirementsBuilder) -> Void
  ) {
    self.document = document
    build(&self)
  }

  /// The same with what the lines of a builder cannot say.
  package func changing(_ change: (inout Requirements) -> Void) -> RequirementsBuilder {
    var changed = self
    change(&changed.requirements)
    return changed
  }

  /// The id of an element by its name: `Order Service` is `order-service`.
  package static func id(_ name: String) -> ElementID {
    ElementID(name.lowercased().split(separator: " ").joined(separator: "-"))
  }

  private mutating func evidence(_ quote: String) -> Evidence {
    line += 1
    return Evidence(place: Place(document: document, line: line), quote: quote)
  }
}

// Elements
extension RequirementsBuilder {
  /// A component with the interfaces it offers, written as `GET /orders` or `rpc Pricing.Quote`.
  package mutating func component(
    _ name: String, layer: String? = nil, team: String? = nil, offers: [String] = []
  ) {
    let said = evidence("### \(name)")
    let interfaces = offers.map { interface($0) }
    add(
      Element(
        id: Self.id(name), name: name, kind: .component, layer: layer, team: team,
        interfaces: interfaces, evidence: [said]))
  }

  package mutating func external(_ name: String) { introduce(name, .externalSystem) }

  package mutating func person(_ name: String) { introduce(name, .person) }

  package mutating func broker(_ name: String) { introduce(name, .broker) }

  package mutating func store(_ name: String, owner: String? = nil, technology: String? = nil) {
    let said = evidence("- \(name)")
    add(
      Element(
        id: Self.id(name), name: name, kind: .dataStore,
        technologies: technology.map { [Statement(text: $0, evidence: said)] } ?? [],
        owner: owner.map(Self.id), evidence: [said]))
  }

  private mutating func introduce(_ name: String, _ kind: Element.Kind) {
    let said = evidence("- \(name)")
    add(Element(id: Self.id(name), name: name, kind: kind, evidence: [said]))
  }

  private mutating func add(_ element: Element) {
    requirements.elements.removeAll { $0.id == element.id }
    requirements.elements.append(element)
  }

  private mutating func ensure(_ name: String) {
    guard requirements.element(Self.id(name)) == nil else { return }
    component(name)
  }

  private mutating func interface(_ text: String) -> StatedInterface {
    let said = evidence("  - `\(text)`")
    let words = text.split(separator: " ", maxSplits: 2).map(String.init)
    let purpose = words.count > 2 ? words[2] : ""
    if words.first == "rpc", words.count > 1 {
      let parts = words[1].split(separator: ".").map(String.init)
      return StatedInterface(
        signature: .rpc(
          service: parts.count > 1 ? parts[0] : nil, method: parts.last ?? words[1]),
        purpose: purpose, evidence: said)
    }
    if words.count > 1, words[1].hasPrefix("/") {
      return StatedInterface(
        signature: .http(method: words[0], path: words[1]), purpose: purpose, evidence: said)
    }
    return StatedInterface(signature: .described(text), evidence: said)
  }
}

// Interactions and events
extension RequirementsBuilder {
  /// A synchronous call; ends that were not introduced become components.
  package mutating func call(
    _ source: String, _ target: String, _ purpose: String? = nil, via: String? = nil,
    quote: String? = nil
  ) {
    interact(source, target, .sync, purpose, via: via, channel: nil, data: [], quote: quote)
  }

  /// A message from or through the target.
  package mutating func message(
    _ source: String, _ target: String, _ purpose: String? = nil, via: String? = nil,
    channel: String? = nil, data: [String] = [], quote: String? = nil
  ) {
    interact(source, target, .async, purpose, via: via, channel: channel, data: data, quote: quote)
  }

  /// The use of a data store.
  package mutating func access(
    _ source: String, _ target: String, _ purpose: String? = nil, via: String? = nil
  ) {
    if requirements.element(Self.id(target)) == nil { store(target) }
    interact(source, target, .data, purpose, via: via, channel: nil, data: [], quote: nil)
  }

  /// A bare arrow: the source does not say how the ends communicate.
  package mutating func arrow(
    _ source: String, _ target: String, _ purpose: String? = nil, via: String? = nil,
    quote: String? = nil
  ) {
    interact(source, target, .unknown, purpose, via: via, channel: nil, data: [], quote: quote)
  }

  private mutating func interact(
    _ source: String, _ target: String, _ style: CommunicationStyle, _ purpose: String?,
    via: String?, channel: String?, data: [String], quote: String?
  ) {
    ensure(source)
    ensure(target)
    let said = [purpose, via, channel.map { "`\($0)`" }].compactMap(\.self)
    let line = "\(source) -> \(target)" + (said.isEmpty ? "" : ": " + said.joined(separator: ", "))
    requirements.interactions.append(
      Interaction(
        source: Self.id(source), target: Self.id(target), style: style, via: via, channel: channel,
        purpose: purpose, data: data, evidence: [evidence(quote ?? line)]))
  }

  package mutating func event(
    _ name: String, from publisher: String? = nil, to consumers: [String] = [],
    channel: String? = nil, broker: String? = nil, fields: [String] = []
  ) {
    for end in [publisher].compactMap(\.self) + consumers { ensure(end) }
    if let broker, requirements.element(Self.id(broker)) == nil { self.broker(broker) }
    requirements.events.append(
      Event(
        name: name, channel: channel, broker: broker.map(Self.id),
        publisher: publisher.map(Self.id), consumers: consumers.map(Self.id),
        fields: fields.map { DataField(name: $0) }, evidence: [evidence("- `\(name)`")]))
  }
}

// Statements
extension RequirementsBuilder {
  /// A quality goal of an element, or of the system where none is named.
  package mutating func quality(
    _ measure: QualityAttribute.Measure, of name: String? = nil, _ statement: String = "stated"
  ) {
    let subject = name.map { Subject.element(Self.id($0)) } ?? .system
    requirements.qualities.append(
      QualityAttribute(
        name: "Quality", statement: statement, measure: measure, subject: subject,
        evidence: evidence(statement)))
  }

  /// A statement on a topic, about an element or the system.
  package mutating func statement(_ topic: Topic, _ text: String, about name: String? = nil) {
    let subject = name.map { Subject.element(Self.id($0)) } ?? .system
    requirements.statements.append(
      TopicStatement(
        topic: topic, statement: Statement(text: text, evidence: evidence(text)), subject: subject))
  }

  package mutating func entity(
    _ name: String, owner: String? = nil, store: String? = nil, fields: [String] = []
  ) {
    requirements.entities.append(
      DataEntity(
        name: name, owner: owner.map(Self.id), store: store.map(Self.id),
        fields: fields.map { DataField(name: $0) }, evidence: [evidence("- `\(name)`")]))
  }
}
