/// The facts in a document that contracts state too: fenced artefacts, table cells, code spans.
enum DocumentFacts {
  /// The first fact that a hand edit took out or changed; `nil` when only words changed.
  static func finding(on file: PlannedFile, wanted: String) -> Finding? {
    let current = file.current ?? ""
    let generated = TextDiff.lines(of: wanted)
    let fenced = fencedLines(of: generated)
    let onDisk = TextDiff.lines(of: current)
    let fencedOnDisk = fencedLines(of: onDisk)
    for hunk in TextDiff(from: current, to: wanted, context: 0).hunks {
      let old = hunk.oldStart..<(hunk.oldStart + hunk.oldCount)
      let new = hunk.newStart..<(hunk.newStart + hunk.newCount)
      let kept = old.reduce(into: [String: Int]()) { counts, line in
        guard onDisk.indices.contains(line - 1) else { return }
        let text = onDisk[line - 1]
        for fact in facts(in: text, isFenced: fencedOnDisk.contains(line)) {
          counts[fact, default: 0] += 1
        }
      }
      for line in new where generated.indices.contains(line - 1) {
        let lost = facts(in: generated[line - 1], isFenced: fenced.contains(line))
          .first { kept[$0] == nil }
        guard let lost else { continue }
        return finding(lost, on: file, at: min(hunk.oldStart, max(1, onDisk.count)), onDisk)
      }
      // A line that was added to an artefact or to a table states what no contract states.
      let isRow = isInsideTable(old, onDisk)
      if let added = old.first(where: { fencedOnDisk.contains($0) || isRow }), new.isEmpty {
        return finding(nil, on: file, at: added, onDisk)
      }
    }
    return nil
  }

  /// Whether lines that were added are rows of a table that goes on above or below them.
  private static func isInsideTable(_ added: Range<Int>, _ lines: [String]) -> Bool {
    func isRow(_ line: Int) -> Bool {
      lines.indices.contains(line - 1) && lines[line - 1].hasPrefix("|")
    }
    return added.allSatisfy(isRow) && (isRow(added.lowerBound - 1) || isRow(added.upperBound))
  }

  private static func finding(
    _ lost: String?, on file: PlannedFile, at line: Int, _ text: [String]
  ) -> Finding {
    let quote = text.indices.contains(line - 1) ? text[line - 1] : ""
    let what =
      lost.map { "no longer says “\($0)”, as the contracts do" }
      ?? "has a line in an artefact or a table that no contract has"
    return Finding(
      .error, rule: "DRF-16", message: "\(file.path) was edited by hand and \(what).",
      places: [Evidence(place: Place(document: file.path, line: line), quote: quote)],
      suggestion: "Change the sources or the review instead, or take the line back: "
        + "dovetail generate --dry-run --diff.")
  }

  /// The numbers of the lines inside fences, counted from 1.
  private static func fencedLines(of lines: [String]) -> Set<Int> {
    var fenced: Set<Int> = []
    var isInside = false
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("```") {
        isInside.toggle()
      } else if isInside {
        fenced.insert(index + 1)
      }
    }
    return fenced
  }

  /// The facts of a line: the whole of a fenced line, a table's cells, code spans elsewhere.
  private static func facts(in line: String, isFenced: Bool) -> [String] {
    if isFenced { return line.trimmingSpaces.isEmpty ? [] : [line] }
    if line.hasPrefix("|") {
      return line.split(separator: "|").map { $0.trimmingSpaces }.filter { !$0.isEmpty }
    }
    return CodeSpans.spans(in: line)
  }
}
