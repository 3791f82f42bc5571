/// A document value that keeps the order of object members and the form of numbers.
///
/// JSON and YAML are read into it and written from it. Object members stay in the order in which
/// they were read or added, so the same value always gives the same bytes.
package enum OrderedValue: Hashable, Sendable {
  /// The null value.
  case null
  /// A truth value.
  case bool(Bool)
  /// A whole number that fits into an `Int` and was written in plain decimal digits.
  case int(Int)
  /// Any other number, in the literal form in which it was written (`1.0`, `2e-3`, `-0`).
  case number(String)
  /// Text.
  case string(String)
  /// A sequence of values.
  case array([OrderedValue])
  /// Key and value pairs in their order; readers guarantee that keys are unique.
  case object([Member])

  /// One key and value pair of an object.
  package struct Member: Hashable, Sendable {
    /// The key, compared byte by byte.
    package var key: String
    /// The value.
    package var value: OrderedValue
    /// Text for a YAML comment above the key; JSON, which has no comments, leaves it out.
    package var comment: String?

    /// Pairs a key with a value.
    package init(_ key: String, _ value: OrderedValue, comment: String? = nil) {
      self.key = key
      self.value = value
      self.comment = comment
    }
  }
}

extension OrderedValue: ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByNilLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int) { self = .int(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(nilLiteral: ()) { self = .null }
  package init(arrayLiteral elements: OrderedValue...) { self = .array(elements) }
  package init(dictionaryLiteral elements: (String, OrderedValue)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}
