/// SRC-88: connections are counted for each instance, and instances are many.
enum PoolAgainstInstances: SourceReading {
  static let id: RuleID = "SRC-88"
  static let looksFor = "connection pools that grow with the instances"

  static func findings(in material: SourceMaterial) -> [Finding] {
    counted(in: material) ?? unsaid(in: material)
  }

  /// The sources state both numbers, and more come than the database takes.
  private static func counted(in material: SourceMaterial) -> [Finding]? {
    guard !material.says(["pgbouncer", "rds proxy", "proxysql", "data api"]),
      let line = material.text.lines.first(where: { limit(in: $0) != nil }),
      let limit = limit(in: line),
      let load = material.text.lines.lazy.compactMap({ other -> (Int, SourceLine)? in
        number(behind: parallel, in: other).map { ($0, other) }
      }).first(where: { $0.0 > limit })
    else { return nil }
    return [
      finding(
        .error, "\(load.0) may connect at once, and the database takes \(limit)",
        about: material.subject(of: line),
        because: "From \(limit + 1) on every new connection is refused, at the peak, and for all "
          + "who share the database.",
        at: [line.evidence, load.1.evidence].uniqued,
        suggestion: "Put a pooler or proxy between them, or keep what runs at once below the limit "
          + "of the database.")
    ]
  }

  private static func limit(in line: SourceLine) -> Int? { number(behind: limits, in: line) }

  /// The first number of two or more digits behind one of the words.
  private static func number(behind list: [String], in line: SourceLine) -> Int? {
    let text = line.text.lowercased()
    guard let mark = list.first(where: text.contains), let place = text.firstRange(of: mark) else {
      return nil
    }
    let near = text[place.upperBound...].prefix(24)
    return near.split { !$0.isNumber && $0 != "," }.lazy
      .compactMap { digits in Int(digits.filter { $0 != "," }) }.first { $0 > 9 }
  }

  private static func unsaid(in material: SourceMaterial) -> [Finding] {
    guard !material.says(poolers),
      let line = material.first(pools, where: { $0.says(each) && size(in: $0) != nil }),
      let size = size(in: line), let many = material.first(ReviewWords.severalInstances)
    else { return [] }
    let users = material.requirements.interactions
      .filter { material.index.kind($0.target) == .dataStore }.map(\.source).uniqued.count
    let example = max(users, 2)
    return [
      finding(
        "Each instance holds up to \(size) connections, and no source says how many the database "
          + "takes",
        because: "With \(example) services at 4 instances each that is \(size * 4 * example); "
          + "beyond its limit the database refuses, first those that were started for the peak.",
        at: [line.evidence, many.evidence],
        suggestion: "State the database's limit, the most instances, and the product of the two; "
          + "or put a pooler between them.")
    ]
  }

  private static func size(in line: SourceLine) -> Int? {
    let words = line.wording.words
    return zip(words, words.dropFirst()).lazy.compactMap { number, unit in
      unit.hasPrefix("connection") ? Int(number) : nil
    }.first
  }

  private static let limits = ["max_connections", "max connections", "maxconnections"]
  private static let parallel = ["concurrency", "동시성", "concurrent"]
  private static let pools: WordList = [
    "connection pool*", "pool size", "pooling", "connections", "hikari*", "커넥션 풀", "连接池",
  ]
  private static let each: WordList = ["per service", "per instance", "each", "per pod", "every"]
  private static let poolers: WordList = [
    "pgbouncer", "rds proxy", "proxysql", "max connections", "connection limit", "odyssey",
  ]
}
