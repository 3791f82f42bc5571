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
  ///
  /// - Parameters:
  ///   - table: the matrix.
  ///   - section: the section that it stands in, whose text may explain the marks.
  ///   - index: the number of the document.
  ///   - draft: what has been found so far.
  static func read(
    _ table: TableView, _ section: DocumentSection, _ index: Int, _ draft: inout ExtractionDraft
  ) {
    let legend = legend(in: section, of: draft.readings[index].document)
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
        if let style = legend[cell.text.trimmed.lowercased()] {
          (claim.style, claim.styleBasis) = (style, .explicit)
        } else if let reading = StyleVocabulary.reading(cell.text) {
          (claim.style, claim.via, claim.styleBasis) = (reading.style, reading.via, .explicit)
        } else if let meaning = VerbVocabulary.meaning(between: TextWords.words(cell.text)) {
          (claim.style, claim.styleBasis) = (meaning.style, .verb)
        }
        if TextWords.words(cell.text).count > 1 { claim.purpose = cell.text }
        draft.add(claim)
      }
    }
  }

  /// What the text beside a matrix says of its marks: "● = synchronous, A: asynchronous".
  private static func legend(
    in section: DocumentSection, of document: ParsedDocument
  ) -> [String: CommunicationStyle] {
    var legend: [String: CommunicationStyle] = [:]
    for text in document.texts(of: section) {
      for part in text.text.split(whereSeparator: { ",;.·|()\n".contains($0) }) {
        guard let cut = part.firstIndex(where: { "=:：–—".contains($0) }) else { continue }
        let mark = String(part[..<cut]).trimmed.split(separator: " ").last.map(String.init) ?? ""
        let meaning = String(part[part.index(after: cut)...])
        guard !mark.isEmpty, mark.count <= 5, TextWords.words(meaning).count <= 4,
          let style = StyleVocabulary.reading(meaning)?.style, style != .unknown
        else { continue }
        legend[mark.trimmingMarks.lowercased()] = style
      }
    }
    return legend
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
