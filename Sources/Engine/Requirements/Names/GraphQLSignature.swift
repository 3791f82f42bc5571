/// A GraphQL operation as a source writes it: `query order(id: ID!): Order`.
struct GraphQLSignature: Hashable {
  /// The root type that an operation is a field of.
  enum Kind: String, CaseIterable {
    case query, mutation, subscription
  }

  var kind: Kind
  var name: String
  /// The arguments with their types, without marks for what is required.
  var arguments: [DataField]
  /// The name of what it answers with, without brackets and marks; `nil` when none is given.
  var result: String?
  /// Whether the source writes the answer as a list.
  var isList: Bool

  /// Reads a code span; `nil` when it is no GraphQL operation.
  init?(_ code: String) {
    let parts = code.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2, let kind = Kind(rawValue: parts[0]) else { return nil }
    let head = parts[1].prefix { $0 != "(" && $0 != ":" && $0 != "{" && $0 != " " }
    guard let first = head.first, first.isLetter || first == "_" else { return nil }
    self.kind = kind
    name = String(head)
    var rest = parts[1].dropFirst(head.count)
    arguments = []
    if rest.first == "(", let close = rest.firstIndex(of: ")") {
      let inside = String(rest[rest.index(after: rest.startIndex)..<close])
      arguments = inside.split(separator: ",").compactMap { Self.argument(String($0)) }
      rest = rest[rest.index(after: close)...]
    }
    let answer = rest.drop { $0 == ":" || $0 == " " }
      .prefix { $0.isLetter || $0.isNumber || "_[]!".contains($0) }
    isList = answer.hasPrefix("[")
    let bare = answer.filter { !"[]!".contains($0) }
    result = bare.isEmpty || rest.first != ":" ? nil : bare
  }

  private static func argument(_ written: String) -> DataField? {
    let pair = written.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
    guard let name = pair.first, !name.isEmpty else { return nil }
    guard pair.count == 2 else { return DataField(name: name) }
    let bare = pair[1].filter { !"[]!".contains($0) }
    let type = bare == "ID" ? "uuid" : pair[1].hasPrefix("[") ? bare + "[]" : bare
    return DataField(name: name, type: pair[1].hasSuffix("!") ? type : type + "?")
  }
}
