internal import Markup

/// Finds stores, brokers and services of others among the technologies that a system is made of.
///
///     ## Tech Stack
///     - **Database**: PostgreSQL            | Cache    | Redis 7        |
///     - **Payments**: Stripe                | Language | Kotlin         |
///
/// A list of technologies names no parts, but a store, broker or service of somebody else is in use where a line says
/// what it is for. Lines that leave a choice, or speak of tests and plans, tell nothing.
enum StackExtractor {
  /// One line of a stack: what it is about, and what it names.
  private struct Line {
    var words: [String]
    var text: String
    var line: Int
  }

  /// Declares what the stacks of a document name and nothing else has.
  static func declare(in reading: inout ExtractionDraft.Reading, _ registry: inout ElementRegistry)
  {
    for line in lines(in: reading) {
      for (name, kind) in products(of: line) where !isKnown(name, kind, registry) {
        registry.declare(
          name, kind: kind, firmness: 2, weight: 1,
          evidence: reading.document.evidence(line: line.line), joinsSimilar: false)
        reading.usage.mark(line.line...line.line, .used)
      }
    }
  }

  /// Joins the only part that a document is about with the stores and brokers of its stack.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    guard let owner = draft.readings[index].sole else { return }
    for line in lines(in: draft.readings[index]) {
      for (name, kind) in products(of: line) where kind != .externalSystem {
        guard let end = draft.registry.find(name), !end.isSimilar else { continue }
        draft.add(
          InteractionClaim(
            source: owner, target: end.index, form: .dependencyList,
            evidence: draft.readings[index].document.evidence(line: line.line)))
      }
    }
  }

  /// Whether an element of that name is there already, or stores have names of their own.
  static func isKnown(
    _ name: String, _ kind: Element.Kind, _ registry: ElementRegistry
  ) -> Bool {
    if let match = registry.find(name), !match.isSimilar { return true }
    guard kind == .dataStore || kind == .broker else { return false }
    let product = ElementName(name).words
    return registry.entries.contains { entry in
      guard entry.kind == kind else { return false }
      let texts = entry.technologies.map(\.text) + [entry.name.bracket ?? "", entry.name.display]
      if texts.contains(where: { TextWords.words($0).starts(with: product) }) { return true }
      // Beside an "Orders DB" a product says what stores are made of.
      return ["db", "database"].contains(entry.name.words.last ?? "") && entry.name.words.count > 1
        && TechnologyVocabulary.sort(of: entry.name.words) == nil && isDatabase(product)
    }
  }

  private static func isDatabase(_ words: [String]) -> Bool {
    let others: Set<String> = ["redis", "s3", "elasticsearch", "opensearch", "minio", "memcached"]
    return words.allSatisfy { !others.contains($0) }
  }

  // MARK: Lines

  private static func lines(in reading: ExtractionDraft.Reading) -> [Line] {
    let document = reading.document
    var found: [Line] = []
    for (index, section) in document.sections.enumerated() where reading.isStack[index] {
      guard !isElsewhere(index, document.sections) else { continue }
      for table in section.blocks.flatMap({ document.tables[$0] ?? [] }) {
        for row in table.rows {
          found.append(line(row.cells.map(\.text).joined(separator: " : "), row.line))
        }
      }
      for block in section.blocks {
        for unit in document.textUnits(of: block) {
          let phrase = Phrase(
            document.markup.plainText(nodes: unit), lines: document.markup.lines)
          found.append(line(phrase.text, phrase.line))
        }
      }
    }
    return found
  }

  private static func line(_ text: String, _ line: Int) -> Line {
    Line(words: TextWords.words(text), text: text, line: line)
  }

  /// Whether a section or one above it is taken back for another reason than its technologies.
  private static func isElsewhere(_ index: Int, _ sections: [DocumentSection]) -> Bool {
    var current: Int? = index
    while let section = current {
      if TrapVocabulary.isTrap(heading: sections[section].title) { return true }
      current = sections[section].parent
    }
    return false
  }

  private static let asking: [(Element.Kind, Set<String>)] = [
    (
      .dataStore,
      [
        "database", "databases", "db", "cache", "caching", "storage", "store", "persistence",
        "search", "vector", "rdbms", "warehouse", "데이터베이스", "캐시", "저장소", "스토리지", "검색", "数据库",
        "缓存", "存储", "向量数据库", "搜索引擎", "对象存储", "データベース", "キャッシュ", "ストレージ", "datenbank",
        "object",
      ]
    ),
    (
      .broker,
      [
        "messaging", "message", "messages", "queue", "queues", "broker", "streaming", "events",
        "async", "bus", "메시징", "메시지", "큐", "브로커", "消息队列", "消息中间件", "メッセージング", "キュー",
      ]
    ),
    (
      .externalSystem,
      [
        "payment", "payments", "email", "emails", "mail", "sms", "push", "notification",
        "notifications", "maps", "map", "ai", "llm", "llms", "auth", "authentication", "identity",
        "analytics", "billing", "search", "telephony", "video", "chat", "translation", "crm",
        "결제", "알림", "인증", "지도", "문자", "이메일", "支付", "短信", "地图", "邮件", "决済", "決済", "メール",
        "zahlung", "zahlungen", "third", "external", "외부", "大语言模型", "大模型",
      ]
    ),
  ]
  private static let doubts: Set<String> = [
    "or", "optional", "optionally", "future", "planned", "test", "tests", "testing", "local", "tbd",
    "alternative", "vs", "e", "eg", "like", "emulator", "mock", "선택", "예정", "또는", "테스트", "可选", "或",
    "計画", "oder",
  ]

  /// The products that a line names for what it asks for.
  private static func products(of line: Line) -> [(name: String, kind: Element.Kind)] {
    guard line.words.count <= 30, !line.words.contains(where: { doubts.contains($0) }),
      !TrapVocabulary.isUnsettled(line.text, words: line.words)
    else { return [] }
    let bytes = Array(line.text.utf8)
    let tokens = TextWords.tokens(line.text)
    var found: [(name: String, kind: Element.Kind)] = []
    for product in ProseProductExtractor.products(in: line.words) {
      let asks = asking.contains { kind, words in
        kind == product.kind
          && line.words.indices.contains {
            !product.words.contains($0) && words.contains(line.words[$0])
          }
      }
      let name = product.withoutVersion(line.words)
      let range =
        tokens[name.lowerBound].range.lowerBound..<tokens[name.upperBound - 1].range.upperBound
      let isChoice =
        bytes[range.upperBound...].first { $0 != 32 } == 47
        || bytes[..<range.lowerBound].last { $0 != 32 } == 47
      guard asks, !isChoice else { continue }
      found.append((String(decoding: bytes[range], as: UTF8.self), product.kind))
    }
    return found
  }
}
