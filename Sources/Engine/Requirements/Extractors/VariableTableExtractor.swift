/// Reads tables of environment variables that say which part uses each.
///
///     | Variable | Description | Used by |
///     | STOCK_URL | address of the Stock Service | Order Service |
///     | DATABASE_URL | PostgreSQL connection | Order Service |
///
/// Only a variable that holds an address or a key tells of a dependency; a log level does not.
enum VariableTableExtractor {
  /// Reads the tables of one document.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    let reading = draft.readings[index]
    for (section, content) in reading.document.sections.enumerated()
    where !reading.isTrap[section] {
      for table in TableView.tables(in: content, of: reading.document) {
        guard let title = table.headers.first, isOfVariables(title, table),
          let users = table.column(.usedBy) ?? table.column(.component)
        else { continue }
        draft.readings[index].usage.mark(
          table.headerLine...(table.headerLine + 1), .recognised)
        for row in table.rows where users < row.cells.count {
          draft.readings[index].usage.mark(row.line...row.line, .recognised)
          read(row, of: table, users, index, &draft)
        }
      }
    }
  }

  private static func isOfVariables(_ title: String, _ table: TableView) -> Bool {
    let words = Set(TextWords.words(title))
    let keys = table.rows.count { row in
      row.cells.first.map { isKey($0.text) } ?? false
    }
    return !words.isDisjoint(with: titles) && keys > 0 && keys * 2 >= table.rows.count
  }

  /// Whether a text is written like a variable: `STRIPE_SECRET_KEY`.
  private static func isKey(_ text: String) -> Bool {
    let key = text.trimmingMarks
    return key.count > 2 && key.first?.isLetter == true
      && key.allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber || $0 == "_") }
  }

  private static func read(
    _ row: TableView.Row, of table: TableView, _ users: Int, _ index: Int,
    _ draft: inout ExtractionDraft
  ) {
    guard let key = row.cells.first?.text.trimmingMarks, isKey(key) else { return }
    let sources = TargetPhrase.phrases(in: row.cells[users].text, registry: draft.registry)
      .filter { !$0.isQuantified }
      .compactMap { draft.registry.find($0.name)?.index }
      .filter { draft.registry.entries[$0].kind == .component }
    guard !sources.isEmpty else { return }
    let texts = row.cells.indices.dropFirst().filter { $0 != users }.map { row.cells[$0].text }
    let evidence = draft.readings[index].document.evidence(line: row.line)
    for source in sources {
      let target =
        known(texts, key, except: sources, draft.registry)
        ?? kept(key, texts, evidence, &draft.registry)
      if let target {
        draft.add(
          InteractionClaim(
            source: source, target: target, form: .table, evidence: evidence))
        draft.readings[index].usage.mark(row.line...row.line, .used)
      } else {
        let values = texts.filter { $0.contains(":") }.map {
          EnvironmentVariable(key: key, value: $0, line: row.line)
        }
        draft.read(
          values + [EnvironmentVariable(key: key, value: "", line: row.line)], of: source,
          in: index)
      }
    }
  }

  /// The one known element that the row's texts name beside those that use the variable.
  private static func known(
    _ texts: [String], _ key: String, except sources: [Int], _ registry: ElementRegistry
  ) -> Int? {
    guard holdsAddress(key) else { return nil }
    let named = Set(
      texts.flatMap { registry.mentions.mentions(in: TextWords.tokens($0)).map(\.index) }
    ).subtracting(sources).filter { registry.entries[$0].kind != .person }
    return named.count == 1 ? named.first : nil
  }

  /// A store or broker by the product that the variable or the text beside it names.
  private static func kept(
    _ key: String, _ texts: [String], _ evidence: Evidence, _ registry: inout ElementRegistry
  ) -> Int? {
    guard holdsAddress(key) else { return nil }
    for text in texts + [key] {
      let tokens = TextWords.tokens(text)
      guard
        let product = TechnologyVocabulary.firstSort(
          in: tokens.map(\.word), among: [.store, .broker]),
        let spelled = EventTableExtractor.spelling(of: product.name, tokens, text)
      else { continue }
      let kind: Element.Kind = product.sort == .store ? .dataStore : .broker
      let name =
        spelled.contains(where: \.isLowercase)
        ? spelled : String(spelled.prefix(1)) + spelled.dropFirst().lowercased()
      return registry.find(name, kind: kind)?.index
        ?? registry.declare(name, kind: kind, firmness: 2, weight: 1, evidence: evidence)
    }
    return nil
  }

  private static func holdsAddress(_ key: String) -> Bool {
    !endings.isDisjoint(with: TextWords.words(key))
  }

  private static let titles: Set<String> = [
    "variable", "variables", "env", "environment", "setting", "key", "변수", "환경변수", "变量", "环境变量",
    "変数", "環境変数", "variablen", "umgebungsvariable",
  ]
  private static let endings: Set<String> = [
    "url", "uri", "host", "hosts", "endpoint", "addr", "address", "server", "servers", "brokers",
    "broker", "dsn", "connection", "hostname",
  ]
}
