@testable import Engine

/// One section of a saved document, byte for byte.
struct DocumentPart: Hashable, Sendable, Identifiable {
  /// The id as ``DocumentOutline`` has it; empty for text before the first heading.
  var id: SectionID
  /// Heading level, 1 to 6; 0 for text before the first heading.
  var level: Int
  var title: String
  /// The heading line with its line end.
  var heading: String
  /// Everything between the heading line and the next heading, unchanged.
  var content: String

  /// The content without blank lines at either end, as ``Section/body`` has it.
  var body: String { RenderedDocument.withoutOuterBlankLines(content) }
}

/// Splits a document back into its sections, so that tests can look at each.
enum DocumentParser {
  /// The document's sections in order; their headings and contents joined give the same bytes.
  ///
  /// ATX headings count; lines inside fenced code and HTML comments do not. The targets of the links to
  /// decisions, behind the last section, are a part of their own with the id ``linkTargets``.
  static func sections(of text: String) -> [DocumentPart] {
    var parts: [DocumentPart] = []
    var path = HeadingPath()
    var current = DocumentPart(id: SectionID(""), level: 0, title: "", heading: "", content: "")
    var scanner = BlockScanner()
    for line in LineSequence(text) {
      if let (level, title) = scanner.heading(in: line) {
        if current.level > 0 || !current.content.isEmpty { parts.append(current) }
        // The title stands above the outline and takes no part in the path.
        let id = level == 1 ? DocumentOutline.title : path.enter(level: level, title: title)
        current = DocumentPart(
          id: id, level: level, title: title, heading: String(line), content: "")
      } else if !scanner.isInsideBlock, line.utf8.starts(with: DecisionLinks.mark.utf8) {
        parts.append(current)
        current = DocumentPart(
          id: linkTargets, level: 0, title: "", heading: String(line), content: "")
      } else {
        current.content += line
      }
    }
    if current.level > 0 || !current.content.isEmpty { parts.append(current) }
    return parts
  }

  /// The id of the part that holds the targets of the links to decisions.
  static let linkTargets = SectionID("link-targets")

  /// The document that the parts came from.
  static func text(of parts: [DocumentPart]) -> String {
    parts.map { $0.heading + $0.content }.joined()
  }
}

/// The lines of a text with their line ends; a carriage return stays with its line.
private struct LineSequence: Sequence, IteratorProtocol {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = Substring(text).utf8 }

  mutating func next() -> Substring? {
    guard !rest.isEmpty else { return nil }
    let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { rest.index(after: $0) }
    let line = rest[..<(end ?? rest.endIndex)]
    rest = rest[(end ?? rest.endIndex)...]
    return Substring(line)
  }
}

/// Knows while it reads lines whether it stands inside a fence or an HTML comment.
private struct BlockScanner {
  private var fence: (mark: UInt8, length: Int)?
  private var isInComment = false

  /// Whether the line read last stands inside a fence or an open comment.
  var isInsideBlock: Bool { fence != nil || isInComment }

  /// The level and title when the line is a heading.
  mutating func heading(in line: Substring) -> (Int, String)? {
    let bytes = Array(line.utf8)
    let indent = bytes.prefix { $0 == UInt8(ascii: " ") }.count
    if isInComment {
      isInComment = !line.utf8.contains("-->")
      return nil
    }
    guard indent < 4 else { return nil }
    let content = bytes.dropFirst(indent)
    if toggleFence(content) || fence != nil { return nil }
    if content.starts(with: "<!--".utf8) {
      isInComment = !line.utf8.contains("-->")
      return nil
    }
    return Self.atxHeading(content)
  }

  private mutating func toggleFence(_ content: ArraySlice<UInt8>) -> Bool {
    guard let mark = content.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
      return false
    }
    let length = content.prefix { $0 == mark }.count
    guard length >= 3 else { return false }
    let info = content.dropFirst(length)
    if let open = fence {
      let isClosing =
        mark == open.mark && length >= open.length && info.allSatisfy(Self.isSpace)
      if isClosing { fence = nil }
      return isClosing
    }
    if mark == UInt8(ascii: "`"), info.contains(mark) { return false }
    fence = (mark, length)
    return true
  }

  private static func atxHeading(_ content: ArraySlice<UInt8>) -> (Int, String)? {
    let level = content.prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(level) else { return nil }
    var title = content.dropFirst(level)
    guard title.first.map(isSpace) ?? true else { return nil }
    title = trimmed(title)
    let closing = title.reversed().prefix { $0 == UInt8(ascii: "#") }.count
    let opened = title.dropLast(closing)
    if closing > 0, opened.last.map(isSpace) ?? true { title = trimmed(opened) }
    return (level, String(decoding: title, as: UTF8.self))
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes.drop(while: isSpace)
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    return bytes
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (9...13).contains(byte)
  }
}

extension Substring.UTF8View {
  fileprivate func contains(_ text: String) -> Bool {
    let needle = Array(text.utf8)
    var window = self[...]
    while window.count >= needle.count {
      if window.starts(with: needle) { return true }
      window = window.dropFirst()
    }
    return false
  }
}
