/// Reads what tables of data stores say of each: the kinds of data in it, and how long they are kept.
enum StoreColumnExtractor {
  /// Titles of a column that no other table has; those of scripts without blanks may have words around them.
  private struct Titles {
    private let exact: Set<[String]>
    private let wide: [String]

    init(_ titles: [String]) {
      exact = Set(titles.map { TextWords.words($0) })
      wide = titles.filter { $0.unicodeScalars.contains { $0.value > 0x2E7F } }
    }

    func column(of table: TableView) -> Int? {
      table.headers.firstIndex { header in
        exact.contains(TextWords.words(header)) || wide.contains { header.contains($0) }
      }
    }
  }

  private static let contents = Titles([
    "tables", "main tables", "tables and fields", "collections", "contents", "content", "holds",
    "data held", "inhalt", "inhalte", "tabellen", "테이블", "내용", "表", "数据内容", "テーブル", "内容",
  ])

  private static let periods = Titles([
    "retention", "kept", "kept for", "retention period", "aufbewahrung", "aufbewahrungsfrist",
    "löschfrist", "보존", "보관", "보존 기간", "保留", "保存期限", "保存期間",
  ])

  /// Reads the tables of one document.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    let reading = draft.readings[index]
    for (section, content) in reading.document.sections.enumerated()
    where !reading.isTrap[section] {
      for table in TableView.tables(in: content, of: reading.document) {
        read(table, index, &draft)
      }
    }
  }

  private static func read(_ table: TableView, _ index: Int, _ draft: inout ExtractionDraft) {
    let held = table.column(.fields) ?? contents.column(of: table)
    let kept = periods.column(of: table)
    let owner = table.column(.owner)
    let product = table.column(.technology)
    guard held != nil || kept != nil || owner != nil else { return }
    for row in table.rows {
      guard let store = store(of: row, draft.registry) else { continue }
      let evidence = draft.readings[index].document.evidence(line: row.line)
      let named = owner.flatMap { cell(row, $0) }.flatMap { draft.registry.find($0)?.index }
      let made = product.flatMap { cell(row, $0) }
      draft.registry.update(store) { entry in
        if entry.owner == nil { entry.owner = named }
        if entry.technologies.isEmpty, let made, !NameVocabulary.isNothing(made) {
          entry.technologies.append(Statement(text: made, evidence: evidence))
        }
      }
      if let held, held < row.cells.count {
        add(row.cells[held], store, evidence, &draft)
      }
      if let kept, kept < row.cells.count {
        addPeriod(row.cells[kept].text, table.headers[kept], store, evidence, &draft)
      }
    }
  }

  private static func cell(_ row: TableView.Row, _ column: Int) -> String? {
    column < row.cells.count && !row.cells[column].text.isEmpty ? row.cells[column].text : nil
  }

  /// The store that the row begins with.
  private static func store(of row: TableView.Row, _ registry: ElementRegistry) -> Int? {
    for cell in row.cells.prefix(2) {
      if let found = registry.find(cell.text)?.index, registry.entries[found].kind == .dataStore {
        return found
      }
    }
    return nil
  }

  /// "`title`: `titleId: uuid`, `isbn: string`; `copy`: …", or "contracts, invoices".
  private static func add(
    _ cell: TableView.Cell, _ store: Int, _ evidence: Evidence, _ draft: inout ExtractionDraft
  ) {
    var held: [(name: String, fields: [DataField])] = []
    for code in cell.codes {
      if DataFieldList.isField(code) {
        guard !held.isEmpty else { continue }
        held[held.count - 1].fields += DataFieldList.fields(in: [code])
      } else {
        held.append((code, []))
      }
    }
    if cell.codes.isEmpty, cell.text.count <= 160 {
      held = TargetPhrase.splitParts(cell.text).compactMap { part in
        let name = part.trimmed
        let isName = !name.isEmpty && TextWords.words(name).count <= 4
        return isName && !NameVocabulary.isNothing(name) ? (name, []) : nil
      }
    }
    for (name, fields) in held {
      let known = draft.entities.firstIndex {
        $0.name == name && ($0.store == store || $0.store == nil && $0.evidence == evidence)
      }
      if let known {
        draft.entities[known].store = store
        continue
      }
      draft.entities.append(
        ExtractionDraft.DataEntityDraft(
          name: name, owner: draft.registry.entries[store].owner, store: store, fields: fields,
          evidence: evidence))
    }
  }

  private static func addPeriod(
    _ text: String, _ header: String, _ store: Int, _ evidence: Evidence,
    _ draft: inout ExtractionDraft
  ) {
    guard !text.isEmpty, !NameVocabulary.isNothing(text) else { return }
    let measures = MeasureReader.measures(in: text, topic: "retention")
    let period = measures.first { if case .retention = $0 { true } else { false } } ?? .stated
    draft.qualities.append(
      ExtractionDraft.QualityDraft(
        name: header, statement: text, measure: period, element: store, evidence: evidence))
  }
}
