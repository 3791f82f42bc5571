/// What the sources say about data: entities by name, and the types of fields.
struct DataDictionary {
  private let entities: [DataEntity]
  private let fields: [String: DataField]

  init(_ requirements: Requirements) {
    entities = requirements.entities
    var fields: [String: DataField] = [:]
    let stated =
      requirements.entities.flatMap(\.fields) + requirements.events.flatMap(\.fields)
      + requirements.elements.flatMap(\.interfaces).flatMap { $0.request + $0.response }
    for field in stated where field.type != nil {
      let key = NameWords(field.name).kebab
      if fields[key] == nil { fields[key] = field }
    }
    self.fields = fields
  }

  /// The entity that a name means, the provider's own first.
  func entity(_ name: NameWords, of provider: ElementID?, ownOnly: Bool = false) -> DataEntity? {
    let wanted = name.singular
    let candidates = entities.filter { NameWords($0.name).singular == wanted }
    if let own = candidates.first(where: { $0.owner == provider }) { return own }
    return ownOnly ? nil : candidates.first
  }

  /// The entities that a component owns, in order.
  func entities(of owner: ElementID) -> [DataEntity] {
    entities.filter { $0.owner == owner }
  }

  /// The own entity whose name ends with a word, such as `order_line` for `lines`.
  func entity(endingWith name: NameWords, of owner: ElementID?) -> DataEntity? {
    guard let last = name.singular.words.last else { return nil }
    return entities.first {
      $0.owner == owner && NameWords($0.name).singular.words.last == last
    }
  }

  /// What the sources say about a field of that name, the owner's entities first.
  func field(_ name: String, of owner: ElementID?) -> DataField? {
    let key = NameWords(name).kebab
    let own = entities.lazy.filter { $0.owner == owner }.flatMap(\.fields)
    return own.first { NameWords($0.name).kebab == key } ?? fields[key]
  }

  /// A schema's field for a field of a source.
  func schemaField(
    _ field: DataField, of owner: ElementID?, origin: ContractOrigin, isRequired: Bool = true
  ) -> SchemaField {
    let known = field.type ?? self.field(field.name, of: owner)?.type
    var type = SchemaType(known ?? Self.guessedType(field.name))
    var items = type.items
    if let known, !SchemaType.isKnown(known), let object = object(known, of: owner) {
      type.type = "object"
      items = NameWords(object.name).pascal
    }
    if type.type == "array",
      let item = entity(
        endingWith: NameWords(items ?? field.name), of: owner)
    {
      items = NameWords(item.name).pascal
    }
    let untyped =
      known == nil
      ? "The sources give no type for \(NameWords(field.name).words.joined(separator: " "))." : nil
    let note = [field.note, untyped].compactMap { $0 }.joined(separator: " ")
    return SchemaField(
      name: field.name, type: type.type, format: type.format,
      isRequired: isRequired && !type.isOptional && !field.isOptional, items: items,
      values: type.values, note: note.isEmpty ? nil : note,
      dataClass: DataClassifier.dataClass(ofField: field.name), origin: origin,
      number: field.number)
  }

  /// The entity that a type's name means: the owner's own, written as a name of a type.
  private func object(_ type: String, of owner: ElementID?) -> DataEntity? {
    guard type.first?.isUppercase == true else { return nil }
    return entities.first { $0.owner == owner && $0.name == type && !$0.fields.isEmpty }
  }

  /// A schema for an entity of a source.
  func schema(_ entity: DataEntity, name: String? = nil) -> SchemaContract {
    let origin: ContractOrigin =
      entity.evidence.first.map { .stated($0) } ?? .proposed("API-01")
    return SchemaContract(
      name: name ?? NameWords(entity.name).pascal,
      description: "\(NameWords(entity.name).sentence) as the sources define it.",
      fields: entity.fields.map { schemaField($0, of: entity.owner, origin: origin) }
        + partFields(of: entity),
      origin: origin)
  }

  /// The schemas that a list of schemas refers to and does not hold, found by name.
  func missingSchemas(in schemas: [SchemaContract], of owner: ElementID?) -> [SchemaContract] {
    var known = Set(schemas.map(\.name))
    var open = schemas.flatMap(\.fields).compactMap(\.items)
    var missing: [SchemaContract] = []
    while let name = open.first {
      open.removeFirst()
      guard !known.contains(name), let entity = entity(NameWords(name), of: owner),
        NameWords(entity.name).pascal == name
      else { continue }
      known.insert(name)
      let schema = schema(entity)
      missing.append(schema)
      open += schema.fields.compactMap(\.items)
    }
    return missing
  }

  private static func guessedType(_ name: String) -> String? {
    let words = NameWords(name).words
    return words.count > 1 && words.last == "at" ? "timestamp" : nil
  }
}
