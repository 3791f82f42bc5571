import Screen

/// Breaks runs of several roles into lines at spaces, and wherever a run is a line break.
enum RunWrap {
  /// A run that ends the line, however much room is left.
  static let lineBreak = Span("\n")

  /// The lines of the runs, each at most `width` cells; one empty line for no text.
  static func lines(of runs: [Span], width: Int) -> [[Span]] {
    var lines: [[Span]] = []
    var line: [Span] = []
    var used = 0
    func appending(_ text: String, like run: Span, to line: [Span]) -> [Span] {
      var line = line
      if let last = line.last, last.role == run.role, last.attributes == run.attributes {
        line[line.count - 1].text += text
      } else {
        line.append(Span(text, run.role, run.attributes))
      }
      return line
    }
    for word in words(of: runs) {
      if word == [lineBreak] {
        lines.append(trimmed(line))
        line = []
        used = 0
        continue
      }
      let cells = word.reduce(0) { $0 + $1.width }
      if used > 0, used + cells > width {
        if word.allSatisfy({ $0.text == " " }) { continue }
        lines.append(trimmed(line))
        line = []
        used = 0
      }
      if used == 0, word.allSatisfy({ $0.text == " " }) { continue }
      for part in word {
        for character in part.text {
          let cell = CellWidth.of(character)
          if used + cell > width, used > 0 {
            lines.append(trimmed(line))
            line = []
            used = 0
          }
          line = appending(String(character), like: part, to: line)
          used += cell
        }
      }
    }
    lines.append(trimmed(line))
    return lines
  }

  /// Words and the spaces between them, each of one or several runs.
  private static func words(of runs: [Span]) -> [[Span]] {
    var words: [[Span]] = []
    var word: [Span] = []
    for run in runs {
      if run == lineBreak {
        if !word.isEmpty { words.append(word) }
        word = []
        words.append([lineBreak])
        continue
      }
      var text = ""
      for character in run.text {
        guard character == " " || character == "\n" else {
          text.append(character)
          continue
        }
        if !text.isEmpty { word.append(Span(text, run.role, run.attributes)) }
        text = ""
        if !word.isEmpty { words.append(word) }
        word = []
        words.append([Span(" ", run.role, run.attributes)])
      }
      if !text.isEmpty { word.append(Span(text, run.role, run.attributes)) }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static func trimmed(_ line: [Span]) -> [Span] {
    var line = line
    while let last = line.last, last.text.hasSuffix(" ") {
      line[line.count - 1].text.removeLast()
      if line.last?.text.isEmpty == true { line.removeLast() }
    }
    return line
  }
}

/// How wide a table's columns are.
enum TableWidths {
  /// Widths that show every cell where there is room; else the widest columns give way.
  static func fitted(_ rows: [[[Span]]], columns: Int, room: Int) -> [Int] {
    var widths = (0..<columns).map { column in
      rows.reduce(3) { widest, row in
        guard row.indices.contains(column) else { return widest }
        let lines = row[column].split(separator: RunWrap.lineBreak)
        return lines.reduce(widest) { max($0, $1.reduce(0) { $0 + $1.width }) }
      }
    }
    var excess = widths.reduce(0, +) - room
    while excess > 0 {
      guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 4
      else { break }
      // The widest column shrinks to the second widest at most, so that a few steps suffice.
      let second = widths.enumerated().filter { $0.offset != widest }.map(\.element).max() ?? 4
      let cut = max(1, min(excess, widths[widest] - max(4, second)))
      widths[widest] -= cut
      excess -= cut
    }
    return widths
  }
}
