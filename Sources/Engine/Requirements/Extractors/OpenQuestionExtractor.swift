/// Finds what the documents themselves call undecided.
enum OpenQuestionExtractor {
  private static let marks = SpokenPhrases([
    "tbd", "tbc", "to be decided", "to be determined", "to be defined", "to be clarified",
    "undecided", "not yet decided", "open question", "noch offen", "zu klären", "미정", "추후 결정",
    "결정 필요", "검토 필요", "정해지지 않", "待定", "未定", "尚未决定", "検討中", "未決定",
  ])
  private static let headings = PhraseTable([
    ["open", "points"], ["open", "questions"], ["open", "issues"], ["undecided"], ["tbd"],
    ["미결", "사항"], ["미정", "사항"], ["열린", "질문"], ["미해결"], ["待定"], ["未決"], ["offene", "punkte"],
  ])

  /// Whether a text says that something is undecided.
  static func isOpen(_ text: String) -> Bool {
    marks.stand(in: text)
  }

  /// Reads one document.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    let document = draft.readings[index].document
    for content in document.sections {
      let title = TextWords.words(content.title)
      let isOpenSection = headings.standsAnywhere(in: title)
      for table in TableView.tables(in: content, of: document) {
        for row in table.rows {
          let cells = row.cells.map(\.text).filter { !NameVocabulary.isNothing($0) || isOpen($0) }
          let text = cells.joined(separator: ": ")
          guard isOpenSection || isOpen(text) else { continue }
          add(Phrase(text, line: row.line), index, &draft)
        }
      }
      let phrases = isOpenSection ? document.texts(of: content) : document.sentences(of: content)
      for phrase in phrases where isOpenSection || isOpen(phrase.text) {
        guard !isOpenSection || isOpen(phrase.text) || phrase.text.count > 12 else { continue }
        add(phrase, index, &draft)
      }
    }
  }

  private static func add(_ phrase: Phrase, _ index: Int, _ draft: inout ExtractionDraft) {
    let evidence = draft.readings[index].document.evidence(phrase.lines)
    draft.openQuestions.append(Statement(text: phrase.text, evidence: evidence))
    draft.readings[index].usage.mark(phrase.lines, .used)
  }
}
