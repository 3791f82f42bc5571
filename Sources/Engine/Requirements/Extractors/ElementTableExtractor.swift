/// Finds components, stores and external systems that are the rows of a table.
enum ElementTableExtractor {
  /// Columns that make a table of components one that introduces them.
  private static let introducing: Set<ColumnRole> = [
    .purpose, .dependsOn, .domain, .layer, .team, .port, .store, .technology, .usedBy, .alias,
  ]

  /// Declares what the tables of a document introduce.
  static func declare(in reading: inout ExtractionDraft.Reading, _ registry: inout ElementRegistry)
  {
    for (index, section) in reading.document.sections.enumerated() where !reading.isTrap[index] {
      for table in TableView.tables(in: section, of: reading.document) {
        declare(table, section, reading.owner[index], &reading, &registry)
      }
    }
  }

  private static func declare(
    _ table: TableView, _ section: DocumentSection, _ owner: Int?,
    _ reading: inout ExtractionDraft.Reading, _ registry: inout ElementRegistry
  ) {
    guard let first = table.roles.first else { return }
    let kind: Element.Kind
    let column: Int
    if first == .store,
      table.has(.owner) || table.has(.purpose) || table.has(.technology)
        || table.has(.usedBy) || table.has(.component)
    {
      (kind, column) = (.dataStore, 0)
    } else if let external = table.column(.external), !table.has(.event), external <= 1,
      external == 0 || table.has(.component) == false
    {
      (kind, column) = (.externalSystem, external)
    } else if let component = table.column(.component), isIntroduction(table, section),
      owner == nil
    {
      (kind, column) = (.component, component)
    } else {
      return
    }
    var declared = false
    for row in table.rows where column < row.cells.count {
      let text = row.cells[column].text
      guard ComponentHeadingExtractor.isName(text) else { continue }
      let evidence = reading.document.evidence(line: row.line)
      let guess = KindGuess.guess(ElementName(text))
      // A table of components may list the stores and brokers too.
      var rowKind = kind
      if kind == .component, let guess {
        guard let guessed = guess.kind else { continue }
        if guess.firmness >= 2, guessed != .person { rowKind = guessed }
      }
      let isExternal = isExternalRow(text, table, row)
      let element = registry.declare(
        text, kind: isExternal ? .externalSystem : rowKind, firmness: isExternal ? 3 : 2,
        weight: 3, evidence: evidence)
      guard let element else { continue }
      declared = true
      describe(element, table, row, evidence, &registry)
      reading.usage.mark(row.line...row.line, .used)
    }
    if declared { reading.usage.mark(table.headerLine...(table.headerLine + 1), .recognised) }
  }

  private static func isExternalRow(
    _ text: String, _ table: TableView, _ row: TableView.Row
  ) -> Bool {
    guard let style = table.text(row, .style) ?? table.text(row, .layer) else { return false }
    return TextWords.words(style).contains { NameVocabulary.externalWords.contains($0) }
  }

  /// Whether a table of components introduces them instead of saying one more thing about them.
  private static func isIntroduction(_ table: TableView, _ section: DocumentSection) -> Bool {
    let others = table.roles.filter { introducing.contains($0) }
    guard !others.isEmpty, !table.has(.event), !table.has(.attribute), !table.has(.method)
    else { return false }
    guard let column = table.column(.component) else { return false }
    let title = TextWords.words(table.headers[column])
    if title == ["name"] || title == ["part"] {
      return TextWords.words(section.title).contains {
        ["component", "components", "services", "service", "컴포넌트", "서비스", "구성"].contains($0)
      }
    }
    return true
  }

  private static func describe(
    _ element: Int, _ table: TableView, _ row: TableView.Row, _ evidence: Evidence,
    _ registry: inout ElementRegistry
  ) {
    let alias = table.text(row, .alias)
    let owner = table.text(row, .owner).flatMap { registry.find($0)?.index }
    registry.update(element) { entry in
      if entry.responsibility == nil, let purpose = table.text(row, .purpose) {
        entry.responsibility = Statement(text: purpose, evidence: evidence)
      }
      entry.domain = entry.domain ?? table.text(row, .domain)
      entry.layer = entry.layer ?? table.text(row, .layer)
      entry.team = entry.team ?? table.text(row, .team)
      if let technology = table.text(row, .technology) {
        entry.technologies.append(Statement(text: technology, evidence: evidence))
      }
      entry.owner = entry.owner ?? owner
    }
    if let alias { registry.addAlias(alias, to: element) }
  }
}
