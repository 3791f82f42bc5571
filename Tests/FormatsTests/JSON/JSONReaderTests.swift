import Testing

@testable import Formats

@Suite struct JSONReaderTests {
  @Test("Keys keep their order and numbers their literal form")
  func orderAndLiterals() throws {
    let text = #"{"z": 1, "a": 1.0, "m": [1e5, -0, 123456789012345678901234567890], "b": null}"#
    let value = try JSONReader.value(of: text)
    #expect(value.members?.map(\.key) == ["z", "a", "m", "b"])
    #expect(value["z"] == 1)
    #expect(value["a"] == .number("1.0"))
    #expect(
      value["m"]
        == .array([
          .number("1e5"), .number("-0"), .number("123456789012345678901234567890"),
        ]))
    #expect(value["b"] == .null)
  }

  @Test("Escapes and surrogate pairs are resolved")
  func escapes() throws {
    let value = try JSONReader.value(of: #"["\"\\\/\b\f\n\r\t", "\u00e9\uD83D\uDE00x", "\u0000"]"#)
    #expect(value[0] == .string("\"\\/\u{8}\u{c}\n\r\t"))
    #expect(value[1] == .string("é😀x"))
    #expect(value[2] == .string("\0"))
  }

  @Test(
    "A fault is named with its line and column",
    arguments: [
      ("{\"a\": 1,\n \"a\": 2}", JSONError.Reason.duplicateKey, 2),
      ("[1,]", .syntax, 1),
      ("{\n\"a\": \n", .unexpectedEnd, 3),
      ("{} x", .trailingText, 1),
      ("[1e999]", .numberOutOfRange, 1),
      ("", .unexpectedEnd, 1),
    ])
  func faults(text: String, reason: JSONError.Reason, line: Int) {
    #expect {
      try JSONReader.value(of: text)
    } throws: { error in
      let error = error as? JSONError
      return error?.reason == reason && error?.line == line
    }
  }

  @Test("Nesting over 128 levels is refused before anything recurses")
  func depth() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    _ = try JSONReader.value(of: nested(128))
    #expect(throws: JSONError(.tooDeep(limit: 128), line: 1, column: 129)) {
      try JSONReader.value(of: nested(200_000))
    }
  }

  @Test("Bytes that are not UTF-8 are refused")
  func invalidUTF8() {
    #expect {
      try JSONReader.value(of: [0x22, 0xFF, 0x22])
    } throws: { ($0 as? JSONError)?.reason == .invalidUTF8 }
  }

  @Test("A byte order mark in front is read over")
  func byteOrderMark() throws {
    #expect(try JSONReader.value(of: [0xEF, 0xBB, 0xBF] + Array("{}".utf8)) == .object([]))
  }
}
