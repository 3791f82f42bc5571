import Testing

@testable import Engine

@Suite("What gets lost between two fields")
struct DataLossTests {
  @Test(
    arguments: [
      ("uuid", "uuid", "none"), ("timestamp", "date", "the time of day"),
      ("decimal(12,2)", "double", "digits beyond those of a floating-point number"),
      ("decimal", "int", "what stands behind the point"),
      ("enum(a, b)", "enum(a)", "the values b"), ("string", "enum(a)", "values other than a"),
      ("enum(a)", "enum(a, b)", "none"), ("long", "int", "numbers beyond 32 bits"),
      ("string?", "string", "records without it, since it must be there"),
      ("int", "string", "none"), ("string[]", "string", "all items but one"),
    ])
  func loss(source: String, target: String, expected: String) {
    let data = DataDictionary(Requirements())
    func field(_ type: String) -> SchemaField {
      data.schemaField(
        DataField(name: "x", type: type), of: nil, origin: .proposed("DAT-04"))
    }
    #expect(DataLoss.between(field(source), field(target)) == expected)
  }
}
