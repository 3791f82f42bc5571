internal import OrderedCollections

/// The analysis stage: what each interaction carries, and what the graph as a whole says.
package enum Analyst {
  /// Analyses the requirements in time about linear in their size.
  ///
  /// - Parameters:
  ///   - requirements: The requirements after review.
  ///   - review: What the reviewer decided; an interaction that the reviewer edited is judged as edited.
  ///   - defaults: The values that stand in where no source states one.
  package static func analysis(
    of requirements: Requirements, review: Review, defaults: DesignDefaults = .standard
  ) -> Analysis {
    let index = RequirementsIndex(requirements)
    let defaults = defaults.answered(by: review)
    let profiler = EdgeProfiler(index: index, defaults: defaults)
    var edges: OrderedDictionary<InteractionID, EdgeProfile> = [:]
    edges.reserveCapacity(requirements.interactions.count)
    for interaction in requirements.interactions {
      var profile = profiler.profile(of: interaction)
      if review.edits[interaction.id]?.style != nil || interaction.origin == .reviewer {
        profile.needsAnswer.basis = .reviewed
      }
      edges[interaction.id] = profile
    }
    let profiles = edges
    let graph = GraphMeasurer(
      index: index, profiles: { profiles[$0] }, defaults: defaults
    ).measures()
    return Analysis(edges: edges, graph: graph, findings: [])
  }
}
