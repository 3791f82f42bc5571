/// Reads the kinds of data that components own, with their fields.
enum EntityExtractor {
  /// Reads the fields and tables of one document.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    let reading = draft.readings[index]
    for part in reading.described {
      for field in part.fields where field.role == .data {
        for item in DependencyFieldExtractor.lines(of: field) {
          add(item, part.owner, index, &draft)
        }
      }
    }
    for (section, content) in reading.document.sections.enumerated()
    where !reading.isTrap[section] {
      let owner = reading.owner[section]
      for table in TableView.tables(in: content, of: reading.document) {
        guard table.has(.entity) || table.has(.store) else { continue }
        let isDefining = addDefinitions(table, owner, index, &draft)
        if table.has(.entity), !isDefining { add(table, owner, index, &draft) }
      }
    }
  }

  private static func add(
    _ item: FieldItem, _ owner: Int, _ index: Int, _ draft: inout ExtractionDraft
  ) {
    draft.readings[index].usage.mark(item.text.lines, .recognised)
    guard !NameVocabulary.isNothing(item.text.text) else { return }
    let evidence = draft.readings[index].document.evidence(item.text.lines)
    let codes = item.codes.map(\.text)
    if let name = codes.first, !DataFieldList.isField(name) {
      let fields = DataFieldList.fields(in: Array(codes.dropFirst()))
      let names = fields.isEmpty ? codes.filter { !DataFieldList.isField($0) } : [name]
      for name in names { add(name, owner, fields, evidence, index, &draft) }
      return
    }
    // Without code spans: "orders, order lines" is a list of names.
    let parts = TargetPhrase.splitParts(item.text.text)
    for part in parts {
      let name = ElementName(TargetPhrase.head(of: part).name)
      guard !name.isEmpty, name.words.count <= 3 else { continue }
      add(name.display, owner, [], evidence, index, &draft)
    }
  }

  private static func add(
    _ name: String, _ owner: Int?, _ fields: [DataField], _ evidence: Evidence, _ index: Int,
    _ draft: inout ExtractionDraft
  ) {
    let isKnown = draft.entities.contains { $0.name == name && $0.owner == owner }
    guard !isKnown else { return }
    draft.entities.append(
      ExtractionDraft.DataEntityDraft(
        name: name, owner: owner, store: nil, fields: fields, evidence: evidence))
    draft.readings[index].usage.mark(evidence.place.line...evidence.place.endLine, .used)
  }

  /// Rows whose cells define what is kept: "`order`: `orderId: uuid`, `total: decimal`".
  ///
  /// - Returns: whether there are any.
  private static func addDefinitions(
    _ table: TableView, _ owner: Int?, _ index: Int, _ draft: inout ExtractionDraft
  ) -> Bool {
    var isDefining = false
    for row in table.rows {
      let named = (table.text(row, .owner) ?? table.text(row, .component))
        .flatMap { draft.registry.find($0)?.index }
      guard let owner = named ?? owner, draft.registry.entries[owner].kind == .component else {
        continue
      }
      for cell in row.cells where cell.codes.contains(where: DataFieldList.isField) {
        let evidence = draft.readings[index].document.evidence(line: row.line)
        for (name, fields) in definitions(in: cell.codes) {
          isDefining = true
          add(name, owner, fields, evidence, index, &draft)
        }
      }
    }
    return isDefining
  }

  /// A name in code followed by its fields in code, as often as they come.
  private static func definitions(in codes: [String]) -> [(name: String, fields: [DataField])] {
    codes.reduce(into: []) { list, code in
      if !DataFieldList.isField(code) {
        list.append((code, []))
      } else if !list.isEmpty {
        list[list.count - 1].fields += DataFieldList.fields(in: [code])
      }
    }.filter { !$0.fields.isEmpty }
  }

  private static func add(
    _ table: TableView, _ owner: Int?, _ index: Int, _ draft: inout ExtractionDraft
  ) {
    for row in table.rows {
      guard let name = table.text(row, .entity) else { continue }
      let named = (table.text(row, .owner) ?? table.text(row, .component))
        .flatMap { draft.registry.find($0)?.index }
      var fields: [DataField] = []
      if let column = table.column(.fields), column < row.cells.count {
        let cell = row.cells[column]
        fields = DataFieldList.fields(in: cell.codes)
        if fields.isEmpty {
          fields = TargetPhrase.splitParts(cell.text).map { DataField(name: $0.trimmed) }
        }
      }
      let evidence = draft.readings[index].document.evidence(line: row.line)
      add(name.trimmingMarks, named ?? owner, fields, evidence, index, &draft)
    }
  }
}
