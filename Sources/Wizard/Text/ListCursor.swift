/// The chosen line of a list and the part of the list that is in view.
package struct ListCursor: Equatable, Sendable {
  /// The chosen line, from 0.
  package private(set) var index: Int
  /// The first line in view.
  package private(set) var offset: Int

  /// Makes a cursor on the first line, or on `index`.
  package init(index: Int = 0) {
    self.index = max(0, index)
    offset = 0
  }

  /// Goes to a line, as near as the list's length allows, and brings it into view.
  package mutating func go(to line: Int, count: Int, height: Int) {
    index = min(max(0, line), max(0, count - 1))
    offset = visible(count: count, height: height).lowerBound
  }

  /// Goes up (negative) or down.
  package mutating func move(by lines: Int, count: Int, height: Int) {
    go(to: index + lines, count: count, height: height)
  }

  /// Moves the view, and the chosen line only as far as needed to stay in it.
  package mutating func scroll(by lines: Int, count: Int, height: Int) {
    offset = min(max(0, offset + lines), max(0, count - height))
    index = min(max(index, offset), max(offset, offset + height - 1))
    index = min(index, max(0, count - 1))
  }

  /// The lines to be shown so that the chosen one is among them.
  package func visible(count: Int, height: Int) -> Range<Int> {
    guard count > 0, height > 0 else { return 0..<0 }
    var first = min(offset, max(0, count - height))
    let chosen = min(index, count - 1)
    if chosen < first { first = chosen }
    if chosen >= first + height { first = chosen - height + 1 }
    return first..<min(count, first + height)
  }
}
