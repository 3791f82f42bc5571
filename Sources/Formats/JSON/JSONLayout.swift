/// How a JSON text is laid out, so that new parts can look like the old ones.
struct JSONLayout {
  /// What ends a line, nil when the text stands on one line.
  let newline: String?
  /// What one level is indented by.
  let indent: String

  init(_ bytes: [UInt8]) {
    guard let feed = bytes.firstIndex(of: 0x0A) else {
      newline = nil
      indent = ""
      return
    }
    newline = feed > 0 && bytes[feed - 1] == 0x0D ? "\r\n" : "\n"
    let line = bytes[(feed + 1)...].prefix { $0 == 0x20 || $0 == 0x09 }
    indent = line.isEmpty ? "  " : String(decoding: line, as: UTF8.self)
  }

  /// The white space that stands before a position.
  func space(before position: Int, in bytes: [UInt8]) -> ArraySlice<UInt8> {
    var start = position
    while start > 0, Self.isSpace(bytes[start - 1]) { start -= 1 }
    return bytes[start..<position]
  }

  /// A new value for a member whose key starts at a position.
  func rendered(_ value: OrderedValue, likeMemberAt position: Int, in bytes: [UInt8]) -> [UInt8] {
    JSONWriter.bytes(
      value, style: style(for: value), level: level(at: position, in: bytes))
  }

  /// A value in place of an old one.
  ///
  /// An array keeps the spacing of the old one, and elements that
  /// the old one has keep their bytes.
  func rendered(_ value: OrderedValue, replacing span: JSONSpan, in bytes: [UInt8]) -> [UInt8] {
    guard case .array(let old) = span.content, let last = old.last, let first = old.first,
      case .array(let elements) = value, !elements.isEmpty
    else {
      let level = level(at: span.range.lowerBound, in: bytes)
      return JSONWriter.bytes(value, style: style(for: value), level: level)
    }
    let opening = bytes[(span.range.lowerBound + 1)..<first.range.lowerBound]
    let closing = bytes[last.range.upperBound..<(span.range.upperBound - 1)]
    let separator: [UInt8] =
      if old.count > 1 {
        Array(bytes[first.range.upperBound..<old[1].range.lowerBound])
      } else {
        [UInt8(ascii: ",")] + (opening.contains(0x0A) ? Array(opening) : [0x20])
      }
    var text: [UInt8] = [UInt8(ascii: "[")] + opening
    for (index, element) in elements.enumerated() {
      if index > 0 { text += separator }
      if let same = old.first(where: { JSONReader.value(of: $0, in: bytes) == element }) {
        text += bytes[same.range]
      } else {
        let level = level(at: first.range.lowerBound, in: bytes)
        text += JSONWriter.bytes(element, style: style(for: element), level: level)
      }
    }
    return text + closing + [UInt8(ascii: "]")]
  }

  /// Arrays of scalars stand on one line, as the session state of the mission shows them.
  private func style(for value: OrderedValue) -> JSONWriter.Style {
    guard let newline else { return .inline }
    if case .array(let elements) = value,
      elements.allSatisfy({ $0.members == nil && $0.elements == nil })
    {
      return .inline
    }
    return JSONWriter.Style(indent: indent, newline: newline, isInline: false)
  }

  /// How many indents stand at the start of the line that holds a position.
  private func level(at position: Int, in bytes: [UInt8]) -> Int {
    guard !indent.isEmpty else { return 0 }
    var start = position
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    let width = bytes[start..<position].prefix { $0 == 0x20 || $0 == 0x09 }.count
    return width / indent.utf8.count
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}
