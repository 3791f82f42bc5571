internal import Formats

/// Parameters that several operations of a file take in the same way, described once under
/// `components/parameters`.
struct SharedParameters {
  /// A parameter as operations take it.
  private struct Key: Hashable {
    var field: SchemaField
    var isPath: Bool
  }

  private var names: [Key: String] = [:]
  private var order: [Key] = []

  init(_ operations: [APIContract.Operation]) {
    var counts: [Key: Int] = [:]
    var keys: [Key] = []
    for operation in operations {
      for field in operation.parameters {
        let key = Key(field: Self.plain(field), isPath: operation.path.contains("{\(field.name)}"))
        counts[key, default: 0] += 1
        keys.append(key)
      }
    }
    var taken: Set<String> = ["IdempotencyKey", "Cursor", "Limit"]
    for key in keys.uniqued where counts[key, default: 0] > 1 {
      let name = NameWords(key.field.name).pascal
      let free = taken.contains(name) ? name + (key.isPath ? "InPath" : "InQuery") : name
      guard taken.insert(free).inserted else { continue }
      names[key] = free
      order.append(key)
    }
  }

  /// Where a field comes from does not tell two parameters apart.
  private static func plain(_ field: SchemaField) -> SchemaField {
    var plain = field
    plain.origin = .proposed(API01OpenAPIContract.id)
    return plain
  }

  /// The name under which a parameter is described; `nil` where only one operation takes it.
  func name(of field: SchemaField, isPath: Bool) -> String? {
    names[Key(field: Self.plain(field), isPath: isPath)]
  }

  /// The members of `components/parameters`, in the order of their first use.
  func members(_ schemas: SchemaObject) -> [OrderedValue.Member] {
    order.compactMap { key in
      names[key].map {
        OrderedValue.Member($0, Self.object(key.field, isPath: key.isPath, schemas))
      }
    }
  }

  /// The object of one parameter.
  static func object(_ field: SchemaField, isPath: Bool, _ schemas: SchemaObject) -> OrderedValue {
    var schema = schemas.property(field)
    let note = schema["description"]?.stringValue
    schema["description"] = nil
    schema["example"] = schemas.example(field)
    return [
      "name": .string(field.name), "in": isPath ? "path" : "query",
      "required": .bool(isPath || field.isRequired),
      "description": .string(note ?? NameWords(field.name).sentence + "."),
      "schema": schema, "example": schemas.example(field),
    ]
  }
}
