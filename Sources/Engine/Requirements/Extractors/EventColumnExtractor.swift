/// Reads tables of parts with columns for the events that each publishes or consumes.
///
///     | Service | Consumes    | Produces        |
///     | orders  | CartChecked | OrderPlaced     |
enum EventColumnExtractor {
  /// Reads the tables of one document.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    let reading = draft.readings[index]
    for (section, content) in reading.document.sections.enumerated()
    where !reading.isTrap[section] {
      for table in TableView.tables(in: content, of: reading.document)
      where table.has(.published) || table.has(.consumed) {
        for row in table.rows { read(row, of: table, index, &draft) }
      }
    }
  }

  private static func read(
    _ row: TableView.Row, of table: TableView, _ index: Int, _ draft: inout ExtractionDraft
  ) {
    guard let name = table.text(row, .component) ?? table.text(row, .from),
      let owner = draft.registry.find(name), !owner.isSimilar
    else { return }
    for role in [ColumnRole.published, .consumed] {
      guard let column = table.column(role), column < row.cells.count else { continue }
      for event in events(in: row.cells[column], draft.registry) {
        var claim = ExtractionDraft.EventClaim(
          name: event, evidence: draft.readings[index].document.evidence(line: row.line))
        if role == .published {
          claim.publisher = owner.index
        } else {
          claim.consumers = [owner.index]
        }
        draft.events.append(claim)
        draft.readings[index].usage.mark(row.line...row.line, .used)
      }
    }
  }

  /// The events that a cell lists: by their form, or whatever stands in code and is no element.
  private static func events(in cell: TableView.Cell, _ registry: ElementRegistry) -> [String] {
    let parts = cell.codes.isEmpty ? TargetPhrase.splitParts(cell.text) : cell.codes
    return parts.map { $0.trimmed.trimmingMarks }.filter { part in
      guard !NameVocabulary.isNothing(part), registry.find(part) == nil else { return false }
      let isWritten = EventName.isEvent(part) || EventName.isTopic(part) || EventName.isDotted(part)
      return isWritten || !cell.codes.isEmpty && !part.contains(" ") && !part.contains("/")
    }
  }
}
