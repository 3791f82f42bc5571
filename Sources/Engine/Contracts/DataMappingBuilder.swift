internal import OrderedCollections

/// Maps fields from where they are mastered to where they arrive (rule DAT-04).
struct DataMappingBuilder {
  let requirements: Requirements
  let data: DataDictionary

  /// One mapping per consumer of an event whose own data shares fields with the event.
  func mappings(for messages: [MessageContract]) -> [DataMapping] {
    messages.flatMap { message -> [DataMapping] in
      guard let publisher = message.publisher else { return [] }
      return message.consumers.compactMap { consumer in
        guard
          let interaction = interaction(message, consumer: consumer, publisher: publisher)
        else { return nil }
        let rows = rows(message, from: publisher, to: consumer)
        guard !rows.isEmpty else { return nil }
        return DataMapping(
          entity: message.event, source: publisher, target: consumer, interaction: interaction,
          rows: rows)
      }
    }
  }

  /// The mappings of data that goes to a store or an external system in bulk, with targets left
  /// open where no source names them.
  func bulkMappings(_ analysis: Analysis) -> [DataMapping] {
    requirements.interactions.compactMap { interaction in
      guard analysis.edges[interaction.id]?.edgeClass.value == .bulk else { return nil }
      guard let entity = bulkEntity(of: interaction) else { return nil }
      let origin = entity.evidence.first.map { ContractOrigin.stated($0) } ?? .proposed("DAT-04")
      return DataMapping(
        entity: entity.name, source: interaction.source, target: interaction.target,
        interaction: interaction.id,
        rows: entity.fields.map { field in
          DataMapping.Row(
            sourceField: "\(entity.name).\(field.name)", targetField: "",
            type: field.type ?? "string", rule: "target field not named by any source",
            loss: DataLoss.whole,
            dataClass: DataClassifier.dataClass(ofField: field.name), origin: origin)
        })
    }
  }

  /// The data that a bulk transfer moves, where the sources name its fields.
  func bulkEntity(of interaction: Interaction) -> DataEntity? {
    let entities =
      interaction.data.isEmpty
      ? data.entities(of: interaction.source)
      : interaction.data.compactMap { data.entity(NameWords($0), of: interaction.source) }
    guard let entity = entities.first, !entity.fields.isEmpty else { return nil }
    return entity
  }

  /// A note for what the sources leave open in mappings.
  func findings(_ mappings: [DataMapping]) -> [Finding] {
    mappings.compactMap { mapping in
      let open = mapping.rows.filter(\.targetField.isEmpty).map(\.sourceField)
      guard !open.isEmpty else { return nil }
      let interaction = requirements.interaction(mapping.interaction)
      return Finding(
        .note, rule: "DAT-04", subject: .interaction(mapping.interaction),
        message: "No source says where \(open.joined(separator: ", ")) of \(mapping.entity) "
          + "end up in \(requirements.name(mapping.target)).",
        places: interaction.map { Array($0.evidence.prefix(1)) } ?? [],
        suggestion: "Name the target fields, or say that they are not kept.")
    }
  }

  private func rows(
    _ message: MessageContract, from publisher: ElementID, to consumer: ElementID
  ) -> [DataMapping.Row] {
    let targets = data.entities(of: consumer)
    let rows = message.payload.fields.map { field -> DataMapping.Row in
      let words = NameWords(field.name)
      let target = targets.lazy.compactMap { entity -> (DataEntity, DataField)? in
        entity.fields.first { NameWords($0.name) == words }.map { (entity, $0) }
      }.first
      let arriving = target.map { data.schemaField($0.1, of: consumer, origin: message.origin) }
      let isSameType =
        arriving.map { $0.type == field.type && $0.format == field.format } ?? true
      return DataMapping.Row(
        sourceField: "\(message.event).\(field.name)",
        targetField: target.map { "\($0.0.name).\($0.1.name)" } ?? "",
        type: [field.type, field.format].compactMap { $0 }.joined(separator: "/"),
        rule: target == nil
          ? "not kept by any entity that the sources name"
          : isSameType ? "copy" : "convert to \(target?.1.type ?? field.type)",
        loss: arriving.map { DataLoss.between(field, $0) } ?? DataLoss.whole,
        dataClass: field.dataClass, origin: message.origin)
    }
    return rows.contains { !$0.targetField.isEmpty } ? rows : []
  }

  private func interaction(
    _ message: MessageContract, consumer: ElementID, publisher: ElementID
  ) -> InteractionID? {
    let own = requirements.interactions.filter { $0.source == consumer && $0.style == .async }
    let named = own.first { $0.channel == message.event || $0.channel == message.channel }
    let direct = own.first { $0.target == publisher } ?? own.first { $0.target == message.broker }
    let sent = requirements.interactions.first { $0.source == publisher && $0.target == consumer }
    return (named ?? direct ?? sent)?.id
  }
}
