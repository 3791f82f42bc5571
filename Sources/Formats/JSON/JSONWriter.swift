/// Writes values as JSON, the same bytes for the same value.
package struct JSONWriter {
  /// How arrays and objects are laid out.
  package struct Style: Hashable, Sendable {
    /// What one level is indented by.
    package var indent: String
    /// What ends a line: `\n` or `\r\n`.
    package var newline: String
    /// Whether everything stands on one line.
    package var isInline: Bool

    /// Two spaces a level, line feeds.
    package static let pretty = Style(indent: "  ", newline: "\n", isInline: false)
    /// One line, with a space after colons and commas.
    package static let inline = Style(indent: "", newline: "\n", isInline: true)

    /// Lays out with an indent and a line ending.
    package init(indent: String, newline: String, isInline: Bool) {
      self.indent = indent
      self.newline = newline
      self.isInline = isInline
    }
  }

  private var bytes: [UInt8] = []
  private let style: Style
  private let indent: [UInt8]
  private let newline: [UInt8]

  private init(style: Style) {
    self.style = style
    indent = Array(style.indent.utf8)
    newline = Array(style.newline.utf8)
  }

  /// A whole JSON document that ends with a line ending.
  package static func document(_ value: OrderedValue) -> String {
    String(decoding: bytes(value), as: UTF8.self) + "\n"
  }

  /// The bytes of a value without a line ending behind it.
  ///
  /// - Parameters:
  ///   - style: the layout, pretty by default.
  ///   - level: how deep the value stands already, for the indentation of its further lines.
  package static func bytes(
    _ value: OrderedValue, style: Style = .pretty, level: Int = 0
  ) -> [UInt8] {
    var writer = JSONWriter(style: style)
    writer.write(value, level: level)
    return writer.bytes
  }

  private mutating func write(_ value: OrderedValue, level: Int) {
    switch value {
    case .null: append("null")
    case .bool(let flag): append(flag ? "true" : "false")
    case .int(let number): append(String(number))
    case .number(let literal): append(literal)
    case .string(let text): JSONString.append(text, to: &bytes)
    case .array(let elements):
      writeList(elements, open: "[", close: "]", level: level) { writer, element in
        writer.write(element, level: level + 1)
      }
    case .object(let members):
      writeList(members, open: "{", close: "}", level: level) { writer, member in
        JSONString.append(member.key, to: &writer.bytes)
        writer.append(": ")
        writer.write(member.value, level: level + 1)
      }
    }
  }

  private mutating func writeList<Item>(
    _ items: [Item], open: String, close: String, level: Int,
    item write: (inout JSONWriter, Item) -> Void
  ) {
    append(open)
    for (index, item) in items.enumerated() {
      if index > 0 { append(style.isInline ? ", " : ",") }
      if !style.isInline { startLine(level: level + 1) }
      write(&self, item)
    }
    if !items.isEmpty, !style.isInline { startLine(level: level) }
    append(close)
  }

  private mutating func startLine(level: Int) {
    bytes.append(contentsOf: newline)
    for _ in 0..<level { bytes.append(contentsOf: indent) }
  }

  private mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }
}
