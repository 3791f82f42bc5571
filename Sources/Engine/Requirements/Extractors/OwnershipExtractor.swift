/// Reads which component a data store belongs to, wherever a document says so.
///
/// The first place settles it; what others say otherwise is kept, so that both can be quoted.
enum OwnershipExtractor {
  /// Reads one document, once every element is known.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    let reading = draft.readings[index]
    for part in reading.described {
      for field in part.fields { read(field, of: part.owner, reading.document, &draft) }
    }
    for (section, content) in reading.document.sections.enumerated()
    where !reading.isTrap[section] {
      for table in TableView.tables(in: content, of: reading.document) {
        read(table, reading.document, &draft)
      }
      for sentence in reading.document.sentences(of: content) {
        read(sentence, index, &draft)
      }
    }
  }

  /// "Owner: Order Service" below a store; "Owns: Order Database" below a component.
  private static func read(
    _ field: Field, of subject: Int, _ document: ParsedDocument, _ draft: inout ExtractionDraft
  ) {
    let label = ElementName(field.label).words.joined(separator: " ")
    let names = [field.text.text] + field.items.map(\.text.text)
    let isStore = draft.registry.entries[subject].kind == .dataStore
    guard isStore ? ownerLabels.contains(label) : owningLabels.contains(label) else { return }
    for name in names {
      for phrase in TargetPhrase.phrases(in: name, registry: draft.registry)
      where !phrase.isQuantified {
        guard let other = draft.registry.find(phrase.name), !other.isSimilar else { continue }
        let pair = isStore ? (subject, other.index) : (other.index, subject)
        note(
          pair.0, pair.1, document.evidence(field.lines.lowerBound...field.lines.lowerBound), &draft
        )
      }
    }
  }

  /// A table with a column of owners whose rows begin with stores.
  private static func read(
    _ table: TableView, _ document: ParsedDocument, _ draft: inout ExtractionDraft
  ) {
    guard let column = table.column(.owner) else { return }
    for row in table.rows where column < row.cells.count {
      let stores = row.cells.prefix(2).compactMap { draft.registry.find($0.text)?.index }
      guard let store = stores.first(where: { draft.registry.entries[$0].kind == .dataStore }),
        let owner = draft.registry.find(row.cells[column].text)?.index
      else { continue }
      note(store, owner, document.evidence(line: row.line), &draft)
    }
  }

  /// "Order Service owns the Order Database": a store owns no component, whatever comes first.
  private static func read(_ sentence: Phrase, _ index: Int, _ draft: inout ExtractionDraft) {
    let tokens = TextWords.tokens(sentence.text)
    let words = tokens.map(\.word)
    guard words.count <= 40, says(words, sentence.text) else { return }
    let mentions = Set(draft.registry.mentions.mentions(in: tokens).map(\.index))
    let stores = mentions.filter { draft.registry.entries[$0].kind == .dataStore }
    let owners = mentions.filter { draft.registry.entries[$0].kind == .component }
    guard stores.count == 1, owners.count == 1, let store = stores.first, let owner = owners.first,
      !TrapVocabulary.isUnsettled(sentence.text, words: words)
    else { return }
    note(store, owner, draft.readings[index].document.evidence(sentence.lines), &draft)
  }

  private static func note(
    _ store: Int, _ owner: Int, _ evidence: Evidence, _ draft: inout ExtractionDraft
  ) {
    guard draft.registry.entries[store].kind == .dataStore,
      draft.registry.entries[owner].kind == .component
    else { return }
    draft.ownerships.append(
      ExtractionDraft.Ownership(store: store, owner: owner, evidence: evidence))
    draft.registry.update(store) { $0.owner = $0.owner ?? owner }
  }

  private static func says(_ words: [String], _ text: String) -> Bool {
    words.contains { verbs.contains($0) } || phrases.standsAnywhere(in: words)
      || wideVerbs.contains { text.contains($0) }
  }

  private static let ownerLabels: Set<String> = [
    "owner", "owned by", "owning service", "owner service", "owning component", "belongs to",
    "소유", "소유자", "소유 서비스", "所有者", "归属", "所有サービス", "eigentümer", "gehört zu",
  ]
  private static let owningLabels: Set<String> = [
    "owns", "owned stores", "stores owned", "owned databases", "databases owned", "소유 저장소",
    "소유 데이터베이스", "besitzt",
  ]
  private static let verbs: Set<String> = ["owns", "besitzt"]
  private static let phrases = PhraseTable([
    ["owned", "by"], ["belongs", "to"], ["is", "the", "owner", "of"], ["gehört", "dem"],
    ["gehört", "zum"],
  ])
  private static let wideVerbs = ["소유한다", "소유하며", "소유다", "拥有", "归属于", "所有する"]
}
