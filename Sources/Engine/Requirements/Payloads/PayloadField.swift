/// Reads one part of a list of fields: `orderId: uuid`, `sku`, "the order id", "an optional note".
enum PayloadField {
  /// The field that a part names; `nil` when it reads like anything else.
  static func field(_ part: String) -> DataField? {
    var text = part.trimmed.filter { !"`*\"“”".contains($0) }
    while let last = text.last, ".: ".contains(last) { text.removeLast() }
    if let colon = text.firstIndex(of: ":") {
      return typed(name: String(text[..<colon]), type: String(text[text.index(after: colon)...]))
    }
    if text.hasSuffix(")"), let open = text.firstIndex(of: "(") {
      let inside = String(text[text.index(after: open)...].dropLast())
      let isOptional = inside.lowercased().hasPrefix("optional")
      guard isOptional || SchemaType.isKnown(inside) else { return nil }
      var field = named(String(text[..<open]))
      if isOptional { field?.isOptional = true } else { field?.type = inside }
      return field
    }
    return named(text)
  }

  private static func typed(name: String, type: String) -> DataField? {
    let written = type.trimmed
    let bare = written.firstIndex(of: "(").map { String(written[..<$0]) } ?? written
    let word = bare.split(separator: " ").first.map(String.init) ?? ""
    guard SchemaType.isKnown(written) || SchemaType.isKnown(word),
      DataFieldList.isField("\(name): \(written)")
    else { return nil }
    // What stands behind the type is a remark, unless it belongs to the type: `array of line`.
    let isWhole = SchemaType.isKnown(written) || written.contains("(")
    return DataField(
      name: name.trimmed.filter { $0 != "?" }, type: isWhole ? written : word,
      isOptional: name.contains("?"))
  }

  /// A name in one word, or in up to three plain words behind an article.
  private static func named(_ text: String) -> DataField? {
    var words = text.split(separator: " ").map(String.init)
    var isOptional = false
    while let first = words.first?.lowercased(), words.count > 1, leading.contains(first) {
      if first == "optional" || first == "optionally" { isOptional = true }
      words.removeFirst()
    }
    if words.count > 1, words.last?.lowercased() == "optional" {
      isOptional = true
      words.removeLast()
    }
    // "booked at" is a name, "at noon" is not.
    let isMoment = words.count > 1 && ["at", "on", "by", "until"].contains(words.last ?? "")
    guard (1...3).contains(words.count), words.allSatisfy(isIdentifier),
      !(isMoment ? words.dropLast() : words).contains(where: { notNames.contains($0.lowercased()) })
    else { return nil }
    let name = words.count == 1 ? words[0] : NameWords(words.joined(separator: " ")).camel
    return DataField(name: asField(name), isOptional: isOptional)
  }

  /// `ID` and `Currency` begin small, as fields do; `orderId` and `order_id` stay.
  private static func asField(_ name: String) -> String {
    guard let first = name.first, first.isUppercase else { return name }
    return NameWords(name).camel
  }

  private static func isIdentifier(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    guard let first = bytes.first, isLetter(first) else { return false }
    return bytes.allSatisfy {
      isLetter($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_")
        || $0 == UInt8(ascii: "-")
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// Words before a name that do not belong to it.
  private static let leading: Set<String> = [
    "and", "or", "the", "a", "an", "its", "their", "his", "her", "new", "current", "optional",
    "optionally", "also", "und", "der", "die", "das", "with", "both", "plus",
  ]

  /// Words that no field is called by.
  private static let notNames: Set<String> = [
    "of", "for", "to", "from", "with", "by", "in", "on", "at", "per", "via", "as", "when", "if",
    "that", "which", "who", "is", "are", "was", "be", "it", "them", "this", "these", "those", "not",
    "no", "one", "two", "three", "all", "every", "each", "any", "some", "free", "list", "lists",
    "many", "most", "only", "nothing", "everything", "after", "before", "until", "within", "then",
    "request", "requests", "response", "responses", "body", "payload", "message", "messages",
    "event", "events", "call", "calls", "json", "xml", "html", "http", "https", "rest", "grpc",
    "api", "error", "errors", "data", "following", "fields", "service", "services", "true", "false",
    "null", "so", "but", "than", "has", "have", "must", "can", "will", "should", "may", "returns",
    "sends", "empty", "content", "ok", "successfully", "immediately", "asynchronously", "here",
  ]
}
