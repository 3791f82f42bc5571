/// Constant-time look-ups over requirements; built once, in time linear in their size.
package struct RequirementsIndex: Sendable {
  package let requirements: Requirements
  private let elementPositions: [ElementID: Int]
  private let interactionPositions: [InteractionID: Int]
  private let outgoingPositions: [ElementID: [Int]]
  private let incomingPositions: [ElementID: [Int]]
  private let qualityPositions: [Subject: [Int]]
  private let statementPositions: [Subject: [Int]]
  private let channels: ChannelIndex
  private var technologies: [InteractionID: NamedTechnology] = [:]
  /// The components that run in users' hands.
  private(set) var clientApps: Set<ElementID> = []

  /// Builds the index.
  package init(_ requirements: Requirements) {
    self.requirements = requirements
    elementPositions = Self.firstPositions(of: requirements.elements.map(\.id))
    interactionPositions = Self.firstPositions(of: requirements.interactions.map(\.id))
    outgoingPositions = Self.positions(of: requirements.interactions.map(\.source))
    incomingPositions = Self.positions(of: requirements.interactions.map(\.target))
    qualityPositions = Self.positions(of: requirements.qualities.map(\.subject))
    statementPositions = Self.positions(of: requirements.statements.map(\.subject))
    let kinds = elementPositions.mapValues { requirements.elements[$0].kind }
    channels = ChannelIndex(requirements.events, kinds: kinds)
    for interaction in requirements.interactions {
      technologies[interaction.id] = NamedTechnology(of: interaction, in: self)
    }
    clientApps = Set(requirements.elements.filter(runsAtUsers).map(\.id))
  }

  /// The protocol or product that the source names for an interaction, as reviewed.
  func technology(of interaction: Interaction) -> NamedTechnology? {
    guard let position = interactionPositions[interaction.id],
      requirements.interactions[position].hasSameWords(as: interaction)
    else { return NamedTechnology(of: interaction, in: self) }
    return technologies[interaction.id]
  }

  private static func firstPositions<Key: Hashable>(of keys: [Key]) -> [Key: Int] {
    var result: [Key: Int] = [:]
    result.reserveCapacity(keys.count)
    for (position, key) in keys.enumerated() where result[key] == nil { result[key] = position }
    return result
  }

  private static func positions<Key: Hashable>(of keys: [Key]) -> [Key: [Int]] {
    var result: [Key: [Int]] = [:]
    for (position, key) in keys.enumerated() { result[key, default: []].append(position) }
    return result
  }
}

extension Interaction {
  /// Whether both say the same of how they communicate and between whom.
  fileprivate func hasSameWords(as other: Interaction) -> Bool {
    via == other.via && purpose == other.purpose && source == other.source
      && target == other.target && evidence.count == other.evidence.count
  }
}

extension RequirementsIndex {
  /// The element with that id.
  package func element(_ id: ElementID) -> Element? {
    elementPositions[id].map { requirements.elements[$0] }
  }

  /// The element's kind; an element that nobody introduced counts as a component.
  package func kind(_ id: ElementID) -> Element.Kind { element(id)?.kind ?? .component }

  /// Whether the interaction is the use of a data store; data that another component holds is asked of it.
  package func isStoreAccess(_ interaction: Interaction) -> Bool {
    kind(interaction.target) == .dataStore
      || (interaction.style == .data && kind(interaction.target) != .component)
  }

  /// The element's name as the source writes it, or the raw id where it is unknown.
  package func name(_ id: ElementID) -> String { element(id)?.name ?? id.rawValue }

  /// The interaction with that id.
  package func interaction(_ id: InteractionID) -> Interaction? {
    interactionPositions[id].map { requirements.interactions[$0] }
  }

  /// What the element depends on, in order of statement.
  package func outgoing(_ id: ElementID) -> [Interaction] {
    (outgoingPositions[id] ?? []).map { requirements.interactions[$0] }
  }

  /// What depends on the element, in order of statement.
  package func incoming(_ id: ElementID) -> [Interaction] {
    (incomingPositions[id] ?? []).map { requirements.interactions[$0] }
  }

  /// The quality goals that are stated for exactly that subject.
  package func qualities(of subject: Subject) -> [QualityAttribute] {
    (qualityPositions[subject] ?? []).map { requirements.qualities[$0] }
  }

  /// The statements about exactly that subject.
  package func statements(about subject: Subject) -> [TopicStatement] {
    (statementPositions[subject] ?? []).map { requirements.statements[$0] }
  }

  /// The events that an interaction carries, in the order of the requirements.
  ///
  /// By channel or event name where the interaction names one; otherwise by who publishes and who consumes, so
  /// that the edge to a broker and the edge to the component behind it are seen to carry the same events.
  package func events(carriedBy interaction: Interaction) -> [Event] {
    channels.positions(carriedBy: interaction).map { requirements.events[$0] }
  }

  /// The event with that name or on that channel.
  package func event(named name: String) -> Event? {
    channels.positions(named: name).first.map { requirements.events[$0] }
  }

  /// The events that the component publishes, in order.
  package func events(publishedBy id: ElementID) -> [Event] {
    channels.publishedPositions(by: id).map { requirements.events[$0] }
  }

  /// The events that the component consumes, in order.
  package func events(consumedBy id: ElementID) -> [Event] {
    channels.consumedPositions(by: id).map { requirements.events[$0] }
  }

  /// `A → B` with the names of the source.
  package func title(of interaction: Interaction) -> String {
    "\(name(interaction.source)) → \(name(interaction.target))"
  }
}
