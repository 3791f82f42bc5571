internal import Markup

/// Reads tables of events, and the broker that a sentence says they travel by.
enum EventTableExtractor {
  /// Reads the tables of one document.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    let reading = draft.readings[index]
    for (section, content) in reading.document.sections.enumerated()
    where !reading.isTrap[section] {
      for table in TableView.tables(in: content, of: reading.document) {
        guard let column = eventColumn(of: table) else {
          if let owner = reading.owner[section],
            let isPublished = OwnEvents.direction(of: table, in: content, reading.document)
          {
            OwnEvents.read(table, owner, isPublished, index, &draft)
          }
          continue
        }
        for row in table.rows { add(row, of: table, column, index, &draft) }
        draft.readings[index].usage.mark(table.headerLine...(table.headerLine + 1), .recognised)
      }
    }
  }

  /// What names the events of a table that tells who publishes or consumes them: a topic, where
  /// nothing else does.
  static func eventColumn(of table: TableView) -> ColumnRole? {
    guard table.has(.publisher) || table.has(.consumers) else { return nil }
    return [ColumnRole.event, .channel].first { table.has($0) }
  }

  private static func add(
    _ row: TableView.Row, of table: TableView, _ column: ColumnRole, _ index: Int,
    _ draft: inout ExtractionDraft
  ) {
    guard let name = table.text(row, column)?.trimmingMarks, !name.isEmpty else { return }
    let evidence = draft.readings[index].document.evidence(line: row.line)
    var claim = ExtractionDraft.EventClaim(name: name, evidence: evidence)
    if column != .channel { claim.channel = table.text(row, .channel)?.trimmingMarks }
    declareEnds(table.text(row, .publisher), evidence, &draft.registry)
    declareEnds(table.text(row, .consumers), evidence, &draft.registry)
    claim.publisher = ends(table.text(row, .publisher), draft.registry).first
    claim.consumers = ends(table.text(row, .consumers), draft.registry)
    claim.broker = ends(table.text(row, .broker), draft.registry).first
    claim.key = key(row, of: table)
    for role in [ColumnRole.fields, .payload] {
      guard claim.fields.isEmpty, let column = table.column(role), column < row.cells.count else {
        continue
      }
      claim.fields = DataFieldList.fields(in: row.cells[column].codes)
      if claim.fields.isEmpty, !NameVocabulary.isNothing(row.cells[column].text) {
        claim.fields = TargetPhrase.splitParts(row.cells[column].text)
          .map { DataField(name: $0.trimmed.trimmingMarks) }
      }
    }
    draft.events.append(claim)
    draft.readings[index].usage.mark(row.line...row.line, .used)
    guard let publisher = claim.publisher else { return }
    for consumer in claim.consumers where consumer != publisher {
      var interaction = InteractionClaim(
        source: publisher, target: consumer, form: .eventList, style: .async, styleBasis: .explicit,
        evidence: evidence)
      interaction.channel = name
      interaction.data = [name]
      interaction.purpose = table.text(row, .purpose)
      draft.add(interaction)
    }
  }

  /// The field in the column for the key of the messages.
  private static func key(_ row: TableView.Row, of table: TableView) -> String? {
    let titles = table.headers.map { ElementName($0).words.joined(separator: " ") }
    guard let column = titles.firstIndex(where: keyTitles.contains), column < row.cells.count else {
      return nil
    }
    let text = row.cells[column].text.trimmingMarks
    return text.isEmpty || text.contains(" ") || NameVocabulary.isNothing(text) ? nil : text
  }

  private static let keyTitles: Set<String> = [
    "key", "partition key", "message key", "kafka key", "record key", "ordering key", "keyed by",
    "키",
    "파티션 키", "메시지 키", "分区键", "パーティションキー", "schlüssel", "partitionsschlüssel",
  ]

  /// Adds the ends that only a table of events names, where they are called like parts.
  static func declareEnds(
    _ text: String?, _ evidence: Evidence, _ registry: inout ElementRegistry
  ) {
    guard let text else { return }
    for phrase in TargetPhrase.phrases(in: text, registry: registry)
    where !phrase.isQuantified && registry.find(phrase.name) == nil {
      let name = ElementName(phrase.name)
      guard name.words.count > 1, ComponentHeadingExtractor.isName(phrase.name),
        NameVocabulary.endsLikeComponent(name.words), PartExtractor.isNameLike(name.display)
      else { continue }
      registry.declare(phrase.name, weight: 1, evidence: evidence)
    }
  }

  private static func ends(_ text: String?, _ registry: ElementRegistry) -> [Int] {
    guard let text else { return [] }
    return TargetPhrase.phrases(in: text, registry: registry)
      .compactMap { registry.find($0.name)?.index }
  }

  /// Declares the broker that running text names, where events need one and nothing else names it.
  static func declareBroker(_ draft: inout ExtractionDraft) {
    guard !draft.registry.entries.contains(where: { $0.kind == .broker }), !draft.events.isEmpty
    else { return }
    for reading in draft.readings {
      for (section, content) in reading.document.sections.enumerated()
      where !reading.isTrap[section] {
        for sentence in reading.document.sentences(of: content) {
          let tokens = TextWords.tokens(sentence.text)
          let words = tokens.map(\.word)
          guard
            let found = TechnologyVocabulary.firstSort(in: words, among: [.broker]),
            !TrapVocabulary.isUnsettled(sentence.text, words: words),
            let name = spelling(of: found.name, tokens, sentence.text)
          else { continue }
          draft.registry.declare(
            name, kind: .broker, firmness: 2, weight: 1,
            evidence: reading.document.evidence(
              sentence.lines.lowerBound...sentence.lines.lowerBound))
          return
        }
      }
    }
  }

  /// How a text writes a product's name.
  static func spelling(
    of name: String, _ tokens: [TextWords.Token], _ text: String
  ) -> String? {
    for start in tokens.indices {
      var joined = ""
      for end in start..<min(start + 3, tokens.count) {
        joined += tokens[end].word
        if joined == name {
          let bytes = Array(text.utf8)
          let range = tokens[start].range.lowerBound..<tokens[end].range.upperBound
          return String(decoding: bytes[range], as: UTF8.self)
        }
      }
    }
    return nil
  }
}
