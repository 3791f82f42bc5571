/// SRC-117: two parts listen on one port of one machine, or one part is said to have two.
enum PortTwice: SourceReading {
  static let id: RuleID = "SRC-117"
  static let looksFor = "ports that contradict one another"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let stated = material.requirements.components.flatMap { part in
      ports(of: part, in: material).map { (part: part, port: $0.port, line: $0.line) }
    }
    var found: [Finding] = []
    for (position, one) in stated.enumerated() {
      for other in stated.dropFirst(position + 1) {
        if one.part.id == other.part.id, one.port != other.port {
          found.append(contradiction(one.part, one.line, one.port, other.line, other.port))
        } else if one.part.id != other.part.id, one.port == other.port, sharesHost(material) {
          found.append(collision(one.part, one.line, other.part, other.line, one.port))
        }
      }
    }
    return found.reduce(into: []) { kept, next in
      if !kept.contains(where: { $0.message == next.message }) { kept.append(next) }
    }
  }

  private static func contradiction(
    _ part: Element, _ line: SourceLine, _ port: Int, _ otherLine: SourceLine, _ other: Int
  ) -> Finding {
    finding(
      "\(part.name) listens on port \(port) in line \(line.number) and on \(other) in line "
        + "\(otherLine.number)",
      about: .element(part.id),
      because: "Callers that are set up by one of the two reach nothing.",
      at: [line.evidence, otherLine.evidence],
      suggestion: "Correct one of them, or say what each port is for.")
  }

  private static func collision(
    _ part: Element, _ line: SourceLine, _ other: Element, _ otherLine: SourceLine, _ port: Int
  ) -> Finding {
    finding(
      "\(part.name) and \(other.name) both take port \(port)", about: .element(part.id),
      because: "On one machine the second of them does not start.",
      at: [line.evidence, otherLine.evidence],
      suggestion: "Give each a port of its own, or say that they run on different hosts.")
  }

  private static func sharesHost(_ material: SourceMaterial) -> Bool {
    material.says(["localhost", "docker compose", "host"]) && !material.says(["kubernetes", "k8s"])
  }

  /// The one port that a line gives the part: `Order Service (8095)`, `Port: 8095`.
  private static func ports(
    of part: Element, in material: SourceMaterial
  ) -> [(port: Int, line: SourceLine)] {
    let names = SourceText.names(of: part)
    return material.text.lines(about: part).compactMap { line in
      if line.kind == .table { return cell(of: part, in: line, material).map { ($0, line) } }
      guard line.kind != .code, line.says(names) || line.owner == part.id, !line.says(kinds)
      else { return nil }
      let numbers = line.text.split { !$0.isNumber && $0 != "." && $0 != "/" && $0 != "-" }
        .compactMap { Int($0) }.filter { (1024...65_535).contains($0) }
      guard numbers.count == 1, let port = numbers.first,
        line.says(["port", "ports", "포트", "端口"]) || line.text.contains("(\(port))")
          || line.text.contains(":\(port)"),
        !material.requirements.components.contains(where: {
          $0.id != part.id && line.says(SourceText.names(of: $0))
        })
      else { return nil }
      return (port, line)
    }
  }

  /// The port in the column of that name, in the row that begins with the part.
  private static func cell(
    of part: Element, in line: SourceLine, _ material: SourceMaterial
  ) -> Int? {
    guard let head = material.text.block(line.block).first else { return nil }
    let titles = cells(head.text).map { Wording($0).words }
    guard let column = titles.firstIndex(where: { $0 == ["port"] }) else { return nil }
    let row = cells(line.text)
    guard row.indices.contains(column), let first = row.first(where: { !$0.trimmed.isEmpty }),
      Wording(first).contains(any: SourceText.names(of: part))
    else { return nil }
    return Int(row[column].filter { $0.isNumber })
  }

  private static func cells(_ text: String) -> [String] {
    text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
  }

  private static let kinds: WordList = [
    "grpc", "metrics", "management", "debug", "admin", "sidecar", "database", "redis", "http",
    "websocket", "connection", "year", "requests",
  ]
}
