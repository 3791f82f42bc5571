/// One use of the mouse.
package struct MouseEvent: Equatable, Sendable {
  /// A mouse button.
  package enum Button: Equatable, Sendable {
    case left, middle, right
  }

  /// What was done.
  package enum Action: Equatable, Sendable {
    case press(Button)
    case release(Button)
    /// Moved with a button held down.
    case drag(Button)
    case wheelUp, wheelDown, wheelLeft, wheelRight
  }

  package var action: Action
  /// Where, from 0 at the top left.
  package var position: Position
  /// Keys held down meanwhile.
  package var modifiers: Modifiers
  /// Presses at one place so far that follow each other quickly: 1, 2 or 3.
  package var clicks: Int

  /// Makes a mouse event.
  package init(
    _ action: Action, at position: Position, modifiers: Modifiers = [], clicks: Int = 1
  ) {
    self.action = action
    self.position = position
    self.modifiers = modifiers
    self.clicks = clicks
  }
}
