/// Renders a gRPC contract as proto3 that compiles and passes `buf lint`.
struct ProtoWriter {
  let contract: RPCContract
  let requirements: Requirements

  /// The file under `proto/`.
  var artifact: Artifact {
    Artifact(
      path: "integration-specs/proto/\(contract.fileName).proto", kind: .proto, text: text)
  }

  private var text: String {
    let messages = contract.schemas.map { message($0) }
    let enums = contract.schemas.flatMap { schema in
      schema.fields.filter { !$0.values.isEmpty }.map { enumeration($0, of: schema) }
    }
    let body = ([service] + messages + enums).joined(separator: "\n\n")
    let folder = contract.package.split(separator: ".").joined(separator: "/")
    var head = [
      "// gRPC interface of \(Self.oneLine(requirements.name(contract.provider))).",
      "// Goes to \(folder)/\(contract.fileName).proto in a source tree.",
      "syntax = \"proto3\";", "", "package \(contract.package);", "",
    ]
    for name in ["struct", "timestamp"] where body.contains(Self.types(of: name)) {
      head.append("import \"google/protobuf/\(name).proto\";")
    }
    if head.last != "" { head.append("") }
    return head.joined(separator: "\n") + "\n" + body + "\n"
  }

  private static func types(of file: String) -> String {
    file == "timestamp" ? "google.protobuf.Timestamp" : "google.protobuf.Struct"
  }

  private var service: String {
    var lines = [
      "// \(Self.oneLine(contract.service)) of \(Self.oneLine(requirements.name(contract.provider)))."
    ]
    if !contract.service.hasSuffix("Service") {
      lines.append("// The sources give the name as it stands.")
      lines.append("// buf:lint:ignore SERVICE_SUFFIX")
    }
    lines.append("service \(contract.service) {")
    for (index, method) in contract.methods.enumerated() {
      if index > 0 { lines.append("") }
      lines += comment(of: method).map { "  // \($0)" }
      lines.append(
        "  rpc \(method.name)(\(method.request)) returns (\(method.response));")
    }
    lines.append("}")
    return lines.joined(separator: "\n")
  }

  private func comment(of method: RPCContract.Method) -> [String] {
    var lines: [String] = []
    if !method.summary.isEmpty {
      let text = Self.oneLine(method.summary)
      lines.append(text.prefix(1).uppercased() + text.dropFirst() + ".")
    }
    let place = Provenance.words(method.origin)
    lines.append(place.prefix(1).uppercased() + place.dropFirst() + ".")
    lines.append(
      "Callers set a deadline of \(method.deadlineMilliseconds) ms at most; errors are status codes."
    )
    if !method.consumers.isEmpty {
      let names = method.consumers.map { Self.oneLine(requirements.name($0)) }
      lines.append("Called by \(names.joined(separator: ", ")).")
    }
    return lines
  }

  private func message(_ schema: SchemaContract) -> String {
    var lines = ["// \(Self.oneLine(schema.description))"]
    if case .proposed(let rule) = schema.origin, !schema.fields.isEmpty {
      lines.append("// No source states the fields; rule \(rule.rawValue) proposes them.")
    }
    guard !schema.fields.isEmpty else {
      lines.append("// No source names a field.")
      lines.append("message \(schema.name) {}")
      return lines.joined(separator: "\n")
    }
    lines.append("message \(schema.name) {")
    for (index, field) in schema.fields.enumerated() {
      if let note = note(on: field) { lines.append("  // \(note)") }
      let label = field.type == "array" ? "repeated " : ""
      lines.append(
        "  \(label)\(type(of: field, in: schema)) \(NameWords(field.name).snake) = \(index + 1);")
    }
    lines.append("}")
    return lines.joined(separator: "\n")
  }

  private func note(on field: SchemaField) -> String? {
    var notes = [field.note.map(Self.oneLine)].compactMap { $0 }
    if field.format == "decimal" { notes.append("Decimal number as text, to keep every digit.") }
    if field.type == "array", field.items == nil {
      notes.append("No source names the items' type.")
    }
    if field.dataClass > .internal { notes.append("Data class: \(field.dataClass.rawValue).") }
    return notes.isEmpty ? nil : notes.joined(separator: " ")
  }

  private func type(of field: SchemaField, in schema: SchemaContract) -> String {
    guard field.values.isEmpty else { return Self.enumName(field, of: schema) }
    if field.type == "array" {
      guard let items = field.items else { return "google.protobuf.Struct" }
      if contract.schemas.contains(where: { $0.name == items }) { return items }
      return Self.scalar(SchemaType(items).type, SchemaType(items).format)
    }
    if field.type == "object", let name = field.items { return name }
    return Self.scalar(field.type, field.format)
  }

  private static func scalar(_ type: String, _ format: String?) -> String {
    switch (type, format) {
    case ("integer", "int32"): "int32"
    case ("integer", _): "int64"
    case ("number", "float"): "float"
    case ("number", _): "double"
    case ("boolean", _): "bool"
    case ("object", _): "google.protobuf.Struct"
    case (_, "date-time"): "google.protobuf.Timestamp"
    default: "string"
    }
  }

  private static func enumName(_ field: SchemaField, of schema: SchemaContract) -> String {
    schema.name + NameWords(field.name).pascal
  }

  /// API-10: a zero value that means nothing was given, and the enum's name before each value.
  private func enumeration(_ field: SchemaField, of schema: SchemaContract) -> String {
    let name = Self.enumName(field, of: schema)
    let prefix = NameWords(name).upperSnake
    var lines = [
      "// Values of \(NameWords(field.name).snake) in \(schema.name).", "enum \(name) {",
      "  \(prefix)_UNSPECIFIED = 0;",
    ]
    for (index, value) in field.values.enumerated() {
      lines.append("  \(prefix)_\(NameWords(value).upperSnake) = \(index + 1);")
    }
    return (lines + ["}"]).joined(separator: "\n")
  }

  private static func oneLine(_ text: String) -> String {
    String(text.unicodeScalars.map { $0.value < 0x20 ? " " : Character($0) })
  }
}
