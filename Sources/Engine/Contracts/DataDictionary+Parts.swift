/// What entities consist of: their keys, and the entities that are parts of them.
extension DataDictionary {
  /// The field by which an entity is known: `orderId` of an order; `nil` when none reads like one.
  func key(of entity: DataEntity) -> DataField? {
    let own = NameWords(entity.name).singular.words
    let exact = entity.fields.first { field in
      let words = NameWords(field.name).words
      return words == own + ["id"] || words == ["id"]
    }
    let endings = ["id", "key", "code", "number", "sku", "uuid", "isbn"]
    return exact
      ?? entity.fields.first { endings.contains(NameWords($0.name).words.last ?? "") }
  }

  /// The owner's entities that are parts of one: named after it, and carrying its key, as an
  /// `order_line` with an `orderId` is a part of an `order`.
  func parts(of entity: DataEntity) -> [DataEntity] {
    guard let owner = entity.owner, let key = key(of: entity) else { return [] }
    let own = NameWords(entity.name).singular.words
    let name = NameWords(key.name)
    guard name.words != ["id"] else { return [] }
    return entities(of: owner).filter { part in
      let words = NameWords(part.name).singular.words
      return words.count > own.count && Array(words.prefix(own.count)) == own
        && part.fields.contains { NameWords($0.name) == name }
    }
  }

  /// API-01: the fields that hold an entity's parts, each a list, where the entity has none yet.
  ///
  /// - Parameter prefix: what stands before the parts' schema names, such as `New`.
  func partFields(of entity: DataEntity, prefix: String = "") -> [SchemaField] {
    let own = NameWords(entity.name).singular.words.count
    let taken = Set(entity.fields.map { NameWords($0.name).plural.kebab })
    return parts(of: entity).compactMap { part in
      let words = NameWords(part.name).singular
      let name = NameWords(words: Array(words.words.dropFirst(own))).plural
      guard !taken.contains(name.kebab) else { return nil }
      return SchemaField(
        name: name.camel, type: "array", format: nil, isRequired: true,
        items: prefix.isEmpty ? NameWords(part.name).pascal : prefix + words.pascal,
        note: "The sources keep each \(words.words.joined(separator: " ")) with the key of its "
          + "\(NameWords(entity.name).singular.words.joined(separator: " ")).",
        dataClass: DataClassifier.dataClass(of: part.fields),
        origin: .proposed(API01OpenAPIContract.id))
    }
  }

  /// API-01: what a caller gives to add a thing, with its parts; `nil` when nothing is left to give.
  ///
  /// - Parameter known: names of fields that the caller gives elsewhere, such as in the path.
  func newThing(
    _ entity: DataEntity, known: Set<String> = []
  ) -> (name: String, schemas: [SchemaContract])? {
    let origin = ContractOrigin.proposed(API01OpenAPIContract.id)
    let fields = entity.fields.filter {
      !known.contains($0.name) && !Self.isGivenByProvider($0, of: entity)
    }
    guard !fields.isEmpty else { return nil }
    let name = "New" + NameWords(entity.name).singular.pascal
    var schemas = [
      SchemaContract(
        name: name,
        description: "What a caller gives to add \(Self.phrase(entity)).",
        fields: fields.map { schemaField($0, of: entity.owner, origin: origin) }
          + partFields(of: entity, prefix: "New"),
        origin: origin)
    ]
    let key = key(of: entity).map { NameWords($0.name) }
    for part in parts(of: entity) {
      let partName = "New" + NameWords(part.name).singular.pascal
      guard schemas[0].fields.contains(where: { $0.items == partName }) else { continue }
      let given = part.fields.filter {
        NameWords($0.name) != key && !Self.isGivenByProvider($0, of: part)
      }
      schemas.append(
        SchemaContract(
          name: partName,
          description: "\(NameWords(part.name).singular.sentence) of \(Self.phrase(entity)) to be "
            + "added.",
          fields: given.map { schemaField($0, of: part.owner, origin: origin) }, origin: origin))
    }
    return (name, schemas)
  }

  /// The entity's name with an article, for sentences: `an order`.
  static func phrase(_ entity: DataEntity) -> String {
    let words = NameWords(entity.name).singular.words.joined(separator: " ")
    guard let first = words.first else { return words }
    return "aeiou".contains(first) ? "an \(words)" : first.isASCII ? "a \(words)" : words
  }

  /// Whether the provider sets a field of a new thing: its id, its state, its time stamps.
  static func isGivenByProvider(_ field: DataField, of entity: DataEntity) -> Bool {
    let words = NameWords(field.name).words
    let own = NameWords(entity.name).singular.words + ["id"]
    return words == own || words == ["id"] || ["status", "state", "at"].contains(words.last ?? "")
  }
}
