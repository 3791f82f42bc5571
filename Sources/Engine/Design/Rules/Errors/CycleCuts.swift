extension DesignIndex {
  /// The calls that COM-10 replaces by events, so that a cycle has an end.
  func callsThatBreakCycles(
    _ calls: [Interaction], in model: DesignModel
  ) -> Set<InteractionID> {
    let replaced = Set(
      model.analysis.graph.synchronousCycles.compactMap { cycle -> String? in
        guard case .practice(.breakCycle, let detail)? = decision(.group(cycle), .cycle)?.outcome
        else { return nil }
        return detail
      })
    guard !replaced.isEmpty else { return [] }
    return Set(calls.filter { replaced.contains("replace \(model.index.title(of: $0))") }.map(\.id))
  }
}
