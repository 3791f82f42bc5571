/// A change of generated lines in which nothing but cited places moved.
///
/// A line that is added at the top of a source document moves every place below it. An edit by hand of a
/// statement that cites such a place is no conflict with that: the edit stays, and the citation moves.
struct MovedPlaces {
  /// Citations before and after, such as `design:39, 184` and `design:40, 185`.
  private var moves: [(old: [UInt8], new: [UInt8])] = []

  /// `nil` when anything else differs.
  init?(from old: [String], to new: [String]) {
    guard old.count == new.count else { return nil }
    for (before, after) in zip(old, new) {
      let (left, right) = (Self.parts(of: before), Self.parts(of: after))
      guard left.count == right.count else { return nil }
      for (index, (one, other)) in zip(left, right).enumerated() where one != other {
        // Every second part is a citation; the words between must be the same.
        guard index % 2 == 1, !one.isEmpty, !other.isEmpty else { return nil }
        let document = left[index - 1].reversed().prefix { !Self.endsDocument($0) }.reversed()
        // A number behind an address is a port, behind a digit a time of day.
        let isPort = document.contains(UInt8(ascii: "/"))
        guard !isPort, !Self.isDigit(document.last) else { return nil }
        moves.append((Array(document) + one, Array(document) + other))
      }
    }
  }

  /// The line with the citations that it still has at their new places.
  func applied(to line: String) -> String {
    var bytes = Array(line.utf8)[...]
    var result: [UInt8] = []
    while !bytes.isEmpty {
      let move = moves.first { move in
        bytes.starts(with: move.old) && !Self.isDigit(bytes.dropFirst(move.old.count).first)
      }
      if let move {
        result += move.new
        bytes = bytes.dropFirst(move.old.count)
      } else {
        result.append(bytes.removeFirst())
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Words and citations in turn, words first: `(design` and `:39, 184` and `)`.
  private static func parts(of line: String) -> [[UInt8]] {
    let bytes = Array(line.utf8)
    var parts: [[UInt8]] = []
    var words: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let end = citationEnd(bytes, from: index)
      if end > index, let last = words.last, !endsDocument(last) {
        parts += [words, Array(bytes[index..<end])]
        words = []
        index = end
      } else {
        words.append(bytes[index])
        index += 1
      }
    }
    return parts + [words]
  }

  /// The end of `:39, 184`; the start itself where no such list begins.
  private static func citationEnd(_ bytes: [UInt8], from start: Int) -> Int {
    guard bytes[start] == UInt8(ascii: ":") else { return start }
    var end = start
    var next = start + 1
    while next < bytes.count, isDigit(bytes[next]) {
      while next < bytes.count, isDigit(bytes[next]) { next += 1 }
      end = next
      guard next + 2 < bytes.count, bytes[next] == UInt8(ascii: ","), bytes[next + 1] == 0x20 else {
        break
      }
      next += 2
    }
    return end
  }

  private static func isDigit(_ byte: UInt8?) -> Bool {
    byte.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
  }

  /// What cannot stand in the name of a document right before a citation.
  private static func endsDocument(_ byte: UInt8) -> Bool {
    byte <= 0x20 || "(`\"|".utf8.contains(byte)
  }
}
