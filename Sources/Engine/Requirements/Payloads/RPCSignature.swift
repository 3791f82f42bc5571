/// An RPC method as a source writes it in a line: `Ledger.Post(amount: int64) returns (id: string)`.
struct RPCSignature: Hashable {
  var service: String?
  var method: String
  var request: [DataField]
  var response: [DataField]

  /// Reads a code span; `nil` when it is no method with brackets.
  init?(_ code: String) {
    var text = Substring(code.trimmed)
    if text.hasPrefix("rpc ") { text = text.dropFirst(4).drop { $0 == " " } }
    guard let open = text.firstIndex(of: "("),
      let close = Self.closing(of: open, in: text)
    else { return nil }
    let path = text[..<open].split(whereSeparator: { ".:/".contains($0) }).map(String.init)
    guard let name = path.last, path.allSatisfy(Self.isName),
      path.count > 1 || name.first?.isUppercase == true
    else { return nil }
    method = name
    service = path.count > 1 ? path[path.count - 2] : nil
    request = Self.fields(text[text.index(after: open)..<close])
    response = []
    var rest = text[text.index(after: close)...].drop { $0 == " " }
    for word in ["returns", "->", "→", "=>", ":"] where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count).drop { $0 == " " }
      if let open = rest.firstIndex(of: "("), open == rest.startIndex,
        let close = Self.closing(of: open, in: rest)
      {
        response = Self.fields(rest[rest.index(after: open)..<close])
      } else {
        response = Self.fields(rest)
      }
      break
    }
  }

  private static func fields(_ text: Substring) -> [DataField] {
    let fields = TargetPhrase.splitParts(String(text)).map { part -> DataField? in
      part.contains(":") ? PayloadField.field(part) : swapped(part)
    }
    return fields.contains { $0 == nil } ? [] : fields.compactMap { $0 }
  }

  /// `string account_id`, as proto and many languages write it; a name alone is a message's.
  private static func swapped(_ part: String) -> DataField? {
    let words = part.split(separator: " ").map(String.init)
    switch words.count {
    case 2 where SchemaType.isKnown(words[0]): return DataField(name: words[1], type: words[0])
    case 1 where words[0].first?.isLowercase == true: return DataField(name: words[0])
    default: return nil
    }
  }

  private static func closing(of open: Substring.Index, in text: Substring) -> Substring.Index? {
    var depth = 0
    for index in text.indices[open...] {
      if text[index] == "(" { depth += 1 }
      if text[index] == ")" {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  private static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first,
      (0x41...0x5A).contains(first) || (0x61...0x7A).contains(first)
    else { return false }
    return text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        || $0 == 0x5F
    }
  }
}
