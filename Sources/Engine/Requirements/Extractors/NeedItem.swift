/// Takes off an item of a list of needs what says once more that it is one.
///
///     Requires `orders` to be healthy      // "`orders` to be healthy"
///     Critical: Orders, Members            // "Orders, Members"
enum NeedItem {
  private static let grades: Set<String> = [
    "critical", "important", "optional", "required", "hard", "soft", "runtime", "internal",
    "external", "upstream", "downstream", "direct", "필수", "선택", "必须", "可选", "必須", "任意",
  ]
  private static let verbs = ["Requires ", "Needs ", "Uses ", "Depends on "]

  /// The item without a grade before a colon and without a verb.
  static func bare(_ item: FieldItem) -> FieldItem {
    var text = item.text.text
    if let colon = text.firstIndex(of: ":"), grades.contains(text[..<colon].trimmed.lowercased()) {
      text = String(text[text.index(after: colon)...]).trimmed
    }
    if let verb = verbs.first(where: { text.hasPrefix($0) }) {
      text = String(text.dropFirst(verb.count))
    }
    guard text != item.text.text else { return item }
    return FieldItem(
      text: Phrase(text, lines: item.text.lines), codes: item.codes, children: item.children,
      node: item.node)
  }
}
