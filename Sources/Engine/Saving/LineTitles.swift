/// What stands around a line of a generated file, so that a message can say where it is.
struct LineTitles {
  private let lines: [String]
  private let kind: Artifact.Kind

  init(_ text: String, kind: Artifact.Kind) {
    lines = ThreeWayMerge.lines(of: text)
    self.kind = kind
  }

  /// The heading, the keys or the block that the line stands under.
  ///
  /// - Parameter line: counted from 1.
  func title(of line: Int) -> String? {
    let position = min(line, lines.count) - 1
    guard position >= 0 else { return nil }
    return switch kind {
    case .openAPI, .asyncAPI, .dataMapping, .review: keys(above: position)
    case .jsonSchema: keys(above: position)
    case .proto, .graphQL: block(above: position)
    case .document, .eventCatalog, .testPlan, .decisionLog, .sessionState: heading(above: position)
    }
  }

  private func heading(above position: Int) -> String? {
    var fence = false
    var heading: String?
    for line in lines[...position] {
      if line.hasPrefix("```") { fence.toggle() }
      guard !fence, line.hasPrefix("#") else { continue }
      let title = line.drop { $0 == "#" }.drop { $0 == " " }
      if !title.isEmpty { heading = String(title) }
    }
    return heading
  }

  /// The keys that lead to a line of YAML or of indented JSON: `paths › /orders › get`.
  private func keys(above position: Int) -> String? {
    var indent = Self.indent(of: lines[position])
    var keys: [String] = []
    for line in lines[..<position].reversed() where indent > 0 {
      let own = Self.indent(of: line)
      guard own < indent, let key = Self.key(of: line) else { continue }
      keys.append(key)
      indent = own
    }
    return keys.isEmpty ? nil : keys.reversed().joined(separator: " › ")
  }

  private func block(above position: Int) -> String? {
    lines[...position].last { $0.utf8.last == UInt8(ascii: "{") && !$0.hasPrefix(" ") }
      .map { String($0.dropLast().reversed().drop { $0 == " " }.reversed()) }
  }

  private static func indent(of line: String) -> Int {
    let blanks = line.utf8.prefix { $0 == 0x20 }.count
    return blanks == line.utf8.count ? Int.max : blanks
  }

  private static func key(of line: String) -> String? {
    let text = line.drop { $0 == " " }
    guard let colon = text.lastIndex(of: ":"), !text.hasPrefix("- ") else { return nil }
    let rest = text[text.index(after: colon)...]
    guard rest.isEmpty || rest == " {" || rest == " [" else { return nil }
    return String(text[..<colon].filter { $0 != "\"" })
  }
}
