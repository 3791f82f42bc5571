/// SRC-13: a database or broker can be reached from outside of its network.
enum PublishedStorePort: SourceReading {
  static let id: RuleID = "SRC-13"
  static let looksFor = "the port of a store that is published"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let published = material.text.lines.compactMap { line -> (SourceLine, String)? in
      publishedPort(in: line).flatMap { ports[$0] }.map { (line, $0) }
    }
    guard !published.isEmpty else { return [] }
    let products = NameList.and(published.map(\.1).uniqued)
    let promise = material.text.lines(promises).first
    let against = promise.map { ", although line \($0.number) promises the contrary" } ?? ""
    return [
      finding(
        .error, "\(products) can be reached from outside of the network\(against)",
        because: "Whoever reaches the host reaches the data itself, past every check of the "
          + "components before it.",
        meanwhile: "Only the components that use it get access (SEC-03).",
        at: published.map(\.0.evidence) + [promise?.evidence].compactMap(\.self),
        suggestion: "Publish no port of \(products); use a tunnel for maintenance.")
    ]
  }

  /// The inner port of `Host:3306 → mysql:3306` or of a composition's `"3306:3306"`.
  private static func publishedPort(in line: SourceLine) -> Int? {
    guard line.kind != .heading, line.text.contains(":") else { return nil }
    let pieces = line.text.split { " \t-\"'`→>*".contains($0) }.map(String.init)
    for (position, piece) in pieces.enumerated() {
      let parts = piece.split(separator: ":").map(String.init)
      guard parts.count == 2, let outer = Int(parts[1]), outer > 1000 else { continue }
      if line.kind == .code, let published = Int(parts[0]), published > 1000 { return outer }
      guard parts[0].lowercased() == "host" else { continue }
      let target = pieces[(position + 1)...].first { $0.contains(":") }
      return target?.split(separator: ":").last.flatMap { Int($0) }
    }
    return nil
  }

  private static let promises: WordList = [
    "minimal port", "only necessary ports", "no public access", "not publicly accessible",
  ]

  private static let ports: [Int: String] = [
    3306: "MySQL", 5432: "PostgreSQL", 6379: "Redis", 27017: "MongoDB", 9200: "Elasticsearch",
    1433: "SQL Server", 1521: "Oracle Database", 11211: "Memcached", 9042: "Cassandra",
    5672: "RabbitMQ", 9092: "Kafka",
  ]
}
