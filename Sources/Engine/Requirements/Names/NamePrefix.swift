/// Takes off a name what documents write before it: its sort and its number.
///
///     "Component: Order Service"     // "Order Service"
///     "C-01 – Order Service"         // "Order Service", code "C-01"
///     "Module 3: [SC-3] Map Server"  // "Map Server", code "SC-3"
enum NamePrefix {
  /// Words for the sort of a part, as they stand before its name.
  private static let sorts: Set<String> = [
    "component", "service", "microservice", "module", "container", "subsystem", "application",
    "building block", "block", "lambda", "lambda function", "unit", "컴포넌트", "서비스", "모듈",
    "구성 요소", "组件", "服务", "模块", "微服务", "コンポーネント", "サービス", "モジュール", "komponente", "dienst",
    "baustein", "modul",
  ]

  /// Letters of codes that number decisions, goals and tasks rather than parts.
  private static let others: Set<String> = [
    "adr", "fr", "nfr", "uc", "us", "req", "ac", "tc", "br", "kpi", "slo", "sla", "rfc", "iso",
    "adl", "dr", "qa", "qr", "pr", "risk", "epic", "story", "task", "bug", "goal", "phase", "step",
    "ext", "err", "tls", "http", "sha", "utf", "rs", "es", "aes", "rsa", "pci", "oauth", "if",
  ]

  /// The name behind sort and code, and the code.
  static func split(_ text: String) -> (name: String, code: String?) {
    var rest = text
    var code: String?
    for _ in 0..<2 {
      if let behind = behindSort(rest) { rest = behind }
      guard code == nil, let (found, behind) = behindCode(rest) else { break }
      (code, rest) = (found, behind)
    }
    return (rest, code)
  }

  /// Whether a text is nothing but a part's code: `C-01`.
  static func isCode(_ text: String) -> Bool {
    guard let found = code(at: text) else { return false }
    return found.end == text.endIndex && found.isHyphenated
  }

  /// Whether a text begins with the code of a decision, requirement or test.
  static func numbersSomethingElse(_ text: String) -> Bool {
    guard let found = code(at: text, allowsOthers: true), found.isHyphenated else { return false }
    return others.contains(found.letters)
  }

  private static func behindSort(_ text: String) -> String? {
    guard let mark = text.unicodeScalars.firstIndex(where: isMark), mark > text.startIndex
    else { return nil }
    var words = TextWords.words(String(text[..<mark]))
    // "Module 3: …", "Component A: …"
    if words.count > 1, let last = words.last,
      last.allSatisfy(\.isNumber) || last.count == 1 && last != "s"
    {
      words.removeLast()
    }
    guard sorts.contains(words.joined(separator: " ")) else { return nil }
    let isDash = !":：".contains(text[mark])
    let next = text.index(after: mark)
    guard next < text.endIndex else { return nil }
    if isDash, text[text.index(before: mark)] != " " || text[next] != " " { return nil }
    let rest = ElementName.withoutOrnaments(String(text[next...]))
    return TextWords.words(rest).isEmpty ? nil : rest
  }

  /// Whether a scalar parts a sort from the name behind it.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ":", "：", "–", "—", "-": true
    default: false
    }
  }

  private static func behindCode(_ text: String) -> (code: String, rest: String)? {
    guard let found = code(at: text), found.end < text.endIndex else { return nil }
    var view = text[found.end...]
    if view.first == "]" || view.first == ")" { view.removeFirst() }
    let rest = view.trimmed
    guard let first = rest.first, let before = view.first else { return nil }
    let isMarked = ":：–—-.".contains(first)
    guard isMarked || found.isHyphenated && before == " " else { return nil }
    // "S3: photos" names a product, "C-01.2" goes on with the number.
    guard found.isHyphenated || first != "." && first != "-" || rest.dropFirst().first == " "
    else { return nil }
    let name = ElementName.withoutOrnaments(rest)
    guard let letter = name.unicodeScalars.first, letter.properties.isAlphabetic,
      TechnologyVocabulary.sort(of: TextWords.words(found.code)) == nil
    else { return nil }
    return (found.code, name)
  }

  private struct Code {
    var code: String
    var letters: String
    var isHyphenated: Bool
    var end: String.Index
  }

  /// The code at the beginning of a text: up to five capitals, a hyphen and a number.
  private static func code(at text: String, allowsOthers: Bool = false) -> Code? {
    guard let first = text.utf8.first,
      (65...90).contains(first) || first == UInt8(ascii: "[") || first == UInt8(ascii: "(")
    else { return nil }
    var index = text.startIndex
    if !(65...90).contains(first) { index = text.index(after: index) }
    let start = index
    var letters = ""
    while index < text.endIndex, let byte = text[index].asciiValue, (65...90).contains(byte) {
      letters.append(text[index])
      index = text.index(after: index)
      if letters.count > 5 { return nil }
    }
    guard !letters.isEmpty, allowsOthers || !others.contains(letters.lowercased()) else {
      return nil
    }
    var isHyphenated = false
    if index < text.endIndex, text[index] == "-" || text[index] == "_" {
      isHyphenated = true
      index = text.index(after: index)
    }
    let digits = index
    while index < text.endIndex, text[index].isASCII, text[index].isNumber {
      index = text.index(after: index)
    }
    let count = text.distance(from: digits, to: index)
    guard (1...4).contains(count), isHyphenated || letters.count <= 2 else { return nil }
    if index < text.endIndex, text[index].isLetter { return nil }
    return Code(
      code: String(text[start..<index]), letters: letters.lowercased(),
      isHyphenated: isHyphenated, end: index)
  }
}
