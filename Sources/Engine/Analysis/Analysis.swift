package import OrderedCollections

/// What the analysis stage says of each interaction and of the graph as a whole.
package struct Analysis: Hashable, Sendable {
  /// By interaction, in the order of the requirements.
  package var edges: OrderedDictionary<InteractionID, EdgeProfile>
  package var graph: GraphMeasures
  package var findings: [Finding]

  package init(
    edges: OrderedDictionary<InteractionID, EdgeProfile> = [:],
    graph: GraphMeasures = GraphMeasures(), findings: [Finding] = []
  ) {
    self.edges = edges
    self.graph = graph
    self.findings = findings
  }
}
