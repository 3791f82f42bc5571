/// Takes names and arrows off a line of PlantUML, one by one.
struct PlantUMLScanner {
  private let text: [Character]
  private var position = 0

  /// A name at one end of an arrow or behind a keyword.
  struct Operand: Hashable, Sendable {
    var name: String
    var shape: FlowchartDiagram.Shape?
    /// Whether the name stood in brackets or quotation marks, which makes it a label.
    var isLabel: Bool
  }

  /// An arrow; its ends are as written, from left to right.
  struct Arrow: Hashable, Sendable {
    var pointsLeft: Bool
    var pointsRight: Bool
    /// Whether the line is broken, which in a sequence is an answer.
    var isDashed: Bool
    /// Whether the tip is open (`->>`), which in a sequence means that nobody waits.
    var isOpenTip: Bool
    /// Whether the arrow joins classes: inheritance, composition.
    var joinsClasses: Bool
  }

  init(_ text: String) { self.text = Array(text) }

  var isAtEnd: Bool { position >= text.count }
  var rest: String { String(text[min(position, text.count)...]).trimmed }

  mutating func skipBlanks() { while peek == " " || peek == "\t" { position += 1 } }

  private var peek: Character? { position < text.count ? text[position] : nil }

  private func peek(_ offset: Int) -> Character? {
    position + offset < text.count ? text[position + offset] : nil
  }

  /// Takes a word when it stands here as a word of its own.
  mutating func take(word: String) -> Bool {
    skipBlanks()
    let end = position + word.count
    guard end <= text.count, String(text[position..<end]) == word else { return false }
    if end < text.count, text[end].isLetter || text[end].isNumber { return false }
    position = end
    return true
  }

  /// The next end: `[Label]`, `"Label"`, `(Use)`, `:Actor:`, `() Interface` or a plain name.
  mutating func operand() -> Operand? {
    skipBlanks()
    guard let first = peek else { return nil }
    switch first {
    case "[": return enclosed(by: "]").map { Operand(name: $0, shape: nil, isLabel: true) }
    case "\"": return enclosed(by: "\"").map { Operand(name: $0, shape: nil, isLabel: true) }
    case ":": return enclosed(by: ":").map { Operand(name: $0, shape: .person, isLabel: true) }
    case "(":
      if peek(1) == ")" {
        position += 2
        return operand()
      }
      return enclosed(by: ")").map { Operand(name: $0, shape: nil, isLabel: true) }
    default: break
    }
    let start = position
    while let character = peek {
      let isInner = (character == "-" || character == ".") && (peek(1).map(isWord) ?? false)
      if !isWord(character), !(isInner && position > start && !isArrow(at: position)) { break }
      position += 1
    }
    guard position > start else { return nil }
    return Operand(name: String(text[start..<position]), shape: nil, isLabel: false)
  }

  /// The id that `as` gives to the name before it.
  mutating func alias() -> String? {
    let start = position
    guard take(word: "as") else { return nil }
    guard let name = operand()?.name else {
      position = start
      return nil
    }
    return name
  }

  private mutating func enclosed(by mark: Character) -> String? {
    guard let end = text[(position + 1)...].firstIndex(of: mark) else { return nil }
    let inner = String(text[(position + 1)..<end])
    position = end + 1
    return inner.trimmed.isEmpty ? nil : inner
  }

  private func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
      || "_@$/:".contains(character)
        && character != ":"
  }

  /// Whether what begins here is an arrow rather than a hyphen inside a name.
  private func isArrow(at place: Int) -> Bool {
    var scanner = self
    scanner.position = place
    return scanner.arrow() != nil
  }

  /// The arrow at this place: `-->`, `..>`, `<-`, `-[#red]->`, `-left->`, `->>`, `-(0-` and others.
  mutating func arrow() -> Arrow? {
    let start = position
    skipBlanks()
    var pointsLeft = false
    var joinsClasses = false
    // A tip on the left.
    while let character = peek, "<|*o+^#{}x)\\/0".contains(character) {
      if character == "<" { pointsLeft = true }
      if "|*+^#{}".contains(character) || character == "o" { joinsClasses = true }
      position += 1
    }
    var strokes = 0
    var isDashed = false
    let body = position
    while let character = peek {
      if "-.=~".contains(character) {
        strokes += 1
        if character == "." { isDashed = true }
        position += 1
      } else if character == "[", strokes > 0, let end = text[position...].firstIndex(of: "]") {
        let style = String(text[position...end])
        if style.contains("dashed") || style.contains("dotted") { isDashed = true }
        position = end + 1
      } else if strokes > 0, let length = direction() {
        position += length
      } else if strokes > 0, "(0)".contains(character), let next = peek(1),
        "(0)-.".contains(next)
      {
        position += 1
      } else {
        break
      }
    }
    guard strokes > 0 else {
      position = start
      return nil
    }
    if String(text[body..<position]).hasPrefix("--") { isDashed = true }
    var tips = 0
    let tail = position
    while let character = peek, ">|*+^#{}\\/x(0".contains(character) || isRing(character) {
      if character == ">" { tips += 1 }
      if "|*+^#{}".contains(character) || character == "o" { joinsClasses = true }
      position += 1
    }
    let marks = String(text[tail..<position])
    let pointsRight = tips > 0 || marks.contains("\\") || marks.contains("/") || marks == "x"
    return Arrow(
      pointsLeft: pointsLeft, pointsRight: pointsRight, isDashed: isDashed,
      isOpenTip: tips > 1 || marks.contains("\\") || marks.contains("/"),
      joinsClasses: joinsClasses)
  }

  /// A ring behind the line belongs to the arrow when no name begins with it.
  private func isRing(_ character: Character) -> Bool {
    character == "o" && !(peek(1).map(isWord) ?? false)
  }

  /// The length of a direction written into an arrow, as in `-left->`.
  private func direction() -> Int? {
    for word in ["left", "right", "down", "up", "le", "ri", "do", "l", "r", "u", "d"] {
      let end = position + word.count
      guard end < text.count, String(text[position..<end]) == word else { continue }
      if "-.=[".contains(text[end]) { return word.count }
    }
    return nil
  }

  /// What stands behind the colon of an arrow.
  mutating func label() -> String {
    skipBlanks()
    guard peek == ":" else { return "" }
    position += 1
    return rest
  }
}
