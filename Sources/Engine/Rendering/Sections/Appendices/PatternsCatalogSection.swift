internal import OrderedCollections

/// Appendix A: the patterns in use with their interactions.
enum PatternsCatalogSection: SectionRenderer {
  static let id = SectionID("appendices/a-integration-patterns-catalog")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    let uses = IntegrationPatternsSection.patternUses(index)
    guard !uses.isEmpty else { return SectionBody("No interaction is in scope.") }
    for (pattern, interactions) in uses {
      body.paragraph(
        Passage(
          "**\(markdown: pattern.title)** (\(markdown: English.count(interactions.count, "interaction")))."
        ) + PatternGuidance(pattern: pattern, interactions: interactions, index: index).text)
      var table = MarkdownTable("From", "To", "For", "Decided by")
      for interaction in interactions {
        let decision = index.decision(.pattern, interaction)
        table.row(
          Passage(plain: index.name(interaction.source)),
          Passage(plain: index.name(interaction.target)), index.purposeCell(interaction),
          decision.map { origin($0, index) } ?? .empty)
      }
      body.table(table)
      for reason in reasons(interactions, index) { body.bullet(reason) }
    }
    CoverageTables.append(to: &body, index)
    return body
  }

  /// Why, each reason once with those that share it.
  private static func reasons(
    _ interactions: [Interaction], _ index: BlueprintIndex
  ) -> [Passage] {
    var shared: OrderedDictionary<String, [Interaction]> = [:]
    for interaction in interactions {
      guard let decision = index.decision(.pattern, interaction) else { continue }
      shared[form(of: decision.reason, interaction, index), default: []].append(interaction)
    }
    return shared.values.compactMap { same in
      guard let first = same.first, let decision = index.decision(.pattern, first) else {
        return nil
      }
      let all = same.compactMap { index.decision(.pattern, $0) }
      let others = same.count - 1
      let reach: Passage =
        others == 0
        ? .empty
        : " The same holds for \(markdown: others > 3 ? "\(English.number(others)) others" : "\(index.arrows(Array(same.dropFirst())).markdown(places: PlaceStyle(documents: [])))")."
      return Passage.sentence(decision.reason, decisions: all).appending(reach)
    }
  }

  /// A reason without the names and purposes of its interaction.
  private static func form(
    of reason: String, _ interaction: Interaction, _ index: BlueprintIndex
  ) -> String {
    let words = [
      interaction.purpose, index.name(interaction.source), index.name(interaction.target),
    ]
    .compactMap(\.self).filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    return words.reduce(reason) { $0.replacing($1, with: "…") }
  }

  private static func origin(_ decision: Decision, _ index: BlueprintIndex) -> Passage {
    switch decision.origin {
    case .source: "source, \(index.link(decision))"
    case .reviewer: "reviewer, \(index.link(decision))"
    case .rule, .assumption: index.link(decision)
    }
  }
}
