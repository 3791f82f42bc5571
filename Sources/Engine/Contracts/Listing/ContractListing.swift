/// One contract, part by part, each with where it comes from.
package struct ContractListing: Hashable, Sendable, Identifiable {
  /// What sort of contract it is.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case http, grpc, graphQL, event
  }

  /// Where a part comes from.
  package enum Origin: Hashable, Sendable {
    /// The source lines say so.
    case stated(Evidence)
    /// A rule proposes it; the call or data it was proposed for, where there is one.
    case proposed(RuleID, Evidence?)
    case assumed(AssumptionID)
    /// Words imply it.
    case inferred(String)
    case reviewed
  }

  /// One part: an operation, a message, a field.
  package struct Part: Hashable, Sendable {
    /// How deep it stands under others; the contract's own parts have depth 0.
    package var depth: Int
    /// What it is, as the contract's file writes it: `POST /orders`, `orderId`.
    package var name: String
    /// Its type, or what it does.
    package var detail: String
    package var origin: Origin
  }

  package var kind: Kind
  /// The provider's or the event's name, as the source writes it; for gRPC the service's.
  package var title: String
  /// The file that holds it, inside the session folder.
  package var path: String
  /// Who offers or publishes it, where a source says so.
  package var provider: ElementID?
  /// Other names under which it is known: aliases, channel, package.
  package var names: [String]
  package var parts: [Part]

  package var id: String { path }
}

extension ContractListing {
  /// Every contract of a blueprint: by kind, then as the contracts stand.
  package static func all(in blueprint: Blueprint) -> [ContractListing] {
    let contracts = blueprint.contracts
    let writer = ContractListingWriter(blueprint)
    return contracts.apis.map(writer.listing) + contracts.rpcs.map(writer.listing)
      + contracts.graphs.map(writer.listing) + contracts.messages.map(writer.listing)
  }

  /// The contracts that a name means: a provider's, all of them; an event's, a service's, a file's.
  ///
  /// An exact name counts before one that begins so, and that before words in it.
  ///
  /// - Throws: `ExplanationError` with what comes near, when the name means none, or contracts of
  ///   several owners.
  package static func named(
    _ words: String, in blueprint: Blueprint
  ) throws(ExplanationError) -> [ContractListing] {
    let all = all(in: blueprint)
    let wanted = TextWords.words(words)
    let tests: [([String]) -> Bool] = [
      { $0 == wanted }, { $0.starts(with: wanted) },
      { name in wanted.allSatisfy { word in name.contains { $0.hasPrefix(word) } } },
    ]
    for test in tests where !wanted.isEmpty {
      let found = all.filter { $0.allNames.contains { test(TextWords.words($0)) } }
      guard let first = found.first else { continue }
      let isOne = found.allSatisfy { $0.title == first.title || $0.provider == first.provider }
      if isOne { return found }
      throw ExplanationError(
        words: words, candidates: Array(found.map(\.title).uniqued.prefix(8)), isAmbiguous: true)
    }
    throw ExplanationError(
      words: words, candidates: Array(all.map(\.title).uniqued.prefix(8)), isAmbiguous: false)
  }

  private var allNames: [String] { [title, path] + names }
}
