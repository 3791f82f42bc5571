/// How far the user moved the lines between the two parts of the steps from where they stand by
/// themselves.
package struct Dividers: Equatable, Sendable {
  /// A line; wide and narrow screens have their own, since one counts columns and the other rows.
  struct Line: Hashable, Sendable {
    var step: WizardStep
    var isWide: Bool
  }

  /// The line that the mouse holds; nil when it holds none.
  var held: Line?
  private var moves: [Line: Int] = [:]

  /// Every line where it stands by itself.
  package init() {}

  /// How long the second part of a step is.
  ///
  /// - Parameters:
  ///   - step: whose line it is.
  ///   - isWide: whether the second part stands beside the first.
  ///   - standard: its length where nobody moved the line.
  ///   - range: the lengths that leave both parts legible.
  func length(
    _ step: WizardStep, isWide: Bool, standard: Int, in range: ClosedRange<Int>
  ) -> Int {
    guard let move = moves[Line(step: step, isWide: isWide)] else { return standard }
    return min(max(standard + move, range.lowerBound), range.upperBound)
  }

  /// Makes the second part longer by so many cells than it is by itself, or shorter.
  mutating func move(_ line: Line, by cells: Int) { moves[line] = cells == 0 ? nil : cells }
}

extension Dividers {
  /// The lengths of a second part that leave so much of the first.
  static func range(least: Int, of total: Int, leaving first: Int) -> ClosedRange<Int> {
    let least = min(least, max(0, total))
    return least...max(least, total - first)
  }
}
