@testable import Engine

/// A part of a readable document that somebody broke: bytes changed, marks put in, pieces repeated or cut off.
struct HostileDocument {
  let document: SourceDocument

  /// Breaks a part of one of the documents, the same on every run with that seed.
  init(_ seed: UInt64, of documents: [SourceDocument]) {
    var random = SeededGenerator(seed: seed)
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 1...2, using: &random) {
      if let whole = documents.randomElement(using: &random) {
        bytes += Self.part(of: whole.bytes, using: &random)
      }
    }
    for _ in 0..<([1, 3, 10, 40].randomElement(using: &random) ?? 1) {
      Self.damage(&bytes, using: &random)
    }
    document = SourceDocument(name: "hostile-\(seed).md", kind: .componentDesign, bytes: bytes)
  }

  private static func part(
    of bytes: [UInt8], using random: inout SeededGenerator
  ) -> [UInt8] {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let count = min(lines.count, [10, 30, 80, 200].randomElement(using: &random) ?? 10)
    let start = Int.random(in: 0...(lines.count - count), using: &random)
    var part = Array(lines[start..<start + count])
    if Int.random(in: 0..<5, using: &random) == 0 { part.shuffle(using: &random) }
    return Array(part.joined(separator: [UInt8(ascii: "\n")]))
  }

  private static func damage(_ bytes: inout [UInt8], using random: inout SeededGenerator) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let length = [1, 2, 5, 40, 200].randomElement(using: &random) ?? 1
    let mark = marks.randomElement(using: &random) ?? []
    switch Int.random(in: 0..<8, using: &random) {
    case 0: bytes.removeSubrange(place..<min(bytes.count, place + length))
    case 1 where place < bytes.count:
      bytes[place] = UInt8.random(in: .min ... .max, using: &random)
    case 2:
      let piece = bytes[max(0, place - length)..<place]
      for _ in 0..<([1, 2, 30].randomElement(using: &random) ?? 1) {
        bytes.insert(contentsOf: piece, at: place)
      }
    case 3:
      let from = Int.random(in: 0...bytes.count, using: &random)
      let piece = Array(bytes[from..<min(bytes.count, from + length)])
      bytes.insert(contentsOf: piece, at: place)
    case 4: for _ in 0..<length { bytes.insert(contentsOf: mark, at: place) }
    case 5 where length == 200: bytes.removeSubrange(place...)
    default: bytes.insert(contentsOf: mark, at: place)
    }
  }

  /// What readers of Markdown, of diagrams and of data take for marks, and what is no text at all.
  private static let marks: [[UInt8]] =
    [
      "```mermaid\n", "```\n", "~~~\n", "|", "\n|---|---|\n", " --> ", "->", "[[", "]]", "{{", "}}",
      "(", ")", "[", "]", "{", "}", "\"", "'", "`", "**", "\0", "\r", "\r\n", "\n", "\n\n", "# ",
      "- ", "1. ", "> ", "    ", "\t", "\u{202E}", "\u{FEFF}", "→", "：", "、", "\u{3000}", "결제",
      "订单",
      "👨‍👩‍👧", "e\u{301}", "::", ":", "&", "<table>", "</td>", "<br>", "graph TD\n",
      "sequenceDiagram\n",
      "classDiagram\n", "@startuml\n", "subgraph x\n", "end\n", "openapi: 3.0.0\n", "services:\n",
      "resource \"a\" \"b\" {\n", "99999999999999999999", "1e999", "-1", "%", ".", "POST /a/{b}",
      "\\",
      "{\"a\":", "$",
    ].map { Array($0.utf8) } + [[0xFF], [0xE2, 0x82], [0xED, 0xA0, 0x80]]
}
