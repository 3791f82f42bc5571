internal import Formats

/// Schemas as JSON Schema objects, with examples that validate against them.
struct SchemaObject {
  /// Where a schema of that name is found: `#/components/schemas/` or `#/$defs/`.
  let referencePrefix: String
  /// The schemas that may be referred to, by name.
  let known: [String: SchemaContract]
  /// Whether each schema and each property shows an example of its own, as readers of OpenAPI expect.
  let showsExamples: Bool

  init(referencePrefix: String, schemas: [SchemaContract], showsExamples: Bool = false) {
    self.referencePrefix = referencePrefix
    self.showsExamples = showsExamples
    known = Dictionary(schemas.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// An object schema with its properties in the source's order.
  ///
  /// - Parameter isClosed: whether unknown fields are refused, as requests do (API-08).
  func object(_ schema: SchemaContract, isClosed: Bool = false) -> OrderedValue {
    let required = schema.fields.filter(\.isRequired).map { OrderedValue.string($0.name) }
    var value: OrderedValue = [
      "type": "object", "description": .string(schema.description),
    ]
    Provenance.mark(&value, schema.origin)
    if !required.isEmpty { value["required"] = .array(required) }
    value["properties"] = .object(
      schema.fields.map { field in
        var property = property(field)
        if showsExamples, property["$ref"] == nil { property["example"] = example(field) }
        if case .stated = schema.origin, case .proposed = field.origin {
          Provenance.mark(&property, field.origin)
        }
        return OrderedValue.Member(field.name, property)
      })
    if isClosed { value["additionalProperties"] = false }
    if showsExamples { value["example"] = example(schema) }
    return value
  }

  /// The schema of one field.
  func property(_ field: SchemaField) -> OrderedValue {
    if field.type == "object", let name = field.items, known[name] != nil {
      return ["$ref": .string(referencePrefix + name)]
    }
    var value: OrderedValue = ["type": .string(field.type)]
    switch field.format {
    case "decimal":
      value["format"] = "decimal"
      value["pattern"] = .string(#"^-?\d+(\.\d+)?$"#)
    case let format?: value["format"] = .string(format)
    case nil: break
    }
    if !field.values.isEmpty { value["enum"] = .array(field.values.map { .string($0) }) }
    if field.type == "array" { value["items"] = items(field) }
    let notes = [field.note, note(on: field)].compactMap { $0 }
    if !notes.isEmpty { value["description"] = .string(notes.joined(separator: " ")) }
    if field.dataClass > .internal { value["x-data-class"] = .string(field.dataClass.rawValue) }
    return value
  }

  /// An example object with a value for every field.
  func example(_ schema: SchemaContract, depth: Int = 0) -> OrderedValue {
    .object(schema.fields.map { OrderedValue.Member($0.name, example($0, depth: depth)) })
  }

  /// An example value of one field.
  func example(_ field: SchemaField, depth: Int = 0) -> OrderedValue {
    if let value = field.values.first { return .string(value) }
    switch field.type {
    case "array":
      guard let items = field.items, depth < 2 else { return [] }
      if let schema = known[items] { return [example(schema, depth: depth + 1)] }
      return [ExampleValue.scalar(SchemaType(items), named: field.name)]
    case "object":
      guard let schema = field.items.flatMap({ known[$0] }), depth < 2 else { return [:] }
      return example(schema, depth: depth + 1)
    default:
      var type = SchemaType(nil)
      type.type = field.type
      type.format = field.format
      return ExampleValue.scalar(type, named: field.name)
    }
  }

  private func items(_ field: SchemaField) -> OrderedValue {
    guard let items = field.items else { return [:] }
    if known[items] != nil { return ["$ref": .string(referencePrefix + items)] }
    let type = SchemaType(items)
    var value: OrderedValue = ["type": .string(type.type)]
    if let format = type.format { value["format"] = .string(format) }
    return value
  }

  private func note(on field: SchemaField) -> String? {
    if field.type == "array", field.items == nil { return "No source names the items' type." }
    if field.type == "object", field.items == nil { return "No source names the object's fields." }
    return nil
  }
}
