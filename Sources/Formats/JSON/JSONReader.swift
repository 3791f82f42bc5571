internal import CJansson

/// Reads JSON strictly, keeping key order and number literals.
///
/// jansson decides what is JSON (RFC 8259, UTF-8, no duplicate keys); a scanner of our own then
/// tells where each value stands, because jansson keeps neither positions nor number literals.
package enum JSONReader {
  /// How deep arrays and objects may be nested.
  package static let depthLimit = 128

  /// The value of a JSON text.
  ///
  /// - Parameter bytes: the text in UTF-8; a byte order mark in front is allowed.
  /// - Throws: `JSONError` with the first fault and its place.
  package static func value(of bytes: [UInt8]) throws(JSONError) -> OrderedValue {
    let span = try span(of: bytes)
    return value(of: span, in: bytes)
  }

  /// The value of a JSON text.
  ///
  /// - Throws: `JSONError` with the first fault and its place.
  package static func value(of text: String) throws(JSONError) -> OrderedValue {
    try value(of: Array(text.utf8))
  }

  /// Where the values of a JSON text stand.
  ///
  /// - Throws: `JSONError` with the first fault and its place.
  package static func span(of bytes: [UInt8]) throws(JSONError) -> JSONSpan {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    try checkDepth(bytes, from: start)
    try checkGrammar(bytes, from: start)
    var scanner = JSONSpanScanner(bytes, from: start)
    guard let span = scanner.value() else { throw JSONError(.syntax, line: 1, column: 1) }
    return span
  }

  /// The value that stands at a span of the bytes that it was found in.
  package static func value(of span: JSONSpan, in bytes: [UInt8]) -> OrderedValue {
    switch span.content {
    case .array(let elements):
      .array(elements.map { value(of: $0, in: bytes) })
    case .object(let members):
      .object(members.map { OrderedValue.Member($0.key, value(of: $0.value, in: bytes)) })
    case .scalar: scalar(bytes[span.range])
    }
  }

  private static func scalar(_ literal: ArraySlice<UInt8>) -> OrderedValue {
    switch literal.first {
    case UInt8(ascii: "\""): .string(JSONString.decoded(literal))
    case UInt8(ascii: "t"): .bool(true)
    case UInt8(ascii: "f"): .bool(false)
    case UInt8(ascii: "n"): .null
    default: .numeral(String(decoding: literal, as: UTF8.self))
    }
  }

  private static func checkDepth(_ bytes: [UInt8], from start: Int) throws(JSONError) {
    var depth = 0
    var line = 1
    var lineStart = start
    var inString = false
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0A {
        line += 1
        lineStart = index + 1
      } else if inString {
        if byte == UInt8(ascii: "\\") { index += 1 }
        if byte == UInt8(ascii: "\"") { inString = false }
      } else if byte == UInt8(ascii: "\"") {
        inString = true
      } else if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") {
        depth += 1
        if depth > depthLimit {
          let column = bytes[lineStart..<index].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
          throw JSONError(.tooDeep(limit: depthLimit), line: line, column: column)
        }
      } else if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") {
        depth -= 1
      }
      index += 1
    }
  }

  private static func checkGrammar(_ bytes: [UInt8], from start: Int) throws(JSONError) {
    var error = json_error_t()
    // Integers are checked as doubles: jansson refuses those over 64 bits, the literal is kept.
    let flags =
      Int(JSON_REJECT_DUPLICATES) | Int(JSON_DECODE_ANY) | Int(JSON_DECODE_INT_AS_REAL)
      | Int(JSON_ALLOW_NUL)
    let root = bytes[start...].withUnsafeBytes { buffer in
      json_loadb(buffer.baseAddress, buffer.count, flags, &error)
    }
    guard let root else {
      throw JSONError(
        reason(json_error_code(&error)), line: max(1, Int(error.line)),
        column: max(1, Int(error.column)))
    }
    json_decref(root)
  }

  private static func reason(_ code: json_error_code) -> JSONError.Reason {
    switch code {
    case json_error_premature_end_of_input: .unexpectedEnd
    case json_error_end_of_input_expected: .trailingText
    case json_error_duplicate_key: .duplicateKey
    case json_error_invalid_utf8: .invalidUTF8
    case json_error_numeric_overflow: .numberOutOfRange
    case json_error_stack_overflow: .tooDeep(limit: depthLimit)
    case json_error_out_of_memory: .outOfMemory
    default: .syntax
    }
  }
}
