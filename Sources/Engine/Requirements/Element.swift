/// A part of the system or of its surroundings (the C4 model's "element").
package struct Element: Hashable, Sendable, Identifiable {
  /// What sort of thing an element is.
  package enum Kind: String, Hashable, Sendable, CaseIterable, Comparable {
    /// A part that the team builds and runs: service, application, job, gateway.
    case component
    /// A third-party product or cloud service used over the network.
    case externalSystem
    /// A database, cache, bucket, search index or file store.
    case dataStore
    /// A message broker or event log: Kafka, RabbitMQ, SQS.
    case broker
    /// A human role that uses the system.
    case person

    package static func < (left: Kind, right: Kind) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .component: 0
      case .externalSystem: 1
      case .dataStore: 2
      case .broker: 3
      case .person: 4
      }
    }
  }

  package var id: ElementID
  /// The name as the source first writes it.
  package var name: String
  package var kind: Kind
  /// Other names by which the sources call it, in order of appearance.
  package var aliases: [String]
  /// What it is for, in the source's words.
  package var responsibility: Statement?
  /// The business domain or bounded context, as named by the source.
  package var domain: String?
  /// The architectural layer, as named by the source.
  package var layer: String?
  /// The team or person that the source names as owner.
  package var team: String?
  /// Technologies the source names for it: languages, runtimes, products.
  package var technologies: [Statement]
  /// Interfaces that the source names on it, in order.
  package var interfaces: [StatedInterface]
  /// For a data store: the component that the source names as owner.
  package var owner: ElementID?
  /// Places where the element is introduced or named, the introduction first.
  package var evidence: [Evidence]
  package var confidence: Confidence

  package init(
    id: ElementID, name: String, kind: Kind, aliases: [String] = [],
    responsibility: Statement? = nil, domain: String? = nil, layer: String? = nil,
    team: String? = nil, technologies: [Statement] = [], interfaces: [StatedInterface] = [],
    owner: ElementID? = nil, evidence: [Evidence] = [],
    confidence: Confidence = Confidence(percent: 90, reason: "introduced by the source")
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.responsibility = responsibility
    self.domain = domain
    self.layer = layer
    self.team = team
    self.technologies = technologies
    self.interfaces = interfaces
    self.owner = owner
    self.evidence = evidence
    self.confidence = confidence
  }
}

/// A sentence or phrase of a source, with where it stands.
package struct Statement: Hashable, Sendable {
  /// The words, without Markdown marks.
  package var text: String
  package var evidence: Evidence

  package init(text: String, evidence: Evidence) {
    self.text = text
    self.evidence = evidence
  }
}

/// An interface that a source names on a component.
package struct StatedInterface: Hashable, Sendable {
  /// The kind of interface, with what identifies it.
  package enum Signature: Hashable, Sendable {
    /// An HTTP operation: method in capitals, path unchanged (`GET`, `/orders/{orderId}`).
    case http(method: String, path: String)
    /// An RPC method: service name if stated, and method name.
    case rpc(service: String?, method: String)
    /// A GraphQL query or mutation.
    case graphQL(operation: String)
    /// An interface named only in words.
    case described(String)
  }

  package var signature: Signature
  /// What it does, in the source's words; empty when the source says nothing.
  package var purpose: String
  /// Names of the data or parameters that the source gives for the request and the response.
  package var request: [DataField]
  package var response: [DataField]
  package var evidence: Evidence
  /// Whether the source names the HTTP method; where it names only the path, the method is read
  /// from what the sentence says is done there.
  package var isMethodStated: Bool
  /// What a proto file in the source says of an RPC method beside its fields.
  package var proto: ProtoDetails?

  /// The names that a proto file gives, which a contract keeps.
  package struct ProtoDetails: Hashable, Sendable {
    package var package: String?
    package var request: String
    package var response: String
    package var streamsRequest: Bool
    package var streamsResponse: Bool
  }

  package init(
    signature: Signature, purpose: String = "", request: [DataField] = [],
    response: [DataField] = [], evidence: Evidence, isMethodStated: Bool = true,
    proto: ProtoDetails? = nil
  ) {
    self.signature = signature
    self.purpose = purpose
    self.request = request
    self.response = response
    self.evidence = evidence
    self.isMethodStated = isMethodStated
    self.proto = proto
  }
}
