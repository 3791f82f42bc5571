internal import OrderedCollections

/// All assumptions of the document in one table.
struct AssumptionTable {
  /// One row.
  private struct Row {
    var statement: Passage
    var question: Passage
    var id: AssumptionID
    /// The ids of the sections where it stands.
    var sections: [SectionID]
    /// The decisions that another answer changes, by id.
    var decisions: [String]
  }

  /// The section that the table closes.
  static let section = SectionID("appendices/f-operational-runbooks")

  private var rows: [Row] = []
  /// What the reviewer answered: the statement that was assumed, and the answer.
  private var answered: [(statement: Passage, answer: String)] = []
  /// Findings for answers to questions that neither a decision nor a section asks.
  private(set) var unknownAnswers: [Finding] = []
  private let isInScope: Bool
  private let index: BlueprintIndex

  init(index: BlueprintIndex, bodies: [SectionID: SectionBody]) {
    isInScope = bodies[Self.section] != nil
    self.index = index
    var sectionsByID: [AssumptionID: [SectionID]] = [:]
    var stated: [StatedAssumption] = []
    for entry in DocumentOutline.entries {
      for assumption in (bodies[entry.id]?.passages ?? []).flatMap(\.assumptions) {
        sectionsByID[assumption.id, default: []].append(entry.id)
        if !assumption.statement.isEmpty { stated.append(assumption) }
      }
    }
    for assumption in index.design.assumptions {
      rows.append(
        Row(
          statement: Passage(plain: assumption.statement),
          question: Passage(plain: assumption.question), id: assumption.id,
          sections: (sectionsByID[assumption.id] ?? []).uniqued,
          decisions: assumption.decisions))
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
          question: Passage(markdown: assumption.question), id: assumption.id,
          sections: (sectionsByID[assumption.id] ?? []).uniqued, decisions: []))
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
    let deciding = rows.filter { !$0.decisions.isEmpty }
    let others = rows.filter { $0.decisions.isEmpty }
    let count = English.capitalised(English.count(rows.count, "assumption"))
    body.paragraph(
      """
      **Assumptions:** \(markdown: count) \(markdown: English.verb(rows.count, "stands", "stand")) \
      in this document\(ledgerWords(deciding.count, others.count))
      """)
    var table = MarkdownTable("No.", "Assumed", "To confirm", "Decisions", "Covers", "Ids")
    for (number, group) in together(deciding).enumerated() {
      let ids = group.map { InlineMarkdown.code($0.id.rawValue) }.joined(separator: ", ")
      table.row(
        "\(number + 1)", Passage.joined(group.map(\.statement)).marked,
        .joined(group.map(\.question)), "\(group[0].decisions.count)", covered(by: group[0]),
        Passage(markdown: ids))
    }
    body.table(table)
    body.table(folded(others))
    appendAnswers(to: &body)
    return body
  }

  /// Assumptions about settings of one thing that carry the very same decisions, asked about in one go.
  private func together(_ rows: [Row]) -> [[Row]] {
    var groups: OrderedDictionary<[String], [Row]> = [:]
    for row in rows {
      let family = row.id.rawValue.split(separator: ".").first.map(String.init) ?? ""
      groups[[family] + row.decisions.sorted(), default: []].append(row)
    }
    return Array(groups.values)
  }

  private func ledgerWords(_ deciding: Int, _ others: Int) -> Passage {
    if deciding == 0 { return ", on none of which a decision rests; each is told where it stands." }
    let rest: Passage =
      others == 0
      ? "."
      : "; on \(markdown: English.number(others)) none does, and those are told where they stand."
    return "; decisions rest on \(markdown: English.number(deciding)) of them\(rest)"
  }

  /// Whom the decisions are about that rest on an assumption.
  private func covered(by row: Row) -> Passage {
    let ids = Set(row.decisions)
    let subjects = index.design.decisions.filter { ids.contains($0.id) }.map(\.subject).uniqued
    // A chain says no more than the calls that it consists of.
    let parts = subjects.filter { if case .group = $0 { false } else { true } }
    let names = (parts.isEmpty ? subjects : parts).map {
      InlineMarkdown.escaped(index.subjectName($0))
    }.uniqued
    guard names.count > 3 else { return Passage(markdown: names.joined(separator: "; ")) }
    return Passage(
      markdown: names.prefix(2).joined(separator: "; ") + "; \(names.count - 2) more")
  }

  /// Assumptions on which nothing else rests, one row for each part of the document.
  private func folded(_ rows: [Row]) -> MarkdownTable {
    var table = MarkdownTable("Told in", "Assumptions", "Ids")
    let titles = DocumentOutline.entries.filter { $0.level == 2 }
    for part in titles {
      let own = rows.filter { row in
        row.sections.first.map { $0 == part.id || $0.rawValue.hasPrefix(part.id.rawValue + "/") }
          ?? false
      }
      guard !own.isEmpty else { continue }
      let ids = own.map { InlineMarkdown.code($0.id.rawValue) }.joined(separator: ", ")
      table.row(
        Passage(markdown: part.title), "\(own.count)",
        Passage(markdown: ids).marked)
    }
    return table
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
    let resting = rows.filter { !$0.decisions.isEmpty }.count
    guard resting > 0 else { return "No decision rests on an assumption." }
    return """
      \(markdown: English.capitalised(English.count(resting, "assumption"))) \
      \(markdown: English.verb(resting, "carries", "carry")) decisions; the ledger at the end of \
      Appendix F lists \(markdown: resting == 1 ? "it" : "them") by the number of decisions that would \
      change.
      """
  }
}
