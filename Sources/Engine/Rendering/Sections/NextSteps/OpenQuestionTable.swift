/// The questions that decide most, for the section that plans what comes next.
enum OpenQuestionTable {
  /// How many are shown; the ledger at the end of the document has every assumption.
  private static let shown = 10

  /// Appends the table, and what else the sources leave open.
  static func append(to body: inout SectionBody, _ index: BlueprintIndex) {
    let all = OpenQuestion.ranked(index.blueprint)
    let deciding = all.filter { !$0.changes.isEmpty }
    let rows = Array(families(deciding).prefix(shown))
    if !rows.isEmpty {
      let rest = all.count - rows.reduce(0) { $0 + $1.count }
      let more: Passage =
        rest > 0 ? "; \(markdown: English.count(rest, "further question")) decide less" : ""
      body.paragraph("**Open questions**, by what they decide\(more):")
      var table = MarkdownTable("No.", "Question", "Stands in", "Decisions", "Where")
      for (number, row) in rows.enumerated() {
        let current = row.map { index.linked($0.current) }
        let places = row.map { place($0, index) }
        table.row(
          "\(number + 1)", Passage(plain: row.map(\.question).joined(separator: " ")),
          current.dropFirst().reduce(current[0]) { $0.appending("; \($1)") },
          "\(row[0].changes.count)",
          places.dropFirst().reduce(places[0]) { $0.appending(", \($1)") })
      }
      body.table(table)
    }
    let listed = Set(rows.flatMap(\.self).map(\.id))
    let open = all.filter { $0.origin == .source && !listed.contains($0.id) }
    guard !open.isEmpty else { return }
    body.paragraph("Open in the sources, to be answered on the way:")
    let statements = index.requirements.openQuestions.filter { statement in
      open.contains { $0.places == [statement.evidence] }
    }
    for statement in statements { body.bullet(index.quoted(statement)) }
  }

  /// The questions, those about settings of one thing that change the same decisions together.
  private static func families(_ questions: [OpenQuestion]) -> [[OpenQuestion]] {
    var rows: [[OpenQuestion]] = []
    for question in questions {
      let known = rows.firstIndex { row in
        guard let family = family(of: row[0]) else { return false }
        return family == self.family(of: question) && row[0].changes == question.changes
      }
      if let known { rows[known].append(question) } else { rows.append([question]) }
    }
    return rows
  }

  /// What an assumption's id begins with: `breaker` of `breaker.window`.
  private static func family(of question: OpenQuestion) -> Substring? {
    guard case .assumption(let id) = question.origin else { return nil }
    return id.rawValue.split(separator: ".").first
  }

  /// The line of the sources, or the assumption's id.
  private static func place(_ question: OpenQuestion, _ index: BlueprintIndex) -> Passage {
    if case .assumption(let id) = question.origin { return "\(code: id.rawValue)" }
    return question.places.first.map { "\(code: $0.place.description)" } ?? .empty
  }
}
