internal import Formats

/// Renders the data mappings for machines and for people.
struct DataMappingWriter {
  let table: SpecificationTable

  /// The files `data-mapping.yaml` and `data-mapping.md`.
  var artifacts: [Artifact] {
    [
      Artifact(
        path: "integration-specs/data-mapping.yaml", kind: .dataMapping,
        text: YAMLWriter.document(document)),
      Artifact(path: "integration-specs/data-mapping.md", kind: .dataMapping, text: text),
    ]
  }

  private var mappings: [DataMapping] {
    table.blueprint.contracts.mappings + table.blueprint.contracts.requestMappings
  }

  private var document: OrderedValue {
    [
      "version": 1, "session": .string(table.blueprint.session.folder),
      "mappings": .array(mappings.map(value)),
    ]
  }

  private func value(_ mapping: DataMapping) -> OrderedValue {
    [
      "entity": .string(mapping.entity), "source": .string(mapping.source.rawValue),
      "target": .string(mapping.target.rawValue),
      "interaction": .string(mapping.interaction.rawValue),
      "fields": .array(
        mapping.rows.map { row in
          var value: OrderedValue = [
            "source": .string(row.sourceField),
            "target": row.targetField.isEmpty ? .null : .string(row.targetField),
            "type": .string(row.type), "rule": .string(row.rule), "loss": .string(row.loss),
            "dataClass": .string(row.dataClass.rawValue),
          ]
          switch row.origin {
          case .stated(let evidence): value["evidence"] = .string(evidence.place.description)
          case .proposed(let rule): value["proposedBy"] = .string(rule.rawValue)
          }
          return value
        }),
    ]
  }

  private var text: String {
    var parts = ["# Data Mapping", table.preamble]
    if mappings.isEmpty {
      parts.append(
        "The sources name no data that has fields on both sides of an interaction in this scope.")
    }
    parts += mappings.map { mapping in
      let title =
        "## \(MarkdownText.escaped(mapping.entity)): \(table.name(mapping.source)) → "
        + table.name(mapping.target)
      let rows = mapping.rows.map { row in
        [
          MarkdownText.code(row.sourceField),
          row.targetField.isEmpty ? "–" : MarkdownText.code(row.targetField),
          MarkdownText.escaped(row.type), MarkdownText.escaped(row.rule),
          MarkdownText.escaped(row.loss), row.dataClass.rawValue, table.origin(row.origin),
        ]
      }
      return title + "\n\n"
        + MarkdownText.table(
          header: ["Source field", "Target field", "Type", "Rule", "Loss", "Data class", "Origin"],
          rows: rows)
    }
    return parts.joined(separator: "\n\n") + "\n"
  }
}
