/// Look-ups over a blueprint: what was decided for whom, who uses what.
///
/// Elements, events and stores that no interaction in scope touches are left out of a scoped run.
package struct BlueprintIndex: Sendable {
  package let blueprint: Blueprint
  private let decisionsByKey: [DecisionKey: Decision]
  private let decisionsBySubject: [Subject: [Decision]]
  private let elementsByID: [ElementID: Element]
  private let elementsByKind: [Element.Kind: [Element]]
  private let deployed: Set<ElementID>
  private let apps: Set<ElementID>
  private let decisionsByTopic: [DecisionTopic: [Decision]]
  /// What the requirements state, looked up.
  let traffic: RequirementsIndex
  /// Who reads and writes each store.
  let storeTraffic: StoreTraffic
  /// Calls over the network whose caller waits, other than store access and how instances find each other.
  private(set) var calls: [Interaction] = []
  /// How instances get to know the others: they register, or look names up.
  private(set) var registrations: [Interaction] = []
  /// Messages, events and batches that travel over the network.
  private(set) var messages: [Interaction] = []
  /// Stores that hold copies.
  private(set) var caches: [Element] = []
  /// Names of elements of several words, the longest first; a single word such as `Kafka` is a word too.
  let lowercasedNames: [String]

  package init(_ blueprint: Blueprint) {
    self.blueprint = blueprint
    decisionsByKey = Dictionary(
      blueprint.design.decisions.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    decisionsBySubject = Dictionary(grouping: blueprint.design.decisions, by: \.subject)
    decisionsByTopic = Dictionary(grouping: blueprint.design.decisions, by: \.topic)
    storeTraffic = StoreTraffic(blueprint.requirements)
    elementsByID = Dictionary(
      blueprint.requirements.elements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let traffic = RequirementsIndex(blueprint.requirements)
    self.traffic = traffic
    let components = blueprint.requirements.elements.filter { $0.kind == .component }.map(\.id)
    deployed = Set(components.filter(traffic.isDeployed))
    apps = Set(components.filter(traffic.isClientApp))
    lowercasedNames = blueprint.requirements.elements.filter { $0.kind != .broker }
      .map { $0.name.lowercased() }.filter { $0.contains(" ") }
      .sorted { $0.utf8.count != $1.utf8.count ? $0.utf8.count > $1.utf8.count : $0 < $1 }
    let touched = Set(
      blueprint.requirements.interactions.flatMap { [$0.source, $0.target] }
        + blueprint.requirements.events.compactMap(\.broker))
    elementsByKind = Dictionary(
      grouping: blueprint.requirements.elements.filter {
        blueprint.scope.isFull || touched.contains($0.id)
      }, by: \.kind)
    let travelling = interactions.filter { !isStoreAccess($0) && !isInProcess($0) }
    let waiting = travelling.filter { pattern($0).isSynchronous }
    calls = waiting.filter { !traffic.isRegistration($0) }
    registrations = waiting.filter(traffic.isRegistration)
    messages = travelling.filter { !pattern($0).isSynchronous }
    caches = stores.filter(keepsCopies)
  }

  var requirements: Requirements { blueprint.requirements }
  var analysis: Analysis { blueprint.analysis }
  var graph: GraphMeasures { blueprint.analysis.graph }
  var design: Design { blueprint.design }
  var contracts: Contracts { blueprint.contracts }
  var isFull: Bool { blueprint.scope.isFull }

  /// Whether one of the run's scopes is the section's.
  func isInScope(_ entry: DocumentOutline.Entry) -> Bool {
    isFull || !entry.scopes.isDisjoint(with: blueprint.scope.scopes)
  }

  /// The one line of a section that the chosen scopes leave out.
  var outOfScopeLine: String {
    let names = English.list(blueprint.scope.ordered.map(\.title))
    return "Out of scope: this run covers \(names) integrations only."
  }

  // MARK: Elements

  func element(_ id: ElementID) -> Element? { elementsByID[id] }

  /// The name as the source writes it.
  func name(_ id: ElementID) -> String { elementsByID[id]?.name ?? id.rawValue }

  /// The names in a sentence, escaped.
  func names(_ ids: [ElementID], limit: Int = 8) -> Passage {
    Passage(
      markdown: English.list(ids.map { InlineMarkdown.escaped(name($0)) }, limit: limit))
  }

  func kind(_ id: ElementID) -> Element.Kind { elementsByID[id]?.kind ?? .component }

  /// The elements of one kind that are in scope, in order.
  func elements(_ kind: Element.Kind) -> [Element] {
    elementsByKind[kind] ?? []
  }

  var components: [Element] { elements(.component) }
  /// The components of which the team runs instances: no apps in users' hands, no parts of another process.
  var services: [Element] { components.filter { deployed.contains($0.id) } }
  /// Programs in users' hands.
  var clientApps: [Element] { components.filter { apps.contains($0.id) } }
  var externals: [Element] { elements(.externalSystem) }
  var stores: [Element] { elements(.dataStore) }
  var brokers: [Element] { elements(.broker) }
  var persons: [Element] { elements(.person) }

  // MARK: Decisions

  func decision(_ topic: DecisionTopic, _ subject: Subject) -> Decision? {
    decisionsByKey[DecisionKey(subject: subject, topic: topic)]
  }

  func decision(_ topic: DecisionTopic, _ interaction: Interaction) -> Decision? {
    decision(topic, .interaction(interaction.id))
  }

  /// What a rule decided about a subject.
  func decisions(of rule: RuleID, about subject: Subject) -> [Decision] {
    (decisionsBySubject[subject] ?? []).filter { $0.rule == rule }
  }

  func decisions(on topic: DecisionTopic) -> [Decision] {
    decisionsByTopic[topic] ?? []
  }

  // MARK: Findings

  /// Every finding of every stage, the gravest first, without repetition.
  var findings: [Finding] {
    (requirements.findings + analysis.findings + design.findings + contracts.findings)
      .uniqued.inReadingOrder
  }

  /// The findings of those rules.
  func findings(_ rules: RuleID...) -> [Finding] {
    findings.filter { rules.contains($0.rule) }
  }
}
