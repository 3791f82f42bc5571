package import Engine

/// A source document whose lines can be shown without splitting all of it.
package struct SourceText: Equatable, Sendable {
  package let name: String
  private let bytes: [UInt8]
  private let lineStarts: [Int]

  /// Finds the lines of a document.
  package init(_ document: SourceDocument) {
    name = document.name
    bytes = document.bytes
    var starts = [0]
    for (index, byte) in document.bytes.enumerated() where byte == 0x0A { starts.append(index + 1) }
    if starts.count > 1, starts.last == document.bytes.count { starts.removeLast() }
    lineStarts = starts
  }

  /// The number of lines.
  package var lineCount: Int { lineStarts.count }

  /// A line by its number from 1, without its line end; nil where there is none.
  package func line(_ number: Int) -> String? {
    guard number >= 1, number <= lineStarts.count else { return nil }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
