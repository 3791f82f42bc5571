/// Writes values as YAML in block style, the same bytes for the same value.
///
/// Text is quoted where a reader of YAML 1.1 or 1.2 would take it for something else, and text of
/// several lines stands as a literal block where that keeps every byte.
package struct YAMLWriter {
  private var bytes: [UInt8] = []
  private let escapesIndicators: Bool

  private init(escapesIndicators: Bool) { self.escapesIndicators = escapesIndicators }

  /// A whole YAML document that ends with a line feed.
  ///
  /// - Parameters:
  ///   - header: comment lines above the value.
  ///   - escapesIndicators: whether text values are always quoted, with `&`, `*`,
  ///     `?`, brackets and braces as escapes, so that no limit of the reader takes it for structure.
  package static func document(
    _ value: OrderedValue, header: String? = nil, escapesIndicators: Bool = false
  ) -> String {
    var writer = YAMLWriter(escapesIndicators: escapesIndicators)
    if let header { writer.writeComment(header, indent: 0) }
    switch value {
    case .object(let members) where !members.isEmpty:
      writer.writeMembers(members, indent: 0, continuesLine: false)
    case .array(let elements) where !elements.isEmpty:
      writer.writeElements(elements, indent: 0, continuesLine: false)
    default:
      writer.writeScalar(value, indent: nil)
      writer.bytes.append(0x0A)
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private mutating func writeMembers(
    _ members: [OrderedValue.Member], indent: Int, continuesLine: Bool
  ) {
    for (index, member) in members.enumerated() {
      let isFirstOfItem = continuesLine && index == 0
      // A comment cannot stand between "- " and the first key, so that one follows the dash line.
      if let comment = member.comment, !isFirstOfItem { writeComment(comment, indent: indent) }
      if !isFirstOfItem { pad(indent) }
      writeKey(member.key, indent: indent)
      writeValue(member.value, indent: indent)
    }
  }

  private mutating func writeKey(_ key: String, indent: Int) {
    let isPlain = YAMLPlainScalar.isSafe(key)
    // A simple key may be at most 1024 characters long (YAML 1.2, 7.4.2).
    let isSimple = key.utf8.count <= 160
    if !isSimple { append("? ") }
    if isPlain { append(key) } else { YAMLQuoting.append(key, to: &bytes) }
    if !isSimple {
      bytes.append(0x0A)
      pad(indent)
    }
    append(":")
  }

  private mutating func writeElements(
    _ elements: [OrderedValue], indent: Int, continuesLine: Bool
  ) {
    for (index, element) in elements.enumerated() {
      if !(continuesLine && index == 0) { pad(indent) }
      append("-")
      switch element {
      case .object(let members) where !members.isEmpty:
        if let comment = members[0].comment {
          bytes.append(0x0A)
          writeComment(comment, indent: indent + 2)
          pad(indent + 2)
        } else {
          append(" ")
        }
        writeMembers(members, indent: indent + 2, continuesLine: true)
      case .array(let inner) where !inner.isEmpty:
        append(" ")
        writeElements(inner, indent: indent + 2, continuesLine: true)
      default:
        append(" ")
        writeScalar(element, indent: indent)
        bytes.append(0x0A)
      }
    }
  }

  private mutating func writeValue(_ value: OrderedValue, indent: Int) {
    switch value {
    case .object(let members) where !members.isEmpty:
      bytes.append(0x0A)
      writeMembers(members, indent: indent + 2, continuesLine: false)
    case .array(let elements) where !elements.isEmpty:
      bytes.append(0x0A)
      writeElements(elements, indent: indent + 2, continuesLine: false)
    default:
      append(" ")
      writeScalar(value, indent: indent)
      bytes.append(0x0A)
    }
  }

  /// Writes a scalar or an empty collection.
  ///
  /// - Parameter indent: the indentation of the parent, nil where no literal block may stand.
  private mutating func writeScalar(_ value: OrderedValue, indent: Int?) {
    switch value {
    case .null: append("null")
    case .bool(let flag): append(flag ? "true" : "false")
    case .int(let number): append(String(number))
    case .number(let literal): append(literal)
    case .array: append("[]")
    case .object: append("{}")
    case .string(let text):
      if escapesIndicators {
        YAMLQuoting.appendEscaped(text, to: &bytes)
      } else if YAMLPlainScalar.isSafe(text) {
        append(text)
      } else if let indent, let block = YAMLLiteralBlock(text) {
        block.append(to: &bytes, indent: indent + 2)
      } else {
        YAMLQuoting.append(text, to: &bytes)
      }
    }
  }

  private mutating func writeComment(_ comment: String, indent: Int) {
    for line in comment.unicodeScalars.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r" })
    {
      pad(indent)
      append("#")
      if !line.isEmpty { append(" ") }
      for scalar in line where !scalar.isHidden { append(String(scalar)) }
      bytes.append(0x0A)
    }
  }

  private mutating func pad(_ count: Int) {
    bytes.append(contentsOf: repeatElement(0x20, count: count))
  }

  private mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }
}
