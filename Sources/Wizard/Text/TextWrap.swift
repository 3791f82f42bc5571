import Screen

/// Breaks text into lines of at most so many cells, at spaces where there are any.
package enum TextWrap {
  /// The lines of a text; its own line ends are kept.
  package static func lines(of text: String, width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { wrapped($0, width: max(1, width)) }
  }

  private static func wrapped(_ paragraph: Substring, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in paragraph.split(separator: " ", omittingEmptySubsequences: false) {
      let cells = CellWidth.of(word)
      if used > 0, used + 1 + cells > width {
        lines.append(line)
        line = ""
        used = 0
      } else if used > 0 {
        line += " "
        used += 1
      }
      if cells <= width - used {
        line += word
        used += cells
        continue
      }
      for character in word {
        let cell = CellWidth.of(character)
        if used + cell > width, used > 0 {
          lines.append(line)
          line = ""
          used = 0
        }
        line.append(character)
        used += cell
      }
    }
    lines.append(line)
    return lines
  }
}
