package import OrderedCollections

/// A flowchart as Mermaid's text says it: nodes, arrows and groups.
package struct Flowchart: Equatable, Sendable {
  /// How a node's frame looks.
  package enum Shape: Equatable, Sendable {
    /// What runs: a plain box.
    case box
    /// What is outside, or a step: round corners.
    case round
    /// What keeps data: a cylinder.
    case cylinder
    /// What passes on or decides: slanted corners.
    case slanted
  }

  package struct Node: Equatable, Sendable {
    package var label: String
    package var shape: Shape
    /// The title of the group that it stands in.
    package var group: String?
  }

  package struct Arrow: Equatable, Sendable {
    package var from: String
    package var to: String
    package var label: String
    package var isDashed: Bool
    package var hasHead: Bool
  }

  /// Nodes by their ids, in the order in which they are named first.
  package var nodes: OrderedDictionary<String, Node> = [:]
  package var arrows: [Arrow] = []

  /// Reads a flowchart; nil where the text is another diagram or holds what is not understood.
  package init?(_ text: String) {
    let lines = text.split(whereSeparator: \.isNewline).map { Self.trimmed($0) }
      .filter { !$0.isEmpty && !$0.hasPrefix("%%") }
    guard let head = lines.first,
      head.hasPrefix("flowchart") || head.hasPrefix("graph ") || head == "graph"
    else { return nil }
    var groups: [String] = []
    for line in lines.dropFirst() {
      if line == "end" {
        guard groups.popLast() != nil else { return nil }
      } else if line.hasPrefix("subgraph") {
        groups.append(Self.groupTitle(line))
      } else if !Self.isDecoration(line) {
        var reader = FlowchartReader(line, group: groups.last)
        guard reader.readStatement(into: &self) else { return nil }
      }
    }
    guard groups.isEmpty, !nodes.isEmpty else { return nil }
  }

  private static func isDecoration(_ line: String) -> Bool {
    let words = ["classDef", "class", "style", "linkStyle", "click", "direction"]
    return words.contains { line.hasPrefix($0 + " ") }
  }

  private static func groupTitle(_ line: String) -> String {
    let rest = trimmed(line.dropFirst("subgraph".count))
    guard let open = rest.firstIndex(of: "["), rest.last == "]" else {
      return MermaidWords.plain(rest)
    }
    return MermaidWords.plain(String(rest[rest.index(after: open)...].dropLast()))
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0 == " " || $0 == "\t" }
    while let last = text.last, last == " " || last == "\t" || last == ";" { text.removeLast() }
    return String(text)
  }
}

/// Words of a diagram as people read them.
enum MermaidWords {
  /// The text without its quotes, with entities as the characters that they stand for.
  static func plain(_ text: String) -> String {
    var text = Substring(text)
    if text.count > 1, text.first == "\"", text.last == "\"" { text = text.dropFirst().dropLast() }
    var result = ""
    while let character = text.popFirst() {
      guard character == "#", let end = text.firstIndex(of: ";"),
        let number = UInt32(text[..<end]), let scalar = Unicode.Scalar(number)
      else {
        result.append(character)
        continue
      }
      result.unicodeScalars.append(scalar)
      text = text[text.index(after: end)...]
    }
    return result.replacing("<br/>", with: " ").replacing("<br>", with: " ")
  }
}
