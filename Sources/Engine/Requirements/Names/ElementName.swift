/// A name as a document writes it, taken apart so that different spellings can be compared.
struct ElementName: Hashable, Sendable {
  /// The name without numbering, symbols, ports and the bracket at its end.
  let display: String
  /// What stood in brackets at the end: an abbreviation, a technology or a remark.
  let bracket: String?
  /// The code that numbers the part: `C-01`.
  let code: String?
  /// The words of the display name.
  let words: [String]

  /// Words that count what stands before them.
  private static let counters: Set<String> = [
    "대", "개", "노드", "replicas", "instances", "nodes", "pods",
  ]

  /// Takes a name apart.
  init(_ raw: String) {
    var text = Self.withoutOrnaments(raw)
    (text, code) = NamePrefix.split(text)
    var bracket: String?
    if let split = Self.splitBracket(text) {
      text = Self.withoutOrnaments(split.0)
      bracket = split.1
    }
    var words = TextWords.words(text)
    // A port behind the name ("Gateway 8080") is no part of it.
    if words.count > 1, let last = words.last, last.count >= 4, last.count <= 5,
      last.utf8.allSatisfy({ (48...57).contains($0) }),
      let cut = text.lastRange(of: last)
    {
      text = String(text[..<cut.lowerBound])
      words.removeLast()
    }
    // "Scanners 42대", "Worker 3 replicas": how many there are is no part of the name either.
    if words.count > 2, let last = words.last, Self.counters.contains(last),
      words[words.count - 2].allSatisfy(\.isNumber),
      let cut = text.lastRange(of: words[words.count - 2])
    {
      text = String(text[..<cut.lowerBound])
      words.removeLast(2)
    }
    display = text.trimmed
    self.bracket = bracket
    self.words = words
  }

  /// All words joined: the strictest key.
  var exactKey: String { words.joined() }

  /// The key without "service", "component" and the like at the end.
  var looseKey: String {
    var words = words
    while words.count > 1, let last = words.last, NameVocabulary.genericEndings.contains(last) {
      words.removeLast()
    }
    let joined = words.joined()
    for ending in ["services", "service", "서비스", "服务"] where words.count == 1 {
      if joined.hasSuffix(ending), joined.count > ending.count + 1 {
        return String(joined.dropLast(ending.count))
      }
    }
    return joined
  }

  /// The stable id: the words joined by hyphens.
  ///
  /// Capitals inside a word part it only where the name is one word of code (`OrderService`);
  /// "Avalara AvaTax" is `avalara-avatax`.
  var identifier: String {
    guard !words.isEmpty else { return "unnamed" }
    let isCode = !display.contains(" ") && TechnologyVocabulary.sort(of: words) == nil
    let parts = isCode ? words : TextWords.words(display.lowercased())
    return parts.joined(separator: "-")
  }

  /// Whether there is anything to compare.
  var isEmpty: Bool { words.isEmpty }

  /// Cuts symbols, emoji, list numbers and stray markup off both ends.
  static func withoutOrnaments(_ raw: String) -> String {
    if isBare(raw) { return raw }
    var scalars = Array(raw.unicodeScalars)
    func isOrnament(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case "(", "（", "[", "/", "<", "{", ".": return false
      default: break
      }
      if scalar.value < 128 {
        return
          !((48...57).contains(scalar.value) || (65...90).contains(scalar.value)
          || (97...122).contains(scalar.value))
      }
      return !scalar.properties.isAlphabetic
    }
    while let first = scalars.first, isOrnament(first) { scalars.removeFirst() }
    let closing: Set<Unicode.Scalar> = [")", "）", "]", "}", "+", "#"]
    while let last = scalars.last, isOrnament(last) || last == ".", !closing.contains(last) {
      scalars.removeLast()
    }
    // "2.1 Order Service", "1) Orders", "3. Orders"; but "3PL Gateway" keeps its digit.
    var index = 0
    while index < scalars.count,
      (48...57).contains(scalars[index].value) || scalars[index] == "."
    { index += 1 }
    if index > 0, index < scalars.count {
      let next = scalars[index]
      let isNumbered = scalars[..<index].contains(".") || next == ")"
      if (isNumbered || next == " ") && (next == " " || next == ")") {
        var rest = Array(scalars[(index + 1)...])
        while let first = rest.first, isOrnament(first) { rest.removeFirst() }
        if !rest.isEmpty { scalars = rest }
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Whether a text begins with a Latin letter and ends with one or a digit, as most names do.
  private static func isBare(_ raw: String) -> Bool {
    guard let first = raw.utf8.first, let last = raw.utf8.last else { return true }
    func isLetter(_ byte: UInt8) -> Bool {
      (65...90).contains(byte) || (97...122).contains(byte)
    }
    return isLetter(first) && (isLetter(last) || (48...57).contains(last))
  }

  /// Divides "Cart Store (Redis 7)" into the name and what stands in brackets.
  static func splitBracket(_ text: String) -> (String, String)? {
    guard let last = text.unicodeScalars.last, last == ")" || last == "）" else { return nil }
    var depth = 0
    var index = text.endIndex
    while index > text.startIndex {
      index = text.index(before: index)
      switch text[index] {
      case ")", "）": depth += 1
      case "(", "（":
        depth -= 1
        if depth == 0 {
          let name = text[..<index]
          let inner = text[text.index(after: index)...].dropLast()
          guard !name.trimmed.isEmpty else { return nil }
          return (String(name), String(inner).trimmed)
        }
      default: break
      }
    }
    return nil
  }
}

extension StringProtocol {
  /// The text without blanks and line endings at either end.
  var trimmed: String {
    var view = Substring(self).unicodeScalars
    while let first = view.first, first.isBlank { view.removeFirst() }
    while let last = view.last, last.isBlank { view.removeLast() }
    return String(Substring(view))
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a blank or ends a line.
  fileprivate var isBlank: Bool {
    value < 128 ? value == 32 || (9...13).contains(value) : properties.isWhitespace
  }
}

extension String {
  /// The last place where `part` stands.
  func lastRange(of part: String) -> Range<String.Index>? {
    ranges(of: part).last
  }
}
