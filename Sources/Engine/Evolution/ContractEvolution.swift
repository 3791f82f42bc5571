internal import Formats

/// The changes of all contracts since the last save.
struct ContractEvolution {
  private let saved: SavedGeneration
  private let names: [String: String]
  private let users: [String: [String]]
  private(set) var changes: [Change] = []

  init(saved: SavedGeneration, artifacts: [Artifact], blueprint: Blueprint) {
    self.saved = saved
    names = Dictionary(
      blueprint.requirements.elements.map { ($0.slug, $0.name) },
      uniquingKeysWith: { first, _ in first })
    users = Self.users(saved, blueprint.requirements)
    let new = artifacts.filter { Artifact.Kind(contract: $0.path) != nil }
    let paths = Set(new.map(\.path))
    var readers: [String: [String]]?
    for artifact in new where saved.texts[artifact.path] != artifact.text {
      guard let old = saved.texts[artifact.path] else {
        changes.append(Change(.contractAdded, file: artifact.path, subject: artifact.path))
        continue
      }
      if artifact.kind == .jsonSchema, readers == nil { readers = eventReaders() }
      let file = artifact.path.split(separator: "/").last.map(String.init) ?? ""
      compare(artifact, with: old, consumers: readers?[file] ?? providerUsers(file))
    }
    for (path, text) in saved.texts.sorted(by: { $0.key < $1.key }) where !paths.contains(path) {
      guard let kind = Artifact.Kind(contract: path) else { continue }
      remove(path, text, kind)
    }
  }

  private mutating func compare(
    _ artifact: Artifact, with text: String, consumers: [String]
  ) {
    guard let old = ContractSurface(text, kind: artifact.kind),
      let new = ContractSurface(artifact.text, kind: artifact.kind)
    else {
      changes.append(
        Change(.contractUnreadable, file: artifact.path, subject: artifact.path))
      return
    }
    changes += ContractComparison(
      file: artifact.path, kind: artifact.kind, old: old, new: new, consumers: consumers
    ).changes.map(named)
  }

  private mutating func remove(_ path: String, _ text: String, _ kind: Artifact.Kind) {
    let own = ContractSurface(text, kind: kind)?.parts.flatMap(\.consumers) ?? []
    let file = path.split(separator: "/").last.map(String.init) ?? ""
    let consumers =
      own.isEmpty ? (kind == .jsonSchema ? eventReaders()[file] : nil) ?? providerUsers(file) : own
    changes.append(
      named(
        Change(
          .contractRemoved, file: path, subject: path, consumers: consumers.uniqued,
          places: [Evidence(place: Place(document: path, line: 1), quote: "")])))
  }

  /// Contracts of messages know applications by their slugs.
  private func named(_ change: Change) -> Change {
    var change = change
    change.consumers = change.consumers.map { names[$0] ?? $0 }.uniqued
    return change
  }

  /// Who received each event at the last save, by the name of the schema's file.
  private func eventReaders() -> [String: [String]] {
    guard let text = saved.texts["integration-specs/asyncapi.yaml"],
      let root = try? YAMLReader.node(of: text, nodeLimit: .max)
    else { return [:] }
    return AsyncAPISurface(root).readers
  }

  /// Who used the provider that the file is named after.
  private func providerUsers(_ file: String) -> [String] {
    users[String(file.prefix { $0 != "." })] ?? []
  }

  /// Names of those who depend on each element, then and now, by the element's slug.
  private static func users(
    _ saved: SavedGeneration, _ requirements: Requirements
  ) -> [String: [String]] {
    var users: [String: [String]] = [:]
    let ledgers = [saved.ledger, InteractionLedger(requirements)].compactMap(\.self)
    for entry in ledgers.flatMap(\.entries) {
      guard let user = entry.sourceName else { continue }
      users[requirements.slug(entry.id.target), default: []].append(user)
    }
    return users.mapValues(\.uniqued)
  }
}

extension Artifact.Kind {
  /// The kind of a contract by its path; `nil` for what is no contract.
  package init?(contract path: String) {
    let folder = "integration-specs/"
    let kinds: [(String, Artifact.Kind)] = [
      ("openapi/", .openAPI), ("asyncapi.yaml", .asyncAPI), ("schemas/", .jsonSchema),
      ("proto/", .proto), ("graphql/", .graphQL),
    ]
    guard path.hasPrefix(folder),
      let kind = kinds.first(where: { path.dropFirst(folder.count).hasPrefix($0.0) })
    else { return nil }
    self = kind.1
  }
}
