internal import OrderedCollections

/// Renders the integration architecture document from a blueprint.
package enum DocumentWriter {
  /// The generated document, every section of the outline in order.
  ///
  /// The reviewer's own texts are not in it; ``RenderedDocument/applying(_:)`` puts them in, so that both
  /// the generated and the final text are at hand for comparing.
  package static func document(_ blueprint: Blueprint) -> RenderedDocument {
    document(blueprint, check: {})
  }

  /// The same, unless `check` throws on the way.
  static func document<Stop: Error>(
    _ blueprint: Blueprint, check: () throws(Stop) -> Void
  ) throws(Stop) -> RenderedDocument {
    let index = BlueprintIndex(blueprint)
    let answers = Dictionary(
      blueprint.review.answers.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    let places = PlaceStyle(documents: blueprint.documents, answers: answers)
    var bodies: [SectionID: SectionBody] = [:]
    for entry in DocumentOutline.entries where index.isInScope(entry) {
      try check()
      bodies[entry.id] = SectionRegistry.body(of: entry, index: index)
    }
    let ledger = AssumptionTable(index: index, bodies: bodies)
    bodies[AssumptionTable.section]?.append(ledger.body)
    bodies[IntegrationPatternsSection.id]?.extend(
      "Pattern Selection Criteria", with: [ledger.pointer])
    let sections = try DocumentOutline.entries.map { entry throws(Stop) in
      try check()
      return section(entry, body: bodies[entry.id], index: index, places: places)
    }
    return RenderedDocument(
      sections: [TitleSection.section(index, places: places)] + sections,
      findings: ledger.unknownAnswers)
  }

  private static func section(
    _ entry: DocumentOutline.Entry, body: SectionBody?, index: BlueprintIndex, places: PlaceStyle
  ) -> Section {
    guard let body else {
      return Section(
        id: entry.id, level: entry.level, title: entry.title,
        body: entry.isLeaf ? index.outOfScopeLine : "", isOutOfScope: true)
    }
    let basis = Passage.joined(body.passages)
    return Section(
      id: entry.id, level: entry.level, title: entry.title, body: body.markdown(places: places),
      decisions: basis.decisions.uniqued.sorted(),
      assumptions: basis.assumptions.map(\.id).filter { places.answers[$0] == nil }.uniqued
        .sorted(),
      evidence: basis.evidence.uniqued.sorted(), census: body.census(answers: places.answers))
  }
}
