/// Reads quality goals: the "Quality" field of components, tables of attributes, labelled lists.
enum QualityExtractor {
  /// Reads one document.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    let reading = draft.readings[index]
    for (section, content) in reading.document.sections.enumerated()
    where !reading.isTrap[section] {
      let owner = reading.owner[section]
      let isQuality =
        LabelVocabulary.role(of: content.title) == .quality || isAboutQuality(content.title)
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
      let fields = reading.fields[section]
      for text in reading.document.texts(of: content) {
        let isLabelled = fields.contains {
          $0.lines.contains(text.line) && ($0.role == .quality || isQuality && $0.role != .other)
        }
        guard !isLabelled else { continue }
        // "`Suspended` from Seller Service, to hide offers within 5 minutes" asks it of the interaction.
        let isOfInteraction = fields.contains {
          $0.lines.contains(text.line) && Self.interactionFields.contains($0.role)
        }
        guard !isOfInteraction else { continue }
        if isQuality {
          read(text, owner, index, &draft)
        } else {
          readDemands(text, owner, index, &draft)
        }
      }
    }
  }

  /// Fields whose lines speak of interactions, so that a measure in them is no goal of a part.
  private static let interactionFields: Set<FieldRole> = [
    .dependencies, .dependents, .interfaces, .published, .consumed, .events, .externals,
  ]

  private static let titles: Set<String> = [
    "quality", "qualities", "nonfunctional", "nfr", "nfrs", "performance", "slo", "slos", "sla",
    "slas", "availability", "reliability", "scalability", "capacity", "sizing", "limits", "latency",
    "throughput", "retention", "resilience", "recovery", "service levels", "service level",
    "non functional", "numbers", "targets", "objectives", "비기능", "성능", "가용성", "품질", "목표", "性能",
    "非功能", "非機能", "指标", "品質", "可用性", "qualität", "qualitätsziele", "qualitätsanforderungen",
    "leistung", "nichtfunktionale",
  ]

  /// Whether a title is about how well the system works: "Non-Functional Requirements".
  private static func isAboutQuality(_ title: String) -> Bool {
    let words = TextWords.words(title)
    guard words.count <= 6 else { return false }
    return words.indices.contains { index in
      titles.contains(words[index])
        || index + 1 < words.count && titles.contains(words[index] + " " + words[index + 1])
    }
      || words.contains { word in
        word.unicodeScalars.contains { $0.value > 0x2E7F }
          && titles.contains {
            $0.unicodeScalars.contains { $0.value > 0x2E7F } && word.contains($0)
          }
      }
  }

  /// A text below a title about quality: of the part that it begins with or names alone.
  private static func read(
    _ text: Phrase, _ owner: Int?, _ index: Int, _ draft: inout ExtractionDraft
  ) {
    let subject = subject(of: text.text, draft.registry) ?? owner
    add(text, name: nil, subject, index, needsNumber: true, &draft)
  }

  /// Elsewhere a sentence is about quality where it demands a measure: "must handle 50 claims/s".
  private static func readDemands(
    _ text: Phrase, _ owner: Int?, _ index: Int, _ draft: inout ExtractionDraft
  ) {
    for sentence in sentences(text) {
      let words = TextWords.words(sentence.text)
      guard words.count <= 60, words.contains(where: { demands.contains($0) }),
        !words.contains(where: { $0.hasPrefix("alert") || $0.hasPrefix("alarm") }),
        !TrapVocabulary.isUnsettled(sentence.text, words: words),
        !MeasureReader.measures(in: sentence.text, topic: "").isEmpty
      else { continue }
      let subject = subject(of: sentence.text, draft.registry) ?? owner
      add(sentence, name: nil, subject, index, needsNumber: false, &draft)
      draft.readings[index].usage.mark(text.lines, .used)
    }
  }

  private static let demands: Set<String> = [
    "must", "shall", "should", "target", "targets", "within", "sla", "slo", "guarantees",
    "guaranteed", "percentile", "p50", "p90", "p95", "p99", "availability", "uptime", "rto", "rpo",
    "retained", "retention", "sub", "promise", "promises", "limiting", "kept", "throughput",
    "latency", "sustain", "sustains", "peak",
    "under", "below", "deleted", "이내", "이하", "가용성", "muss", "soll", "höchstens", "innerhalb",
  ]

  /// The part that a statement begins with, or the only one that it names.
  ///
  /// Where it gives several numbers of a kind ("Stripe promises 99.99 %, the tax service 99.9 %"), the
  /// others may be those of parts by names that nobody declared.
  private static func subject(of text: String, _ registry: ElementRegistry) -> Int? {
    let mentions = registry.mentions.mentions(in: TextWords.tokens(text))
    let parts = mentions.filter { registry.entries[$0.index].kind != .person }
    guard let first = parts.first else { return nil }
    if first.words.lowerBound <= 1 { return first.index }
    let kinds = MeasureReader.measures(in: text, topic: "").map { name(of: $0) }
    guard Set(kinds).count == kinds.count else { return nil }
    return parts.allSatisfy { $0.index == first.index } ? first.index : nil
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
    let isPair = table.headers.count == 2 && table.roles.last == .target
    guard let name = table.column(.attribute) ?? (isPair ? 0 : nil) else {
      return readColumns(table, owner, index, &draft)
    }
    // "Concern" and "Requirement" also head tables of choices; those have no target column.
    let target = table.column(.target) ?? table.column(.to)
    guard let target, target != name else {
      return readStatements(table, name, owner, index, &draft)
    }
    for row in table.rows where max(name, target) < row.cells.count {
      let goal = row.cells[target].text
      guard !goal.isEmpty else { continue }
      let attribute = row.cells[name].text
      let phrase = Phrase("\(attribute): \(goal)", line: row.line)
      let mentioned = draft.registry.mentions
        .mentions(in: TextWords.tokens(attribute + " " + goal)).first?.index
      add(phrase, name: attribute, mentioned ?? owner, index, needsNumber: false, &draft)
      draft.readings[index].usage.mark(row.line...row.line, .used)
    }
  }

  /// "Id | Requirement": rows whose requirement holds its measure itself.
  private static func readStatements(
    _ table: TableView, _ column: Int, _ owner: Int?, _ index: Int, _ draft: inout ExtractionDraft
  ) {
    guard table.headers.count <= 3 else { return }
    for row in table.rows where column < row.cells.count {
      let text = row.cells[column].text
      guard !MeasureReader.measures(in: text, topic: "").isEmpty,
        !TrapVocabulary.isUnsettled(text, words: TextWords.words(text))
      else { continue }
      let phrase = Phrase(text, line: row.line)
      add(
        phrase, name: nil, subject(of: text, draft.registry) ?? owner, index, needsNumber: true,
        &draft)
      draft.readings[index].usage.mark(row.line...row.line, .used)
    }
  }

  /// "Component | Availability | Latency (p99)": a column for each attribute, a row for each part.
  private static func readColumns(
    _ table: TableView, _ owner: Int?, _ index: Int, _ draft: inout ExtractionDraft
  ) {
    let columns = table.headers.indices.dropFirst().filter { isAboutQuality(table.headers[$0]) }
    guard !columns.isEmpty else { return readPairs(table, owner, index, &draft) }
    for row in table.rows {
      guard let first = row.cells.first else { continue }
      let subject = draft.registry.find(first.text)?.index ?? owner
      for column in columns where column < row.cells.count {
        let goal = row.cells[column].text
        guard goal.contains(where: \.isNumber) else { continue }
        let phrase = Phrase("\(table.headers[column]): \(goal)", line: row.line)
        add(phrase, name: table.headers[column], subject, index, needsNumber: false, &draft)
        draft.readings[index].usage.mark(row.line...row.line, .used)
      }
    }
  }

  /// "What | Number": two columns of which most rows give a measure, whatever they are called.
  private static func readPairs(
    _ table: TableView, _ owner: Int?, _ index: Int, _ draft: inout ExtractionDraft
  ) {
    let isOfParts = table.has(.component) || table.has(.event) || table.has(.from)
    guard table.headers.count == 2, table.rows.count > 1, !isOfParts else { return }
    let goals = table.rows.compactMap { row -> (TableView.Row, Phrase)? in
      guard row.cells.count == 2 else { return nil }
      let phrase = Phrase("\(row.cells[0].text): \(row.cells[1].text)", line: row.line)
      let measures = MeasureReader.measures(in: phrase.text, topic: row.cells[0].text)
      return measures.isEmpty ? nil : (row, phrase)
    }
    guard goals.count * 2 > table.rows.count else { return }
    for (row, phrase) in goals {
      let subject = subject(of: phrase.text, draft.registry) ?? owner
      add(phrase, name: row.cells[0].text, subject, index, needsNumber: false, &draft)
      draft.readings[index].usage.mark(row.line...row.line, .used)
    }
  }

  private static func add(
    _ phrase: Phrase, name: String?, _ owner: Int?, _ index: Int, needsNumber: Bool,
    _ draft: inout ExtractionDraft
  ) {
    let evidence = draft.readings[index].document.evidence(phrase.lines)
    guard !OpenQuestionExtractor.isOpen(phrase.text) else { return }
    // What a caller is allowed is no load that the system has to carry.
    let isAllowance = TopicVocabulary.topic(of: phrase.text) == .rateLimiting
    let measures =
      isAllowance ? [] : MeasureReader.measures(in: phrase.text, topic: name ?? "")
    let label = name ?? (isAllowance ? "Rate limit" : self.name(of: measures.first))
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
