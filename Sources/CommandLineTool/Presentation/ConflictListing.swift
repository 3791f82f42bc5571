internal import Engine

/// Where files on disk and generated texts both changed, with both sides of each place.
struct ConflictListing {
  var files: [PlannedFile]

  /// Lines of one side that are shown before the rest is counted.
  private static let shown = 8

  var text: String {
    files.flatMap { file in
      file.conflicts.map { conflict in
        let title = conflict.title.map { " in “\($0)”" } ?? ""
        let head = "\(file.path):\(conflict.line): both sides changed these lines\(title) (SAV-01)"
        return ([head] + side("on disk", conflict.edited) + side("generated", conflict.generated))
          .joined(separator: "\n")
      }
    }.joined(separator: "\n\n")
  }

  private func side(_ name: String, _ lines: [String]) -> [String] {
    let label = name + String(repeating: " ", count: 9 - name.count)
    if lines.isEmpty { return ["  \(label) │ (nothing: the lines were removed)"] }
    let margin = String(repeating: " ", count: label.count)
    let shown = lines.prefix(Self.shown).enumerated().map { index, line in
      "  \(index == 0 ? label : margin) │ \(line)"
    }
    let rest = lines.count - shown.count
    return rest > 0 ? shown + ["  \(margin) │ and \(rest) more lines"] : shown
  }
}
