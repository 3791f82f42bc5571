internal import Formats

/// What is wrong with a node of a catalogue file, and in which line.
struct KnowledgeFault: Error, Hashable {
  let reason: String
  let line: Int

  init(_ reason: String, _ line: Int) {
    self.reason = reason
    self.line = line
  }

  func problem(in file: String) -> KnowledgeProblem {
    KnowledgeProblem(file: file, line: line, reason: reason)
  }
}

/// The fields of one mapping in a catalogue file.
struct KnowledgeFields {
  /// A scalar as it was written, and as a number where it is one.
  struct Literal {
    let text: String
    let number: Double?
  }

  private let node: YAMLNode
  private let members: [YAMLNode.Member]

  /// - Throws: `KnowledgeFault` when the node is no mapping or has a key that is not known.
  init(_ node: YAMLNode, known: Set<String>) throws(KnowledgeFault) {
    guard let members = node.members else {
      throw KnowledgeFault("a mapping is expected", node.line)
    }
    if let unknown = members.first(where: { !known.contains($0.key) }) {
      throw KnowledgeFault("unknown key “\(unknown.key)”", unknown.line)
    }
    self.node = node
    self.members = members
  }

  private func member(_ key: String) -> YAMLNode.Member? { members.first { $0.key == key } }

  /// The line of a key; that of the mapping where it has none.
  func line(_ key: String) -> Int { member(key)?.line ?? node.line }

  func text(_ key: String) throws(KnowledgeFault) -> String {
    guard let text = try optionalText(key) else {
      throw KnowledgeFault("“\(key)” is missing", node.line)
    }
    return text
  }

  func optionalText(_ key: String) throws(KnowledgeFault) -> String? {
    guard let literal = try optionalScalar(key) else { return nil }
    guard !literal.text.isEmpty else { throw KnowledgeFault("“\(key)” is empty", line(key)) }
    return literal.text
  }

  func optionalScalar(_ key: String) throws(KnowledgeFault) -> Literal? {
    guard let member = member(key) else { return nil }
    guard let literal = Self.literal(member.value) else {
      throw KnowledgeFault("“\(key)” should be text or a number", member.line)
    }
    return literal
  }

  func texts(_ key: String) throws(KnowledgeFault) -> [String] {
    var texts: [String] = []
    for node in try elements(key) {
      guard let literal = Self.literal(node), !literal.text.isEmpty else {
        throw KnowledgeFault("“\(key)” should be a list of texts", node.line)
      }
      texts.append(literal.text)
    }
    return texts
  }

  func elements(_ key: String) throws(KnowledgeFault) -> [YAMLNode] {
    guard let member = member(key) else { return [] }
    guard let elements = member.value.elements else {
      throw KnowledgeFault("“\(key)” should be a list", member.line)
    }
    return elements
  }

  private static func literal(_ node: YAMLNode) -> Literal? {
    switch node.scalar {
    case .string(let text)?: Literal(text: text, number: nil)
    case .int(let number)?: Literal(text: String(number), number: Double(number))
    case .number(let digits)?: Literal(text: digits, number: Double(digits))
    case .bool(let flag)?: Literal(text: flag ? "yes" : "no", number: nil)
    default: nil
    }
  }
}
