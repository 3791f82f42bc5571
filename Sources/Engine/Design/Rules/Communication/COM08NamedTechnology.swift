/// COM-08: the technology that a source names is kept.
package struct COM08NamedTechnology: DecisionRule {
  package static let id: RuleID = "COM-08"
  package static let trigger = "A technology named in the source"
  package static let source = "Product rule: an explicit statement of a source is never changed"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    var design = Design()
    for interaction in model.requirements.interactions {
      guard let named = model.index.technology(of: interaction) else { continue }
      design.decisions += decisions(for: interaction, named: named, model: model, earlier: earlier)
    }
    design.decisions += brokers(model)
    return design
  }

  private func decisions(
    for interaction: Interaction, named: NamedTechnology, model: DesignModel, earlier: DesignIndex
  ) -> [Decision] {
    let subject = Subject.interaction(interaction.id)
    let title = model.index.title(of: interaction)
    let ruled = earlier.unreviewedPattern(interaction.id)
    let reviewed = model.reviewedPattern(interaction.id)
    let implied = impliedPattern(named, interaction, ruled: ruled, model: model)
    var decisions: [Decision] = []
    if let implied, implied != ruled || (reviewed != nil && reviewed != implied) {
      decisions.append(
        Decision(
          rule: Self.id, subject: subject, topic: .pattern, outcome: .pattern(implied),
          reason: "The source names \(named.name) for \(title), which makes it "
            + "\(implied.title).",
          evidence: interaction.evidence, origin: .source))
    }
    let standing = reviewed ?? implied ?? ruled
    let transport = named.transport(in: model, for: interaction)
    if standing.map({ transport.fits($0) }) ?? true {
      decisions.append(
        Decision(
          rule: Self.id, subject: subject, topic: .transport, outcome: .transport(transport),
          reason: "The source names \(named.name) for \(title).", evidence: interaction.evidence,
          origin: .source))
    }
    return decisions
  }

  /// The pattern that the technology leaves open no doubt about; `nil` where it settles none.
  private func impliedPattern(
    _ named: NamedTechnology, _ interaction: Interaction, ruled: IntegrationPattern?,
    model: DesignModel
  ) -> IntegrationPattern? {
    if model.index.kind(interaction.target) == .dataStore, named.kind != .changeDataCapture {
      return .localAccess
    }
    switch named.kind {
    case .http, .soap, .graphQL, .grpc:
      // A request that is answered with 202 is still HTTP.
      return ruled == .asyncRequestReply ? ruled : .requestResponse
    case .messaging, .queue:
      if ruled?.travelsByMessage == true { return ruled }
      let needsAnswer = model.profile(interaction.id)?.needsAnswer.value == true
      if interaction.style == .sync || (interaction.style == .async && needsAnswer) {
        return .asyncRequestReply
      }
      return named.kind == .queue ? .pointToPoint : .publishSubscribe
    case .fileTransfer:
      let wording = interaction.wording(in: model.index)
      return wording.contains(any: EdgeWords.bulk) ? .batchTransfer : .fileTransfer
    case .changeDataCapture: return .changeDataCapture
    case .webhook: return .webhook
    case .store: return model.index.isStoreAccess(interaction) ? .localAccess : nil
    case .smtp: return .pointToPoint
    case .inProcess, .webSocket, .other: return nil
    }
  }

  /// The brokers that the sources name, each with its kind.
  private func brokers(_ model: DesignModel) -> [Decision] {
    model.requirements.elements(.broker).map { broker in
      Decision(
        rule: Self.id, subject: .element(broker.id), topic: .broker,
        outcome: .broker(product: broker.name, kind: BrokerKind(of: broker)),
        reason: "The source names \(broker.name) as broker.",
        evidence: Array(broker.evidence.prefix(2)),
        knowledge: BrokerNeed.known(of: broker.id, in: model), origin: .source)
    }
  }
}

extension BrokerKind {
  /// The kind that a broker's product is known for; a queue where the product is unknown.
  init(of broker: Element) {
    let words = Wording(
      ([broker.name] + broker.technologies.map(\.text)).joined(separator: " "), cutsNames: false)
    self = words.contains(any: NamedTechnology.logProducts) ? .log : .queue
  }
}

extension NamedTechnology {
  /// The transport that the technology is.
  func transport(in model: DesignModel, for interaction: Interaction) -> Transport {
    switch kind {
    case .http: return .rest
    case .grpc: return .grpc
    case .graphQL: return .graphQL
    case .soap: return .soap
    case .smtp: return .smtp
    case .webSocket: return .webSocket
    case .messaging, .queue:
      let ends = [interaction.target, interaction.source].filter { model.index.kind($0) == .broker }
      return .messaging(broker: ends.first.map(model.index.name) ?? name)
    case .store, .other:
      guard model.index.kind(interaction.target) == .dataStore else { return .named(name) }
      let stated = model.index.element(interaction.target)?.technologies.first?.text
      let product = stated ?? StoreProduct.named(in: model.index.name(interaction.target))
      return .store(product ?? name)
    case .webhook: return .rest
    case .fileTransfer, .changeDataCapture, .inProcess: return .named(name)
    }
  }
}

extension Transport {
  /// Whether it is no transport at all: caller and callee share a process.
  package var isInProcess: Bool {
    if case .named(let name) = self { return NamedTechnology.kind(of: name) == .inProcess }
    return false
  }

  /// Whether a refusal travels on it as a status of HTTP.
  var hasHTTPStatus: Bool {
    switch self {
    case .rest, .graphQL, .soap: true
    case .named(let name): name.lowercased().hasPrefix("http")
    case .grpc, .smtp, .webSocket, .messaging, .store: false
    }
  }

  /// Whether the pattern can run over this transport.
  func fits(_ pattern: IntegrationPattern) -> Bool {
    switch self {
    case .rest, .grpc, .graphQL, .soap:
      switch pattern {
      case .requestResponse, .asyncRequestReply, .webhook, .batchTransfer, .fileTransfer: true
      default: false
      }
    case .messaging: pattern.travelsByMessage || pattern == .asyncRequestReply
    case .store: pattern == .localAccess || pattern == .batchTransfer
    case .smtp: pattern == .pointToPoint
    case .webSocket, .named: true
    }
  }
}
