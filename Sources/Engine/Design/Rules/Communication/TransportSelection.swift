/// What carries an interaction when its pattern is known.
struct TransportSelection {
  let model: DesignModel

  /// A transport with what it rests on.
  struct Choice {
    var transport: Transport
    var reason: String
    var evidence: [Evidence] = []
    var assumptions: [AssumptionID] = []
    var origin: DecisionOrigin
  }

  /// The transport that the sources or, failing them, the defaults give for the pattern.
  func choice(for interaction: Interaction, pattern: IntegrationPattern) -> Choice {
    if pattern == .localAccess { return store(of: interaction) }
    if pattern.travelsByMessage { return broker(of: interaction) }
    return offered(by: interaction.target, to: interaction) ?? stated(for: interaction)
      ?? Choice(
        transport: Self.answered(model.defaults.answer(.synchronousTransport)),
        reason: "No source names a protocol between \(names(interaction)), and "
          + "\(model.index.name(interaction.target)) states no interface of another kind.",
        evidence: interaction.evidence, assumptions: [.synchronousTransport], origin: .assumption)
  }

  /// The protocol that a source names for all calls between its services.
  private func stated(for interaction: Interaction) -> Choice? {
    guard model.index.isDeployed(interaction.source), model.index.isDeployed(interaction.target)
    else {
      return nil
    }
    for said in model.requirements.statements where Self.protocolTopics.contains(said.topic) {
      let text = said.statement.text
      func says(_ words: [String]) -> Bool { words.contains { NamedProduct.mentions($0, text) } }
      guard says(Self.betweenServices) else { continue }
      let kinds = Self.protocols.filter { says($0.words) }.map(\.transport)
      guard kinds.count == 1 else { continue }
      return Choice(
        transport: kinds[0],
        reason: "The source says for all its services: “\(said.statement.text)”.",
        evidence: [said.statement.evidence], origin: .source)
    }
    return nil
  }

  private static let protocolTopics: Set<Topic> = [.grpc, .rest, .principle, .decision]
  private static let protocols: [(transport: Transport, words: [String])] = [
    (.grpc, ["grpc"]), (.rest, ["rest", "http", "https", "restful"]), (.graphQL, ["graphql"]),
  ]
  private static let betweenServices = [
    "between services", "between the services", "inter-service", "service-to-service",
    "services communicate", "services talk", "internal calls", "internal communication",
    "서비스 간", "서비스간", "服务间", "服务之间", "サービス間",
  ]

  /// The transport that the reviewer's answer names, else REST.
  private static func answered(_ answer: String) -> Transport {
    [Transport.grpc, .graphQL, .soap].first { $0.title == answer } ?? .rest
  }

  private func names(_ interaction: Interaction) -> String {
    "\(model.index.name(interaction.source)) and \(model.index.name(interaction.target))"
  }

  /// The protocol of the store, which its name or technology tells.
  private func store(of interaction: Interaction) -> Choice {
    let store = model.index.element(interaction.target)
    let name = model.index.name(interaction.target)
    let stated = store?.technologies.first
    let product = stated?.text ?? interaction.via ?? StoreProduct.named(in: name)
    let evidence = stated.map { [$0.evidence] } ?? interaction.evidence
    return Choice(
      transport: .store(product ?? "store protocol"),
      reason: product.map { "\(name) is \($0), used by its own protocol." }
        ?? "\(name) is used by its own protocol; no source names its product.",
      evidence: evidence, origin: product == nil ? .rule : .source)
  }

  /// The broker at one end, behind the events, or the only one that the sources know.
  private func broker(of interaction: Interaction) -> Choice {
    let ends = [interaction.target, interaction.source].filter { model.index.kind($0) == .broker }
    let carried = model.index.events(carriedBy: interaction).compactMap(\.broker)
    if let broker = (ends + carried).first {
      return Choice(
        transport: .messaging(broker: model.index.name(broker)),
        reason: "The sources carry this over \(model.index.name(broker)).",
        evidence: interaction.evidence, origin: .source)
    }
    let brokers = model.requirements.elements(.broker)
    if let only = brokers.first, brokers.count == 1 {
      return Choice(
        transport: .messaging(broker: only.name),
        reason: "\(only.name) is the only broker that the sources name.",
        evidence: interaction.evidence + only.evidence.prefix(1), origin: .rule)
    }
    let answered = model.defaults.answers.contains(.messageBroker)
    return Choice(
      transport: .messaging(broker: answered ? model.defaults.answer(.messageBroker) : ""),
      reason: brokers.isEmpty
        ? "No source names a broker for the messages between \(names(interaction))."
        : "The sources name \(brokers.count) brokers and none for the messages between "
          + "\(names(interaction)).",
      evidence: interaction.evidence, assumptions: [.messageBroker], origin: .assumption)
  }

  /// The kind of interface that the target states, where it states only one kind.
  private func offered(by target: ElementID, to interaction: Interaction) -> Choice? {
    guard let element = model.index.element(target) else { return nil }
    var kinds: [Transport] = []
    for interface in element.interfaces {
      switch interface.signature {
      case .http: kinds.append(.rest)
      case .rpc: kinds.append(.grpc)
      case .graphQL: kinds.append(.graphQL)
      case .described: continue
      }
    }
    guard let first = kinds.first, kinds.allSatisfy({ $0 == first }) else { return nil }
    return Choice(
      transport: first,
      reason: "\(element.name) offers \(first.title) and nothing else.",
      evidence: element.interfaces.prefix(1).map(\.evidence), origin: .rule)
  }
}

extension IntegrationPattern {
  /// Whether messages carry it.
  package var travelsByMessage: Bool {
    switch self {
    case .pointToPoint, .publishSubscribe, .eventStream, .loadLevelling: true
    case .requestResponse, .asyncRequestReply, .batchTransfer, .fileTransfer, .localAccess,
      .changeDataCapture, .webhook:
      false
    }
  }
}

/// Products that a store's name gives away.
enum StoreProduct {
  private static let products = [
    "PostgreSQL", "MySQL", "MariaDB", "MongoDB", "Redis", "Elasticsearch", "OpenSearch", "DynamoDB",
    "Cassandra", "SQLite", "Oracle", "SQL Server", "S3", "Memcached", "ClickHouse", "BigQuery",
    "Snowflake", "Neo4j", "CockroachDB", "Firestore", "InfluxDB", "TimescaleDB", "etcd", "MinIO",
  ]

  /// The product in the name; `nil` when it names none.
  static func named(in name: String) -> String? {
    let folded = name.lowercased()
    if let product = products.first(where: { folded.contains($0.lowercased()) }) { return product }
    return Wording(name).words.contains("postgres") ? "PostgreSQL" : nil
  }
}
