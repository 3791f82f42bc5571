/// Reads quality goals: the "Quality" field of components, tables of attributes, labelled lists.
enum QualityExtractor {
  /// Reads one document.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    let reading = draft.readings[index]
    for (section, content) in reading.document.sections.enumerated()
    where !reading.isTrap[section] {
      let owner = reading.owner[section]
      let isQuality = LabelVocabulary.role(of: content.title) == .quality
      for field in reading.fields[section] where field.role == .quality || isQuality {
        read(field, owner, index, &draft)
      }
      for part in reading.parts where part.section == section {
        for field in part.fields where field.role == .quality {
          read(field, part.owner, index, &draft)
        }
      }
      for table in TableView.tables(in: content, of: reading.document) {
        read(table, owner, index, &draft)
      }
      guard isQuality else { continue }
      for text in reading.document.texts(of: content) {
        let isLabelled = reading.fields[section].contains { $0.lines.contains(text.line) }
        guard !isLabelled else { continue }
        add(text, name: nil, owner, index, needsNumber: true, &draft)
      }
    }
  }

  private static func read(
    _ field: Field, _ owner: Int?, _ index: Int, _ draft: inout ExtractionDraft
  ) {
    if !field.text.text.isEmpty {
      for sentence in sentences(field.text) {
        add(sentence, name: field.label, owner, index, needsNumber: false, &draft)
      }
    }
    for item in field.items {
      add(item.text, name: nil, owner, index, needsNumber: true, &draft)
    }
  }

  /// A phrase cut into sentences, all of which keep its lines.
  private static func sentences(_ phrase: Phrase) -> [Phrase] {
    let bytes = Array(phrase.text.utf8)
    return SentenceSplitter.sentences(in: bytes).map {
      Phrase(String(decoding: bytes[$0], as: UTF8.self).trimmed, lines: phrase.lines)
    }
  }

  private static func read(
    _ table: TableView, _ owner: Int?, _ index: Int, _ draft: inout ExtractionDraft
  ) {
    guard let name = table.column(.attribute) else { return }
    // "Concern" and "Requirement" also head tables of choices; those have no target column.
    let target = table.column(.target) ?? table.column(.to)
    guard let target, target != name else { return }
    for row in table.rows where max(name, target) < row.cells.count {
      let goal = row.cells[target].text
      guard !goal.isEmpty else { continue }
      let attribute = row.cells[name].text
      let phrase = Phrase("\(attribute): \(goal)", line: row.line)
      let mentioned = draft.registry.mentions.mentions(in: TextWords.tokens(attribute)).first?.index
      add(phrase, name: attribute, mentioned ?? owner, index, needsNumber: false, &draft)
      draft.readings[index].usage.mark(row.line...row.line, .used)
    }
  }

  private static func add(
    _ phrase: Phrase, name: String?, _ owner: Int?, _ index: Int, needsNumber: Bool,
    _ draft: inout ExtractionDraft
  ) {
    let evidence = draft.readings[index].document.evidence(phrase.lines)
    guard !OpenQuestionExtractor.isOpen(phrase.text) else { return }
    let measures = MeasureReader.measures(in: phrase.text, topic: name ?? "")
    let label = name ?? self.name(of: measures.first)
    for measure in measures {
      let isGeneral = LabelVocabulary.role(of: label) == .quality
      draft.qualities.append(
        ExtractionDraft.QualityDraft(
          name: isGeneral ? self.name(of: measure) : label, statement: phrase.text,
          measure: measure, element: owner, evidence: evidence))
    }
    if measures.isEmpty, !needsNumber || phrase.text.contains(where: \.isNumber) {
      draft.qualities.append(
        ExtractionDraft.QualityDraft(
          name: label, statement: phrase.text, measure: .stated, element: owner, evidence: evidence)
      )
    }
  }

  private static func name(of measure: QualityAttribute.Measure?) -> String {
    switch measure {
    case .latency: "Latency"
    case .availability: "Availability"
    case .throughput: "Throughput"
    case .recoveryTime: "Recovery time objective"
    case .recoveryPoint: "Recovery point objective"
    case .retention: "Retention"
    case .stated, nil: "Quality goal"
    }
  }
}
