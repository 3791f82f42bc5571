/// Turns untrusted text into Markdown that cannot break out of its place.
package enum InlineMarkdown {
  /// The text as literal inline Markdown on one line.
  ///
  /// Line ends become spaces, control characters vanish, and every mark that would start emphasis, a
  /// link, a code span, an HTML tag or an entity is escaped. Underscores inside words stay as they are.
  package static func escaped(_ text: String) -> String {
    let characters = Array(singleLine(text).unicodeScalars)
    var result = String.UnicodeScalarView()
    for (position, scalar) in characters.enumerated() {
      let next = position + 1 < characters.count ? characters[position + 1] : nil
      let previous = position > 0 ? characters[position - 1] : nil
      if needsEscape(scalar, previous: previous, next: next) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  /// The text as a code span, with a delimiter longer than any run of backticks in it.
  package static func code(_ text: String) -> String {
    let line = singleLine(text)
    guard !line.isEmpty else { return "" }
    let delimiter = String(repeating: "`", count: longestBacktickRun(in: line) + 1)
    let touches = line.hasPrefix("`") || line.hasSuffix("`")
    return touches ? "\(delimiter) \(line) \(delimiter)" : delimiter + line + delimiter
  }

  /// A fenced code block whose fence is longer than any run of backticks in the text.
  package static func fence(_ language: String, _ text: String) -> String {
    let fence = String(repeating: "`", count: max(3, longestBacktickRun(in: text) + 1))
    let body = text.hasSuffix("\n") ? text : text + "\n"
    return "\(fence)\(language)\n\(body)\(fence)"
  }

  /// The text on one line: line ends, tabs and runs of spaces are one space, controls are left out.
  package static func singleLine(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        pendingSpace = !result.isEmpty
      } else if isControl(scalar) {
        continue
      } else {
        if pendingSpace { result.append(" ") }
        pendingSpace = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: true
    case .format: !(scalar == "\u{200D}" || scalar == "\u{200C}")
    default: false
    }
  }

  private static func needsEscape(
    _ scalar: Unicode.Scalar, previous: Unicode.Scalar?, next: Unicode.Scalar?
  ) -> Bool {
    switch scalar {
    case "\\", "`", "*", "[", "]", "<": true
    case "_": !(isWord(previous) && isWord(next))
    case "&": next == "#" || next.map { $0.properties.isAlphabetic } == true
    case "~": previous == "~" || next == "~"
    case "#", ">", "+", "-": previous == nil && (next == " " || next == scalar || scalar == ">")
    default: false
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func longestBacktickRun(in text: String) -> Int {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
