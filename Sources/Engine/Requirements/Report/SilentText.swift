/// Lines of text that by their form alone say nothing about how parts work together.
enum SilentText {
  /// The reason for a line of a paragraph or list; `nil` where it may say something.
  static func reason(_ line: String) -> SilentReason? {
    let text = withoutMarks(line)
    if isPicture(text) { return .picture }
    if isLabel(text) { return .label }
    if isAddress(text) { return .address }
    return nil
  }

  /// The reason for a line of HTML.
  static func markup(_ line: String) -> SilentReason? {
    if line.contains("<img") { return .picture }
    var plain = ""
    var isTag = false
    for character in line {
      if character == "<" { isTag = true }
      if !isTag { plain.append(character) }
      if character == ">" { isTag = false }
    }
    let said = plain.trimmed.trimmingMarks
    if !said.contains(where: { $0.isLetter || $0.isNumber }) { return .markup }
    return line.contains("<a ") && TextWords.words(said).count <= 5 ? .picture : nil
  }

  /// The reason for a row of a table: ports alone, or what the document says about itself.
  static func row(_ cells: [String], _ headers: [String]) -> SilentReason? {
    let titles = headers.dropFirst().map { TextWords.words($0) }
    if !titles.isEmpty, titles.allSatisfy({ !portWords.isDisjoint(with: $0) }),
      cells.dropFirst().allSatisfy({ $0.trimmed.allSatisfy { "0123456789-–—/, ".contains($0) } })
    {
      return .address
    }
    guard cells.count == 2, let first = cells.first else { return nil }
    let words = TextWords.words(first)
    let isVersion = words.last.map { documentWords.contains($0) } ?? false
    return words.count <= 4 && isVersion ? .facts : nil
  }

  /// "Open a new shell": what somebody is to do at a computer.
  static func isInstruction(_ line: String) -> Bool {
    let text = withoutMarks(line)
    let words = TextWords.words(text)
    guard let first = words.first else { return false }
    if doing.contains(where: text.hasPrefix) { return true }
    guard instructions.contains(first) else { return false }
    return words.contains { things.contains($0) }
  }

  /// The text of a line without the marks of lists and quotations before it.
  private static func withoutMarks(_ line: String) -> String {
    var text = Substring(line.trimmed)
    while let first = text.first, "->*+ ".contains(first), !text.hasPrefix("**") {
      text = text.dropFirst()
    }
    let digits = text.prefix { $0.isNumber }
    if !digits.isEmpty, text.dropFirst(digits.count).hasPrefix(". ") {
      text = text.dropFirst(digits.count + 2)
    }
    return String(text).trimmed
  }

  /// A picture, or links with nothing but words that point at them.
  private static func isPicture(_ text: String) -> Bool {
    if text.hasPrefix("![") || text.hasPrefix("[![") { return true }
    var rest = ""
    var links = 0
    var view = Substring(text)
    while let open = view.firstIndex(of: "[") {
      rest += view[..<open]
      guard let close = view[open...].firstRange(of: "]("),
        let end = view[close.upperBound...].firstIndex(of: ")")
      else { return false }
      links += 1
      view = view[view.index(after: end)...]
    }
    rest += view
    return links > 0 && TextWords.words(rest).allSatisfy { pointing.contains($0) }
  }

  /// "**Key Features:**", or a line that only leads to what stands below it.
  private static func isLabel(_ text: String) -> Bool {
    let plain = text.filter { $0 != "*" && $0 != "_" }.trimmed
    let words = TextWords.words(plain)
    let isBold = text.hasPrefix("**") && (text.hasSuffix("**") || text.hasSuffix("**:"))
    let isLead = plain.hasSuffix(":") || plain.hasSuffix("：")
    guard words.count <= (isLead ? 14 : 6), isBold || isLead else { return false }
    guard !plain.dropLast().contains(":") else { return false }
    return !words.contains { VerbVocabulary.isVerb($0) || joining.contains($0) }
  }

  /// A port or an address of one machine beside a name.
  private static func isAddress(_ text: String) -> Bool {
    let plain = text.filter { $0 != "*" && $0 != "`" }
    let words = TextWords.words(plain)
    guard words.count <= 8, plain.contains(where: \.isNumber) else { return false }
    if plain.contains("localhost:") || plain.contains("127.0.0.1:") { return true }
    if plain.lowercased().hasPrefix("host:") { return true }
    return !portWords.isDisjoint(with: words) || wide.contains { plain.contains($0) }
  }

  private static let portWords: Set<String> = ["port", "ports", "포트", "端口", "ポート"]
  private static let wide = ["端口", "포트", "ポート"]
  private static let documentWords: Set<String> = [
    "version", "versions", "language", "environment", "date", "author", "authors", "status",
    "license", "reviewer", "reviewers", "approved", "버전", "작성자", "작성일", "版本", "作者", "日期", "autor",
    "stand",
  ]
  private static let pointing: Set<String> = [
    "see", "for", "details", "more", "back", "to", "read", "it", "online", "download", "dowload",
    "the", "and", "or", "full", "further", "also", "next", "previous", "siehe", "auch", "참고", "참조",
    "参考", "参见", "参照", "•", "at", "in", "of",
  ]
  /// Words that make a line tell what uses what, even where it only leads to a list.
  private static let joining: Set<String> = [
    "via", "through", "from", "to", "with", "over", "between", "by", "on", "into",
  ]
  private static let instructions: Set<String> = [
    "open", "execute", "run", "install", "click", "browse", "navigate", "press", "download",
    "clone", "uncomment", "change", "view", "make", "stop", "find", "use", "type", "select",
    "copy",
  ]
  private static let things: Set<String> = [
    "shell", "command", "commands", "terminal", "window", "browser", "folder", "directory", "file",
    "script", "machine", "repo", "repository", "keys", "key", "button", "menu", "tab", "log",
    "logs", "container", "app", "application", "cli", "ps1", "sh",
  ]
  private static let doing = ["打开", "按F", "点击", "或者选择", "选择单个", "右键", "터미널을", "브라우저를", "클릭"]
}
