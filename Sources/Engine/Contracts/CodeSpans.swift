/// What a source line sets in back ticks: paths, methods and names written exactly.
enum CodeSpans {
  /// The code spans of the evidence of an interaction, in order.
  static func of(_ interaction: Interaction) -> [String] {
    interaction.evidence.flatMap { spans(in: $0.quote) }
  }

  /// The code spans of a text.
  static func spans(in text: String) -> [String] {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    guard parts.count > 2 else { return [] }
    return stride(from: 1, to: parts.count - 1, by: 2).map { String(parts[$0]) }
      .filter { !$0.isEmpty }
  }

  /// Every method with its path in a text, such as `POST /payments`, in code spans or not.
  static func operations(in text: String) -> [(method: String, path: String)] {
    guard text.contains("/") else { return [] }
    let words = text.split { " `\"'|()[]".contains($0) || $0.isNewline }
    return zip(words, words.dropFirst()).compactMap { method, path in
      guard methods.contains(String(method)), path.hasPrefix("/"), path.count > 1 else {
        return nil
      }
      var path = path
      while let last = path.last, ".,;:".contains(last) { path.removeLast() }
      return (String(method), String(path))
    }
  }

  /// What stands behind a path in a text, without marks of code.
  static func textBehind(_ path: String, in text: String) -> String {
    guard let range = text.ranges(of: path).last else { return "" }
    return text[range.upperBound...].filter { $0 != "`" }
  }

  /// Every method with its path that the evidence of an interaction names.
  static func operations(of interaction: Interaction) -> [(method: String, path: String)] {
    interaction.evidence.flatMap { operations(in: $0.quote) }
  }

  /// The method name of a span such as `QuoteCart` or `Pricing.QuoteCart`.
  static func rpcMethod(_ span: String) -> (service: String?, method: String)? {
    let parts = span.split(whereSeparator: { $0 == "." || $0 == "/" }).map(String.init)
    guard let method = parts.last, parts.count <= 2, isTypeName(method),
      NameWords(method).words.count > 1
    else { return nil }
    return (parts.count == 2 ? parts[0] : nil, method)
  }

  /// The HTTP methods that OpenAPI has operations for.
  static let methods: Set<String> = [
    "GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE",
  ]

  private static func isTypeName(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x41...0x5A).contains(first) else { return false }
    return text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
    }
  }
}
