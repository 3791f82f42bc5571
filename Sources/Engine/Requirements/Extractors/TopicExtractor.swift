internal import Markup

/// Collects what the documents say on each topic of the integration architecture.
///
/// A section's title decides ("Principles", "Decisions"), else the words of the sentence. Fields
/// that describe a component's parts are left to the extractors that know them.
enum TopicExtractor {
  private static let left: Set<FieldRole> = [
    .dependencies, .dependents, .interfaces, .data, .published, .consumed, .events, .domain,
    .layer, .team, .stores, .externals, .aliases, .port, .responsibility,
  ]

  /// Reads one document.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    let document = draft.readings[index].document
    var topics: [Topic?] = []
    for (section, content) in document.sections.enumerated() {
      let inherited = content.parent.flatMap { topics[$0] }
      topics.append(TopicVocabulary.topic(ofTitle: content.title) ?? inherited)
      let owner = draft.readings[index].owner[section]
      // "Services talk over gRPC, on these ports:" is no field of a part where no part is described.
      let known = draft.readings[index].fields[section].filter {
        left.contains($0.role) && !($0.role == .port && owner == nil)
      }
      if topics[section] == .decision, !content.title.isEmpty,
        content.parent.flatMap({ topics[$0] }) == .decision
      {
        addDecision(section, index, &draft)
      }
      for block in content.blocks {
        for unit in document.textUnits(of: block) {
          let plain = document.markup.plainText(nodes: unit)
          let whole = Phrase(plain, lines: document.markup.lines)
          guard !known.contains(where: { $0.lines.contains(whole.line) }) else { continue }
          let sentences = SentenceSplitter.sentences(in: plain.bytes).map {
            Phrase(plain, $0, lines: document.markup.lines)
          }
          let isItem = topics[section] == .principle || topics[section] == .constraint
          for phrase in isItem ? [whole] : sentences {
            add(phrase, topics[section], owner, index, &draft)
          }
        }
      }
      for table in TableView.tables(in: content, of: document) {
        addRows(of: table, topics[section], owner, index, &draft)
      }
    }
  }

  private static func add(
    _ phrase: Phrase, _ inherited: Topic?, _ owner: Int?, _ index: Int,
    _ draft: inout ExtractionDraft
  ) {
    guard phrase.text.count >= 8, phrase.text.count <= 600,
      !OpenQuestionExtractor.isOpen(phrase.text)
    else { return }
    let words = TextWords.words(phrase.text)
    var topic = inherited
    if ["rejected", "discarded", "verworfen", "거절", "기각", "버린"].contains(words.first ?? "") {
      topic = .rejectedOption
    }
    // Below "Decisions" a sentence is a reason; it is about whatever it names.
    if topic == .decision || topic == nil || topic == .testing {
      topic = TopicVocabulary.topic(of: phrase.text) ?? (topic == .testing ? .testing : nil)
    }
    guard let topic else { return }
    let evidence = draft.readings[index].document.evidence(phrase.lines)
    draft.statements.append(
      ExtractionDraft.StatementDraft(
        topic: topic, statement: Statement(text: phrase.text, evidence: evidence), element: owner))
  }

  /// "### D-2 Kafka instead of RabbitMQ": the title is the decision.
  private static func addDecision(_ section: Int, _ index: Int, _ draft: inout ExtractionDraft) {
    let document = draft.readings[index].document
    let content = document.sections[section]
    let evidence = document.evidence(line: content.line)
    draft.statements.append(
      ExtractionDraft.StatementDraft(
        topic: .decision, statement: Statement(text: content.title, evidence: evidence),
        element: nil))
  }

  /// "Setting | Value": what a part's table of two columns settles, where the row's own words tell a topic.
  private static func addSettings(
    of table: TableView, _ owner: Int?, _ index: Int, _ draft: inout ExtractionDraft
  ) {
    let isOfParts = table.has(.component) || table.has(.event) || table.has(.from)
    guard table.headers.count == 2, !isOfParts else { return }
    for row in table.rows where row.cells.count == 2 {
      let cells = row.cells.map(\.text).filter { !NameVocabulary.isNothing($0) }
      let text = cells.joined(separator: ": ")
      guard cells.count == 2, TopicVocabulary.topic(of: text) != nil else { continue }
      add(Phrase(text, line: row.line), nil, owner, index, &draft)
      draft.readings[index].usage.mark(row.line...row.line, .used)
    }
  }

  /// Tables of choices and forces, row by row; other tables belong to other extractors.
  private static func addRows(
    of table: TableView, _ inherited: Topic?, _ owner: Int?, _ index: Int,
    _ draft: inout ExtractionDraft
  ) {
    guard let inherited else {
      if owner != nil { addSettings(of: table, owner, index, &draft) }
      return
    }
    for row in table.rows {
      let cells = row.cells.map(\.text).filter { !NameVocabulary.isNothing($0) }
      guard cells.count > 1, let first = cells.first else { continue }
      let text = "\(first): " + cells.dropFirst().joined(separator: "; ")
      add(
        Phrase(text, line: row.line), inherited == .decision ? nil : inherited, owner, index, &draft
      )
      guard inherited == .decision else { continue }
      let evidence = draft.readings[index].document.evidence(line: row.line)
      draft.statements.append(
        ExtractionDraft.StatementDraft(
          topic: .decision, statement: Statement(text: text, evidence: evidence), element: owner))
      draft.readings[index].usage.mark(row.line...row.line, .used)
    }
  }
}
