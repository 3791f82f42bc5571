internal import Formats

/// One thing of a contract that somebody can depend on: an operation, a field, a channel.
struct ContractPart: Hashable {
  /// What sort of thing it is.
  enum Role: Hashable {
    case api, path, operation, parameter, body, response
    case schema, field, value, argument
    case channel, message, sender, receiver
    case service, method
  }

  /// What is said of it and matters to those who depend on it.
  enum Fact: Hashable, CaseIterable {
    case path, address, type, format, constant, pattern, isRequired, isNullable
    case mostCharacters, fewestCharacters, most, least, mostItems, fewestItems
    case mediaTypes, security, idempotency, pagination, isClosed
    case number, streaming, partitionKey, package, messages
  }

  /// Who writes what the part describes.
  struct Direction: OptionSet, Hashable {
    let rawValue: Int
    /// Consumers write it: requests, arguments.
    static let toProvider = Direction(rawValue: 1)
    /// Consumers read it: responses, events.
    static let toConsumer = Direction(rawValue: 2)
  }

  var role: Role
  /// Tells it from every other part of the file, in both generations.
  var key: String
  /// The part that it goes and comes with.
  var parent: String?
  /// What people call it: `GET /orders`, `Order.total`.
  var name: String
  var facts: [Fact: String] = [:]
  /// Where it stands in its file, counted from 1.
  var line: Int
  var direction: Direction = []
  /// Names of those who are known to use it, where the contract itself says so.
  var consumers: [String] = []
}

/// The parts of one contract, by key, in the order of the file.
struct ContractSurface {
  private(set) var parts: [ContractPart] = []
  private var positions: [String: Int] = [:]

  /// Adds a part; a second one with the same key is left out.
  mutating func add(_ part: ContractPart) {
    guard positions[part.key] == nil else { return }
    positions[part.key] = parts.count
    parts.append(part)
  }

  subscript(key: String) -> ContractPart? { positions[key].map { parts[$0] } }

  /// Gives parts that are used in several places the directions and consumers of all of them.
  mutating func update(_ key: String, _ change: (inout ContractPart) -> Void) {
    guard let position = positions[key] else { return }
    change(&parts[position])
  }

  /// The parts of a contract; `nil` when its text cannot be read.
  ///
  /// - Parameter kind: a kind that is no contract has no parts.
  init?(_ text: String, kind: Artifact.Kind) {
    switch kind {
    case .openAPI:
      guard let root = try? YAMLReader.node(of: text, nodeLimit: .max) else { return nil }
      self = OpenAPISurface(root).surface
    case .asyncAPI:
      guard let root = try? YAMLReader.node(of: text, nodeLimit: .max) else { return nil }
      self = AsyncAPISurface(root).surface
    case .jsonSchema:
      // JSON is YAML, and the YAML reader knows the lines.
      guard let root = try? YAMLReader.node(of: text, nodeLimit: .max) else { return nil }
      self = MessageSchemaSurface(root).surface
    case .proto: self = ProtoSurface(text).surface
    case .graphQL: self = GraphQLSurface(text).surface
    case .document, .eventCatalog, .dataMapping, .testPlan, .decisionLog, .sessionState, .review:
      self.init()
    }
  }

  init() {}
}
