internal import Formats

/// Reads the fields of one mapping and notices those that nobody asked for.
struct ReviewFields {
  private let node: YAMLNode
  private let members: [YAMLNode.Member]
  private var read: Set<String> = []

  init(_ node: YAMLNode, key: String) throws(ReviewFileError) {
    guard let members = node.members else {
      throw ReviewFileError(.unexpectedValue(key: key, expected: "a mapping"), line: node.line)
    }
    self.node = node
    self.members = members
  }

  var line: Int { node.line }

  /// The field's node; `nil` when it is absent.
  mutating func node(_ key: String) -> YAMLNode? {
    read.insert(key)
    return members.first { $0.key == key }?.value
  }

  mutating func required(_ key: String) throws(ReviewFileError) -> YAMLNode {
    guard let node = node(key) else { throw ReviewFileError(.missingKey(key), line: line) }
    return node
  }

  mutating func text(_ key: String) throws(ReviewFileError) -> String {
    try Self.text(try required(key), key: key)
  }

  mutating func optionalText(_ key: String) throws(ReviewFileError) -> String? {
    guard let node = node(key) else { return nil }
    return try Self.text(node, key: key)
  }

  mutating func texts(_ key: String) throws(ReviewFileError) -> [String]? {
    guard let elements = try elements(key) else { return nil }
    var texts: [String] = []
    for element in elements { texts.append(try Self.text(element, key: key)) }
    return texts
  }

  mutating func number(_ key: String) throws(ReviewFileError) -> Int {
    let node = try required(key)
    guard let number = node.scalar?.intValue else {
      throw ReviewFileError(
        .unexpectedValue(key: key, expected: "a whole number"), line: node.line)
    }
    return number
  }

  mutating func flag(_ key: String) throws(ReviewFileError) -> Bool {
    let node = try required(key)
    guard let flag = node.scalar?.boolValue else {
      throw ReviewFileError(
        .unexpectedValue(key: key, expected: "true or false"), line: node.line)
    }
    return flag
  }

  /// A field whose text is one of an enumeration's raw values.
  mutating func choice<Choice: RawRepresentable>(
    _ key: String, of type: Choice.Type = Choice.self
  ) throws(ReviewFileError) -> Choice where Choice.RawValue == String {
    let node = try required(key)
    guard let text = node.stringValue, let choice = Choice(rawValue: text) else {
      throw ReviewFileError(
        .unexpectedValue(key: key, expected: "one of the known names"), line: node.line)
    }
    return choice
  }

  /// The elements of a sequence; `nil` when the field is absent.
  mutating func elements(_ key: String) throws(ReviewFileError) -> [YAMLNode]? {
    guard let node = node(key) else { return nil }
    guard let elements = node.elements else {
      throw ReviewFileError(.unexpectedValue(key: key, expected: "a list"), line: node.line)
    }
    return elements
  }

  /// A nested mapping; `nil` when the field is absent.
  mutating func fields(_ key: String) throws(ReviewFileError) -> ReviewFields? {
    guard let node = node(key) else { return nil }
    return try ReviewFields(node, key: key)
  }

  /// Refuses fields that were not read.
  func end() throws(ReviewFileError) {
    guard let unknown = members.first(where: { !read.contains($0.key) }) else { return }
    throw ReviewFileError(.unknownKey(unknown.key), line: unknown.line)
  }

  private static func text(_ node: YAMLNode, key: String) throws(ReviewFileError) -> String {
    guard let text = node.stringValue else {
      throw ReviewFileError(.unexpectedValue(key: key, expected: "text"), line: node.line)
    }
    return text
  }
}
