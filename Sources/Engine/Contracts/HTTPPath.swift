/// A path as a source writes it, taken apart.
struct HTTPPath: Hashable {
  /// The path with parameters in braces and without its query.
  let path: String
  /// Names of the query's parameters, in order.
  let query: [String]
  /// The path's parts in order.
  let segments: [Segment]

  /// One part of a path.
  enum Segment: Hashable {
    case literal(String)
    case parameter(String)
  }

  /// Takes a path apart; `:id` and `<id>` count as `{id}`, which is how OpenAPI writes it.
  init(_ written: String) {
    let parts = written.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    query =
      parts.count > 1
      ? parts[1].split(separator: "&").compactMap { part in
        part.split(separator: "=").first.map(String.init)
      } : []
    segments = parts[0].split(separator: "/").map { part in
      let isBraced = part.hasPrefix("{") && part.hasSuffix("}")
      let isAngled = part.hasPrefix("<") && part.hasSuffix(">")
      if isBraced || isAngled { return .parameter(String(part.dropFirst().dropLast())) }
      if part.hasPrefix(":"), part.count > 1 { return .parameter(String(part.dropFirst())) }
      return .literal(String(part))
    }
    path =
      "/"
      + segments.map { segment in
        switch segment {
        case .literal(let text): text
        case .parameter(let name): "{\(name)}"
        }
      }.joined(separator: "/")
  }

  /// The names of the path's parameters, in order.
  var parameters: [String] {
    segments.compactMap { if case .parameter(let name) = $0 { name } else { nil } }
  }

  /// The path's fixed parts, in order.
  var literals: [String] {
    segments.compactMap { if case .literal(let text) = $0 { text } else { nil } }
  }

  /// Whether the path ends with a parameter.
  var endsWithParameter: Bool {
    if case .parameter = segments.last { true } else { false }
  }

  /// The part under which operations are grouped; version and `api` prefixes do not count.
  var resource: String {
    literals.first { !Self.isPrefix($0) } ?? literals.first ?? "root"
  }

  /// What the path is about, from its fixed parts: a part before a parameter in the singular.
  var subject: NameWords {
    var words: [String] = []
    for (index, segment) in segments.enumerated() {
      guard case .literal(let text) = segment, !Self.isPrefix(text) else { continue }
      let isOne = index + 1 < segments.count && segments[index + 1].isParameter
      let isLast = index == segments.count - 1
      words += (isOne || !isLast ? NameWords(text).singular : NameWords(text)).words
    }
    return NameWords(words: words)
  }

  private static func isPrefix(_ text: String) -> Bool {
    text == "api" || (text.hasPrefix("v") && text.dropFirst().allSatisfy(\.isNumber))
  }
}

extension HTTPPath.Segment {
  fileprivate var isParameter: Bool {
    if case .parameter = self { true } else { false }
  }
}
