/// COM-11: two components with many interactions in both directions belong together, or apart elsewhere.
package struct COM11ChattyPair: DecisionRule {
  package static let id: RuleID = "COM-11"
  package static let trigger = "More than 4 interactions between two components, in both directions"
  package static let source =
    "Azure Architecture Center, data-considerations-content.md (chatty APIs); 4 is ours"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let limit = model.defaults.number(.chattyEdges)
    var design = Design()
    for pair in pairs(model) where pair.count > limit && pair.isMutual {
      let (left, right) = (model.index.name(pair.ends[0]), model.index.name(pair.ends[1]))
      let evidence = pair.interactions.compactMap(\.evidence.first)
      design.decisions.append(
        Decision(
          rule: Self.id, subject: .group(pair.ends), topic: .chattiness,
          outcome: .practice(.mergeOrRedraw, detail: "\(pair.count) interactions"),
          reason:
            "\(left) and \(right) share \(pair.count) interactions in both directions, so that "
            + "neither changes without the other.",
          evidence: evidence, assumptions: [.chattyEdges], origin: .assumption))
      design.findings.append(
        Finding(
          .warning, rule: Self.id, subject: .group(pair.ends),
          message: "\(left) and \(right) have \(pair.count) interactions in both directions",
          places: evidence,
          suggestion: "Merge \(left) and \(right), or move what they talk about to one side."))
    }
    return design
  }

  private struct Pair {
    var ends: [ElementID]
    var interactions: [Interaction] = []
    /// Calls and accesses count once, messages once per event.
    var count = 0
    var isMutual: Bool {
      interactions.contains { $0.source == ends[0] }
        && interactions.contains { $0.source == ends[1] }
    }
  }

  private func pairs(_ model: DesignModel) -> [Pair] {
    var pairs: [[ElementID]: Pair] = [:]
    for interaction in model.requirements.interactions
    where interaction.source != interaction.target {
      guard model.index.kind(interaction.source) == .component,
        model.index.kind(interaction.target) == .component
      else { continue }
      let ends = [interaction.source, interaction.target].sorted()
      pairs[ends, default: Pair(ends: ends)].interactions.append(interaction)
      let carried = model.index.events(carriedBy: interaction).count
      pairs[ends]?.count += max(1, carried)
    }
    return pairs.values.sorted { $0.ends.lexicographicallyPrecedes($1.ends) }
  }
}
