/// SRC-176: a provider is kept waiting until the work is done.
enum CallbackHeldOpen: SourceReading {
  static let id: RuleID = "SRC-176"
  static let looksFor = "a callback that waits for the work"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard
      let line = material.statements(waiting).first(where: {
        $0.says(ReviewWords.callback)
          || material.part(of: $0).map {
            hooks.contains(where: material.index.name($0).lowercased().contains)
          } == true
      })
    else { return [] }
    let owner = material.owner(of: line) ?? "A part"
    return [
      finding(
        "\(owner) keeps the caller of a callback waiting until the work is done",
        about: material.subject(of: line),
        because:
          "Providers wait for seconds, then call again: the work is started a second time, and "
          + "after some attempts the callback is switched off.",
        meanwhile: "The callback is answered at once (ERR-01).", at: [line.evidence],
        suggestion: "Store what came, answer with 202 at once, and do the work from a queue.")
    ]
  }

  private static let hooks = ["hook", "callback"]
  private static let waiting: WordList = [
    "answers when", "responds when", "answers after", "responds after", "waits until",
    "when the build has finished", "처리가 끝나면 응답",
  ]
}
