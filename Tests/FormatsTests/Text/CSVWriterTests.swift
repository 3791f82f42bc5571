import Testing

@testable import Formats

@Suite struct CSVWriterTests {
  @Test("Fields are quoted by RFC 4180 and rows end with CR LF")
  func quoting() {
    let text = CSVWriter.table([["a", "b,c", "say \"x\"", "two\nlines", ""], ["1", "2"]])
    #expect(text == "a,\"b,c\",\"say \"\"x\"\"\",\"two\nlines\",\r\n1,2\r\n")
  }

  @Test(
    "What a spreadsheet would run as a formula becomes text", arguments: ["=1+1", "+1", "-1", "@x"])
  func formulas(field: String) {
    #expect(CSVWriter.table([[field]]) == "'\(field)\r\n")
  }
}
