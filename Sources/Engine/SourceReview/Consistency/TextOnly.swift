/// SRC-52: a part that the pictures leave out.
enum TextOnly: SourceReading {
  static let id: RuleID = "SRC-52"
  static let looksFor = "a part that is described and drawn nowhere"

  /// What is no part but concerns all of them.
  private static let matters: WordList = [
    "cross cutting", "overview", "general", "common", "operations", "security", "monitoring",
  ]

  static func findings(in material: SourceMaterial) -> [Finding] {
    let parts = material.requirements.components
    var missing: [Element] = []
    var drawn = 0
    for part in parts where !Wording(part.name).contains(any: matters) {
      let lines = material.text.lines(about: part)
      let names = SourceText.names(of: part)
      if lines.contains(where: { $0.kind == .diagram && $0.says(names) }) {
        drawn += 1
      } else if lines.contains(where: { $0.kind == .heading }) {
        missing.append(part)
      }
    }
    guard !missing.isEmpty, drawn > 2, drawn > missing.count * 2 else { return [] }
    let names = NameList.and(missing.map(\.name))
    let one = missing.count == 1
    return [
      finding(
        .note, "\(names) \(one ? "is" : "are") described, but in none of the pictures",
        because: "A reader of the pictures does not learn of \(one ? "it" : "them"), or "
          + "\(one ? "it is" : "they are") drawn under another name.",
        meanwhile: "\(one ? "It counts as a component of its own" : "They count as components").",
        at: missing.prefix(4).compactMap(\.evidence.first),
        suggestion: "Draw \(names), or say under which name \(one ? "it is" : "they are") drawn.")
    ]
  }
}
