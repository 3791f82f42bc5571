import Screen
import Testing

@testable import Terminal

@Suite("Presses that belong together are counted")
struct ClickCounterTests {
  @Test("Two quick presses at one place are a double click; a pause or a move begins anew")
  func counting() {
    var counter = ClickCounter()
    let start = ContinuousClock.now
    func press(_ column: Int, _ milliseconds: Int) -> Int {
      let event = MouseEvent(.press(.left), at: Position(row: 0, column: column))
      let counted = counter.counted(.mouse(event), at: start + .milliseconds(milliseconds))
      guard case .mouse(let mouse) = counted else { return 0 }
      return mouse.clicks
    }
    #expect([press(1, 0), press(1, 100), press(1, 200), press(1, 300)] == [1, 2, 3, 1])
    #expect([press(2, 350), press(2, 900), press(2, 1000)] == [1, 1, 2])
  }
}
