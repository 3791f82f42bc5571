internal import OrderedCollections

/// Appendix A: the patterns in use, why, and for which interactions.
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
      body.table(reasons(interactions, index))
    }
    CoverageTables.append(to: &body, index)
    return body
  }

  /// Why, each reason once with the interactions that share it; what they are for stands where they are compared.
  private static func reasons(
    _ interactions: [Interaction], _ index: BlueprintIndex
  ) -> MarkdownTable {
    var shared: OrderedDictionary<String, [(Interaction, Decision)]> = [:]
    for interaction in interactions {
      guard let decision = index.decision(.pattern, interaction) else { continue }
      shared[because(decision, interaction, index), default: []].append((interaction, decision))
    }
    var table = MarkdownTable("Because", "Interactions")
    for (reason, uses) in shared {
      let arrows = uses.map { interaction, decision -> Passage in
        "\(index.arrow(interaction)) (\(origin(decision, index)))"
      }
      table.row(
        Passage(plain: reason),
        arrows.dropFirst().reduce(arrows.first ?? .empty) { $0.appending(", \($1)") })
    }
    return table
  }

  /// The reason without those whom it is about: what stands behind its colon.
  private static func because(
    _ decision: Decision, _ interaction: Interaction, _ index: BlueprintIndex
  ) -> String {
    let clause = interaction.purposeClause + ": "
    var words = decision.reason[...]
    let named = " for \(index.name(interaction.source)) → \(index.name(interaction.target)), which"
    if let colon = words.firstRange(of: clause) {
      words = words[colon.upperBound...]
    } else if let end = words.firstRange(of: named) {
      words = ("the" + words[..<end.lowerBound].dropFirst(3))[...]
    } else if let end = words.firstRange(of: " and goes on: ") {
      words = words[end.upperBound...]
    } else if index.pattern(interaction) == .localAccess, decision.origin == .rule {
      let isOwner = index.element(interaction.target).flatMap(index.owner) == interaction.source
      words =
        isOwner ? "the caller owns the store" : "no other component stands in front of the store"
    }
    if words.last == "." { words.removeLast() }
    return String(words)
  }

  private static func origin(_ decision: Decision, _ index: BlueprintIndex) -> Passage {
    switch decision.origin {
    case .source: "source, \(index.link(decision))"
    case .reviewer: "reviewer, \(index.link(decision))"
    case .rule, .assumption: index.link(decision)
    }
  }
}
