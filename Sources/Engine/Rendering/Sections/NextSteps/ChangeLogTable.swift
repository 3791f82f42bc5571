/// What the last saves changed and whom it concerns, at the end of Implementation Planning.
enum ChangeLogTable {
  /// Saves that the document tells of.
  private static let saves = 5
  /// Changes of one save that it tells one by one.
  private static let changes = 15

  /// Adds the latest saves, the last one first; nothing before something has changed.
  static func append(to body: inout SectionBody, _ log: ChangeLog) {
    guard !log.entries.isEmpty else { return }
    let shown = Array(log.entries.reversed().prefix(saves))
    body.paragraph(
      """
      **Changes since the first save**, the latest first; \(code: ChangeLog.path) holds them all. \
      Those that can break a consumer come first and name whom they concern.
      """)
    var table = MarkdownTable("What changed", "Where", "Concerns")
    for entry in shown {
      table.rows.append([summary(entry), .empty, .empty])
      for item in entry.items.prefix(changes) { table.rows.append(row(item)) }
      let rest = entry.rest + max(0, entry.items.count - changes)
      if rest > 0 {
        table.rows.append([
          "and \(markdown: English.count(rest, "more change"))", .empty, .empty,
        ])
      }
    }
    body.table(table)
  }

  private static func summary(_ entry: ChangeLog.Entry) -> Passage {
    "**\(entry.saved): \(entry.summary.isEmpty ? "changes" : entry.summary)**"
  }

  private static func row(_ item: ChangeLog.Item) -> [Passage] {
    let file = item.file.flatMap { $0.split(separator: "/").last.map(String.init) }
    let place: Passage = file.map { "\(code: $0), \(item.rule.rawValue)" } ?? .empty
    let sentence = item.sentence.hasSuffix(".") ? String(item.sentence.dropLast()) : item.sentence
    return [Passage(plain: sentence), place, Passage(plain: English.list(item.consumers))]
  }
}
