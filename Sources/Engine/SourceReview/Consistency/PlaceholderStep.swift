/// SRC-62: a step of a flow that is not there yet.
enum PlaceholderStep: SourceReading {
  static let id: RuleID = "SRC-62"
  static let looksFor = "a step that is only a placeholder"

  static func findings(in material: SourceMaterial) -> [Finding] {
    material.text.lines(marks).compactMap { line in
      guard line.kind == .prose || line.kind == .table, line.affirms(marks),
        let step = step(of: line)
      else { return nil }
      let owner = line.owner.map { " of \(material.index.name($0))" } ?? ""
      return finding(
        "“\(step)” is a placeholder in the flow\(owner)",
        because: "What it calls, how it fails and what it costs is unknown, and everything behind "
          + "it is designed as if it always succeeded.",
        meanwhile: "No interaction is designed for it.", at: [line.evidence],
        suggestion: "Name the provider and its operations, or mark the step as out of scope.")
    }
  }

  /// The words before the mark.
  private static func step(of line: SourceLine) -> String? {
    let cut = line.text.split(whereSeparator: { "([|—".contains($0) }).first.map(String.init) ?? ""
    let words = cut.drop { !$0.isLetter }
    let text = String(words).filter { $0 != "*" && $0 != "`" }.trimmed
    return text.isEmpty || text.count > 80 ? nil : text
  }

  private static let marks: WordList = [
    "placeholder", "not implemented", "not yet implemented", "stubbed", "mocked",
  ]
}
