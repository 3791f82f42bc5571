/// Maps what callers put into the bodies of requests to what the provider keeps (rule DAT-04).
struct RequestMappingBuilder {
  let requirements: Requirements
  let data: DataDictionary

  /// One mapping per caller of an operation with a body, where a field of it stands in data that the
  /// sources name on either side.
  func mappings(for apis: [APIContract]) -> [DataMapping] {
    apis.flatMap { api in
      api.operations.flatMap { operation -> [DataMapping] in
        guard let name = operation.request,
          let request = api.schemas.first(where: { $0.name == name })
        else { return [] }
        return operation.interactions.compactMap { id in
          guard let interaction = requirements.interaction(id) else { return nil }
          let rows = request.fields.map { row($0, of: name, in: interaction) }
          guard rows.contains(where: { $0.isKnown }) else { return nil }
          return DataMapping(
            entity: "\(operation.method) \(operation.path)", source: interaction.source,
            target: api.provider, interaction: id, rows: rows.map(\.row))
        }
      }
    }
  }

  private func row(
    _ field: SchemaField, of request: String, in interaction: Interaction
  ) -> (row: DataMapping.Row, isKnown: Bool) {
    let given = place(of: field, at: interaction.source)
    let kept = place(of: field, at: interaction.target)
    let source = given.map {
      data.schemaField($0.field, of: interaction.source, origin: field.origin)
    }
    let target = kept.map {
      data.schemaField($0.field, of: interaction.target, origin: field.origin)
    }
    let losses = [
      source.map { DataLoss.between($0, field) }, target.map { DataLoss.between(field, $0) },
    ].compactMap(\.self).filter { $0 != DataLoss.nothing }.uniqued
    let isSame = target.map { $0.type == field.type && $0.format == field.format } ?? true
    let rule =
      kept == nil
      ? "not kept by any entity that the sources name"
      : isSame ? "copy" : "convert to \(kept?.field.type ?? field.type)"
    return (
      DataMapping.Row(
        sourceField: given.map { "\($0.entity).\($0.field.name)" } ?? "\(request).\(field.name)",
        targetField: kept.map { "\($0.entity).\($0.field.name)" } ?? "",
        type: [field.type, field.format].compactMap(\.self).joined(separator: "/"), rule: rule,
        loss: kept == nil
          ? DataLoss.whole : losses.isEmpty ? DataLoss.nothing : losses.joined(separator: "; "),
        dataClass: field.dataClass, origin: field.origin),
      given != nil || kept != nil
    )
  }

  /// The first field of that name in what a component owns.
  private func place(
    of field: SchemaField, at owner: ElementID
  ) -> (entity: String, field: DataField)? {
    let words = NameWords(field.name)
    return data.entities(of: owner).lazy.compactMap { entity in
      entity.fields.first { NameWords($0.name) == words }.map { (entity.name, $0) }
    }.first
  }
}
