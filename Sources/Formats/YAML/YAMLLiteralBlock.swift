/// Text of several lines that can stand as a literal block (`|`) without losing a byte.
struct YAMLLiteralBlock {
  private let lines: [Substring.UTF8View]
  private let chomping: String
  private let needsIndicator: Bool

  /// Nil where a literal block would change the text or hide something in it: one line only,
  /// nothing but line feeds, hidden scalars, tabs at a line's start or spaces at its end.
  init?(_ text: String) {
    let utf8 = Substring(text).utf8
    guard utf8.contains(0x0A), utf8.contains(where: { $0 != 0x0A }) else { return nil }
    guard !text.unicodeScalars.contains(where: { $0.isHidden && $0 != "\n" && $0 != "\t" }) else {
      return nil
    }
    var lines = utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard lines.allSatisfy({ $0.last != 0x20 && $0.last != 0x09 && $0.first != 0x09 }) else {
      return nil
    }
    if lines.last?.isEmpty == true {
      lines.removeLast()
      chomping = lines.last?.isEmpty == true ? "+" : ""
    } else {
      chomping = "-"
    }
    self.lines = lines
    needsIndicator = lines.first { !$0.isEmpty }?.first == 0x20 || lines.first?.isEmpty == true
  }

  /// Appends header and lines; the last line feed is left to the caller.
  func append(to bytes: inout [UInt8], indent: Int) {
    bytes.append(UInt8(ascii: "|"))
    if needsIndicator { bytes.append(UInt8(ascii: "2")) }
    bytes.append(contentsOf: chomping.utf8)
    for line in lines {
      bytes.append(0x0A)
      guard !line.isEmpty else { continue }
      bytes.append(contentsOf: repeatElement(0x20, count: indent))
      bytes.append(contentsOf: line)
    }
  }
}
