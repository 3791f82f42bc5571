import Screen

/// Counts presses that follow each other quickly at one place, which terminals do not tell.
struct ClickCounter {
  /// The longest pause between two presses that belong together.
  static let pause = Duration.milliseconds(400)

  private var last: (position: Position, time: ContinuousClock.Instant, count: Int)?

  /// The event with its number of presses, where it is one of the left button.
  mutating func counted(_ event: InputEvent, at time: ContinuousClock.Instant) -> InputEvent {
    guard case .mouse(var mouse) = event, mouse.action == .press(.left) else { return event }
    var count = 1
    if let last, last.position == mouse.position, time - last.time <= Self.pause {
      // A fourth press is a first one again.
      count = last.count % 3 + 1
    }
    last = (mouse.position, time, count)
    mouse.clicks = count
    return .mouse(mouse)
  }
}
