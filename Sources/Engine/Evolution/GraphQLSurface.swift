/// What a GraphQL schema promises: types, fields, arguments and values.
struct GraphQLSurface {
  private(set) var surface = ContractSurface()
  private var tokens: [Token] = []
  private var position = 0

  private struct Token {
    var text: String
    var line: Int
  }

  init(_ text: String) {
    tokens = Self.tokens(of: text)
    while position < tokens.count { readDefinition() }
  }

  private var next: String? { position < tokens.count ? tokens[position].text : nil }

  private mutating func take() -> Token {
    defer { position += 1 }
    return position < tokens.count ? tokens[position] : Token(text: "", line: 1)
  }

  private mutating func readDefinition() {
    let keyword = take()
    switch keyword.text {
    case "extend": return
    case "type", "interface": readType(.toConsumer)
    case "input": readType(.toProvider)
    case "enum": readEnum()
    case "union": readUnion()
    case "scalar":
      let name = take()
      surface.add(
        ContractPart(role: .schema, key: "schema \(name.text)", name: name.text, line: name.line))
    case "{": skipBlock()
    default: return
    }
  }

  private mutating func open(_ direction: ContractPart.Direction) -> ContractPart {
    let name = take()
    let isRoot = ["Query", "Mutation", "Subscription"].contains(name.text)
    var part = ContractPart(
      role: isRoot ? .service : .schema, key: "schema \(name.text)", name: name.text,
      line: name.line)
    part.direction = direction
    surface.add(part)
    while let word = next, word != "{" && !Self.keywords.contains(word) { position += 1 }
    return part
  }

  private static let keywords: Set<String> = [
    "type", "interface", "input", "enum", "union", "scalar", "schema", "directive", "extend",
  ]

  private mutating func readType(_ direction: ContractPart.Direction) {
    let owner = open(direction)
    guard next == "{" else { return }
    position += 1
    while let word = next, word != "}" {
      guard Self.isName(word) else {
        position += 1
        continue
      }
      readField(of: owner, direction)
    }
    position += 1
  }

  private mutating func readField(
    of owner: ContractPart, _ direction: ContractPart.Direction
  ) {
    let name = take()
    var part = ContractPart(
      role: owner.role == .service ? .operation : .field, key: "\(owner.key).\(name.text)",
      parent: owner.key, name: "\(owner.name).\(name.text)", line: name.line)
    part.direction = direction
    var arguments: [ContractPart] = []
    if next == "(" {
      position += 1
      while let word = next, word != ")" {
        guard Self.isName(word) else {
          position += 1
          continue
        }
        let argument = take()
        var inner = ContractPart(
          role: .argument, key: "\(part.key)(\(argument.text))", parent: part.key,
          name: "\(argument.text) of \(part.name)", line: argument.line)
        inner.direction = .toProvider
        inner.facts = readReference(isInput: true)
        arguments.append(inner)
      }
      position += 1
    }
    part.facts = readReference(isInput: direction == .toProvider)
    surface.add(part)
    arguments.forEach { surface.add($0) }
  }

  /// `: [Order!]! = default @directive(…)` behind a name.
  private mutating func readReference(isInput: Bool) -> [ContractPart.Fact: String] {
    guard next == ":" else { return [:] }
    position += 1
    var type = ""
    while let word = next,
      word == "[" || word == "]" || word == "!" || type.isEmpty
        || type.hasSuffix("[")
    {
      type += word
      position += 1
    }
    let isRequired = type.hasSuffix("!")
    var hasDefault = false
    if next == "=" {
      hasDefault = true
      position += 1
      skipValue()
    }
    while next == "@" {
      position += 2
      if next == "(" { skipParentheses() }
    }
    var facts: [ContractPart.Fact: String] = [.type: isRequired ? String(type.dropLast()) : type]
    if isInput {
      facts[.isRequired] = isRequired && !hasDefault ? "required" : "optional"
    } else {
      facts[.isNullable] = isRequired ? "not null" : "nullable"
    }
    return facts
  }

  private mutating func readEnum() {
    var owner = open([.toProvider, .toConsumer])
    owner.direction = [.toProvider, .toConsumer]
    guard next == "{" else { return }
    position += 1
    while let word = next, word != "}" {
      let value = take()
      if value.text == "@" { position += 1 }
      guard Self.isName(word) else { continue }
      surface.add(
        ContractPart(
          role: .value, key: "\(owner.key)=\(value.text)", parent: owner.key,
          name: "Value \(value.text) of \(owner.name)", line: value.line, direction: owner.direction
        ))
    }
    position += 1
  }

  private mutating func readUnion() {
    let name = take()
    let owner = ContractPart(
      role: .schema, key: "schema \(name.text)", name: name.text, line: name.line,
      direction: .toConsumer)
    surface.add(owner)
    while let word = next, word == "=" || word == "|" {
      position += 1
      guard let member = next, Self.isName(member) else { continue }
      let token = take()
      surface.add(
        ContractPart(
          role: .value, key: "\(owner.key)=\(token.text)", parent: owner.key,
          name: "Member \(token.text) of \(owner.name)", line: token.line, direction: .toConsumer))
    }
  }

  private mutating func skipValue() {
    guard let word = next else { return }
    if word == "[" || word == "{" {
      let close = word == "[" ? "]" : "}"
      while let inner = next, inner != close { _ = inner; position += 1 }
    }
    position += 1
  }

  private mutating func skipParentheses() {
    while let word = next, word != ")" { _ = word; position += 1 }
    position += 1
  }

  private mutating func skipBlock() {
    while let word = next, word != "}" { _ = word; position += 1 }
    position += 1
  }

  private static func isName(_ text: String) -> Bool {
    text.utf8.first.map { $0 == 0x5F || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) } ?? false
  }

  /// Names, numbers and marks; strings, descriptions and comments are left out.
  private static func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    var word = ""
    var line = 1
    var rest = Array(text.utf8)[...]
    func end() {
      if !word.isEmpty { tokens.append(Token(text: word, line: line)) }
      word = ""
    }
    while let byte = rest.first {
      if rest.starts(with: "\"\"\"".utf8) {
        end()
        rest = rest.dropFirst(3)
        while !rest.isEmpty, !rest.starts(with: "\"\"\"".utf8) {
          if rest.first == 0x0A { line += 1 }
          rest = rest.dropFirst()
        }
        rest = rest.dropFirst(3)
        continue
      }
      switch byte {
      case UInt8(ascii: "#"):
        end()
        rest = rest.drop { $0 != 0x0A }
        continue
      case UInt8(ascii: "\""):
        end()
        var previous = byte
        rest = rest.dropFirst()
        while let inner = rest.first, inner != 0x0A, inner != byte || previous == 0x5C {
          previous = inner
          rest = rest.dropFirst()
        }
        tokens.append(Token(text: "\"", line: line))
      case 0x0A:
        end()
        line += 1
      case 0x20, 0x09, 0x0D, UInt8(ascii: ","): end()
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, UInt8(ascii: "-"), UInt8(ascii: "."):
        word.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        end()
        tokens.append(Token(text: String(Unicode.Scalar(byte)), line: line))
      }
      rest = rest.dropFirst()
    }
    end()
    return tokens
  }
}
