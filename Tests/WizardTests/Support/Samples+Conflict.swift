import Engine

extension Sample {
  /// A plan whose document was edited by hand in two sections that the run changes too, and in one
  /// that it does not.
  static func contested(_ generation: Generation) -> SavePlan {
    func document(_ title: String, _ strategy: String, _ patterns: String) -> String {
      "# \(title)\n\n## Integration Overview\n\n### Integration Strategy\n\n\(strategy)\n\n"
        + "### Integration Patterns\n\n\(patterns)\n\n### Integration Principles\n\nstable\n\n"
    }
    let texts = ContestedTexts(
      base: document("Shop", "Four components call.", "Messages go out."),
      onDisk: document("Shop", "Four components call gladly.", "Messages go out by hand.")
        .replacing("stable", with: "stable, by hand"),
      generated: document("Shop", "Five components call.", "Messages go out twice."))
    let merge = texts.merge([:])
    return SavePlan(
      files: [
        PlannedFile(
          path: session.documentName, kind: .document, change: .conflict, current: texts.onDisk,
          proposed: merge.text, keepsHandEdits: true, contested: texts)
      ])
  }
}
