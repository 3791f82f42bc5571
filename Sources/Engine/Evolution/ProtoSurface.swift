/// What a proto3 file promises: methods, and fields with their numbers.
///
/// Reads the subset that generated files use: one statement a line, blocks by braces, line comments.
struct ProtoSurface {
  private(set) var surface = ContractSurface()
  private var blocks: [(kind: String, name: String)] = []
  private var comments: [String] = []
  private var inputs: Set<String> = []
  private var outputs: Set<String> = []
  private var consumers: [String] = []

  init(_ text: String) {
    for (index, raw) in ThreeWayMerge.lines(of: text).enumerated() {
      let line = raw.drop { $0 == " " }
      if line.hasPrefix("//") {
        comments.append(String(line.dropFirst(2).drop { $0 == " " }))
        continue
      }
      read(Self.withoutComment(line), at: index + 1)
      comments = []
    }
    settleDirections()
  }

  private mutating func read(_ line: String, at number: Int) {
    let words = Self.words(of: line)
    guard let first = words.first else { return }
    switch first {
    case "package":
      var part = ContractPart(role: .api, key: "package", name: "The package", line: number)
      part.facts[.package] = words.dropFirst().first
      surface.add(part)
    case "service", "message", "enum":
      open(first, words.dropFirst().first ?? "", at: number)
      if line.contains("}") { blocks.removeLast() }
    case "oneof": blocks.append(("oneof", ""))
    case "rpc": addMethod(words, at: number)
    case "}": _ = blocks.popLast()
    case "syntax", "import", "option", "reserved", "extend", "extensions": break
    default: addMember(words, at: number)
    }
  }

  private static func withoutComment(_ line: Substring) -> String {
    let bytes = Array(line.utf8)
    let end = bytes.indices.first { index in
      bytes[index...].starts(with: "//".utf8)
    }
    return String(decoding: bytes[..<(end ?? bytes.count)], as: UTF8.self)
  }

  /// Words and the marks that part them, without what a semicolon ends.
  private static func words(of line: String) -> [String] {
    var words: [String] = []
    var word = ""
    for character in line {
      switch character {
      case " ", "\t", "\r", ";", ",", "=", "(", ")", "<", ">":
        if !word.isEmpty { words.append(word) }
        word = ""
      case "{", "}":
        if !word.isEmpty { words.append(word) }
        word = ""
        words.append(String(character))
      case "[": return words + (word.isEmpty ? [] : [word])
      default: word.append(character)
      }
    }
    return words + (word.isEmpty ? [] : [word])
  }

  /// The name of the message or enum that is open, with the names around it.
  private var scope: String {
    blocks.map(\.name).filter { !$0.isEmpty }.joined(separator: ".")
  }

  private mutating func open(_ kind: String, _ name: String, at number: Int) {
    blocks.append((kind, name))
    let role: ContractPart.Role = kind == "service" ? .service : .schema
    surface.add(ContractPart(role: role, key: "\(role) \(scope)", name: scope, line: number))
  }

  private mutating func addMethod(_ words: [String], at number: Int) {
    guard words.count >= 2, let returns = words.firstIndex(of: "returns") else { return }
    let request = words[2..<returns].filter { $0 != "stream" }.first ?? ""
    let response = words[(returns + 1)...].first { $0 != "stream" && $0 != "{" } ?? ""
    var part = ContractPart(
      role: .method, key: "method \(scope).\(words[1])", parent: "service \(scope)",
      name: "\(scope).\(words[1])", line: number)
    part.facts[.type] = "\(request) → \(response)"
    part.facts[.streaming] =
      words.contains("stream")
      ? (words[2] == "stream" ? "client " : "")
        + (words.suffix(from: returns).contains("stream") ? "server" : "") : "none"
    part.consumers =
      comments.first { $0.hasPrefix("Called by ") }.map {
        $0.dropFirst("Called by ".count).split(separator: ",").map { name in
          String(name.drop { $0 == " " }.prefix { $0 != "." })
        }
      } ?? []
    surface.add(part)
    consumers += part.consumers
    inputs.insert(request)
    outputs.insert(response)
  }

  private mutating func addMember(_ words: [String], at number: Int) {
    guard let block = blocks.last(where: { $0.kind != "oneof" }), words.count >= 2,
      let value = words.last, Int(value) != nil
    else { return }
    let name = words[words.count - 2]
    let isValue = block.kind == "enum"
    var part = ContractPart(
      role: isValue ? .value : .field, key: "schema \(scope).\(name)", parent: "schema \(scope)",
      name: "\(scope).\(name)", line: number)
    part.facts[.number] = value
    if !isValue { part.facts[.type] = words.dropLast(2).joined(separator: " ") }
    surface.add(part)
  }

  /// Messages are sent, read or both, themselves and through the fields of others.
  private mutating func settleDirections() {
    var types: [String: Set<String>] = [:]
    for part in surface.parts where part.role == .field {
      guard let owner = part.parent, let type = part.facts[.type]?.split(separator: " ").last else {
        continue
      }
      types[owner, default: []].insert("schema \(type)")
    }
    for (names, direction) in [(inputs, ContractPart.Direction.toProvider), (outputs, .toConsumer)]
    {
      var waiting = names.map { "schema \($0)" }
      var reached: Set<String> = []
      while let key = waiting.popLast() {
        guard reached.insert(key).inserted else { continue }
        waiting += types[key] ?? []
      }
      for part in surface.parts
      where reached.contains(part.key) || reached.contains(part.parent ?? "") {
        surface.update(part.key) {
          $0.direction.insert(direction)
          $0.consumers = consumers.uniqued
        }
      }
    }
  }
}
