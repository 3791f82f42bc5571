import Testing

@testable import Formats

@Suite struct YAMLReaderTests {
  @Test("Nodes know their lines")
  func marks() throws {
    let node = try YAMLReader.node(of: "# c\nkeys:\n  quit: q\n  list:\n    - a\n    - 1.5\n")
    #expect(node["keys"]?["quit"]?.line == 3)
    #expect(node["keys"]?["list"]?.elements?.map(\.line) == [5, 6])
    #expect(node["keys"]?.members?.map(\.line) == [3, 4])
    #expect(node["keys"]?["list"]?.elements?.last?.scalar == .number("1.5"))
  }

  @Test("Scalars follow the core schema: yes is text, true is not")
  func coreSchema() throws {
    let value = try YAMLReader.value(of: "[yes, true, ~, 012, 0x1F, '1', 1e3, 2001-12-14]")
    #expect(
      value
        == .array([
          "yes", true, .null, .number("012"), .number("0x1F"), "1", .number("1e3"), "2001-12-14",
        ]))
  }

  @Test("An empty text is null")
  func empty() throws {
    #expect(try YAMLReader.value(of: "") == .null)
    #expect(try YAMLReader.value(of: "# only a comment\n") == .null)
  }

  @Test("A duplicate key is an error with its line")
  func duplicate() {
    #expect {
      try YAMLReader.value(of: "b: 0\na: 1\na: 2\n")
    } throws: { error in
      let error = error as? YAMLError
      return error?.reason == .duplicateKey("a") && (error?.line ?? 0) >= 2
    }
  }

  @Test("A grammar fault is an error with its line")
  func syntax() {
    #expect {
      try YAMLReader.value(of: "a: 1\nb: [1, 2\nc: 3\n")
    } throws: { (($0 as? YAMLError)?.line ?? 0) >= 2 }
  }

  @Test("Aliases are followed up to one hundred")
  func aliases() throws {
    #expect(try YAMLReader.value(of: "a: &x 1\nb: *x\n") == ["a": 1, "b": 1])
    let many = "a: &x 1\nb:\n" + String(repeating: "  - *x\n", count: 101)
    #expect {
      try YAMLReader.value(of: many)
    } throws: { ($0 as? YAMLError)?.reason == .tooManyAliases(limit: 100) }
  }

  @Test("A text that multiplies itself by aliases stops at the node limit in no time")
  func bomb() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let items = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(items)]\n"
    }
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect {
        try YAMLReader.value(of: text)
      } throws: { ($0 as? YAMLError)?.reason == .tooManyNodes(limit: 100_000) }
    }
    #expect(time < .seconds(5))
  }

  @Test(
    "An alias in a key is refused",
    arguments: ["a: &a [1]\n? *a\n: 1\n", "a: &a [1]\n{[*a]: 1}\n", "a: &a x\n*a : 1\n"])
  func aliasInKey(text: String) {
    #expect {
      try YAMLReader.value(of: text)
    } throws: { ($0 as? YAMLError)?.reason == .aliasInKey }
  }

  @Test("Nesting over the limit is refused before anything recurses")
  func depth() {
    #expect {
      try YAMLReader.value(of: String(repeating: "[", count: 100_000))
    } throws: { ($0 as? YAMLError)?.reason == .tooDeep(limit: 128) }
    #expect {
      try YAMLReader.value(of: String(repeating: "- ", count: 100_000) + "a")
    } throws: { ($0 as? YAMLError)?.reason == .tooDeep(limit: 128) }
  }
}
