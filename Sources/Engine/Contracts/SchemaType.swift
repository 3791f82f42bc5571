/// A type as a source writes it, in the words of JSON Schema.
struct SchemaType: Hashable {
  var type: String
  var format: String?
  /// For arrays: the items' type as the source writes it.
  var items: String?
  /// For enumerations: the values.
  var values: [String] = []
  var isOptional = false

  /// Reads `uuid`, `decimal(12,2)`, `enum(a, b)`, `string[]`, `list<Line>`, `timestamp?` and the
  /// like; anything unknown is text.
  init(_ written: String?) {
    guard var text = written?.lowercased().trimmingSpaces, !text.isEmpty else {
      type = "string"
      return
    }
    let isOptional = text.hasSuffix("?") || text.hasSuffix("| null") || text.contains("optional")
    while text.hasSuffix("?") { text.removeLast() }
    if let items = Self.items(of: text) {
      type = "array"
      self.items = items.isEmpty ? nil : items
    } else if text.hasPrefix("enum"), let body = Self.bracketed(text, from: written ?? text) {
      type = "string"
      values = body.split(whereSeparator: { $0 == "," || $0 == "|" || $0 == "/" })
        .map { $0.trimmingQuotes }.filter { !$0.isEmpty }
    } else {
      let name = text.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      (type, format) = Self.scalars[String(name)] ?? ("string", nil)
    }
    self.isOptional = isOptional
  }

  /// Whether a text names a type, by itself or with its size or values: `uuid`, `decimal(12,2)`, `line[]`.
  static func isKnown(_ written: String) -> Bool {
    var text = written.lowercased().trimmingSpaces
    while text.hasSuffix("?") { text.removeLast() }
    if items(of: text) != nil || text.hasPrefix("enum(") { return true }
    let name = text.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    let rest = text.dropFirst(name.count)
    return scalars[String(name)] != nil && (rest.isEmpty || rest.first == "(")
  }

  private static let scalars: [String: (String, String?)] = [
    "uuid": ("string", "uuid"), "guid": ("string", "uuid"), "string": ("string", nil),
    "text": ("string", nil), "varchar": ("string", nil), "char": ("string", nil),
    "int": ("integer", "int32"), "int32": ("integer", "int32"), "integer": ("integer", nil),
    "smallint": ("integer", "int32"), "long": ("integer", "int64"), "int64": ("integer", "int64"),
    "bigint": ("integer", "int64"), "number": ("number", nil), "float": ("number", "float"),
    "double": ("number", "double"), "real": ("number", "double"),
    "decimal": ("string", "decimal"), "numeric": ("string", "decimal"),
    "money": ("string", "decimal"), "bool": ("boolean", nil), "boolean": ("boolean", nil),
    "timestamp": ("string", "date-time"), "timestamptz": ("string", "date-time"),
    "datetime": ("string", "date-time"), "date-time": ("string", "date-time"),
    "instant": ("string", "date-time"), "date": ("string", "date"), "time": ("string", "time"),
    "duration": ("string", "duration"), "email": ("string", "email"), "uri": ("string", "uri"),
    "url": ("string", "uri"), "object": ("object", nil), "json": ("object", nil),
    "jsonb": ("object", nil), "map": ("object", nil), "file": ("string", "binary"),
    "binary": ("string", "binary"), "bytes": ("string", "byte"), "sint32": ("integer", "int32"),
    "uint32": ("integer", "int64"), "uint64": ("integer", "int64"), "sint64": ("integer", "int64"),
    "offsetdatetime": ("string", "date-time"), "localdate": ("string", "date"),
    "localdatetime": ("string", "date-time"), "bigdecimal": ("string", "decimal"),
    "문자열": ("string", nil), "정수": ("integer", nil), "숫자": ("number", nil), "날짜": ("string", "date"),
    "일시": ("string", "date-time"), "불리언": ("boolean", nil), "字符串": ("string", nil),
    "整数": ("integer", nil), "数字": ("number", nil), "布尔": ("boolean", nil),
    "zeichenkette": ("string", nil), "ganzzahl": ("integer", nil), "datum": ("string", "date"),
  ]

  private static func items(of text: String) -> String? {
    if text == "array" || text == "list" { return "" }
    if text.hasSuffix("[]") { return String(text.dropLast(2)) }
    for start in ["array<", "list<", "set<"] where text.hasPrefix(start) && text.hasSuffix(">") {
      return String(text.dropFirst(start.count).dropLast())
    }
    for start in ["array of ", "list of "] where text.hasPrefix(start) {
      return String(text.dropFirst(start.count))
    }
    return nil
  }

  /// What stands in the first pair of brackets, in the source's own letters.
  private static func bracketed(_ text: String, from written: String) -> String? {
    guard let open = written.firstIndex(where: { "(<[".contains($0) }),
      let close = written.lastIndex(where: { ")>]".contains($0) }), open < close
    else { return nil }
    return String(written[written.index(after: open)..<close])
  }
}

extension StringProtocol {
  /// The text without white space around it.
  var trimmingSpaces: String {
    let start = drop { $0.isWhitespace }
    let end = start.reversed().drop { $0.isWhitespace }
    return String(String(end).reversed())
  }

  /// The text without white space and quotes around it.
  fileprivate var trimmingQuotes: String {
    trimmingSpaces.filter { $0 != "\"" && $0 != "'" && $0 != "`" }
  }
}
