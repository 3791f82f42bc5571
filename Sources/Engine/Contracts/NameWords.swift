/// A name cut into lower-case words, to be written in the case that a format asks for.
struct NameWords: Hashable {
  let words: [String]

  /// Cuts at everything that is neither letter nor digit and where small letters meet capitals:
  /// `OrderPlaced`, `order_placed` and `order placed` give the same words.
  init(_ name: String) {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    let scalars = Array(name.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let properties = scalar.properties
      guard properties.isAlphabetic || properties.numericType != nil else {
        if !word.isEmpty { words.append(String(word)) }
        word = String.UnicodeScalarView()
        continue
      }
      if properties.isUppercase, let last = word.last {
        let next = index + 1 < scalars.count ? scalars[index + 1].properties : nil
        let startsWord = !last.properties.isUppercase || next?.isLowercase == true
        if startsWord {
          words.append(String(word))
          word = String.UnicodeScalarView()
        }
      }
      word.append(scalar)
    }
    if !word.isEmpty { words.append(String(word)) }
    self.words = words.map { $0.lowercased() }
  }

  init(words: [String]) { self.words = words }

  /// `order-placed`.
  var kebab: String { words.joined(separator: "-") }
  /// `order_placed`, in ASCII as proto asks for.
  var snake: String { ascii.joined(separator: "_") }
  /// `ORDER_PLACED`, in ASCII as proto asks for.
  var upperSnake: String { ascii.map { $0.uppercased() }.joined(separator: "_") }
  /// `OrderPlaced`, in ASCII.
  var pascal: String { ascii.map(Self.capitalised).joined() }
  /// `orderPlaced`, in ASCII.
  var camel: String {
    guard let first = ascii.first else { return "" }
    return first + ascii.dropFirst().map(Self.capitalised).joined()
  }
  /// `Order placed`.
  var sentence: String {
    guard let first = words.first else { return "" }
    return ([Self.capitalised(first)] + words.dropFirst()).joined(separator: " ")
  }

  /// The same with its last word in the singular.
  var singular: NameWords {
    guard let last = words.last else { return self }
    return NameWords(words: words.dropLast() + [Self.singular(last)])
  }

  /// The same with its last word in the plural.
  var plural: NameWords {
    guard let last = words.last else { return self }
    return NameWords(words: words.dropLast() + [Self.plural(last)])
  }

  /// Whether the last word is a plural.
  var isPlural: Bool { words.last.map { Self.singular($0) != $0 } ?? false }

  /// The words in ASCII; a word in another script becomes its code points, since the formats that
  /// ask for ASCII identifiers leave no other choice.
  private var ascii: [String] {
    words.map { word in
      guard !word.utf8.allSatisfy({ $0 < 0x80 }) else { return word }
      return "u" + word.unicodeScalars.map { String($0.value, radix: 16) }.joined()
    }
  }

  private static func capitalised(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  private static func singular(_ word: String) -> String {
    if ["status", "address", "sms", "sales", "goods", "news", "series", "terms"].contains(word) {
      return word
    }
    if word.hasSuffix("ies"), word.utf8.count > 4 { return word.dropLast(3) + "y" }
    for ending in ["sses", "tuses", "xes", "ches", "shes"] where word.hasSuffix(ending) {
      return String(word.dropLast(2))
    }
    let isPlural = word.hasSuffix("s") && !word.hasSuffix("ss") && !word.hasSuffix("us")
    return isPlural && word.utf8.count > 2 ? String(word.dropLast()) : word
  }

  private static func plural(_ word: String) -> String {
    guard singular(word) == word, !["terms", "sales", "goods"].contains(word) else { return word }
    if word.hasSuffix("y"), let before = word.dropLast().last, !"aeiou".contains(before) {
      return word.dropLast() + "ies"
    }
    for ending in ["s", "x", "ch", "sh"] where word.hasSuffix(ending) { return word + "es" }
    return word + "s"
  }
}
