import Testing

@testable import Engine

@Suite struct SchemaTypeTests {
  @Test(
    "Types of sources are those of JSON Schema",
    arguments: [
      ("uuid", "string", "uuid"), ("decimal(12,2)", "string", "decimal"),
      ("timestamp", "string", "date-time"), ("integer", "integer", nil),
      ("BIGINT", "integer", "int64"), ("boolean", "boolean", nil), ("money", "string", "decimal"),
      ("whatever", "string", nil), (nil, "string", nil),
    ] as [(String?, String, String?)])
  func scalars(written: String?, type: String, format: String?) {
    #expect(SchemaType(written).type == type)
    #expect(SchemaType(written).format == format)
  }

  @Test("Enumerations keep their values as written, optional types are told")
  func enumerations() {
    #expect(SchemaType("enum(Open, locked)").values == ["Open", "locked"])
    #expect(SchemaType("enum('a' | 'b')").values == ["a", "b"])
    #expect(SchemaType("string?").isOptional)
    #expect(!SchemaType("string").isOptional)
  }

  @Test("Arrays know their items", arguments: ["string[]", "list<string>", "array of string"])
  func arrays(written: String) {
    #expect(SchemaType(written).type == "array")
    #expect(SchemaType(written).items == "string")
    #expect(SchemaType("array").items == nil)
  }
}
