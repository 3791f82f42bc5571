/// Schemas as types of GraphQL: fields, references, enumerations.
struct GraphQLFields {
  let types: [SchemaContract]
  let inputs: [SchemaContract]

  /// The scalars beyond those of the language, with what their text holds.
  static let scalars: [(name: String, meaning: String)] = [
    ("Date", "A day as in RFC 3339: 2026-01-15."),
    ("DateTime", "A moment as in RFC 3339: 2026-01-15T09:30:00Z."),
    ("Decimal", "A decimal number as text, to keep every digit."),
    ("JSON", "Any JSON value; no source names its fields."),
    ("Long", "A whole number of up to 64 bits."),
  ]

  /// An object or input type with its fields in the source's order.
  func type(_ schema: SchemaContract, keyword: String) -> String {
    var lines = [GraphQLWriter.quoted(schema.description)]
    lines.append("\(keyword) \(schema.name)\(Self.origin(schema.origin)) {")
    for field in schema.fields {
      if let note = note(on: field) { lines.append("  \(GraphQLWriter.quoted(note))") }
      var line = "  \(Self.identifier(field.name)): \(reference(field, owner: schema.name))"
      if field.origin != schema.origin { line += Self.origin(field.origin) }
      lines.append(line)
    }
    if schema.fields.isEmpty {
      lines.append("  \(GraphQLWriter.quoted("No source names a field."))")
      lines.append("  content: JSON")
    }
    return (lines + ["}"]).joined(separator: "\n")
  }

  /// The enumerations of all types, in order.
  var enums: [String] {
    (types + inputs).flatMap { schema in
      schema.fields.filter { !$0.values.isEmpty }.map { field in
        let values = field.values.map { "  \(Self.enumValue($0))" }
        let head =
          "\(GraphQLWriter.quoted("Values of \(field.name) in \(schema.name)."))\n"
          + "enum \(Self.enumName(field, owner: schema.name)) {"
        return ([head] + values + ["}"]).joined(separator: "\n")
      }
    }
  }

  /// The type of a field, with the mark for what is required.
  func reference(_ field: SchemaField, owner: String) -> String {
    let mark = field.isRequired ? "!" : ""
    if !field.values.isEmpty, (types + inputs).contains(where: { $0.name == owner }) {
      return Self.enumName(field, owner: owner) + mark
    }
    switch field.type {
    case "array":
      guard let items = field.items else { return "[JSON!]\(mark)" }
      if isKnown(items) { return "[\(items)!]\(mark)" }
      let type = SchemaType(items)
      return "[\(Self.scalar(type.type, type.format))!]\(mark)"
    case "object":
      guard let name = field.items, isKnown(name) else { return "JSON\(mark)" }
      return name + mark
    default: return Self.scalar(field.type, field.format) + mark
    }
  }

  private func isKnown(_ name: String) -> Bool {
    (types + inputs).contains { $0.name == name }
  }

  private func note(on field: SchemaField) -> String? {
    var notes = [field.note].compactMap { $0 }
    if field.dataClass > .internal { notes.append("Data class: \(field.dataClass.rawValue).") }
    return notes.isEmpty ? nil : notes.joined(separator: " ")
  }

  private static func scalar(_ type: String, _ format: String?) -> String {
    switch (type, format) {
    case ("integer", "int64"): "Long"
    case ("integer", _): "Int"
    case ("number", _): "Float"
    case ("boolean", _): "Boolean"
    case ("object", _): "JSON"
    case (_, "uuid"): "ID"
    case (_, "decimal"): "Decimal"
    case (_, "date-time"): "DateTime"
    case (_, "date"): "Date"
    default: "String"
    }
  }

  private static func enumName(_ field: SchemaField, owner: String) -> String {
    owner + NameWords(field.name).pascal
  }

  private static func enumValue(_ value: String) -> String {
    let name = NameWords(value).upperSnake
    let isPlain = name.first.map { $0.isLetter } ?? false
    return isPlain && !["TRUE", "FALSE", "NULL"].contains(name) ? name : "VALUE_" + name
  }

  /// A name in the letters that GraphQL allows.
  static func identifier(_ name: String) -> String {
    let isPlain =
      !name.isEmpty && !(name.first?.isNumber ?? true)
      && name.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
          || $0 == 0x5F
      }
    guard !isPlain || name.hasPrefix("__") else { return name }
    let words = NameWords(name).camel
    return words.first.map { $0.isNumber } ?? true ? "value" + NameWords(name).pascal : words
  }

  /// The directive that tells where a part comes from.
  static func origin(_ origin: ContractOrigin) -> String {
    switch origin {
    case .stated(let evidence):
      " @origin(stated: \(GraphQLWriter.quoted(evidence.place.description)))"
    case .proposed(let rule): " @origin(proposed: \(GraphQLWriter.quoted(rule.rawValue)))"
    }
  }
}
