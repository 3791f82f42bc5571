/// SRC-56: the session state counts something else than the documents hold.
enum StateCounts: SourceReading {
  static let id: RuleID = "SRC-56"
  static let looksFor = "a count of the session state that the documents do not bear out"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let requirements = material.requirements
    let held: [String: (count: Int, noun: String, names: [String])] = [
      "components": (
        requirements.components.count, "components", requirements.components.map(\.name)
      ),
      "domains": (requirements.domains.count, "domains", requirements.domains.map(\.name)),
      "layers": (requirements.layers.count, "layers", requirements.layers.map(\.name)),
    ]
    return material.counts.entries.compactMap { entry -> Finding? in
      let (key, count) = (entry.key, entry.count)
      guard let found = held[key], found.count > 0, found.count != count else { return nil }
      return finding(
        "The session state counts \(count) \(found.noun), the documents hold \(found.count)",
        because: "One was changed after the other, or a name in the documents is not understood as "
          + "what it is: \(NameList.and(found.names, shown: 14)).",
        meanwhile: "The documents count.",
        at: requirements.components.prefix(1).compactMap(\.evidence.first),
        suggestion: "Correct the count, or teach what a name stands for.")
    }
  }
}
