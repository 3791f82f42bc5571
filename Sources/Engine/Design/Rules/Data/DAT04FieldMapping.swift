/// DAT-04: where the fields of both sides are known, each field's way is written down.
package struct DAT04FieldMapping: DecisionRule {
  package static let id: RuleID = "DAT-04"
  package static let trigger =
    "Data whose fields are known at its source, and that another part takes"
  package static let source = "Mapping specification: source, target, type, rule, loss"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let dictionary = DataDictionary(model.requirements)
    var design = Design()
    for entry in EventTraffic(model).entries {
      if let decision = decision(entry, dictionary: dictionary, model: model) {
        design.decisions.append(decision)
      }
    }
    for interaction in model.requirements.interactions
    where model.profile(interaction.id)?.edgeClass.value == .bulk {
      let mapper = DataMappingBuilder(requirements: model.requirements, data: dictionary)
      guard let entity = mapper.bulkEntity(of: interaction) else { continue }
      design.decisions.append(bulk(interaction, entity: entity, model: model))
    }
    return design
  }

  private func decision(
    _ entry: EventTraffic.Entry, dictionary: DataDictionary, model: DesignModel
  ) -> Decision? {
    let fields = entry.event.fields
    var keepers: [(name: String, kept: [String], entity: String)] = []
    var evidence = entry.evidence
    for consumer in entry.event.consumers where consumer != entry.event.publisher {
      let entities = dictionary.entities(of: consumer)
      let kept = fields.map(\.name).filter { field in
        entities.contains { $0.fields.contains { NameWords($0.name) == NameWords(field) } }
      }
      guard !kept.isEmpty else { continue }
      let holder = entities.first { entity in
        entity.fields.contains { NameWords($0.name) == NameWords(kept[0]) }
      }
      keepers.append((model.index.name(consumer), kept, holder?.name ?? ""))
      if let place = holder?.evidence.first, !evidence.contains(place) { evidence.append(place) }
    }
    guard !keepers.isEmpty, entry.publisher != nil else { return nil }
    let parts = keepers.map { "\($0.name) keeps \(NameList.and($0.kept)) in \($0.entity)" }
    let lost = fields.map(\.name).filter { field in !keepers.contains { $0.kept.contains(field) } }
    let loss = lost.isEmpty ? "" : "; \(NameList.and(lost)) kept by nobody"
    return Decision(
      rule: Self.id, subject: .event(entry.event.name), topic: .fieldMapping,
      outcome: .practice(
        .fieldMapping, detail: "\(parts.joined(separator: "; "))\(loss)"),
      reason: "\(entry.event.name) of \(entry.publisherName) has \(fields.count) "
        + "\(fields.count == 1 ? "field" : "fields"), and the sources name data of "
        + "\(NameList.and(keepers.map(\.name))) with the same names.",
      evidence: evidence,
      alternatives: [
        Alternative(
          .practice(.fieldMapping, detail: "the whole \(entry.event.name) as it came"),
          whyNot: "\(keepers[0].name) would depend on fields that it does not use.")
      ], origin: .rule)
  }

  private func bulk(
    _ interaction: Interaction, entity: DataEntity, model: DesignModel
  ) -> Decision {
    let (source, target) = model.ends(interaction)
    return Decision(
      rule: Self.id, subject: .interaction(interaction.id), topic: .fieldMapping,
      outcome: .practice(
        .fieldMapping, detail: "\(entity.fields.count) fields of \(entity.name), targets open"),
      reason: "\(source) moves \(entity.name) to \(target), and no source names the fields there.",
      evidence: Array((interaction.evidence + entity.evidence).prefix(3)),
      alternatives: [
        Alternative(
          .practice(.fieldMapping, detail: "the same names at \(target)"),
          whyNot: "Nothing in the sources says that \(target) uses the names of \(source).")
      ], origin: .rule)
  }
}
