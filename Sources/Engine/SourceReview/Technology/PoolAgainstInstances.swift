/// SRC-88: connections are counted for each instance, and instances are many.
enum PoolAgainstInstances: SourceReading {
  static let id: RuleID = "SRC-88"
  static let looksFor = "connection pools that grow with the instances"

  static func findings(in material: SourceMaterial) -> [Finding] {
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

  private static let pools: WordList = [
    "connection pool*", "pool size", "pooling", "connections", "hikari*", "커넥션 풀", "连接池",
  ]
  private static let each: WordList = ["per service", "per instance", "each", "per pod", "every"]
  private static let poolers: WordList = [
    "pgbouncer", "rds proxy", "proxysql", "max connections", "connection limit", "odyssey",
  ]
}
