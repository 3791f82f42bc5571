internal import Markup

/// Finds stores and queues that a sentence names by a marked word and what it is.
///
///     writes an entry into the `entries` table
///     keeps them in the ticket bucket (S3)
enum ProseStoreExtractor {
  private static let stores: Set<String> = [
    "table", "bucket", "database", "db", "collection", "index", "cache", "datastore", "store",
    "테이블", "버킷", "데이터베이스", "表", "数据库", "テーブル", "tabelle", "datenbank",
  ]
  private static let queues: Set<String> = ["queue", "큐", "队列", "キュー", "warteschlange"]

  /// Declares what the sentences of a document mark.
  static func declare(in reading: inout ExtractionDraft.Reading, _ registry: inout ElementRegistry)
  {
    for (index, section) in reading.document.sections.enumerated() where !reading.isTrap[index] {
      for block in section.blocks {
        for unit in reading.document.textUnits(of: block) {
          declareMarked(unit, reading.document, &registry)
          declareBracketed(unit, reading.document, &registry)
        }
      }
    }
  }

  /// A code span or bold words before a word for a store: "the `votes` SQS queue".
  private static func declareMarked(
    _ unit: Range<Int>, _ document: ParsedDocument, _ registry: inout ElementRegistry
  ) {
    let markup = document.markup
    var node = unit.lowerBound
    while node < unit.upperBound {
      let next = Int(markup.nodes[node].subtreeEnd)
      defer { node = next }
      let kind = markup.nodes[node].kind
      guard kind == .code || kind == .strong, next < unit.upperBound,
        markup.nodes[next].kind == .text
      else { continue }
      let name = markup.text(of: node).trimmed
      let text = String(decoding: markup.source[markup.nodes[next].range].prefix(40), as: UTF8.self)
      let behind = TextWords.words(text)
      guard text.first == " ", text.dropFirst().first?.isLetter ?? false,
        LabelVocabulary.role(of: name) == nil,
        let word = behind.prefix(2).map({ singular($0) })
          .first(where: { stores.contains($0) || queues.contains($0) }),
        singular(behind[0]) == word
          || TechnologyVocabulary.firstSort(in: [behind[0]], among: [.store, .broker]) != nil,
        isIdentifier(name), registry.find(name).map(\.isSimilar) ?? true
      else { continue }
      let sort: Element.Kind = queues.contains(word) ? .broker : .dataStore
      registry.declare(
        name, kind: sort, firmness: 2, weight: 1,
        evidence: document.evidence(line: markup.line(of: node)), joinsSimilar: false)
      guard behind[0] != word else { continue }
      for other in joined(before: node, from: unit.lowerBound, in: document) {
        let name = markup.text(of: other).trimmed
        guard isIdentifier(name), registry.find(name).map(\.isSimilar) ?? true else { continue }
        registry.declare(
          name, kind: sort, firmness: 2, weight: 1,
          evidence: document.evidence(line: markup.line(of: other)), joinsSimilar: false)
      }
    }
  }

  private static func singular(_ word: String) -> String {
    word.hasSuffix("s") && stores.union(queues).contains(String(word.dropLast()))
      ? String(word.dropLast()) : word
  }

  /// "the `photos` and `albums` tables": the marked words that stand in one list with another.
  private static func joined(
    before node: Int, from start: Int, in document: ParsedDocument
  ) -> [Int] {
    let markup = document.markup
    var found: [Int] = []
    var marks = (start..<node).filter { markup.nodes[$0].kind == .code }
    var next = node
    while let mark = marks.popLast() {
      let gap = markup.plainText(nodes: Int(markup.nodes[mark].subtreeEnd)..<next).string.trimmed
      guard [",", "and", "&", ", and", "und", "or"].contains(gap) else { break }
      found.append(mark)
      next = mark
    }
    return found
  }

  private static func isIdentifier(_ text: String) -> Bool {
    let words = TextWords.words(text)
    return (1...4).contains(words.count) && !text.contains("/") && !text.contains("(")
      && !text.contains("=") && !EventName.isEvent(text)
  }

  /// Words that say how big a store is instead of what it is called.
  private static let sizes: Set<String> = [
    "small", "large", "big", "simple", "tiny", "dedicated", "separate", "central", "single",
    "local",
  ]

  /// "the ticket bucket (S3)", "통계DB(PostgreSQL)": words for a store with a product in brackets behind them.
  private static func declareBracketed(
    _ unit: Range<Int>, _ document: ParsedDocument, _ registry: inout ElementRegistry
  ) {
    let plain = document.markup.plainText(nodes: unit)
    guard plain.bytes.contains(40) else { return }
    for range in SentenceSplitter.sentences(in: plain.bytes) {
      let sentence = Phrase(plain, range, lines: document.markup.lines)
      let tokens = TextWords.tokens(sentence.text)
      let words = tokens.map(\.word)
      let bytes = Array(sentence.text.utf8)
      guard tokens.count <= 80, !TrapVocabulary.isUnsettled(sentence.text, words: words) else {
        continue
      }
      for (position, word) in words.enumerated()
      where stores.contains(word) && position > 0 && position + 1 < words.count {
        let gap = bytes[tokens[position].range.upperBound..<tokens[position + 1].range.lowerBound]
        guard gap.elementsEqual([32, 40]) || gap.elementsEqual([40]),
          TechnologyVocabulary.firstSort(
            in: Array(words[(position + 1)...].prefix(2)), among: [.store]) != nil
        else { continue }
        var start = position - 1
        let ends: Set<String> = [
          "the", "a", "an", "its", "own", "their", "our", "in", "to", "into", "from", "shared",
          "and",
        ]
        let isOneWord =
          tokens[position - 1].range.upperBound == tokens[position].range.lowerBound
          && (0xEA...0xED).contains(bytes[tokens[start].range.lowerBound])
        while !isOneWord, start > 0, position - start < 3, !ends.contains(words[start - 1]) {
          start -= 1
        }
        while start < position - 1, sizes.contains(words[start]) { start += 1 }
        guard
          isOneWord
            || start > 0 && (ends.contains(words[start - 1]) || sizes.contains(words[start - 1]))
              && !ends.contains(words[start])
        else { continue }
        let span = tokens[start].range.lowerBound..<tokens[position].range.upperBound
        let name = String(decoding: bytes[span], as: UTF8.self)
        guard registry.find(name).map(\.isSimilar) ?? true else { continue }
        registry.declare(
          name, kind: .dataStore, firmness: 2, weight: 1,
          evidence: document.evidence(ProseNameExtractor.line(of: name, sentence, document)),
          joinsSimilar: false)
      }
    }
  }
}
