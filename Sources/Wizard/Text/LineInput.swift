package import Screen

/// A line of text being typed, with a cursor between its characters.
package struct LineInput: Equatable, Sendable {
  package private(set) var characters: [Character]
  /// How many characters stand before the cursor.
  package private(set) var cursor: Int

  /// Starts with a text, the cursor behind it.
  package init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  /// What is typed.
  package var text: String { String(characters) }

  /// Does what a key asks for; false where the key is not one of typing.
  package mutating func press(_ key: Key) -> Bool {
    switch (key.code, key.modifiers) {
    case (.left, []): cursor = max(0, cursor - 1)
    case (.right, []): cursor = min(characters.count, cursor + 1)
    case (.left, _): cursor = wordStart
    case (.right, _): cursor = wordEnd
    case (.home, _), (.character("a"), .control): cursor = 0
    case (.end, _), (.character("e"), .control): cursor = characters.count
    case (.backspace, []), (.character("h"), .control):
      if cursor > 0 {
        characters.remove(at: cursor - 1)
        cursor -= 1
      }
    case (.backspace, _), (.character("w"), .control):
      let start = wordStart
      characters.removeSubrange(start..<cursor)
      cursor = start
    case (.delete, _), (.character("d"), .control):
      if cursor < characters.count { characters.remove(at: cursor) }
    case (.character("u"), .control):
      characters.removeFirst(cursor)
      cursor = 0
    case (.character("k"), .control): characters.removeLast(characters.count - cursor)
    default:
      guard let character = key.typed else { return false }
      insert(String(character))
    }
    return true
  }

  /// Puts text in at the cursor; line ends become spaces.
  package mutating func insert(_ text: String) {
    let new = text.map { $0.isNewline ? " " : $0 }
    // Joining can merge characters (a combining mark typed behind its base).
    let joined = Array(String(characters[..<cursor]) + String(new))
    characters = joined + characters[cursor...]
    cursor = joined.count
  }

  /// The cells left of the cursor.
  package var cursorColumn: Int { CellWidth.of(String(characters[..<cursor])) }

  private var wordStart: Int {
    var place = cursor
    while place > 0, characters[place - 1] == " " { place -= 1 }
    while place > 0, characters[place - 1] != " " { place -= 1 }
    return place
  }

  private var wordEnd: Int {
    var place = cursor
    while place < characters.count, characters[place] == " " { place += 1 }
    while place < characters.count, characters[place] != " " { place += 1 }
    return place
  }
}
