/// The questions that decide most, for the section that plans what comes next.
enum OpenQuestionTable {
  /// How many are shown; the ledger at the end of the document has every assumption.
  private static let shown = 10

  /// Appends the table, and what else the sources leave open.
  static func append(to body: inout SectionBody, _ index: BlueprintIndex) {
    let all = OpenQuestion.ranked(index.blueprint)
    let deciding = all.filter { !$0.changes.isEmpty }
    if !deciding.isEmpty {
      let rest = all.count - min(shown, deciding.count)
      let more: Passage =
        rest > 0 ? "; \(markdown: English.count(rest, "further question")) decide less" : ""
      body.paragraph("**Open questions**, by what they decide\(more):")
      var table = MarkdownTable("No.", "Question", "Stands in", "Decisions", "Where")
      for (number, question) in deciding.prefix(shown).enumerated() {
        table.row(
          "\(number + 1)", Passage(plain: question.question), index.linked(question.current),
          "\(question.changes.count)", place(question, index))
      }
      body.table(table)
    }
    let listed = Set(deciding.prefix(shown).map(\.id))
    let open = all.filter { $0.origin == .source && !listed.contains($0.id) }
    guard !open.isEmpty else { return }
    body.paragraph("Open in the sources, to be answered on the way:")
    let statements = index.requirements.openQuestions.filter { statement in
      open.contains { $0.places == [statement.evidence] }
    }
    for statement in statements { body.bullet(index.quoted(statement)) }
  }

  /// The line of the sources, or the assumption's id.
  private static func place(_ question: OpenQuestion, _ index: BlueprintIndex) -> Passage {
    if case .assumption(let id) = question.origin { return "\(code: id.rawValue)" }
    return question.places.first.map { "\(code: $0.place.description)" } ?? .empty
  }
}
