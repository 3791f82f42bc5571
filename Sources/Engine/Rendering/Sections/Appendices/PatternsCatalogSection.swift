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
      var table = MarkdownTable("From", "To", "For", "Decided by", "Reason")
      for interaction in interactions {
        let decision = index.decision(.pattern, interaction)
        table.row(
          Passage(plain: index.name(interaction.source)),
          Passage(plain: index.name(interaction.target)), index.purposeCell(interaction),
          decision.map { origin($0, index) } ?? .empty,
          decision.map { Passage.sentence($0.reason).recording([$0]) } ?? .empty)
      }
      body.table(table)
    }
    CoverageTables.append(to: &body, index)
    return body
  }

  private static func origin(_ decision: Decision, _ index: BlueprintIndex) -> Passage {
    switch decision.origin {
    case .source: "source, \(index.link(decision))"
    case .reviewer: "reviewer, \(index.link(decision))"
    case .rule, .assumption: index.link(decision)
    }
  }
}
