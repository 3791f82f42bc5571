/// Text made safe for the places where it may stand in Markdown.
package enum MarkdownText {
  /// Text for running prose or a table cell: marks escaped, one line, nothing hidden.
  package static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t":
        if result.last != " " { result.append(" ") }
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "#":
        result.append("\\")
        result.append(scalar)
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case _ where scalar.isHidden: continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Text as a code span whose back ticks outnumber those of the text; safe in table cells.
  package static func code(_ text: String) -> String {
    var content = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t": content.append(" ")
      case "|": content.append(contentsOf: "\\|".unicodeScalars)
      case _ where scalar.isHidden: continue
      default: content.append(scalar)
      }
    }
    let text = String(content)
    let ticks = String(repeating: "`", count: longestRun(of: 0x60, in: text) + 1)
    let isPadded = text.utf8.first == 0x60 || text.utf8.last == 0x60
    return isPadded ? "\(ticks) \(text) \(ticks)" : ticks + text + ticks
  }

  /// A fenced block whose fence is longer than any run of back ticks in it.
  package static func fence(_ content: String, language: String) -> String {
    let ticks = String(repeating: "`", count: max(3, longestRun(of: 0x60, in: content) + 1))
    let body = content.utf8.last == 0x0A ? content : content + "\n"
    return ticks + language + "\n" + body + ticks
  }

  /// A table of cells that are Markdown already; short rows are filled up.
  package static func table(header: [String], rows: [[String]]) -> String {
    func line(_ cells: [String]) -> String {
      let filled = cells + Array(repeating: "", count: max(0, header.count - cells.count))
      return "| " + filled.map { $0.isEmpty ? " " : $0 }.joined(separator: " | ") + " |"
    }
    let rule = "|" + String(repeating: " --- |", count: header.count)
    return ([line(header), rule] + rows.map(line)).joined(separator: "\n")
  }

  private static func longestRun(of byte: UInt8, in text: String) -> Int {
    var longest = 0
    var current = 0
    for other in text.utf8 {
      current = other == byte ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }
}
