import Testing

@testable import Formats

@Suite struct JSONWriterTests {
  @Test("A document has two spaces a level, keeps order and ends with a line feed")
  func pretty() {
    let value: OrderedValue = ["b": 1, "a": [true, .null, .number("1.50")], "e": [:], "f": []]
    #expect(
      JSONWriter.document(value) == """
        {
          "b": 1,
          "a": [
            true,
            null,
            1.50
          ],
          "e": {},
          "f": []
        }

        """)
  }

  @Test("Controls, bidirectional and invisible characters are escaped, other text is not")
  func escaping() {
    let bytes = JSONWriter.bytes("a\"\\\n\u{1B}\u{202E}\u{200B}é漢😀\u{E0041}")
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == #""a\"\\\n\u001B\u202E\u200Bé漢😀\uDB40\uDC41""#)
  }

  @Test("What is written is read back as the same value", arguments: SampleValues.all)
  func roundTrip(value: OrderedValue) throws {
    #expect(try JSONReader.value(of: JSONWriter.document(value)) == value)
  }
}
