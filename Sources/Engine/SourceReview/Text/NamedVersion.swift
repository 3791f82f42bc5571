/// A product with the version that a line gives it: `MySQL 8.0`, `node:18-alpine`.
struct NamedVersion: Hashable, Sendable {
  /// The product's words without blanks and marks: `nodejs`, `springboot`.
  let product: String
  /// The digits as written: `8.0`.
  let text: String

  /// Whether one of the two says the other less exactly: `8` and `8.0.36`.
  func agrees(with other: NamedVersion) -> Bool {
    let (left, right) = (text.split(separator: "."), other.text.split(separator: "."))
    let length = min(left.count, right.count)
    return left.prefix(length) == right.prefix(length)
  }

  /// Every product of the known names that the line gives a version.
  static func versions(in line: SourceLine) -> [NamedVersion] {
    let pieces = line.text.split { " \t`,;()|\"'<>".contains($0) }.flatMap(divided)
    var found: [NamedVersion] = []
    for (position, piece) in pieces.enumerated() where position > 0 {
      guard let digits = version(piece), !isCount(position, pieces) else { continue }
      let one = key(pieces[position - 1])
      let two = position > 1 ? key(pieces[position - 2]) + one : ""
      guard let product = [two, one].lazy.compactMap(name).first else { continue }
      found.append(NamedVersion(product: product, text: digits))
    }
    return found
  }

  /// `node:18-alpine` is an image with its tag, `Python3.8` a name with its version.
  private static func divided(_ piece: Substring) -> [String] {
    let parts = piece.split(separator: ":").map(String.init)
    guard parts.count == 1, let digit = piece.firstIndex(where: \.isNumber),
      digit > piece.startIndex, name(key(String(piece[..<digit]))) != nil
    else { return parts }
    return [String(piece[..<digit]), String(piece[digit...])]
  }

  private static func version(_ piece: String) -> String? {
    let digits = piece.drop { $0 == "v" }.prefix { $0.isNumber || $0 == "." }
    guard let first = digits.first, first.isNumber, digits.count < 12 else { return nil }
    // What has four digits and no dot is a port or a year.
    guard digits.contains(".") || digits.count < 4 else { return nil }
    let rest = piece.drop { $0 == "v" }.dropFirst(digits.count)
    guard
      rest.isEmpty || rest.first == "-" || rest == "+" || rest == "*" || rest == "x" || rest == "**"
    else { return nil }
    return digits.split(separator: ".").joined(separator: ".")
  }

  /// "Kotlin, 6 pods" counts what runs.
  private static func isCount(_ position: Int, _ pieces: [String]) -> Bool {
    position + 1 < pieces.count && counted.contains(key(pieces[position + 1]))
  }

  private static let counted: Set<String> = [
    "pod", "pods", "instance", "instances", "replica", "replicas", "node", "nodes", "broker",
    "brokers", "container", "containers", "shard", "shards", "cores", "gb", "partitions", "개", "대",
    "노드", "个", "台", "节点", "instanzen",
  ]

  static func key(_ name: String) -> String {
    String(name.lowercased().filter { $0.isLetter })
  }

  private static func name(_ key: String) -> String? {
    synonyms[key] ?? (names.contains(key) ? key : nil)
  }

  private static let synonyms = [
    "node": "nodejs", "postgres": "postgresql", "net": "net", "dotnet": "net", "netcore": "net",
    "aspnetcore": "net",
    "vuejs": "vue", "apachekafka": "kafka", "mongo": "mongodb", "golang": "go",
  ]
  private static let names: Set<String> = [
    "nodejs", "python", "net", "mysql", "postgresql", "mongodb", "php", "ruby", "vue", "springboot",
    "elasticsearch", "ubuntu", "centos", "redis", "kafka", "rabbitmq", "java", "go", "react",
    "angular", "mariadb", "kubernetes", "keycloak", "terraform", "opensearch", "cassandra",
    "django", "rails", "laravel", "fastapi", "nestjs", "nextjs", "typescript", "swift", "kotlin",
    "flutter", "quarkus", "nginx", "nats", "openapi", "jdk", "neojs",
  ]
}
