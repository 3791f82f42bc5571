/// SRC-68: a part reaches into the data of another.
enum ForeignDataAccess: SourceReading {
  static let id: RuleID = "SRC-68"
  static let looksFor = "a part that reaches into another's data"

  static func findings(in material: SourceMaterial) -> [Finding] {
    named(in: material) + reached(in: material)
  }

  /// A sentence in which a part reads the tables of another that it names, or reads a store past its owner.
  private static func reached(in material: SourceMaterial) -> [Finding] {
    let found = material.text.lines(reads).compactMap { line -> (String, SourceLine)? in
      guard line.kind == .prose, line.affirms(reads), !line.says(ways), !line.says(through) else {
        return nil
      }
      return reader(of: line, in: material).map { ($0, line) }
    }
    guard let (name, first) = found.first else { return [] }
    let names = NameList.and(found.map(\.0).uniqued)
    return [
      finding(
        found.count == 1
          ? "Another's data is reached past its owner by \(name)"
          : "Others' data is reached past its owners by \(names)",
        about: material.subject(of: first),
        because: "The owner cannot change its tables any more, its rules do not hold for this "
          + "reader, and its load is not its own.",
        meanwhile: "Each counts as a call whose style is to be confirmed.",
        at: found.map(\.1.evidence),
        suggestion: "Let the owner answer, in one call for what is needed, or feed a copy by its "
          + "events.")
    ]
  }

  /// Who reads what is another's, by the line.
  private static func reader(of line: SourceLine, in material: SourceMaterial) -> String? {
    let parts = material.named(in: line)
    let owner = line.owner.map(material.index.name)
    if line.says(tables) {
      let others = parts.filter { $0.id != line.owner }
      if line.says(sharing), others.count > 1 { return NameList.and(others.map(\.name)) }
      guard !line.says(sharing) else { return nil }
      if line.owner != nil, !others.isEmpty { return owner }
      if line.owner == nil || line.owner.map({ material.index.kind($0) }) == .dataStore,
        parts.count > 1
      {
        return parts[0].name
      }
    }
    guard line.says(directly), let owner, !line.says(own) else { return nil }
    let stores = material.named(in: line, of: [.dataStore, .component])
    let isForeign = stores.contains { usedByOthers($0, than: line.owner, in: material) }
    guard isForeign || line.says(tables) || isClientOnDatabase(line, in: material) else {
      return nil
    }
    return owner
  }

  /// `The dashboard queries TimescaleDB directly`.
  private static func isClientOnDatabase(
    _ line: SourceLine, in material: SourceMaterial
  ) -> Bool {
    line.owner.map(material.isClient) == true
      && material.catalog.entries(in: line.text).contains { $0.kind == .database }
  }

  private static func usedByOthers(
    _ store: Element, than reader: ElementID?, in material: SourceMaterial
  ) -> Bool {
    store.id != reader
      && material.index.incoming(store.id).contains { $0.source != reader }
  }

  private static func named(in material: SourceMaterial) -> [Finding] {
    let lines = material.text.lines(ways).filter { $0.kind != .heading && $0.affirms(ways) }
    guard let first = lines.first, let way = first.wording.first(of: ways) else { return [] }
    let pairs = material.requirements.interactions.filter { interaction in
      material.index.kind(interaction.target) == .component
        && interaction.evidence.contains { evidence in
          lines.contains { $0.evidence.place == evidence.place }
        }
    }
    let names = pairs.isEmpty ? "" : ": " + NameList.and(pairs.map(material.index.title))
    return [
      finding(
        "Data of another part is reached by “\(way)”\(names)",
        about: pairs.first.map { .interaction($0.id) },
        because: "Whether that is an id that is kept, a call or a look into another's tables is "
          + "open; with the last, no owner can change its tables any more.",
        meanwhile: "Each such interaction counts as a call whose style is to be confirmed.",
        at: lines.map(\.evidence),
        suggestion: "Say what travels: a kept id, a call, or a copy fed by events.")
    ]
  }

  private static let reads: WordList = [
    "by reading", "by querying",
    "조회하",
    "reads", "read", "queries", "joins", "polls", "looks into", "writes", "used by", "shared by",
    "읽는다", "읽어", "조회한다", "직접 읽", "直接读取", "liest",
  ]
  private static let tables: WordList = [
    "db를", "db", "dbs",
    "데이터베이스를", "table", "tables", "schema", "database of", "s database", "테이블", "스키마", "表",
    "tabelle*",
  ]
  private static let sharing: WordList = ["used by", "shared by"]
  private static let own: WordList = ["own table", "own database", "its table", "its tables"]
  private static let directly: WordList = ["directly", "직접", "直接", "direkt"]
  private static let through: WordList = [
    "read replica", "through", "via the api", "over rest", "own tables", "own schema", "read model",
    "its own",
  ]
  private static let ways: WordList = [
    "direct references", "direct reference", "direct database access", "direct db access",
    "shared tables", "shared schema", "cross database join", "reads the tables of", "the tables of",
    "same tables", "reads the database of", "dieselben tabellen", "같은 테이블",
    "directly from the database of",
  ]
}
