/// What gets lost when a field becomes another (DAT-04).
enum DataLoss {
  /// Nothing does.
  static let nothing = "none"
  /// No source names where the field goes.
  static let whole = "the whole field"

  /// What a field of one type loses in a field of another.
  static func between(_ source: SchemaField, _ target: SchemaField) -> String {
    let losses = [
      values(from: source, to: target), type(from: source, to: target),
      source.isRequired || !target.isRequired ? nil : "records without it, since it must be there",
    ].compactMap { $0 }
    return losses.isEmpty ? nothing : losses.joined(separator: "; ")
  }

  private static func values(from source: SchemaField, to target: SchemaField) -> String? {
    guard !target.values.isEmpty else { return nil }
    if source.values.isEmpty {
      return source.type == "string" ? "values other than \(list(target.values))" : nil
    }
    let unknown = source.values.filter { !target.values.contains($0) }
    return unknown.isEmpty ? nil : "the values \(list(unknown))"
  }

  private static func type(from source: SchemaField, to target: SchemaField) -> String? {
    switch (source.type, source.format, target.type, target.format) {
    case let (left, format, right, other) where left == right && format == other: nil
    case (_, "date-time", _, "date"): "the time of day"
    case (_, "date-time", _, "time"), (_, "date", _, "time"): "the day"
    case (_, "decimal", "number", _): "digits beyond those of a floating-point number"
    case (_, "decimal", "integer", _), ("number", _, "integer", _): "what stands behind the point"
    case ("integer", "int64", "integer", "int32"): "numbers beyond 32 bits"
    case ("string", nil, "integer", _), ("string", nil, "number", _), ("string", nil, "boolean", _),
      ("string", nil, "string", .some):
      "texts of another form"
    case ("array", _, let right, _) where right != "array": "all items but one"
    case ("object", _, let right, _) where right != "object": "the object's fields"
    default: nil
    }
  }

  private static func list(_ values: [String]) -> String {
    values.count > 4
      ? values.prefix(3).joined(separator: ", ") + " and \(values.count - 3) more"
      : values.joined(separator: ", ")
  }
}
