package import Engine

/// A place of the documents that speaks about an interaction.
package struct StatedPlace: Equatable, Sendable {
  package var evidence: Evidence
  /// Whether a finding says that it contradicts another place.
  package var isDisputed: Bool

  /// Makes a place.
  package init(_ evidence: Evidence, isDisputed: Bool = false) {
    self.evidence = evidence
    self.isDisputed = isDisputed
  }
}

extension DependenciesState {
  /// The places that state an interaction, then those that only say otherwise.
  package func places(of interaction: Interaction) -> [StatedPlace] {
    let disputes = (findings[interaction.id] ?? []).filter(\.isContradiction).flatMap(\.places)
    let stated = interaction.evidence.map { evidence in
      StatedPlace(evidence, isDisputed: disputes.contains { $0.place == evidence.place })
    }
    let known = Set(interaction.evidence.map(\.place))
    var denials: [StatedPlace] = []
    for evidence in disputes
    where !known.contains(evidence.place) && !denials.contains(where: { $0.evidence == evidence }) {
      denials.append(StatedPlace(evidence, isDisputed: true))
    }
    return stated + denials
  }
}
