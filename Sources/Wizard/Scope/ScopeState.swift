package import Engine

/// The second step: which parts of the architecture this run is about.
package struct ScopeState: Equatable, Sendable {
  package var cursor = ListCursor()
  /// How many interactions each scope holds; nil until the documents are read.
  package var counts: [Scope: Int]?
  /// How many interactions there are in all.
  package var total = 0

  /// Nothing counted yet.
  package init() {}

  /// Counts the interactions that the review does not reject.
  package mutating func count(_ requirements: Requirements, review: Review) {
    var counts: [Scope: Int] = [:]
    let interactions = BrokerLegs.collapsed(
      ReviewedRequirements.interactions(of: requirements, review: review), in: requirements)
    for interaction in interactions {
      for scope in Scope.scopes(of: interaction, in: requirements) {
        counts[scope, default: 0] += 1
      }
    }
    self.counts = counts
    total = interactions.count
  }
}
