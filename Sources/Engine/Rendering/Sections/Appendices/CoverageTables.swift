/// The coverage of the design, as the end of Appendix A.
enum CoverageTables {
  /// Adds the matrix and the answers to the twenty checks: those that are broken with what breaks them.
  static func append(to body: inout SectionBody, _ index: BlueprintIndex) {
    let coverage = Coverage(CoveredSystem(index.blueprint))
    let cells = coverage.matrix.rows.count * CoverageAspect.allCases.count
    let open = coverage.matrix.openCount
    let kept = coverage.answers.count { $0.holds }
    var matrix = matrix(coverage, index)
    let shared = matrix.takeShared(CoverageTables.foldable)
    body.paragraph(
      """
      **Coverage.** \(markdown: open == 0 ? "All" : "\(English.capitalised(English.subject(cells - open))) of") \
      \(markdown: English.number(cells)) cells are settled or need nothing\(markdown: open == 0 ? "" : "; \(English.subject(open)) \(English.verb(open, "is", "are")) open"). \
      \(markdown: English.capitalised(English.subject(kept))) of \(coverage.answers.count) checks hold.\(alike(shared))
      """)
    body.table(matrix)
    body.table(answers(coverage, index))
    let holding = coverage.answers.filter(\.holds)
    if !holding.isEmpty {
      let told = holding.map { "\($0.requirement) (\($0.id.rawValue))" }
      body.paragraph("What holds: \(told.joined(separator: "; ")).")
    }
  }

  /// The columns that are told in a sentence where all rows say the same.
  private static let foldable = [
    "Pattern", "Transaction", "Error handling", "Security", "Test", "Indicator",
  ]

  private static func alike(_ columns: [SharedColumn]) -> Passage {
    let parts = columns.map { "\(markdown: $0.title.lowercased()) by \($0.value)" as Passage }
    guard let first = parts.first else { return .empty }
    return
      " The same for all: \(parts.dropFirst().reduce(first) { $0.appending("; \($1)") })."
  }

  private static func matrix(_ coverage: Coverage, _ index: BlueprintIndex) -> MarkdownTable {
    var table = MarkdownTable(
      "Interaction", "Pattern", "Transaction", "Error handling", "Security", "Contract", "Test",
      "Indicator")
    for row in coverage.matrix.rows {
      guard let interaction = index.interaction(row.interaction) else { continue }
      table.rows.append(
        [index.arrow(interaction)] + row.cells.map { cell($0, of: interaction, index) })
    }
    return table
  }

  private static func cell(
    _ cell: CoverageCell, of interaction: Interaction, _ index: BlueprintIndex
  ) -> Passage {
    switch cell {
    case .covered(let by):
      // A rule leads to its decision; the name of a file or a test stands for itself.
      by.map { name -> Passage in
        let isRule = name.utf8.count == 6 && name.dropFirst(3).first == "-"
        return isRule
          ? index.link(RuleID(rawValue: name), about: interaction) : Passage(plain: name)
      }.enumerated().reduce(Passage.empty) { whole, part in
        part.offset == 0 ? part.element : whole.appending(", \(part.element)")
      }
    case .notNeeded(let reason): "– (\(reason))"
    case .missing(let what): "**open**: \(what)"
    }
  }

  private static func answers(_ coverage: Coverage, _ index: BlueprintIndex) -> MarkdownTable {
    var table = MarkdownTable("Check", "Must hold", "Broken by")
    for answer in coverage.answers where !answer.holds {
      table.row(
        Passage(markdown: answer.id.rawValue), Passage(plain: answer.requirement),
        broken(answer, index))
    }
    return table
  }

  private static func broken(_ answer: Coverage.Answer, _ index: BlueprintIndex) -> Passage {
    let subjects = answer.findings.compactMap(\.subject).uniqued
    if subjects == [.system] {
      let whole: Passage =
        "all \(markdown: English.count(index.components.count, "component")): \(answer.findings[0].message)"
      return whole.recording(answer.findings.flatMap(\.places))
    }
    let names = subjects.map { InlineMarkdown.escaped(index.subjectName($0)) }
    return Passage(markdown: English.list(names, limit: 6))
      .recording(answer.findings.flatMap(\.places))
  }
}
