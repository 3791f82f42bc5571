/// Takes the marks of a Mermaid flowchart off a line, one by one.
struct FlowchartScanner {
  private let text: [Unicode.Scalar]
  private var position = 0

  /// An arrow between nodes.
  struct Link {
    var label: String
    var stroke: FlowchartDiagram.Edge.Stroke
    var hasTip: Bool
    var isTwoWay: Bool
  }

  init(_ text: String) { self.text = Array(text.unicodeScalars) }

  var isAtEnd: Bool { position >= text.count }
  var peek: Unicode.Scalar? { position < text.count ? text[position] : nil }

  mutating func skipBlanks() {
    while let scalar = peek, scalar == " " || scalar == "\t" { position += 1 }
  }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    position += 1
    return true
  }

  /// A node's id: letters, digits, underscores, and hyphens or dots inside it.
  mutating func identifier() -> String? {
    let start = position
    while let scalar = peek {
      let isInner = scalar == "-" || scalar == "."
      if isInner {
        let next = position + 1 < text.count ? text[position + 1] : " "
        guard position > start, isWord(next) else { break }
      } else if !isWord(scalar) {
        break
      }
      position += 1
    }
    guard position > start else { return nil }
    return string(start..<position)
  }

  private func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar == "/" || scalar == "$" || (48...57).contains(scalar.value)
      || scalar.properties.isAlphabetic
  }

  /// The outline behind an id with the label inside it.
  mutating func shape() -> (label: String, shape: FlowchartDiagram.Shape)? {
    guard let first = peek else { return nil }
    let rest = string(position..<min(text.count, position + 3))
    let forms: [(String, String, FlowchartDiagram.Shape)] = [
      ("(((", ")))", .circle), ("([", "])", .stadium), ("[[", "]]", .plain),
      ("[(", ")]", .cylinder),
      ("((", "))", .circle), ("{{", "}}", .hexagon), ("[/", "]", .other), ("[\\", "]", .other),
      ("[", "]", .plain), ("(", ")", .rounded), ("{", "}", .diamond), (">", "]", .other),
    ]
    if rest.hasPrefix("@{") { return attributes() }
    guard first != ">" || position + 1 < text.count else { return nil }
    for (open, close, shape) in forms where rest.hasPrefix(open) {
      let start = position + open.unicodeScalars.count
      guard let end = find(close, from: start) else { continue }
      var label = string(start..<end)
      position = end + close.unicodeScalars.count
      if shape == .other, let last = label.last, last == "/" || last == "\\" { label.removeLast() }
      return (label, shape)
    }
    return nil
  }

  /// The attributes behind an id: `@{ shape: cyl, label: "Orders" }`.
  private mutating func attributes() -> (label: String, shape: FlowchartDiagram.Shape)? {
    guard let end = find("}", from: position) else { return nil }
    let inner = string((position + 2)..<end)
    position = end + 1
    var label = ""
    var shape = FlowchartDiagram.Shape.plain
    for part in inner.split(separator: ",") {
      let pair = part.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
      guard pair.count == 2 else { continue }
      if pair[0] == "label" { label = pair[1] }
      if pair[0] == "shape" {
        switch pair[1] {
        case "cyl", "cylinder", "db", "database", "das", "disk": shape = .cylinder
        case "rounded", "event": shape = .rounded
        case "stadium", "pill", "terminal": shape = .stadium
        case "diam", "diamond", "decision": shape = .diamond
        case "hex", "hexagon": shape = .hexagon
        default: break
        }
      }
    }
    return label.isEmpty ? nil : (label, shape)
  }

  /// `:::class` behind a node.
  mutating func skipClass() {
    guard string(position..<min(text.count, position + 3)) == ":::" else { return }
    position += 3
    _ = identifier()
  }

  /// The arrow at this place, with its text wherever it is written.
  mutating func link() -> Link? {
    let start = position
    var isTwoWay = false
    if let scalar = peek, scalar == "<" {
      isTwoWay = true
      position += 1
    } else if let scalar = peek, scalar == "o" || scalar == "x",
      position + 1 < text.count, text[position + 1] == "-" || text[position + 1] == "="
    {
      position += 1
    }
    let run = takeRun()
    guard run.count >= 2, run.contains("-") || run.contains("=") || run.contains("~") || run == ".."
    else {
      position = start
      return nil
    }
    var stroke: FlowchartDiagram.Edge.Stroke =
      run.contains("~")
      ? .invisible : run.contains(".") ? .dotted : run.contains("=") ? .thick : .solid
    var hasTip = takeTip()
    var label = ""
    let isOpen = !hasTip && (run == "--" || run == "==" || run == "-.")
    if isOpen, let closing = closingRun() {
      label = string(position..<closing.start)
      position = closing.end
      hasTip = takeTip()
      if run == "-." { stroke = .dotted }
    }
    skipBlanks()
    if take("|") {
      guard let end = find("|", from: position) else { return nil }
      label = string(position..<end)
      position = end + 1
    }
    return Link(label: label.trimmed, stroke: stroke, hasTip: hasTip, isTwoWay: isTwoWay && hasTip)
  }

  private mutating func takeRun() -> String {
    let start = position
    while let scalar = peek, scalar == "-" || scalar == "=" || scalar == "." || scalar == "~" {
      position += 1
    }
    return string(start..<position)
  }

  private mutating func takeTip() -> Bool {
    guard let scalar = peek else { return false }
    if scalar == ">" {
      position += 1
      return true
    }
    let next = position + 1 < text.count ? text[position + 1] : " "
    if scalar == "x" || scalar == "o", next == " " || next == "|" {
      position += 1
      return true
    }
    return false
  }

  /// The second half of `-- text -->`.
  private func closingRun() -> (start: Int, end: Int)? {
    var index = position
    var isQuoted = false
    while index < text.count {
      if text[index] == "\"" { isQuoted.toggle() }
      if !isQuoted, "-=.".unicodeScalars.contains(text[index]) {
        var end = index
        while end < text.count, "-=.".unicodeScalars.contains(text[end]) { end += 1 }
        let run = string(index..<end)
        if run.count >= 2, run.contains("-") || run.contains("=") { return (index, end) }
        index = end
        continue
      }
      index += 1
    }
    return nil
  }

  /// Where `mark` stands, outside quotation marks.
  private func find(_ mark: String, from start: Int) -> Int? {
    let mark = Array(mark.unicodeScalars)
    var isQuoted = false
    var index = start
    while index + mark.count <= text.count {
      if text[index] == "\"" {
        isQuoted.toggle()
      } else if !isQuoted, text[index..<(index + mark.count)].elementsEqual(mark) {
        return index
      }
      index += 1
    }
    return nil
  }

  private func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text[range])
    return String(view)
  }

  /// A label without quotation marks, tags and character codes: its name, the rest, and both.
  static func plain(_ label: String) -> (name: String, detail: String, all: String) {
    var text = label.trimmed
    for mark in ["\"", "`"] where text.count >= 2 && text.hasPrefix(mark) && text.hasSuffix(mark) {
      text = String(text.dropFirst().dropLast())
    }
    var lines: [String] = [""]
    var tag: String?
    for character in text {
      if let open = tag {
        if character == ">" {
          if open.lowercased().hasPrefix("br") { lines.append("") }
          tag = nil
        } else {
          tag = open + String(character)
        }
      } else if character == "<" {
        tag = ""
      } else if character.isNewline {
        lines.append("")
      } else {
        lines[lines.count - 1].append(character)
      }
    }
    lines = lines.flatMap { $0.split(separator: "\\n").map { decoded(String($0)).trimmed } }
      .filter { !$0.isEmpty }
    guard var name = lines.first else { return ("", "", "") }
    var rest = Array(lines.dropFirst())
    // "Order<br/>Service" is one name.
    if let second = rest.first, TextWords.words(second).count == 1,
      NameVocabulary.componentEndings.contains(second.lowercased())
        || NameVocabulary.storeWords.contains(second.lowercased())
    {
      name += " " + second
      rest.removeFirst()
    }
    return (name, rest.joined(separator: " "), lines.joined(separator: " "))
  }

  private static func decoded(_ text: String) -> String {
    guard text.utf8.contains(where: { "&#*".utf8.contains($0) }) else { return text }
    return numbersDecoded(text).replacing("#quot;", with: "\"").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&").replacing("#amp;", with: "&").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&nbsp;", with: " ").replacing("**", with: "")
  }

  /// The text with the characters that codes such as `#34;` stand for.
  private static func numbersDecoded(_ text: String) -> String {
    var rest = text[...]
    var result = ""
    while let mark = rest.firstIndex(of: "#") {
      result += rest[..<mark]
      rest = rest[rest.index(after: mark)...]
      if let end = rest.firstIndex(of: ";"), let number = UInt32(rest[..<end]),
        let scalar = Unicode.Scalar(number)
      {
        result.unicodeScalars.append(scalar)
        rest = rest[rest.index(after: end)...]
      } else {
        result.append("#")
      }
    }
    return result + rest
  }
}
