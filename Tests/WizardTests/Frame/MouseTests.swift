import Screen
import Testing
import TextEditing

@testable import Wizard

extension Player {
  /// Clicks a cell, several times quickly where asked.
  fileprivate mutating func click(_ row: Int, _ column: Int, times: Int = 1) {
    for count in 1...times {
      happen(
        .input(
          .mouse(
            MouseEvent(
              .press(.left), at: Position(row: row, column: column), clicks: count))))
    }
  }

  fileprivate mutating func mouse(_ action: MouseEvent.Action, _ row: Int, _ column: Int) {
    happen(.input(.mouse(MouseEvent(action, at: Position(row: row, column: column)))))
  }
}

@Suite("The mouse does what hands expect")
struct MouseTests {
  private func writing() -> Player {
    var player = Player.on(.sections)
    player.press("down enter")
    return player
  }

  @Test("In the editor a click puts the cursor, two select the word, three the line")
  func clicksInText() {
    var player = writing()
    player.click(3, 12)
    #expect(player.state.sections.editor?.text.selection == Selection(at: 8))
    player.click(3, 12, times: 2)
    #expect(player.state.sections.editor?.text.selectedText == "Integration")
    player.click(3, 12, times: 3)
    #expect(player.state.sections.editor?.text.selectedText.hasPrefix("- **Integration") == true)
  }

  @Test("Dragging below the text selects to its end")
  func dragBeyond() {
    var player = writing()
    player.click(3, 4)
    player.mouse(.drag(.left), 23, 79)
    #expect(player.state.sections.editor?.text.selectedText.contains("Data Strategy") == true)
  }

  @Test("A double click on a row opens it; a click beside it goes to the pane")
  func rows() {
    var player = Player.on(.sections)
    player.click(3, 5, times: 2)
    #expect(player.state.sections.editor != nil)
    player.press("esc")
    player.click(20, 5)
    #expect(player.state.sections.isPaneFocused)
  }

  @Test("The wheel turns what is under the pointer and leaves the keys where they are")
  func wheel() {
    var player = Player.on(.dependencies)
    player.mouse(.wheelDown, 5, 10)
    #expect(player.state.dependencies.cursor.index == 3)
    player.mouse(.wheelDown, 18, 10)
    #expect(player.state.dependencies.cursor.index == 3)
    #expect(!player.state.dependencies.isPaneFocused)
  }

  @Test("The line between two parts follows the mouse that holds it, and leaves both legible")
  func divider() {
    var player = Player.on(.dependencies)
    let row = player.screen.firstIndex { $0.contains("── Where this comes from") } ?? 0
    player.click(row, 60)
    player.mouse(.drag(.left), row - 3, 60)
    #expect(player.screen[row - 3].contains("── Where this comes from"))
    player.mouse(.drag(.left), 2, 60)
    player.mouse(.release(.left), 2, 60)
    let top = player.screen.firstIndex { $0.contains("── Where this comes from") } ?? 0
    #expect(top > 5)
    player.mouse(.drag(.left), row, 60)
    #expect(player.screen[top].contains("── Where this comes from"))
  }

  @Test("Beside each other, two parts share the columns as the mouse says")
  func wideDivider() {
    var player = Player.on(.sections, columns: 120, rows: 40)
    #expect(player.state.sectionsLayout.outline.width == 48)
    player.click(20, 48)
    player.mouse(.drag(.left), 20, 38)
    player.mouse(.release(.left), 20, 38)
    #expect(player.state.sectionsLayout.outline.width == 38)
    player.press("enter")
    #expect(player.state.sectionsLayout.outline.width == 38)
  }

  @Test("A line of a list is chosen by a click and taken by two")
  func picker() {
    var player = Player.on(.patterns)
    player.press("T")
    let row = player.screen.firstIndex { $0.contains("monochrome") } ?? 0
    player.click(row, 10, times: 2)
    #expect(player.state.overlay == nil)
    #expect(player.state.themes.current == "monochrome")
  }

  @Test("Footer and breadcrumb are clicked as their keys are pressed")
  func frame() {
    var player = Player.on(.dependencies)
    let footer = player.screen.last ?? ""
    let column = footer.firstRange(of: "accept").map {
      footer.distance(from: footer.startIndex, to: $0.lowerBound)
    }
    player.click(23, column ?? 0)
    #expect(player.state.notice?.text.hasPrefix("Accept") == true)
    let crumbs = player.screen.first ?? ""
    let place = crumbs.firstRange(of: "✓1").map {
      crumbs.distance(from: crumbs.startIndex, to: $0.lowerBound)
    }
    player.click(0, place ?? 0)
    #expect(player.state.step == .session)
  }
}
