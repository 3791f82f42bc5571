/// SRC-36: a provider promises less than the system that needs it.
enum ProviderBelowPromise: SourceReading {
  static let id: RuleID = "SRC-36"
  static let looksFor = "a provider whose promise is below the system's own"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let goals = material.requirements.qualities.compactMap { quality -> (Double, Evidence)? in
      guard case .availability(let share) = quality.measure, quality.subject == .system else {
        return nil
      }
      return (share, quality.evidence)
    }
    guard let (goal, evidence) = goals.max(by: { $0.0 < $1.0 }) else { return [] }
    return material.requirements.interactions.compactMap { interaction -> Finding? in
      guard interaction.style == .sync,
        material.index.kind(interaction.target) == .externalSystem,
        let fact = material.knowledge.citation(.availability, of: interaction.target),
        let promised = fact.fact.number(.percent), promised / 100 < goal
      else { return nil }
      let (source, target) = (
        material.index.name(interaction.source), material.index.name(interaction.target)
      )
      return finding(
        "\(target) promises \(KnowledgeFact.Value.digits(promised)) %, less than the "
          + "\(PercentText.short(goal)) that the system promises",
        about: .interaction(interaction.id),
        because:
          "\(fact.sentence) While \(source) waits for \(target), it cannot be "
          + "more available than \(target) is.",
        meanwhile: "The fallback of the call keeps \(source) going where one is decided (ERR-06).",
        at: [evidence] + interaction.evidence.prefix(1),
        suggestion: "Lower the goal for what needs \(target), or say what works without it.")
    }
  }
}
