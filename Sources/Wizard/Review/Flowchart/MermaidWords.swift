/// Words of a diagram as people read them.
enum MermaidWords {
  /// The text without its quotes, with codes as the characters that they stand for.
  static func plain(_ text: String) -> String {
    var text = Substring(text)
    if text.count > 1, text.first == "\"", text.last == "\"" { text = text.dropFirst().dropLast() }
    var result = ""
    while let character = text.popFirst() {
      guard character == "#", let end = text.firstIndex(of: ";"),
        let number = UInt32(text[..<end]), let scalar = Unicode.Scalar(number)
      else {
        result.append(character)
        continue
      }
      result.unicodeScalars.append(scalar)
      text = text[text.index(after: end)...]
    }
    return result.replacing("<br/>", with: " ").replacing("<br>", with: " ")
  }
}
