/// Where a JSON value and its parts stand in the bytes that they were read from.
package struct JSONSpan: Sendable {
  /// One member of an object.
  package struct Member: Sendable {
    /// The key with its escapes resolved.
    package var key: String
    /// The bytes of the key with its quotes.
    package var keyRange: Range<Int>
    /// The value.
    package var value: JSONSpan
  }

  /// The parts of a value.
  package enum Content: Sendable {
    case scalar
    case array([JSONSpan])
    case object([Member])
  }

  /// The bytes of the value.
  package var range: Range<Int>
  /// The parts of the value.
  package var content: Content

  /// The members of an object, nil for other values.
  package var members: [Member]? {
    if case .object(let members) = content { members } else { nil }
  }

  /// The member with a key, nil for other values.
  package func member(_ key: String) -> Member? {
    members?.first { $0.key.utf8.elementsEqual(key.utf8) }
  }
}
