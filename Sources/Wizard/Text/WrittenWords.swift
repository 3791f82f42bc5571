/// The words of a line that could be meant as names.
enum WrittenWords {
  /// Words side by side, with the bytes that they take.
  struct Phrase: Equatable {
    var words: [String]
    var range: Range<Int>
  }

  static let methods: Set<String> = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"]

  /// What stands between backquotes.
  static func codeSpans(of line: String) -> [Phrase] {
    let bytes = Array(line.utf8)
    var phrases: [Phrase] = []
    var open: Int?
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "`") {
      if let start = open {
        let text = String(decoding: bytes[(start + 1)..<index], as: UTF8.self)
        let words = text.split(separator: " ").map(String.init)
        if !words.isEmpty { phrases.append(Phrase(words: words, range: (start + 1)..<index)) }
        open = nil
      } else {
        open = index
      }
    }
    return phrases
  }

  /// Runs of two or more words that begin with a capital and have one blank between them.
  static func capitalised(_ line: String) -> [Phrase] {
    let bytes = Array(line.utf8)
    var phrases: [Phrase] = []
    var words: [String] = []
    var start = 0
    var end = 0
    func isLetter(_ byte: UInt8) -> Bool {
      (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || (0x30...0x39).contains(byte) || byte >= 0x80 || byte == UInt8(ascii: "-")
    }
    func close() {
      if words.count > 1 { phrases.append(Phrase(words: words, range: start..<end)) }
      words = []
    }
    var index = 0
    while index < bytes.count {
      guard isLetter(bytes[index]) else {
        if bytes[index] != 0x20 || index + 1 == bytes.count { close() }
        index += 1
        continue
      }
      let first = index
      while index < bytes.count, isLetter(bytes[index]) { index += 1 }
      let isCapital = (0x41...0x5A).contains(bytes[first])
      if !isCapital || (!words.isEmpty && first != end + 1) { close() }
      if isCapital {
        if words.isEmpty { start = first }
        words.append(String(decoding: bytes[first..<index], as: UTF8.self))
        end = index
      }
    }
    close()
    return phrases
  }
}
