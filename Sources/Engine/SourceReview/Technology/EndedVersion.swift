/// SRC-84: a version that gets no fixes any more.
enum EndedVersion: SourceReading {
  static let id: RuleID = "SRC-84"
  static let looksFor = "a version whose support has ended"

  static func findings(in material: SourceMaterial) -> [Finding] {
    var seen: Set<String> = []
    let ended = material.text.lines.flatMap { line -> [Ended] in
      guard line.kind != .heading, !line.says(leaving) else { return [] }
      return NamedVersion.versions(in: line).compactMap { named in
        guard let end = SupportEnd.table.first(where: { $0.covers(named) }),
          seen.insert("\(end.product) \(end.version)").inserted
        else { return nil }
        return Ended(name: "\(end.title) \(named.text)", end: end, line: line)
      }
    }
    guard let first = ended.first else { return [] }
    let names = NameList.and(ended.map(\.name), shown: 6)
    let days = NameList.and(ended.map { "\($0.name) after \($0.end.day)" }, shown: 6)
    return [
      finding(
        "\(names) \(ended.count == 1 ? "gets" : "get") no fixes any more",
        about: ended.count == 1 ? material.subject(of: first.line) : nil,
        because: "No fixes come for \(days) (\(NameList.and(ended.map(\.end.source).uniqued))): a "
          + "hole that is found later stays open.",
        meanwhile: "The named versions are kept.", at: ended.map(\.line.evidence),
        suggestion: "Name the versions that go into operation, and who moves them on, how often.")
    ]
  }

  private struct Ended {
    var name: String
    var end: SupportEnd
    var line: SourceLine
  }

  private static let leaving: WordList = [
    "migrat*", "upgrad*", "replac*", "deprecated", "legacy", "moved from", "instead of", "drop*",
  ]
}

/// The day on which a product's version got its last fix, as its makers announced it.
struct SupportEnd {
  /// The name's words without blanks.
  var product: String
  var title: String
  /// The beginning of the version: `5.7` covers `5.7.44`.
  var version: String
  var day: String
  var source: String

  func covers(_ named: NamedVersion) -> Bool {
    guard named.product == product else { return false }
    let (wanted, found) = (version.split(separator: "."), named.text.split(separator: "."))
    return found.count >= wanted.count && Array(found.prefix(wanted.count)) == wanted
  }

  static let table: [SupportEnd] = rows.flatMap { title, source, versions in
    versions.map { version, day in
      SupportEnd(
        product: NamedVersion.key(title), title: title, version: version, day: day, source: source)
    }
  }

  private static let rows: [(String, String, [(String, String)])] = [
    (
      "Node.js", "github.com/nodejs/release",
      [
        ("12", "2022-04-30"), ("14", "2023-04-30"), ("16", "2023-09-11"), ("18", "2025-04-30"),
      ]
    ),
    (
      "Python", "devguide.python.org/versions",
      [
        ("2", "2020-01-01"), ("3.6", "2021-12-23"), ("3.7", "2023-06-27"), ("3.8", "2024-10-07"),
        ("3.9", "2025-10-31"),
      ]
    ),
    (
      ".NET", "dotnet.microsoft.com/platform/support/policy",
      [
        ("3.1", "2022-12-13"), ("5", "2022-05-10"), ("6", "2024-11-12"), ("7", "2024-05-14"),
      ]
    ),
    (
      "MySQL", "www.mysql.com/support/supportedplatforms",
      [("5.6", "2021-02-05"), ("5.7", "2023-10-31"), ("8.0", "2026-04-30")]
    ),
    (
      "PostgreSQL", "www.postgresql.org/support/versioning",
      [
        ("9.6", "2021-11-11"), ("10", "2022-11-10"), ("11", "2023-11-09"), ("12", "2024-11-21"),
        ("13", "2025-11-13"),
      ]
    ),
    (
      "MongoDB", "www.mongodb.com/legal/support-policy/lifecycles",
      [("4.2", "2023-04-30"), ("4.4", "2024-02-29"), ("5.0", "2024-10-31")]
    ),
    (
      "PHP", "www.php.net/eol.php",
      [("7", "2022-11-28"), ("8.0", "2023-11-26")]
    ),
    ("Ruby", "www.ruby-lang.org/en/downloads/branches", [("2", "2023-03-31")]),
    ("Vue", "v2.vuejs.org/eol", [("2", "2023-12-31")]),
    (
      "Spring Boot", "spring.io/projects/spring-boot#support",
      [("1", "2019-08-01"), ("2", "2023-11-24")]
    ),
    ("Elasticsearch", "www.elastic.co/support/eol", [("6", "2022-02-10")]),
    (
      "Ubuntu", "ubuntu.com/about/release-cycle",
      [("16.04", "2021-04-30"), ("18.04", "2023-05-31")]
    ),
    (
      "CentOS", "www.centos.org/centos-linux-eol",
      [("6", "2020-11-30"), ("7", "2024-06-30"), ("8", "2021-12-31")]
    ),
  ]
}
