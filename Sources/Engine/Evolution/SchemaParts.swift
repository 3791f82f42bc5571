internal import Formats

/// The fields of JSON schemas as parts of a contract.
struct SchemaParts {
  /// What a schema lets one send or read, wherever it is used.
  struct Use {
    var direction: ContractPart.Direction
    var consumers: [String]
  }

  private(set) var parts: [ContractPart] = []
  /// Names of the schemas that each named schema refers to.
  private(set) var references: [String: Set<String>] = [:]

  /// How deep unnamed objects may lie in one another.
  private static let depthLimit = 24

  /// Takes in a schema that has a name of its own.
  mutating func addNamed(_ name: String, _ node: YAMLNode, line: Int) {
    references[name] = []
    var part = ContractPart(role: .schema, key: "schema \(name)", name: name, line: line)
    part.facts = Self.facts(of: node)
    parts.append(part)
    addFields(of: node, under: part.key, named: name, within: name, depth: 0)
  }

  /// Takes in the fields of a schema that stands where it is used.
  ///
  /// - Parameter owner: the named schema that it belongs to, if any.
  mutating func addFields(
    of node: YAMLNode, under parent: String, named name: String, within owner: String?, depth: Int
  ) {
    guard depth < Self.depthLimit else { return }
    note(node, within: owner)
    for inner in node["allOf"]?.elements ?? [] {
      addFields(of: inner, under: parent, named: name, within: owner, depth: depth + 1)
    }
    let required = Set((node["required"]?.elements ?? []).compactMap(\.stringValue))
    for member in node["properties"]?.members ?? [] {
      var part = ContractPart(
        role: .field, key: "\(parent).\(member.key)", parent: parent,
        name: "\(name).\(member.key)", line: member.line)
      part.facts = Self.facts(of: member.value)
      part.facts[.isRequired] = required.contains(member.key) ? "required" : "optional"
      parts.append(part)
      addValues(of: member.value, under: part)
      addFields(
        of: member.value, under: part.key, named: part.name, within: owner, depth: depth + 1)
      if let items = member.value["items"] {
        addValues(of: items, under: part)
        addFields(of: items, under: part.key, named: part.name, within: owner, depth: depth + 1)
      }
    }
    if let items = node["items"] {
      addFields(of: items, under: parent, named: name, within: owner, depth: depth + 1)
    }
  }

  mutating func addValues(of node: YAMLNode, under field: ContractPart) {
    for value in node["enum"]?.elements ?? [] {
      guard let text = value.scalar.map(Self.text) else { continue }
      parts.append(
        ContractPart(
          role: .value, key: "\(field.key)=\(text)", parent: field.key,
          name: "Value \(text) of \(field.name)", line: value.line))
    }
  }

  private mutating func note(_ node: YAMLNode, within owner: String?) {
    guard let owner else { return }
    for candidate in [node, node["items"]].compactMap(\.self) {
      if let name = Self.reference(candidate) { references[owner]?.insert(name) }
    }
    for (_, value) in (node["properties"]?.members ?? []).map({ ($0.key, $0.value) }) {
      for candidate in [value, value["items"]].compactMap(\.self) {
        if let name = Self.reference(candidate) { references[owner]?.insert(name) }
      }
    }
  }

  /// The last name of a local reference: `#/components/schemas/Order` is `Order`.
  static func reference(_ node: YAMLNode) -> String? {
    node["$ref"]?.stringValue.flatMap { $0.split(separator: "/").last.map(String.init) }
  }

  /// What a schema says of its values.
  static func facts(of node: YAMLNode) -> [ContractPart.Fact: String] {
    var facts: [ContractPart.Fact: String] = [:]
    let (type, isNullable) = type(of: node)
    facts[.type] = type
    facts[.isNullable] = isNullable ? "nullable" : "not null"
    let scalars: [(ContractPart.Fact, String)] = [
      (.format, "format"), (.constant, "const"), (.pattern, "pattern"),
      (.mostCharacters, "maxLength"), (.fewestCharacters, "minLength"), (.most, "maximum"),
      (.least, "minimum"), (.mostItems, "maxItems"), (.fewestItems, "minItems"),
    ]
    for (fact, key) in scalars { facts[fact] = node[key]?.scalar.map(text) }
    if node["additionalProperties"]?.scalar == .bool(false) { facts[.isClosed] = "closed" }
    return facts
  }

  /// The type in words, and whether null is one of its values.
  private static func type(of node: YAMLNode) -> (String?, Bool) {
    if let name = reference(node) { return (name, false) }
    var isNullable = node["nullable"]?.scalar == .bool(true)
    var names: [String] = []
    if let type = node["type"] {
      names =
        type.elements.map { $0.compactMap { $0.scalar.map(text) } } ?? [
          type.scalar.map(text) ?? ""
        ]
    }
    for choice in (node["anyOf"] ?? node["oneOf"])?.elements ?? [] {
      let (name, allowsNull) = Self.type(of: choice)
      names += name.map { [$0] } ?? []
      isNullable = isNullable || allowsNull
    }
    isNullable = isNullable || names.contains("null")
    names.removeAll { $0 == "null" }
    if names == ["array"], let items = node["items"] {
      names = ["array of \(Self.type(of: items).0 ?? "anything")"]
    }
    return (names.isEmpty ? nil : names.joined(separator: " or "), isNullable)
  }

  static func text(_ value: OrderedValue) -> String {
    switch value {
    case .null: "null"
    case .bool(let flag): String(flag)
    case .int(let number): String(number)
    case .number(let literal), .string(let literal): literal
    case .array, .object: ""
    }
  }
}
