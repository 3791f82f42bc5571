internal import Markup

/// Reads tables of the events that one part publishes or consumes, as the title or the line above the table says.
///
///     ## Published events
///     | Event | Receiving service | … |
enum OwnEvents {
  /// Whether a table lists what its part publishes or what it consumes; `nil` where nothing says so.
  static func direction(
    of table: TableView, in section: DocumentSection, _ document: ParsedDocument
  ) -> Bool? {
    var title = section.title
    for block in section.blocks {
      guard document.markup.lineRange(of: block).lowerBound < table.headerLine else { break }
      guard document.isParagraph(block) else { continue }
      let text = document.phrase(of: block).text
      if text.hasSuffix(":") || text.hasSuffix("：") { title = String(text.dropLast()) }
    }
    switch LabelVocabulary.role(of: title.trimmingMarks + (title.hasSuffix(")") ? ")" : "")) {
    case .published: return true
    case .consumed: return false
    default: return nil
    }
  }

  /// Adds the events of the rows.
  static func read(
    _ table: TableView, _ owner: Int, _ isPublished: Bool, _ index: Int,
    _ draft: inout ExtractionDraft
  ) {
    guard let column = column(of: table) else { return }
    for row in table.rows where column < row.cells.count {
      let name = row.cells[column].text.trimmingMarks
      guard !NameVocabulary.isNothing(name), !name.contains(" ") else { continue }
      let evidence = draft.readings[index].document.evidence(line: row.line)
      var claim = ExtractionDraft.EventClaim(name: name, evidence: evidence)
      if table.roles[column] != .channel {
        claim.channel = table.text(row, .channel)?.trimmingMarks
      }
      let others = [ColumnRole.to, .component, .from].compactMap { table.text(row, $0) }
      for other in others { EventTableExtractor.declareEnds(other, evidence, &draft.registry) }
      let partners =
        others
        .compactMap { draft.registry.find($0)?.index }.filter { $0 != owner }
      if isPublished {
        claim.publisher = owner
        claim.consumers = partners
      } else {
        claim.publisher = partners.first
        claim.consumers = [owner]
      }
      draft.events.append(claim)
      draft.readings[index].usage.mark(row.line...row.line, .used)
      guard let publisher = claim.publisher else { continue }
      EventListExtractor.deliver(name, publisher, claim.consumers, evidence, &draft)
    }
  }

  /// The column of the names: called so, or full of names of events.
  private static func column(of table: TableView) -> Int? {
    if let column = table.column(.event) ?? table.column(.channel) { return column }
    return table.headers.indices.first { column in
      !table.rows.isEmpty
        && table.rows.allSatisfy {
          column < $0.cells.count && EventName.isEvent($0.cells[column].text.trimmingMarks)
        }
    }
  }
}
