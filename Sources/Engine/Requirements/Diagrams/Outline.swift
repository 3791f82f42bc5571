/// The keys and values of a JSON or YAML fragment, line by line and however incomplete it is.
///
/// A fragment in a design document is often cut, so it is not parsed: each key is kept with the
/// texts of its value and the depth at which it stands.
struct Outline {
  /// One key with the plain texts of its value.
  struct Entry: Hashable {
    var depth: Int
    var key: String
    var values: [Value]
    var line: Int
    /// Whether a new object of a list begins here.
    var startsItem: Bool
  }

  /// One text of a value.
  struct Value: Hashable {
    var text: String
    var line: Int
  }

  private(set) var entries: [Entry] = []

  /// Reads a fragment in the language that its first character tells.
  init(_ lines: [CodeLine]) {
    let first = lines.lazy.map(\.text.trimmed).first { !$0.isEmpty } ?? ""
    if first.hasPrefix("{") || first.hasPrefix("[") {
      readBraces(lines)
    } else {
      readIndents(lines)
    }
  }

  // MARK: JSON

  private mutating func readBraces(_ lines: [CodeLine]) {
    var depth = 0
    var text: String?
    var isNew = true
    for line in lines {
      var view = Substring(line.text)
      while let character = view.first {
        view.removeFirst()
        switch character {
        case "\"":
          let string = Self.string(&view)
          if view.drop(while: \.isWhitespace).first == ":" {
            entries.append(
              Entry(depth: depth, key: string, values: [], line: line.line, startsItem: isNew))
            isNew = false
          } else if let last = entries.indices.last {
            entries[last].values.append(Value(text: string, line: line.line))
          }
          text = nil
        case "{":
          depth += 1
          isNew = true
        case "}", "]", ",":
          if let bare = text?.trimmed, !bare.isEmpty, let last = entries.indices.last {
            entries[last].values.append(Value(text: bare, line: line.line))
          }
          text = nil
          if character == "}" { depth -= 1 }
        case ":": text = ""
        default: text?.append(character)
        }
      }
    }
  }

  private static func string(_ view: inout Substring) -> String {
    var string = ""
    while let character = view.first {
      view.removeFirst()
      if character == "\"" { break }
      if character == "\\", let next = view.first {
        string.append(next)
        view.removeFirst()
      } else {
        string.append(character)
      }
    }
    return string
  }

  // MARK: YAML

  private mutating func readIndents(_ lines: [CodeLine]) {
    for line in lines {
      var text = Self.withoutRemark(line.text)
      var depth = text.prefix { $0 == " " }.count
      text = text.trimmed
      if text.isEmpty || text == "---" { continue }
      var isItem = false
      while text.hasPrefix("- ") {
        isItem = true
        text = String(text.dropFirst(2)).trimmed
        depth += 2
      }
      if text == "-" { continue }
      if let (key, value) = Self.pair(text) {
        entries.append(
          Entry(
            depth: depth, key: key, values: Self.values(value, line.line), line: line.line,
            startsItem: isItem))
      } else if isItem, let last = entries.lastIndex(where: { $0.depth < depth }),
        entries[(last + 1)...].isEmpty
      {
        entries[last].values += Self.values(text, line.line)
      }
    }
  }

  private static func withoutRemark(_ text: String) -> String {
    text.firstRange(of: " #").map { String(text[..<$0.lowerBound]) } ?? text
  }

  private static func pair(_ text: String) -> (String, String)? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let next = text.index(after: colon)
    guard next == text.endIndex || text[next] == " " else { return nil }
    let key = String(text[..<colon]).trimmed.trimmingMarks
    return key.isEmpty || key.contains("{") ? nil : (key, String(text[next...]).trimmed)
  }

  private static func values(_ text: String, _ line: Int) -> [Value] {
    var text = text
    if text.hasPrefix("["), text.hasSuffix("]") { text = String(text.dropFirst().dropLast()) }
    return TargetPhrase.splitParts(text).map { $0.trimmed.trimmingMarks }
      .filter { !$0.isEmpty && $0 != "|" && $0 != ">" }
      .map { Value(text: $0, line: line) }
  }
}
