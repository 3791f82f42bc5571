/// The parts of a line that arrows join, with what is written on the arrows.
///
///     ArrowChain("Portal --REST--> Orders → Kafka")
///     // parts "Portal", "Orders", "Kafka"; labels "REST", ""
struct ArrowChain: Hashable, Sendable {
  /// What stands between the arrows, from left to right.
  var parts: [String]
  /// What each arrow bears; one fewer than the parts.
  var labels: [String]

  private static let heads: Set<Character> = ["→", "⇒", "⟶", "➔", "➜", "➡", "▶", "►", "⟹"]
  private static let shafts: Set<Character> = ["-", "=", "─", "━", "═", "–", "—", "┄", "╌"]

  /// Cuts a line at its arrows; `nil` when it has none, or one that points to the left.
  init?(_ text: String) {
    // Every arrow ends in ">" or in a sign of the blocks that begin with this byte.
    guard text.utf8.contains(where: { $0 == UInt8(ascii: ">") || $0 == 0xE2 }) else { return nil }
    var parts: [String] = []
    var labels: [String] = []
    var part = ""
    var characters = Array(text)[...]
    while let character = characters.first {
      if character == "←" || character == "⇐" || character == "◀" || character == "◄"
        || character == "↔" || character == "<" && Self.isShaft(characters.dropFirst().first)
      {
        return nil
      }
      if let length = Self.arrow(characters) {
        let (name, label) = Self.label(in: part)
        parts.append(name)
        labels.append(label)
        part = ""
        characters = characters.dropFirst(length)
      } else {
        part.append(character)
        characters = characters.dropFirst()
      }
    }
    guard !parts.isEmpty else { return nil }
    parts.append(part.trimmed)
    guard parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.parts = parts
    self.labels = labels
  }

  private static func isShaft(_ character: Character?) -> Bool {
    character.map { shafts.contains($0) } ?? false
  }

  /// How many characters the arrow at the beginning takes; `nil` when there is none.
  private static func arrow(_ characters: ArraySlice<Character>) -> Int? {
    var length = 0
    var view = characters
    while let character = view.first, shafts.contains(character) {
      length += 1
      view = view.dropFirst()
    }
    guard let head = view.first else { return nil }
    if heads.contains(head) { return length + 1 }
    return head == ">" && length > 0 ? length + 1 : nil
  }

  /// "Portal --REST" and "Portal -[REST]": the name, and what the arrow behind it bears.
  private static func label(in part: String) -> (name: String, label: String) {
    let text = part.trimmed
    for opening in [" --", " ──", " ━━", " ==", " -[", " -(", " ─[", " -"] {
      guard let range = text.firstRange(of: opening) else { continue }
      let label = text[range.upperBound...].trimmed
      let bare = label.trimmingCharacters { shafts.contains($0) || "[]()|\"".contains($0) }
      // A single hyphen between words is a dash.
      guard opening != " -" || !label.hasPrefix(" ") && text[range.upperBound...].first != " "
      else {
        continue
      }
      return (String(text[..<range.lowerBound]).trimmed, bare.trimmed)
    }
    return (text, "")
  }
}

extension String {
  /// The text without the characters at either end that a test accepts.
  fileprivate func trimmingCharacters(_ isMark: (Character) -> Bool) -> String {
    var view = Substring(self)
    while let first = view.first, isMark(first) { view.removeFirst() }
    while let last = view.last, isMark(last) { view.removeLast() }
    return String(view)
  }
}
