/// SRC-54: the deployment shows some stores and not the others.
enum DeploymentGap: SourceReading {
  static let id: RuleID = "SRC-54"
  static let looksFor = "stores that the picture of the deployment leaves out"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let picture = material.text.lines.filter {
      $0.kind == .diagram
        && Wording($0.section).contains(any: ["deployment", "infrastructure", "배포"])
    }
    guard let first = picture.first else { return [] }
    let stores = material.requirements.elements(.dataStore)
    let missing = stores.filter { store in
      let names = SourceText.names(of: store)
      return !picture.contains { $0.says(names) }
    }
    let shown = stores.count - missing.count
    guard shown > 1, missing.count > 1 else { return [] }
    let names = NameList.and(missing.map(\.name), shown: 6)
    return [
      finding(
        "The deployment shows \(shown) of \(stores.count) stores; \(names) are missing",
        because: "Where they run, on which product, and who backs them up is not said.",
        meanwhile: "They count as stores of their own, on an unnamed product.",
        at: [first.evidence] + missing.prefix(3).compactMap(\.evidence.first),
        suggestion: "Draw \(names) there, or say that they share a server.")
    ]
  }
}
