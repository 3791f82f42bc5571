import Screen
import Testing

@testable import Wizard

@Suite("The doctor tries what a terminal can do")
struct DoctorTests {
  private func state() -> DoctorState {
    DoctorState(size: ScreenSize(columns: 80, rows: 24), token: "secret-7")
  }

  private func press(_ keys: String, _ state: inout DoctorState) {
    for name in keys.split(separator: " ") {
      if let key = Key(name) { _ = state.take(.key(key)) }
    }
  }

  private func line(_ page: DoctorState.Page, _ state: DoctorState) -> DoctorState.Line? {
    state.report(.standard).first { $0.name == page.title.lowercased() }
  }

  @Test("What the user says of colours and widths is what the report says")
  func answers() {
    var state = state()
    press("y n", &state)
    #expect(line(.colours, state)?.outcome == .works)
    #expect(line(.width, state)?.outcome == .fails)
    #expect(line(.width, state)?.advice?.contains("ambiguous width") == true)
    #expect(line(.keys, state)?.value == "not tried")
  }

  @Test("A key that does not arrive is named, with another that does the same")
  func keys() {
    var state = state()
    press("y y f1 q alt-f", &state)
    let advice = line(.keys, state)?.advice ?? ""
    #expect(advice.contains("ctrl-right (alt-left") == false)
    #expect(advice.contains("ctrl-right (alt-right does the same)"))
    #expect(!advice.contains("f1"))
    #expect(!state.isDone)
  }

  @Test("A paste is counted, the mouse is watched, and the clipboard has to give back what it got")
  func devices() {
    var state = state()
    press("enter enter enter", &state)
    _ = state.take(.paste("a\nb"))
    #expect(state.paste?.lines == 2)
    press("enter", &state)
    let place = Position(row: 3, column: 3)
    for action in [MouseEvent.Action.press(.left), .drag(.left), .wheelUp] {
      _ = state.take(.mouse(MouseEvent(action, at: place)))
    }
    _ = state.take(.mouse(MouseEvent(.press(.left), at: place, clicks: 2)))
    #expect(state.outcome(of: .mouse) == .works)
    let copies = state.take(.key(Key(.enter)))
    #expect(copies)
    _ = state.take(.paste("something else"))
    #expect(state.outcome(of: .clipboard) == .fails)
    _ = state.take(.paste("secret-7\n"))
    #expect(state.outcome(of: .clipboard) == .works)
    press("enter", &state)
    #expect(state.isDone)
  }

  @Test(
    "Every page fits, at the smallest size too",
    arguments: [
      ScreenSize(columns: 40, rows: 12), ScreenSize(columns: 80, rows: 24),
      ScreenSize(columns: 120, rows: 40),
    ])
  func pages(size: ScreenSize) {
    var state = DoctorState(size: size, token: "secret-7")
    for page in DoctorState.Page.allCases {
      var grid = Grid(width: size.columns, height: size.rows)
      DoctorView.draw(state, theme: .terminal, into: &grid)
      expectSnapshot(grid, "doctor-\(page.title.lowercased())-\(size.columns)x\(size.rows)")
      press("enter", &state)
    }
  }
}
