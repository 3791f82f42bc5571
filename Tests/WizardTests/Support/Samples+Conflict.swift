import Engine
import Wizard

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
      generated: Artifact(
        path: session.documentName, kind: .document,
        text: document("Shop", "Five components call.", "Messages go out twice.")))
    return plan(of: texts)
  }

  /// A plan whose contract has a summary by hand, where the run has another.
  static var contestedContract: SavePlan {
    func contract(_ summary: String) -> String {
      "paths:\n  /orders:\n    get:\n      summary: \(summary)\n"
    }
    return plan(
      of: ContestedTexts(
        base: contract("List"), onDisk: contract("Mine"),
        generated: Artifact(
          path: "integration-specs/openapi/orders.yaml", kind: .openAPI, text: contract("All"))))
  }

  private static func plan(of texts: ContestedTexts) -> SavePlan {
    SavePlan(
      files: [
        PlannedFile(
          path: texts.generated.path, kind: texts.generated.kind, change: .conflict,
          current: texts.onDisk, proposed: texts.merge([:]).text, keepsHandEdits: true,
          contested: texts)
      ])
  }
}

extension Player {
  /// A user on the review step whose document is in conflict in two sections.
  static func contested(columns: Int = 80, rows: Int = 24) -> Player {
    var player = Player.on(.sections, columns: columns, rows: rows)
    player.answersAtOnce = false
    player.press(">")
    if let generation = player.state.generation {
      player.happen(.planned(ComparedPlan(Sample.contested(generation))))
    }
    return player
  }
}
