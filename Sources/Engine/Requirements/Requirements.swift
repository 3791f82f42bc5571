/// Everything that was extracted from the documents of a session, with its evidence.
package struct Requirements: Hashable, Sendable {
  /// In order of first appearance.
  package var elements: [Element] { didSet { positions = Self.positions(elements.map(\.id)) } }
  /// In order of first statement.
  package var interactions: [Interaction] {
    didSet { interactionPositions = Self.positions(interactions.map(\.id)) }
  }
  /// Who uses what, of persons; one for each pair.
  package var visits: [Visit]
  package var events: [Event]
  package var entities: [DataEntity]
  package var qualities: [QualityAttribute]
  package var statements: [TopicStatement]
  package var domains: [Grouping]
  /// From the outermost (presentation) to the innermost, where the source orders them.
  package var layers: [Grouping]
  /// What the sources themselves call undecided ("TBD", "to be decided", "미정").
  package var openQuestions: [Statement]
  package var unread: [UnreadLine]
  /// Lines with words, over all documents; the base of the share that was not understood.
  package var readableLineCount: Int
  /// Lines with words that gave a statement; the others but those unread are known to give none.
  package var usedLineCount: Int
  /// Lines with words that are known to give no statement, by the reason.
  package var silentLineCounts: [SilentReason: Int]
  package var findings: [Finding]
  /// What became of each teaching, by name.
  package var taught: [TeachingOutcome]
  private var positions: [ElementID: Int]
  private var interactionPositions: [InteractionID: Int]

  package init(
    elements: [Element] = [], interactions: [Interaction] = [], visits: [Visit] = [],
    events: [Event] = [], entities: [DataEntity] = [], qualities: [QualityAttribute] = [],
    statements: [TopicStatement] = [], domains: [Grouping] = [], layers: [Grouping] = [],
    openQuestions: [Statement] = [], unread: [UnreadLine] = [], readableLineCount: Int = 0,
    usedLineCount: Int = 0, silentLineCounts: [SilentReason: Int] = [:],
    findings: [Finding] = [], taught: [TeachingOutcome] = []
  ) {
    self.elements = elements
    self.interactions = interactions
    self.visits = visits
    self.events = events
    self.entities = entities
    self.qualities = qualities
    self.statements = statements
    self.domains = domains
    self.layers = layers
    self.openQuestions = openQuestions
    self.unread = unread
    self.readableLineCount = readableLineCount
    self.usedLineCount = usedLineCount
    self.silentLineCounts = silentLineCounts
    self.findings = findings
    self.taught = taught
    positions = Self.positions(elements.map(\.id))
    interactionPositions = Self.positions(interactions.map(\.id))
  }

  private static func positions<ID: Hashable>(_ ids: [ID]) -> [ID: Int] {
    Dictionary(zip(ids, ids.indices)) { first, _ in first }
  }

  /// The elements of one kind, in order.
  package func elements(_ kind: Element.Kind) -> [Element] { elements.filter { $0.kind == kind } }

  /// The components, in order.
  package var components: [Element] { elements(.component) }

  /// The element with that id.
  package func element(_ id: ElementID) -> Element? {
    positions[id].map { elements[$0] }
  }

  /// The element's name as the source writes it, or the raw id where it is unknown.
  package func name(_ id: ElementID) -> String { element(id)?.name ?? id.rawValue }

  /// The interaction with that id.
  package func interaction(_ id: InteractionID) -> Interaction? {
    interactionPositions[id].map { interactions[$0] }
  }

  /// Statements on a topic, about the system first.
  package func statements(on topic: Topic) -> [TopicStatement] {
    statements.filter { $0.topic == topic }
  }
}
