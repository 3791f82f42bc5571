internal import Markup

/// A piece of a document's text that knows on which lines it stands.
struct Phrase: Hashable, Sendable {
  /// The text, without markup and without blanks at either end.
  let text: String
  /// The lines that it covers.
  let lines: ClosedRange<Int>

  /// A phrase whose lines are known.
  init(_ text: String, lines: ClosedRange<Int>) {
    self.text = text
    self.lines = lines
  }

  /// A phrase on one line.
  init(_ text: String, line: Int) { self.init(text, lines: line...line) }

  /// The whole of a plain text, or the bytes of it in `range`.
  init(_ plain: MarkupText, _ range: Range<Int>? = nil, lines: LineIndex) {
    var lower = range?.lowerBound ?? 0
    var upper = range?.upperBound ?? plain.bytes.count
    while lower < upper, Self.isBlank(plain.bytes[lower]) { lower += 1 }
    while upper > lower, Self.isBlank(plain.bytes[upper - 1]) { upper -= 1 }
    text = String(decoding: plain.bytes[lower..<upper], as: UTF8.self)
    let first = lines.line(at: plain.sourceOffset(at: lower))
    let last = upper > lower ? lines.line(at: plain.sourceOffset(at: upper - 1)) : first
    self.lines = first...max(first, last)
  }

  /// Where the text of a phrase from that range begins in the plain text.
  static func start(of range: Range<Int>, in plain: MarkupText) -> Int {
    var lower = range.lowerBound
    while lower < range.upperBound, isBlank(plain.bytes[lower]) { lower += 1 }
    return lower
  }

  /// The first line.
  var line: Int { lines.lowerBound }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 9 || byte == 10 || byte == 13
  }
}
