/// The first line in view of a text that is only read.
package struct ScrollOffset: Equatable, Sendable {
  package private(set) var line = 0

  /// Makes a view of the beginning.
  package init() {}

  /// Goes to a line, as near as the text's length allows.
  package mutating func go(to line: Int, count: Int, height: Int) {
    self.line = min(max(0, line), max(0, count - height))
  }

  /// Goes as far as needed to have a line in view, with two below it where they are.
  package mutating func show(_ line: Int, count: Int, height: Int) {
    guard height > 0 else { return }
    let last = min(line + 2, count - 1)
    if last >= self.line + height { go(to: last - height + 1, count: count, height: height) }
    if line < self.line { go(to: line, count: count, height: height) }
  }

  /// Goes up (negative) or down.
  package mutating func move(by lines: Int, count: Int, height: Int) {
    go(to: line + lines, count: count, height: height)
  }

  /// The lines to be shown.
  package func visible(count: Int, height: Int) -> Range<Int> {
    let first = min(line, max(0, count - height))
    return first..<max(first, min(count, first + height))
  }
}
