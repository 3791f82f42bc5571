/// Reads square tables whose rows need what their columns name.
enum InteractionMatrix {
  /// Whether both the titles and the first cells of the rows name elements.
  static func isMatrix(_ table: TableView, _ registry: ElementRegistry) -> Bool {
    guard table.headers.count >= 3, table.rows.count >= 2 else { return false }
    let titles = table.headers.dropFirst().filter { registry.find($0) != nil }.count
    let rows = table.rows.filter { row in
      row.cells.first.map { registry.find($0.text) != nil } ?? false
    }.count
    return titles * 3 >= (table.headers.count - 1) * 2 && rows * 3 >= table.rows.count * 2
  }

  /// Declares what a square matrix names: where most rows have a column of their own.
  static func declare(
    _ table: TableView, _ document: ParsedDocument, _ registry: inout ElementRegistry
  ) {
    let titles = Set(table.headers.dropFirst().map { ElementName($0).exactKey })
    let rows = table.rows.filter { row in
      row.cells.first.map { titles.contains(ElementName($0.text).exactKey) } ?? false
    }
    guard table.rows.count >= 3, rows.count * 3 >= table.rows.count * 2,
      rows.count * 3 >= titles.count * 2
    else { return }
    for row in table.rows {
      guard let name = row.cells.first?.text, ComponentHeadingExtractor.isName(name) else {
        continue
      }
      registry.declare(name, weight: 2, evidence: document.evidence(line: row.line))
    }
    for name in table.headers.dropFirst() where ComponentHeadingExtractor.isName(name) {
      registry.declare(name, weight: 2, evidence: document.evidence(line: table.headerLine))
    }
  }

  /// Reads the marks of a matrix.
  static func read(_ table: TableView, _ index: Int, _ draft: inout ExtractionDraft) {
    let columns = table.headers.map { draft.registry.find($0) }
    // "To \ From" turns the matrix.
    let corner = TextWords.words(table.headers[0])
    let isTurned = corner.first == "to" || corner.first == "target"
    draft.readings[index].usage.mark(table.headerLine...(table.headerLine + 1), .recognised)
    for row in table.rows {
      guard let first = row.cells.first, let source = draft.registry.find(first.text) else {
        continue
      }
      draft.readings[index].usage.mark(row.line...row.line, .used)
      let evidence = draft.readings[index].document.evidence(line: row.line)
      for (column, cell) in row.cells.enumerated().dropFirst() where column < columns.count {
        guard let target = columns[column], isMark(cell.text) else { continue }
        var claim = InteractionClaim(
          source: isTurned ? target.index : source.index,
          target: isTurned ? source.index : target.index, form: .matrix, evidence: evidence)
        claim.isSimilar = source.isSimilar || target.isSimilar
        if let reading = StyleVocabulary.reading(cell.text) {
          (claim.style, claim.via, claim.styleBasis) = (reading.style, reading.via, .explicit)
        } else if let meaning = VerbVocabulary.meaning(between: TextWords.words(cell.text)) {
          (claim.style, claim.styleBasis) = (meaning.style, .verb)
        }
        if TextWords.words(cell.text).count > 1 { claim.purpose = cell.text }
        draft.add(claim)
      }
    }
  }

  /// Whether a cell says that there is something.
  private static func isMark(_ text: String) -> Bool {
    let text = text.trimmed
    if NameVocabulary.isNothing(text) {
      return ["✓", "✔", "✅", "●", "■", "○", "◯", "⭕", "☑", "→"].contains { text.contains($0) }
    }
    return !["no", "n", "✗", "✘", "❌", "x̶", "self", "0"].contains(text.lowercased())
  }
}
