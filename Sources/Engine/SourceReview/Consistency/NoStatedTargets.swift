/// SRC-61: no number says what the system must bear.
enum NoStatedTargets: SourceReading {
  static let id: RuleID = "SRC-61"
  static let looksFor = "sources without any goal for availability, response time or load"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let isMeasured = material.requirements.qualities.contains { quality in
      if case .stated = quality.measure { false } else { true }
    }
    guard !isMeasured, material.requirements.components.count > 2,
      TargetWithoutNumber.findings(in: material).isEmpty,
      let busiest = material.requirements.components.max(by: {
        material.index.incoming($0.id).count < material.index.incoming($1.id).count
      })
    else { return [] }
    return [
      finding(
        "No source says how available, how fast or how busy the system is to be",
        about: .system,
        because: "Timeouts, retries, instances and alerts follow from these numbers; for "
          + "\(busiest.name) they are guesses.",
        meanwhile:
          "Assumed values stand in their places, each marked and ranked by what it decides.",
        at: busiest.evidence.prefix(1).map(\.self),
        suggestion: "State availability, response time at a percentile, and the peak load of "
          + "\(busiest.name) first.")
    ]
  }
}
