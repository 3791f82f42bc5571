/// What became of each line of a document.
struct LineUsage: Hashable, Sendable {
  /// What the program made of a line, from nothing to the most.
  enum State: UInt8, Hashable, Sendable, Comparable {
    case untouched, recognised, used

    static func < (left: State, right: State) -> Bool { left.rawValue < right.rawValue }
  }

  private(set) var states: [State]

  /// A document of `count` lines of which none has been looked at.
  init(lineCount count: Int) { states = Array(repeating: .untouched, count: count) }

  /// Whether all of some lines have been made something of.
  func isTouched(_ lines: ClosedRange<Int>) -> Bool {
    lines.allSatisfy { $0 <= states.count && states[$0 - 1] != .untouched }
  }

  /// Notes that lines gave a statement, or that it is known why they give none.
  mutating func mark(_ lines: ClosedRange<Int>, _ state: State) {
    let last = min(lines.upperBound, states.count)
    guard lines.lowerBound >= 1, lines.lowerBound <= last else { return }
    for line in lines.lowerBound...last { states[line - 1] = max(states[line - 1], state) }
  }
}
