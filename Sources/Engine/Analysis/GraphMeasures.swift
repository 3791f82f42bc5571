/// What the interaction graph as a whole says.
package struct GraphMeasures: Hashable, Sendable {
  /// Components on a synchronous cycle, each cycle starting at its smallest id, in call order.
  package var synchronousCycles: [[ElementID]]
  /// How many elements depend on an element directly.
  package var fanIn: [ElementID: Int]
  /// On how many elements an element depends directly.
  package var fanOut: [ElementID: Int]
  /// For each entry component, its longest chain of synchronous calls.
  package var synchronousChains: [SynchronousChain]
  /// Elements that stop working, directly or through synchronous calls, when the key is down; the nearest
  /// first, at most `BlastRadius.maximumListed`.
  package var blastRadius: [ElementID: [ElementID]]
  /// Names of events that nobody consumes.
  package var eventsWithoutConsumer: [String]
  /// Names of events that somebody consumes and nobody publishes.
  package var eventsWithoutPublisher: [String]
  /// Stores that more than one component writes, with the components.
  package var sharedStores: [SharedStore]

  package init(
    synchronousCycles: [[ElementID]] = [], fanIn: [ElementID: Int] = [:],
    fanOut: [ElementID: Int] = [:], synchronousChains: [SynchronousChain] = [],
    blastRadius: [ElementID: [ElementID]] = [:], eventsWithoutConsumer: [String] = [],
    eventsWithoutPublisher: [String] = [], sharedStores: [SharedStore] = []
  ) {
    self.synchronousCycles = synchronousCycles
    self.fanIn = fanIn
    self.fanOut = fanOut
    self.synchronousChains = synchronousChains
    self.blastRadius = blastRadius
    self.eventsWithoutConsumer = eventsWithoutConsumer
    self.eventsWithoutPublisher = eventsWithoutPublisher
    self.sharedStores = sharedStores
  }
}

/// A path of synchronous calls from an entry to its end.
package struct SynchronousChain: Hashable, Sendable {
  /// The elements on the path, in call order; at least two.
  package var path: [ElementID]
  package var interactions: [InteractionID]
  /// The product of the availabilities of what the path depends on, from 0 to 1.
  package var availability: Double
  /// The least available element on the path.
  package var weakest: ElementID
  /// Whether every factor was stated or answered; otherwise defaults are assumed.
  package var isFullyStated: Bool

  /// The number of calls.
  package var depth: Int { interactions.count }
}

/// A store that several components use.
package struct SharedStore: Hashable, Sendable {
  package var store: ElementID
  package var components: [ElementID]
  /// The interactions by which they use it.
  package var interactions: [InteractionID]
}
