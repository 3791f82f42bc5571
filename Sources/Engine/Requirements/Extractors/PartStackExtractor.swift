internal import Markup

/// Reads the stores and brokers among the technologies of a single part: what it is built with it uses.
///
///     - **Catalogue** (Go, PostgreSQL)           **Technology**: Express + MySQL + Redis
///     - **Portal** - Rails app with a MySQL database
enum PartStackExtractor {
  /// One product that a part is built with.
  private struct Use {
    var owner: Int
    var name: String
    var kind: Element.Kind
    var line: Int
  }

  /// Declares the stores and brokers that nothing else names.
  static func declare(in reading: inout ExtractionDraft.Reading, _ registry: inout ElementRegistry)
  {
    for use in uses(in: reading, registry)
    where !StackExtractor.isKnown(use.name, use.kind, registry) {
      registry.declare(
        use.name, kind: use.kind, firmness: 2, weight: 1,
        evidence: reading.document.evidence(line: use.line), joinsSimilar: false)
    }
  }

  /// Reads the technologies of the parts of one document.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    let reading = draft.readings[index]
    for use in uses(in: reading, draft.registry) {
      guard let end = draft.registry.find(use.name), !end.isSimilar,
        draft.registry.entries[end.index].kind == use.kind,
        !draft.claims.contains(where: { isTold($0, use, draft.registry) })
      else { continue }
      var claim = InteractionClaim(
        source: use.owner, target: end.index, form: .dependencyList,
        evidence: reading.document.evidence(line: use.line))
      claim.isTurned = true
      draft.add(claim)
    }
  }

  /// Whether a part is known to keep its data in another store already, so that the product may be what that is.
  private static func isTold(
    _ claim: InteractionClaim, _ use: Use, _ registry: ElementRegistry
  ) -> Bool {
    let entry = registry.entries[claim.target]
    guard claim.source == use.owner, entry.kind == use.kind else { return false }
    let texts = entry.technologies.map(\.text) + [entry.name.bracket ?? ""]
    return texts.contains { TextWords.words($0).starts(with: ElementName(use.name).words) }
  }

  private static func uses(
    in reading: ExtractionDraft.Reading, _ registry: ElementRegistry
  ) -> [Use] {
    let document = reading.document
    var found: [Use] = []
    for part in reading.described where registry.entries[part.owner].kind == .component {
      for field in part.fields where field.role == .technology {
        found += uses(in: field.text, of: part.owner)
        for item in field.items { found += uses(in: item.text, of: part.owner) }
      }
    }
    for (index, section) in document.sections.enumerated() where !reading.isTrap[index] {
      for table in TableView.tables(in: section, of: document) where table.has(.component) {
        for row in table.rows {
          guard let name = table.text(row, .component), let owner = registry.find(name)?.index,
            registry.entries[owner].kind == .component
          else { continue }
          for role in [ColumnRole.technology, .purpose] {
            guard let text = table.text(row, role) else { continue }
            found += uses(in: Phrase(name + ": " + text, line: row.line), of: owner)
          }
        }
      }
      for block in section.blocks where document.markup.nodes[block].kind == .bulletList {
        for item in document.markup.children(of: block, .item) {
          let text = Phrase(
            document.markup.plainText(nodes: FieldReader(document).inlines(of: item)),
            lines: document.markup.lines)
          guard let owner = reading.itemOwner[text.line],
            registry.entries[owner].kind == .component,
            registry.entries[owner].evidence.contains(where: { $0.place.line == text.line })
          else { continue }
          found += uses(in: text, of: owner)
        }
      }
    }
    return found
  }

  private static let doubts: Set<String> = [
    "or", "optional", "future", "planned", "test", "tests", "compatible", "like", "migrate",
    "migration", "instead", "또는", "可选", "或",
  ]
  private static let ways: Set<String> = ["via", "with", "through", "using"]
  private static let openings = ways.union(["on", "plus", "and", "a", "an", "in"])
  private static let endings: Set<String> = [
    "database", "db", "cache", "store", "storage", "for", "and", "backend", "cluster", "with",
    "queue", "broker",
  ]

  /// The products that stand by themselves in a list, or behind "with" and before what they are.
  private static func uses(in phrase: Phrase, of owner: Int) -> [Use] {
    let tokens = TextWords.tokens(phrase.text)
    let words = tokens.map(\.word)
    guard words.count <= 40, !words.contains(where: { doubts.contains($0) }),
      !TrapVocabulary.isUnsettled(phrase.text, words: words)
    else { return [] }
    let bytes = Array(phrase.text.utf8)
    return ProseProductExtractor.products(in: words).compactMap { product in
      guard product.words.lowerBound > 0,
        product.kind != .externalSystem || ways.contains(words[product.words.lowerBound - 1])
      else { return nil }
      let start = tokens[product.words.lowerBound].range.lowerBound
      let name = product.withoutVersion(words)
      let end = tokens[name.upperBound - 1].range.upperBound
      let before = bytes[tokens[product.words.lowerBound - 1].range.upperBound..<start]
      var next = product.words.upperBound
      while next < tokens.count, words[next].allSatisfy(\.isNumber) { next += 1 }
      let after = next < tokens.count ? bytes[end..<tokens[next].range.lowerBound] : bytes[end...]
      let marks = Set("(),+&;:".utf8)
      let isOpened =
        before.contains { marks.contains($0) }
        || openings.contains(words[product.words.lowerBound - 1])
      let isClosed =
        next == tokens.count || after.contains { marks.contains($0) }
        || endings.contains(words[next])
      let isChoice = before.contains(47) || after.contains(47)
      // "the ticket bucket (S3)": the store before the bracket is what is meant.
      let isRemark =
        before.contains(40)
        && NameVocabulary.storeWords.union(NameVocabulary.brokerWords)
          .contains(words[product.words.lowerBound - 1])
      guard isOpened, isClosed, !isChoice, !isRemark else { return nil }
      return Use(
        owner: owner, name: String(decoding: bytes[start..<end], as: UTF8.self),
        kind: product.kind, line: phrase.line)
    }
  }
}
