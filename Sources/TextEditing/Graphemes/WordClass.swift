/// To which kind of word a character belongs; a word is a run of one kind.
enum WordClass: Equatable {
  case blank
  case word
  case punctuation
  case han, hiragana, katakana
  case lineEnd

  init(_ content: Grapheme.Content) {
    switch content {
    case .invalid: self = .punctuation
    case .ascii(let byte):
      switch byte {
      case .space, .tab: self = .blank
      case .lineFeed: self = .lineEnd
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: self = .word
      default: self = .punctuation
      }
    case .character(let character):
      guard let scalar = character.unicodeScalars.first else {
        self = .punctuation
        return
      }
      let properties = scalar.properties
      switch scalar.value {
      case 0x3041...0x309F: self = .hiragana
      case 0x30A1...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: self = .katakana
      default:
        if properties.isWhitespace {
          self = .blank
        } else if properties.isIdeographic {
          self = .han
        } else if properties.isAlphabetic || properties.numericType != nil
          || properties.generalCategory == .nonspacingMark
        {
          self = .word
        } else {
          self = .punctuation
        }
      }
    }
  }
}

extension TextBuffer {
  /// The kind of the character that begins at a boundary, nil at the end of the text.
  func wordClass(at offset: Int) -> WordClass? {
    let end = characterEnd(after: offset)
    guard end > offset else { return nil }
    if byte(at: end - 1) == .lineFeed { return .lineEnd }
    var scanner = GraphemeScanner(bytes(in: offset..<end))
    return scanner.next().map { WordClass($0.content) }
  }

  /// The start of the next word, stopping at line ends.
  package func wordStart(after offset: Int) -> Int {
    guard let first = wordClass(at: offset) else { return offset }
    var position = characterEnd(after: offset)
    if first == .lineEnd { return position }
    while let next = wordClass(at: position), next == first {
      position = characterEnd(after: position)
    }
    while wordClass(at: position) == .blank { position = characterEnd(after: position) }
    return position
  }

  /// The start of the word before an offset, stopping at line ends.
  package func wordStart(before offset: Int) -> Int {
    var position = characterStart(before: offset)
    guard position < offset, wordClass(at: position) != .lineEnd else { return position }
    while wordClass(at: position) == .blank {
      let previous = characterStart(before: position)
      guard previous < position, wordClass(at: previous) != .lineEnd else { return position }
      position = previous
    }
    let kind = wordClass(at: position)
    while true {
      let previous = characterStart(before: position)
      guard previous < position, wordClass(at: previous) == kind else { return position }
      position = previous
    }
  }

  /// The word around an offset; behind the end of a word, that word.
  package func word(at offset: Int) -> Range<Int> {
    var kind = wordClass(at: offset)
    var start = offset
    if kind == nil || kind == .lineEnd || kind == .blank {
      let previous = characterStart(before: offset)
      let before = previous < offset ? wordClass(at: previous) : nil
      if let before, before != .lineEnd, before != .blank { (kind, start) = (before, previous) }
    }
    guard let kind, kind != .lineEnd else { return offset..<offset }
    var end = start
    while wordClass(at: end) == kind { end = characterEnd(after: end) }
    while true {
      let previous = characterStart(before: start)
      guard previous < start, wordClass(at: previous) == kind else { return start..<end }
      start = previous
    }
  }
}
