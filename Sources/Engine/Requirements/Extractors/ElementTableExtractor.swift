/// Finds components, stores and external systems that are the rows of a table.
enum ElementTableExtractor {
  /// Columns that make a table of components one that introduces them.
  private static let introducing: Set<ColumnRole> = [
    .purpose, .dependsOn, .domain, .layer, .team, .port, .store, .technology, .usedBy, .alias,
    .published, .consumed,
  ]

  /// Declares what the tables of a document introduce.
  static func declare(in reading: inout ExtractionDraft.Reading, _ registry: inout ElementRegistry)
  {
    // What a part calls may go by the name of another part that a later table introduces.
    for isOthers in [false, true] {
      for (index, section) in reading.document.sections.enumerated() where !reading.isTrap[index] {
        for table in TableView.tables(in: section, of: reading.document) {
          let subject = subject(of: table, index, reading)
          guard (subject?.kind == .externalSystem) == isOthers else { continue }
          declare(table, subject, index, &reading, &registry)
        }
      }
    }
  }

  /// The kind of the elements that a table lists, and the column of their names.
  private static func subject(
    of table: TableView, _ index: Int, _ reading: ExtractionDraft.Reading
  ) -> (kind: Element.Kind, column: Int)? {
    let sections = reading.document.sections
    // A number may stand before the name.
    let lead = table.roles.first == .code ? 1 : 0
    guard lead < table.roles.count else { return nil }
    let isDescribed = table.roles.contains { introducing.contains($0) || $0 == .storeType }
    if table.roles[lead] == .store, isDescribed || table.has(.owner) || table.has(.component) {
      return (.dataStore, lead)
    }
    if let external = table.column(.external), !table.has(.event), external <= lead + 1,
      external == lead || table.has(.component) == false
    {
      return (.externalSystem, external)
    }
    guard reading.owner[index] == nil else { return nil }
    if let component = table.column(.component), isIntroduction(table, sections[index]) {
      let title = TextWords.words(sections[index].title)
      if ComponentHeadingExtractor.isBelowExternal(index, sections)
        || title.contains(where: { NameVocabulary.externalWords.contains($0) })
          && !ExternalTitle.speaksInwards(title)
      {
        return (.externalSystem, component)
      }
      return (announcesStores(title) ? .dataStore : .component, component)
    }
    // "Resource | Type": the types tell what is listed.
    if table.roles[lead] == .other, table.has(.style), kinds(of: table) * 2 > table.rows.count {
      return (.component, lead)
    }
    return nil
  }

  private static func announcesStores(_ title: [String]) -> Bool {
    title.count <= 4
      && title.contains {
        [
          "databases", "stores", "datastores", "storage", "buckets", "caches", "저장소", "데이터베이스",
          "存储", "数据库", "データストア", "datenspeicher", "datenbanken",
        ].contains($0)
      }
  }

  /// How many rows have a type that tells what sort of thing they name.
  private static func kinds(of table: TableView) -> Int {
    table.rows.count { row in table.text(row, .style).map { kind(ofType: $0) != nil } ?? false }
  }

  /// "DynamoDB table", "SQS queue", "Third-party API": what a type says about the row's element.
  static func kind(ofType text: String) -> Element.Kind? {
    let words = TextWords.words(text)
    guard words.count <= 5, let last = words.last else { return nil }
    if words.contains(where: { NameVocabulary.externalWords.contains($0) }) {
      return .externalSystem
    }
    if NameVocabulary.brokerWords.contains(last) { return .broker }
    if NameVocabulary.endsLikeStore(words) { return .dataStore }
    switch TechnologyVocabulary.firstSort(in: words, among: [.store, .broker])?.sort {
    case .store: return .dataStore
    case .broker: return .broker
    default: break
    }
    let runs: Set<String> = [
      "service", "function", "lambda", "job", "worker", "app", "application",
    ]
    return runs.contains(last) ? .component : nil
  }

  private static func declare(
    _ table: TableView, _ subject: (kind: Element.Kind, column: Int)?, _ index: Int,
    _ reading: inout ExtractionDraft.Reading, _ registry: inout ElementRegistry
  ) {
    guard let (kind, column) = subject else {
      return InteractionMatrix.declare(table, reading.document, &registry)
    }
    var declared = false
    for row in table.rows where column < row.cells.count {
      let text = row.cells[column].text
      guard ComponentHeadingExtractor.isName(text) || ElementName(text).words == ["database"]
      else { continue }
      let evidence = reading.document.evidence(line: row.line)
      let guess = KindGuess.guess(ElementName(text))
      // A table of components may list the stores and brokers too.
      var rowKind = kind
      if kind == .component || kind == .externalSystem, let guess {
        guard let guessed = guess.kind else { continue }
        if guess.firmness >= 2, guessed != .person { rowKind = guessed }
      }
      if kind == .externalSystem, let known = called(text, registry) {
        registry.addAlias(text, to: known)
        continue
      }
      if kind == .component, rowKind == .component, let type = table.text(row, .style),
        let stated = Self.kind(ofType: type)
      {
        rowKind = stated
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

  /// "OrderClient" among what a part calls means the order service.
  private static func called(_ text: String, _ registry: ElementRegistry) -> Int? {
    let words = ElementName(text).words
    guard words.count > 1, words.last == "client",
      let match = registry.find(words.dropLast().joined(separator: " ")),
      registry.entries[match.index].kind == .component
    else { return nil }
    return match.index
  }

  /// Whether a table lists what can be called at a part: methods and paths stand in one of its columns.
  private static func listsEndpoints(_ table: TableView) -> Bool {
    let rows = table.rows.count { row in
      row.cells.contains { cell in
        let words = cell.text.split(separator: " ").map { String($0).trimmingMarks }
        let methods: Set<String> = ["GET", "POST", "PUT", "PATCH", "DELETE", "GET/POST"]
        return words.contains { methods.contains($0) } && cell.text.contains("/")
      }
    }
    return rows * 2 > table.rows.count
  }

  /// Whether the number of a row is one by which other places call its element: `C-01`, `C1`.
  static func isCode(_ text: String) -> Bool {
    text.count <= 10 && !text.contains(" ") && text.contains(where: \.isLetter)
      && text.contains(where: \.isNumber)
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
    let title = TextWords.words(section.title)
    let isAnnounced =
      announcesStores(title)
      || title.count <= 4 && title.contains { NameVocabulary.externalWords.contains($0) }
    guard !others.isEmpty || isAnnounced, !table.has(.event), !table.has(.attribute),
      !table.has(.method), !listsEndpoints(table)
    else { return false }
    guard let column = table.column(.component) else { return false }
    let header = TextWords.words(table.headers[column])
    if header == ["name"] || header == ["part"] {
      return isAnnounced
        || title.contains {
          [
            "component", "components", "services", "service", "modules", "lambdas", "functions",
            "컴포넌트", "서비스", "구성",
          ].contains($0)
        }
    }
    return true
  }

  /// Whether what could tell a purpose are remarks about something else that the table tells of each part, such
  /// as how it is scaled.
  private static func remarksOnly(_ table: TableView) -> Bool {
    guard table.headers.count > 2, let column = table.column(.purpose) else { return false }
    return HeaderVocabulary.isRemark(table.headers[column])
  }

  private static func describe(
    _ element: Int, _ table: TableView, _ row: TableView.Row, _ evidence: Evidence,
    _ registry: inout ElementRegistry
  ) {
    let alias = table.text(row, .alias)
    let owner = table.text(row, .owner).flatMap { registry.find($0)?.index }
    registry.update(element) { entry in
      if entry.responsibility == nil, !remarksOnly(table), let purpose = table.text(row, .purpose) {
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
    for column in table.roles.indices where table.roles[column] == .code {
      guard column < row.cells.count else { continue }
      let code = row.cells[column].text.trimmingMarks
      if isCode(code) { registry.addAlias(code, to: element) }
    }
  }
}
