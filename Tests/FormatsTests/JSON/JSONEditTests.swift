import Testing

@testable import Formats

@Suite struct JSONEditTests {
  private func edited(
    _ text: String, _ path: [String], _ value: OrderedValue, after: [String] = []
  ) throws -> String {
    var edit = try JSONEdit(Array(text.utf8))
    edit.set(path, to: value, after: after)
    return String(decoding: edit.bytes, as: UTF8.self)
  }

  @Test("Only the value's own bytes change")
  func replacement() throws {
    let text = "{ \"b\":1.50,\r\n\t\"a\" : \"x\" ,\"c\":[ ]}\r\n\r\n"
    #expect(try edited(text, ["a"], "y") == text.replacing("\"x\"", with: "\"y\""))
  }

  @Test("An equal value stays as it is written")
  func equal() throws {
    let text = #"{"a": "\u0041", "b": 1}"#
    #expect(try edited(text, ["a"], "A") == text)
  }

  @Test("A new key goes behind its predecessor, laid out as its neighbour")
  func insertion() throws {
    let text = "{\r\n    \"a\": 1,\r\n    \"c\": {}\r\n}"
    #expect(
      try edited(text, ["b"], 2, after: ["a"])
        == "{\r\n    \"a\": 1,\r\n    \"b\": 2,\r\n    \"c\": {}\r\n}")
    #expect(
      try edited(text, ["c", "d"], ["e": 1])
        == "{\r\n    \"a\": 1,\r\n    \"c\": {\r\n        \"d\": {\r\n            \"e\": 1\r\n"
        + "        }\r\n    }\r\n}")
    #expect(
      try edited(text, ["x", "y"], 1)
        == "{\r\n    \"a\": 1,\r\n    \"c\": {},\r\n    \"x\": {\r\n        \"y\": 1\r\n    }\r\n}")
  }

  @Test("A compact text stays on one line")
  func compact() throws {
    #expect(try edited(#"{"a":1}"#, ["b"], ["x"]) == #"{"a":1,"b":["x"]}"#)
    #expect(try edited("{}", ["b", "c"], 1) == #"{"b": {"c": 1}}"#)
  }

  @Test("An array keeps its spacing and the bytes of its elements")
  func arrays() throws {
    #expect(
      try edited(#"{"s": ["a", "\u0062"]}"#, ["s"], ["a", "b", "c"])
        == #"{"s": ["a", "\u0062", "c"]}"#)
    #expect(
      try edited("{\n  \"s\": [\n    \"a\"\n  ]\n}\n", ["s"], ["a", "b"])
        == "{\n  \"s\": [\n    \"a\",\n    \"b\"\n  ]\n}\n")
    #expect(try edited("{\n  \"s\": []\n}\n", ["s"], ["a"]) == "{\n  \"s\": [\"a\"]\n}\n")
  }

  @Test("A byte order mark stays")
  func byteOrderMark() throws {
    var edit = try JSONEdit([0xEF, 0xBB, 0xBF] + Array(#"{"a":1}"#.utf8))
    edit.set(["a"], to: 2)
    #expect(edit.bytes == [0xEF, 0xBB, 0xBF] + Array(#"{"a":2}"#.utf8))
  }
}
