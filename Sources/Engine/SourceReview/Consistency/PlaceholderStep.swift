/// SRC-62: a step of a flow that is not there yet.
enum PlaceholderStep: SourceReading {
  static let id: RuleID = "SRC-62"
  static let looksFor = "a step that is only a placeholder"

  static func findings(in material: SourceMaterial) -> [Finding] {
    steps(in: material) + gaps(in: material)
  }

  /// `[Tech Stack]` in row after row: what a template left to be filled in.
  private static func gaps(in material: SourceMaterial) -> [Finding] {
    var places: [String: [SourceLine]] = [:]
    for line in material.text.lines where line.kind == .prose || line.kind == .table {
      if let gap = gap(in: line.text) { places[gap, default: []].append(line) }
    }
    return places.filter { $0.value.count > 2 }.sorted { $0.key < $1.key }.map { gap, lines in
      finding(
        "“\(gap)” is still to be filled in, in \(lines.count) places",
        because: "Whoever builds or decides by it takes a guess for a choice.",
        meanwhile: "Nothing is taken from it.", at: lines.prefix(4).map(\.evidence),
        suggestion: "Fill it in, or take it out.")
    }
  }

  /// The text in square brackets that is neither a link nor a mark.
  private static func gap(in text: String) -> String? {
    guard let open = text.firstIndex(of: "["), let close = text[open...].firstIndex(of: "]") else {
      return nil
    }
    let inside = text[text.index(after: open)..<close]
    let behind = text[text.index(after: close)...].first
    guard inside.count > 3, inside.first?.isLetter == true, behind != "(", behind != ":",
      behind != "[", inside.allSatisfy({ $0.isLetter || $0 == " " })
    else { return nil }
    return "[\(inside)]"
  }

  private static func steps(in material: SourceMaterial) -> [Finding] {
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
