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
      "syntax = \"proto3\";", "",
    ]
    if MessageContractBuilder.majorVersion(of: contract.package) == nil {
      head += [Self.asStated, "// buf:lint:ignore PACKAGE_VERSION_SUFFIX"]
    }
    head += ["package \(contract.package);", ""]
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
      lines.append(Self.asStated)
      lines.append("// buf:lint:ignore SERVICE_SUFFIX")
    }
    lines.append("service \(contract.service) {")
    for (index, method) in contract.methods.enumerated() {
      if index > 0 { lines.append("") }
      lines += comment(of: method).map { "  // \($0)" }
      lines += lintExceptions(of: method).map { "  \($0)" }
      let request = (method.streamsRequest ? "stream " : "") + method.request
      let response = (method.streamsResponse ? "stream " : "") + method.response
      lines.append("  rpc \(method.name)(\(request)) returns (\(response));")
    }
    lines.append("}")
    return lines.joined(separator: "\n")
  }

  private static let asStated = "// The sources give the name as it stands."

  /// The names that a proto file in the source gives stay, also where `buf` would have others.
  private func lintExceptions(of method: RPCContract.Method) -> [String] {
    var rules: [String] = []
    let names = contract.methods.flatMap { [$0.request, $0.response] }
    if [method.request, method.response].contains(where: { name in
      names.count { $0 == name } > 1
    }) {
      rules.append("RPC_REQUEST_RESPONSE_UNIQUE")
    }
    let service = contract.service
    func isStandard(_ name: String, _ suffix: String) -> Bool {
      name == method.name + suffix || name == service + method.name + suffix
    }
    if !isStandard(method.request, "Request") { rules.append("RPC_REQUEST_STANDARD_NAME") }
    if !isStandard(method.response, "Response") { rules.append("RPC_RESPONSE_STANDARD_NAME") }
    return rules.isEmpty ? [] : [Self.asStated] + rules.map { "// buf:lint:ignore \($0)" }
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
      guard !schema.reserved.isEmpty else {
        return (lines + ["message \(schema.name) {}"]).joined(separator: "\n")
      }
      lines += ["message \(schema.name) {"] + reserved(schema.reserved) + ["}"]
      return lines.joined(separator: "\n")
    }
    lines.append("message \(schema.name) {")
    lines += reserved(schema.reserved)
    let numbers = FieldNumbers(schema.fields.map(\.number), reserved: schema.reserved).numbers
    for (field, number) in zip(schema.fields, numbers) {
      if let note = note(on: field) { lines.append("  // \(note)") }
      let label = field.type == "array" ? "repeated " : ""
      lines.append(
        "  \(label)\(type(of: field, in: schema)) \(NameWords(field.name).snake) = \(number);")
    }
    lines.append("}")
    return lines.joined(separator: "\n")
  }

  /// Numbers and names that earlier versions used.
  private func reserved(_ gone: [ReservedField]) -> [String] {
    guard !gone.isEmpty else { return [] }
    let numbers = gone.map { String($0.number) }.joined(separator: ", ")
    let names = gone.compactMap(\.name).map { "\"\($0)\"" }.joined(separator: ", ")
    return ["  // Used by an earlier version (API-10).", "  reserved \(numbers);"]
      + (names.isEmpty ? [] : ["  reserved \(names);"])
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
    ]
    lines += reserved(field.reservedValues)
    lines.append("  \(prefix)_UNSPECIFIED = 0;")
    let given = field.valueNumbers.isEmpty ? field.values.map { _ in nil } : field.valueNumbers
    let numbers = FieldNumbers(given, reserved: field.reservedValues).numbers
    for (value, number) in zip(field.values, numbers) {
      lines.append("  \(prefix)_\(NameWords(value).upperSnake) = \(number);")
    }
    return (lines + ["}"]).joined(separator: "\n")
  }

  private static func oneLine(_ text: String) -> String {
    String(text.unicodeScalars.map { $0.value < 0x20 ? " " : Character($0) })
  }
}
