/// The difference of two texts as hunks of lines.
package struct TextDiff: Hashable, Sendable {
  /// One line of a hunk.
  package enum Line: Hashable, Sendable {
    case context(String)
    case removed(String)
    case added(String)

    /// The line's text without its mark.
    package var text: String {
      switch self {
      case .context(let text), .removed(let text), .added(let text): text
      }
    }
  }

  /// A run of changed lines with the lines around it.
  package struct Hunk: Hashable, Sendable {
    /// First line of the hunk in the old and the new text, counted from 1.
    package var oldStart: Int
    package var newStart: Int
    package var lines: [Line]

    package var oldCount: Int {
      lines.reduce(0) { count, line in if case .added = line { count } else { count + 1 } }
    }
    package var newCount: Int {
      lines.reduce(0) { count, line in if case .removed = line { count } else { count + 1 } }
    }
    /// The header of the unified format: `@@ -1,3 +1,4 @@`.
    package var header: String { "@@ -\(oldStart),\(oldCount) +\(newStart),\(newCount) @@" }
  }

  package var hunks: [Hunk]
  package var addedCount: Int
  package var removedCount: Int

  /// Compares two texts line by line.
  ///
  /// - Parameters:
  ///   - old: the text before.
  ///   - new: the text after.
  ///   - context: lines shown around each change.
  package init(from old: String, to new: String, context: Int = 3) {
    let oldLines = Self.lines(of: old)
    let newLines = Self.lines(of: new)
    let script = Self.script(from: oldLines, to: newLines)
    addedCount = script.reduce(0) { if case .added = $1 { $0 + 1 } else { $0 } }
    removedCount = script.reduce(0) { if case .removed = $1 { $0 + 1 } else { $0 } }
    hunks = Self.hunks(of: script, context: context)
  }

  /// Whether the texts are the same, line by line.
  package var isEmpty: Bool { hunks.isEmpty }

  /// The difference in the unified format, with a header that names the file.
  package func unified(path: String) -> String {
    guard !isEmpty else { return "" }
    var text = "--- a/\(path)\n+++ b/\(path)\n"
    for hunk in hunks {
      text += hunk.header + "\n"
      for line in hunk.lines {
        switch line {
        case .context(let content): text += " \(content)\n"
        case .removed(let content): text += "-\(content)\n"
        case .added(let content): text += "+\(content)\n"
        }
      }
    }
    return text
  }

  /// The text's lines without their line feeds; a carriage return stays part of its line.
  package static func lines(of text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private static func script(from old: [String], to new: [String]) -> [Line] {
    var numbering = LineNumbering()
    let alignment = LineAlignment(numbering.numbers(of: old), numbering.numbers(of: new))
    var script: [Line] = []
    script.reserveCapacity(max(old.count, new.count))
    var (left, right) = (0, 0)
    for pair in alignment.pairs {
      script += old[left..<pair.old].map(Line.removed)
      script += new[right..<pair.new].map(Line.added)
      script.append(.context(old[pair.old]))
      (left, right) = (pair.old + 1, pair.new + 1)
    }
    return script + old[left...].map(Line.removed) + new[right...].map(Line.added)
  }

  private static func hunks(of script: [Line], context: Int) -> [Hunk] {
    let changes = script.indices.filter {
      if case .context = script[$0] { false } else { true }
    }
    var ranges: [Range<Int>] = []
    for index in changes {
      let range = max(0, index - context)..<min(script.count, index + context + 1)
      if let last = ranges.last, range.lowerBound <= last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
      } else {
        ranges.append(range)
      }
    }
    var hunks: [Hunk] = []
    var oldLine = 1
    var newLine = 1
    var position = 0
    for range in ranges {
      oldLine += range.lowerBound - position
      newLine += range.lowerBound - position
      let hunk = Hunk(oldStart: oldLine, newStart: newLine, lines: Array(script[range]))
      oldLine += hunk.oldCount
      newLine += hunk.newCount
      position = range.upperBound
      hunks.append(hunk)
    }
    return hunks
  }
}
