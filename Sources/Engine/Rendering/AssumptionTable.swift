internal import OrderedCollections

/// All assumptions of the document in one table.
struct AssumptionTable {
  /// One row.
  private struct Row {
    var statement: Passage
    var question: Passage
    var sections: [String]
    var decisions: Int
    var value: String
  }

  /// The section that the table closes.
  static let section = SectionID("appendices/f-operational-runbooks")

  private var rows: [Row] = []
  /// What the reviewer answered: the statement that was assumed, and the answer.
  private var answered: [(statement: Passage, answer: String)] = []
  /// Findings for answers to questions that neither a decision nor a section asks.
  private(set) var unknownAnswers: [Finding] = []
  private let isInScope: Bool

  init(index: BlueprintIndex, bodies: [SectionID: SectionBody]) {
    isInScope = bodies[Self.section] != nil
    var sectionsByID: [AssumptionID: [String]] = [:]
    var stated: [StatedAssumption] = []
    for entry in DocumentOutline.entries {
      for assumption in (bodies[entry.id]?.passages ?? []).flatMap(\.assumptions) {
        sectionsByID[assumption.id, default: []].append(entry.title)
        if !assumption.statement.isEmpty { stated.append(assumption) }
      }
    }
    for assumption in index.design.assumptions {
      rows.append(
        Row(
          statement: Passage(plain: assumption.statement),
          question: Passage(plain: assumption.question),
          sections: (sectionsByID[assumption.id] ?? []).uniqued,
          decisions: assumption.decisions.count, value: assumption.value))
    }
    let answers = index.blueprint.review.answers
    for assumption in index.design.answered {
      answered.append((Passage(plain: assumption.statement), assumption.value))
    }
    let known = Set((index.design.assumptions + index.design.answered).map(\.id))
    var seen: Set<AssumptionID> = []
    for assumption in stated
    where !known.contains(assumption.id) && seen.insert(assumption.id).inserted {
      if let answer = answers[assumption.id] {
        answered.append((Passage(markdown: assumption.statement), answer))
        continue
      }
      rows.append(
        Row(
          statement: Passage(markdown: assumption.statement),
          question: Passage(markdown: assumption.question),
          sections: (sectionsByID[assumption.id] ?? []).uniqued, decisions: 0, value: ""))
    }
    let asked = known.union(seen).union(DesignDefaults.standard.values.keys)
    unknownAnswers = answers.keys.filter { isInScope && !asked.contains($0) }.map { id in
      Finding(
        .note, rule: "REVIEW",
        message:
          "The answer to the assumption \(id.rawValue) is no longer needed: no line rests on it",
        suggestion: "Remove the answer, or check whether the source has gained a line.")
    }
  }

  /// The table with its introduction.
  var body: SectionBody {
    var body = SectionBody()
    guard !rows.isEmpty else {
      body.paragraph(
        answered.isEmpty
          ? "**Assumptions:** none; everything above is stated by the sources."
          : "**Assumptions:** none; everything above is stated by the sources or by the review.")
      appendAnswers(to: &body)
      return body
    }
    let resting = rows.filter { $0.decisions > 0 }.count
    let count = English.capitalised(English.count(rows.count, "assumption"))
    let deciding =
      resting == 0
      ? "" : "; on the first \(English.number(resting)) of them decisions rest"
    body.paragraph(
      """
      **Assumptions:** \(markdown: count) \(markdown: English.verb(rows.count, "stands", "stand")) \
      in this document\(markdown: deciding).
      """)
    var table = MarkdownTable("No.", "Assumed", "To confirm", "Decisions", "Stands in")
    for (number, row) in rows.enumerated() {
      table.row(
        "\(number + 1)", row.statement.marked, row.question,
        row.decisions == 0 ? .empty : "\(row.decisions)",
        Passage(markdown: English.list(row.sections, limit: 3)))
    }
    body.table(table)
    appendAnswers(to: &body)
    return body
  }

  private func appendAnswers(to body: inout SectionBody) {
    guard !answered.isEmpty else { return }
    body.paragraph(
      "**Answered in the review:** \(markdown: English.count(answered.count, "question")).")
    var table = MarkdownTable("Would have been assumed", "Answer")
    for row in answered { table.row(row.statement, Passage(plain: row.answer)) }
    body.table(table)
  }

  /// Where the table is, for the section that explains how patterns are chosen.
  var pointer: Passage {
    guard !rows.isEmpty, isInScope else { return "No decision rests on an assumption." }
    let resting = rows.filter { $0.decisions > 0 }.count
    guard resting > 0 else { return "No decision rests on an assumption." }
    return """
      \(markdown: English.capitalised(English.count(resting, "assumption"))) \
      \(markdown: English.verb(resting, "carries", "carry")) decisions; the ledger at the end of \
      Appendix F lists \(markdown: resting == 1 ? "it" : "them") by the number of decisions that would \
      change.
      """
  }
}
