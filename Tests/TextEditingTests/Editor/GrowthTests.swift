import Testing

@testable import TextEditing

@Suite("Size", .serialized)
struct GrowthTests {
  private static let line = "- **Dependencies:** reads `Orders DB` for what was bought together\n"

  private static func state(lines: Int) -> EditorState {
    var state = EditorState(
      TextBuffer(String(repeating: line, count: lines)), viewport: Viewport(columns: 80, rows: 24))
    _ = state.apply(.goToLine(lines / 2), measure: .oneCell)
    return state
  }

  @Test("Two thousand keys in the middle of 100,000 lines leave nearly all storage shared")
  func sharing() {
    let start = Self.state(lines: 100_000)
    var state = start
    for index in 0..<2_000 {
      let command: EditorCommand = index % 50 == 49 ? .newline : .insert("x")
      var outcome = EditorOutcome()
      state.applyTyping(command, outcome: &outcome)
    }
    #expect(state.buffer.lineCount == start.buffer.lineCount + 40)
    #expect(state.buffer.byteCount > start.buffer.byteCount + 1_950)
    let fresh = state.buffer.root.countNodes(notIn: start.buffer.root.nodeIdentities())
    #expect(fresh < 60, "an edit may only make the nodes on its way to the root")
    #expect(state.buffer.root.height <= 4)
  }

  @Test("One key makes as few nodes in 100,000 lines as the tree is high")
  func onePath() {
    let start = Self.state(lines: 100_000)
    let known = start.buffer.root.nodeIdentities()
    let typed = start.after([.insert("x")])
    #expect(typed.buffer.root.countNodes(notIn: known) <= start.buffer.root.height + 2)
    let undone = typed.after([.undo])
    #expect(undone.buffer == start.buffer)
  }

  @Test("A key takes about as long in 100,000 lines as in 1,000")
  func time() {
    let clock = ContinuousClock()
    func duration(lines: Int) -> Duration {
      var state = Self.state(lines: lines)
      let commands: [EditorCommand] = [
        .insert("x"), .newline, .move(.down), .move(.pageDown), .move(.pageUp), .deleteBackward,
      ]
      return clock.measure {
        for _ in 0..<6 {
          for command in commands {
            _ = state.apply(command, measure: .oneCell)
            #expect(state.frame(measure: .oneCell).cursor != nil)
          }
        }
      }
    }
    _ = duration(lines: 1_000)
    let small = duration(lines: 1_000)
    let large = duration(lines: 100_000)
    // The tree is two levels higher; work over the whole text would be a hundred times as much.
    #expect(large < small * 5)
  }
}

extension RopeNode {
  fileprivate func nodeIdentities() -> Set<ObjectIdentifier> {
    children.reduce(into: [ObjectIdentifier(self)]) { $0.formUnion($1.nodeIdentities()) }
  }

  /// Nodes of this tree that another does not have; shared parts are not gone into.
  fileprivate func countNodes(notIn known: Set<ObjectIdentifier>) -> Int {
    guard !known.contains(ObjectIdentifier(self)) else { return 0 }
    return children.reduce(1) { $0 + $1.countNodes(notIn: known) }
  }
}
