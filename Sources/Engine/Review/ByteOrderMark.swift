internal import Formats

// The YAML parser drops a byte order mark at the start of a text value, escaped or not. In a review
// file such a value therefore begins with a word joiner, which is taken off again when reading; a
// value that begins with a word joiner itself gets a second one.

extension OrderedValue {
  /// The value with every text that begins with a byte order mark or a word joiner made safe.
  var keepingByteOrderMarks: OrderedValue {
    switch self {
    case .string(let text):
      guard let first = text.unicodeScalars.first, first == "\u{FEFF}" || first == "\u{2060}" else {
        return self
      }
      return .string("\u{2060}" + text)
    case .array(let elements): return .array(elements.map(\.keepingByteOrderMarks))
    case .object(let members):
      return .object(members.map { Member($0.key, $0.value.keepingByteOrderMarks) })
    default: return self
    }
  }
}

extension YAMLNode {
  /// The node with its texts as they were before ``OrderedValue/keepingByteOrderMarks``.
  var restoringByteOrderMarks: YAMLNode {
    var node = self
    switch content {
    case .scalar(.string(let text)):
      guard text.unicodeScalars.first == "\u{2060}" else { return self }
      node.content = .scalar(.string(String(text.unicodeScalars.dropFirst())))
    case .scalar: return self
    case .sequence(let elements):
      node.content = .sequence(elements.map(\.restoringByteOrderMarks))
    case .mapping(let members):
      node.content = .mapping(
        members.map {
          var member = $0
          member.value = member.value.restoringByteOrderMarks
          return member
        })
    }
    return node
  }
}
