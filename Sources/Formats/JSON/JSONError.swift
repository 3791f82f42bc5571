/// Why a text is not acceptable as JSON, and where.
package struct JSONError: Error, Hashable, Sendable {
  /// What is wrong.
  package enum Reason: Hashable, Sendable {
    /// The text breaks the grammar of RFC 8259.
    case syntax
    /// The text ends before the value does.
    case unexpectedEnd
    /// Something other than white space follows the value.
    case trailingText
    /// A key occurs twice in one object.
    case duplicateKey
    /// A byte sequence is not UTF-8.
    case invalidUTF8
    /// A number is too large for a double-precision number.
    case numberOutOfRange
    /// Arrays and objects are nested deeper than the limit allows.
    case tooDeep(limit: Int)
    /// The reader ran out of memory.
    case outOfMemory
  }

  /// What is wrong.
  package var reason: Reason
  /// The line, counted from 1.
  package var line: Int
  /// The column in characters, counted from 1.
  package var column: Int

  /// Names a fault and its place.
  package init(_ reason: Reason, line: Int, column: Int) {
    self.reason = reason
    self.line = line
    self.column = column
  }
}
