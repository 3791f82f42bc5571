internal import Markup

/// Reads lists that tell for each store whose data it keeps, or for each part where its data is kept.
///
///     ## Databases
///     - **MongoDB**: Catalogue, Members        - **Catalogue**: MongoDB (catalogue_db)
enum StoreListExtractor {
  /// One line of such a list.
  private struct Entry {
    var store: String
    var parts: [String]
    var line: Int
  }

  /// Declares the stores that the lists of a document name.
  static func declare(in reading: inout ExtractionDraft.Reading, _ registry: inout ElementRegistry)
  {
    for entry in entries(in: reading, registry) where registry.find(entry.store) == nil {
      registry.declare(
        entry.store, kind: .dataStore, firmness: 2, weight: 2,
        evidence: reading.document.evidence(line: entry.line))
    }
  }

  /// Reads the lists of one document.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    for entry in entries(in: draft.readings[index], draft.registry) {
      guard let store = draft.registry.find(entry.store)?.index else { continue }
      for part in entry.parts {
        guard let user = draft.registry.find(part)?.index else { continue }
        draft.add(
          InteractionClaim(
            source: user, target: store, form: .dependencyList,
            evidence: draft.readings[index].document.evidence(line: entry.line)))
        draft.readings[index].usage.mark(entry.line...entry.line, .used)
      }
    }
  }

  private static func entries(
    in reading: ExtractionDraft.Reading, _ registry: ElementRegistry
  ) -> [Entry] {
    let document = reading.document
    var found: [Entry] = []
    for (index, section) in document.sections.enumerated() where !reading.isTrap[index] {
      for block in section.blocks where document.markup.nodes[block].kind == .bulletList {
        for item in document.markup.children(of: block, .item) {
          let text = Phrase(
            document.markup.plainText(nodes: FieldReader(document).inlines(of: item)),
            lines: document.markup.lines)
          if let entry = entry(text, registry) { found.append(entry) }
        }
      }
    }
    return found
  }

  private static func entry(_ phrase: Phrase, _ registry: ElementRegistry) -> Entry? {
    guard let colon = [": ", "："].compactMap({ phrase.text.firstRange(of: $0) }).first else {
      return nil
    }
    let label = String(phrase.text[..<colon.lowerBound]).trimmed
    let value = String(phrase.text[colon.upperBound...])
    guard phrase.text.utf8.count < 200,
      !TrapVocabulary.isUnsettled(value, words: TextWords.words(value))
    else { return nil }
    let names = TargetPhrase.splitParts(value).map {
      TargetPhrase.head(of: $0).name.trimmed
    }
    if isStore(label) {
      let parts = names.filter { isPart($0, registry) }
      guard !parts.isEmpty, parts.count == names.count else { return nil }
      return Entry(store: label, parts: parts, line: phrase.line)
    }
    guard isPart(label, registry), let store = names.first,
      TechnologyVocabulary.sort(of: ElementName(store).words) == .store, names.count == 1
    else { return nil }
    return Entry(store: ElementName(store).display, parts: [label], line: phrase.line)
  }

  private static func isStore(_ text: String) -> Bool {
    let words = ElementName(text).words
    return TechnologyVocabulary.sort(of: words) == .store
      || words.count > 1 && words.count <= 4 && NameVocabulary.endsLikeStore(words)
  }

  private static func isPart(_ text: String, _ registry: ElementRegistry) -> Bool {
    guard let match = registry.find(text) else { return false }
    return registry.entries[match.index].kind == .component
  }
}
