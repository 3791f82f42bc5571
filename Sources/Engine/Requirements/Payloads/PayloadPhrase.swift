/// What a sentence says is sent and answered: "the body carries the order id, the amount and an
/// optional note; it returns the payment id and the status".
struct PayloadPhrase: Hashable {
  /// Which way the fields go.
  enum Direction: Hashable { case request, response }

  private(set) var request: [DataField] = []
  private(set) var response: [DataField] = []

  /// Reads a sentence, whose fields stand behind words such as "body" and "returns".
  ///
  /// - Parameters:
  ///   - text: the sentence, without marks of code.
  ///   - direction: which way fields go that stand behind a colon alone; `nil` when such are none.
  init(_ text: String, behindColon direction: Direction? = nil) {
    let marks = Self.marks(in: text)
    for (index, mark) in marks.enumerated() {
      let end = index + 1 < marks.count ? marks[index + 1].range.lowerBound : text.endIndex
      guard mark.range.upperBound <= end else { continue }
      add(Self.list(text[mark.range.upperBound..<end]), mark.direction)
    }
    guard marks.isEmpty, let direction, let colon = Self.colon(in: text) else { return }
    add(Self.list(text[text.index(after: colon)...]), direction)
  }

  /// Whether it names no field.
  var isEmpty: Bool { request.isEmpty && response.isEmpty }

  private mutating func add(_ fields: [DataField], _ direction: Direction) {
    switch direction {
    case .request where request.isEmpty: request = fields
    case .response where response.isEmpty: response = fields
    default: break
    }
  }

  /// The fields of a list that is all of a text, such as a table's cell.
  static func list(_ text: some StringProtocol) -> [DataField] {
    let whole = upToEnd(String(text))
    let parts = TargetPhrase.splitParts(whole).flatMap(andParts)
    let fields = parts.map(PayloadField.field)
    guard !parts.isEmpty, fields.allSatisfy({ $0 != nil }) else {
      // Typed fields are fields whatever stands beside them.
      return fields.compactMap { $0 }.filter { $0.type != nil }
    }
    let known = fields.compactMap { $0 }
    guard known.count == 1, let only = known.first else { return known }
    let last = NameWords(only.name).words.last ?? ""
    return only.type != nil || keys.contains(last) ? known : []
  }

  /// "amount and currency" are two.
  private static func andParts(_ part: String) -> [String] {
    guard !part.contains(":"), !part.contains("(") else {
      let whole = part.trimmed.hasPrefix("and ") ? String(part.trimmed.dropFirst(4)) : part
      guard let and = whole.firstRange(of: " and "), whole[..<and.lowerBound].contains(":"),
        whole[and.upperBound...].contains(":")
      else { return [whole] }
      return [String(whole[..<and.lowerBound]), String(whole[and.upperBound...])]
    }
    var words: [[Substring]] = [[]]
    for word in part.split(separator: " ") {
      if ["and", "or", "und", "&"].contains(word) {
        words.append([])
      } else {
        words[words.count - 1].append(word)
      }
    }
    return words.map { $0.joined(separator: " ") }.filter { !$0.isEmpty }
  }

  /// The text up to where its sentence or its list ends.
  private static func upToEnd(_ text: String) -> String {
    var depth = 0
    var result = ""
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      if "([{".contains(character) { depth += 1 }
      if ")]}".contains(character) { depth -= 1 }
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      if depth <= 0, character == ";" || (character == "." && next == " ") { break }
      result.append(character)
    }
    for stop in [" when ", " if ", " so that ", " which ", " before ", " after ", " – ", " — "] {
      if let range = result.firstRange(of: stop) { result = String(result[..<range.lowerBound]) }
    }
    return result
  }

  // MARK: Marks

  private struct Mark {
    var range: Range<String.Index>
    var direction: Direction
  }

  /// The words that say which way what follows them goes, in order.
  private static func marks(in text: String) -> [Mark] {
    var found: [Mark] = []
    for (direction, words) in [(Direction.request, requestWords), (.response, responseWords)] {
      for word in words {
        for range in text.ranges(of: word) where isWhole(range, in: text) {
          found.append(Mark(range: widened(range, in: text), direction: direction))
        }
      }
    }
    found.sort { left, right in
      left.range.lowerBound == right.range.lowerBound
        ? left.range.upperBound > right.range.upperBound
        : left.range.lowerBound < right.range.lowerBound
    }
    // "request body" holds "body": the longer one counts.
    return found.reduce(into: []) { list, mark in
      if let last = list.last, mark.range.lowerBound < last.range.upperBound { return }
      list.append(mark)
    }
  }

  private static func isWhole(_ range: Range<String.Index>, in text: String) -> Bool {
    let before =
      range.lowerBound == text.startIndex ? nil : text[text.index(before: range.lowerBound)]
    let after = range.upperBound == text.endIndex ? nil : text[range.upperBound]
    let isWord = { (character: Character?) in character.map { $0.isLetter && $0.isASCII } ?? false }
    return !isWord(before) && !isWord(after)
  }

  /// The mark with the verb and the colon behind it: "request body" + " carries ".
  private static func widened(_ range: Range<String.Index>, in text: String) -> Range<String.Index>
  {
    var end = range.upperBound
    for link in [
      " carries", " contains", " holds", " is", " are", " has", " with", " of", "는", "은",
    ]
    where text[end...].hasPrefix(link) {
      end = text.index(end, offsetBy: link.count)
    }
    while end < text.endIndex, ": =>→-".contains(text[end]) { end = text.index(after: end) }
    return range.lowerBound..<end
  }

  /// A colon that begins a list, not one inside `name: type`.
  private static func colon(in text: String) -> String.Index? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let word = text[..<colon].split(separator: " ").last.map(String.init) ?? ""
    let behind = text[text.index(after: colon)...].trimmed
    let type = behind.prefix { !" ,(".contains($0) }
    let isTyped = DataFieldList.isField("\(word): \(type)") && SchemaType.isKnown(String(type))
    return isTyped ? nil : colon
  }

  /// Words at the end of a name that stands alone as what is sent or answered.
  private static let keys: Set<String> = ["id", "number", "code", "token", "key", "uuid", "url"]

  private static let requestWords = [
    "request body", "Request body", "request payload", "body", "Body", "payload", "Payload",
    "request", "Request", "sends", "Sends", "sending", "accepts", "Accepts", "Accept", "accept",
    "takes", "Takes", "expects", "Expects", "carries", "Carries", "carrying", "containing",
    "contains", "Contains", "input", "Input", "with", "요청 본문", "요청", "본문", "请求体", "请求参数",
    "リクエスト", "Anfrage", "nimmt", "sendet",
  ]

  private static let responseWords = [
    "returns", "Returns", "return", "Return", "returning", "responds with", "Responds with",
    "answers with", "Answers with", "replies with", "Replies with", "response body", "response",
    "Response", "output", "Output", "yields", "응답", "반환", "返回", "响应", "レスポンス", "Antwort",
    "liefert",
  ]
}
