import Screen
import Testing
import Wizard

/// The sizes that every step is drawn at.
private let sizes = [
  ScreenSize(columns: 40, rows: 12), ScreenSize(columns: 80, rows: 24),
  ScreenSize(columns: 120, rows: 40), ScreenSize(columns: 200, rows: 60),
]

@Suite("Every step is drawn as its picture shows, at four sizes")
struct SnapshotTests {
  private func name(_ step: String, _ size: ScreenSize) -> String {
    "\(step)-\(size.columns)x\(size.rows)"
  }

  @Test("The session list has a preview and offers to resume a draft", arguments: sizes)
  func sessions(size: ScreenSize) {
    let player = Player(columns: size.columns, rows: size.rows)
    expectSnapshot(player.grid, name("session", size))
  }

  @Test("The scopes show how many interactions each one holds", arguments: sizes)
  func scope(size: ScreenSize) {
    var player = Player.on(.scope, columns: size.columns, rows: size.rows)
    player.press("down space")
    expectSnapshot(player.grid, name("scope", size))
  }

  @Test("The interactions stand above or beside the place they come from", arguments: sizes)
  func dependencies(size: ScreenSize) {
    var player = Player.on(.dependencies, columns: size.columns, rows: size.rows)
    player.press("space down x")
    player.type("not ours")
    player.press("enter down")
    expectSnapshot(player.grid, name("dependencies", size))
  }

  @Test("The neighbourhood shows who needs a component and what it needs", arguments: sizes)
  func neighbourhood(size: ScreenSize) {
    var player = Player.on(.dependencies, columns: size.columns, rows: size.rows)
    player.press("v")
    expectSnapshot(player.grid, name("neighbourhood", size))
  }

  @Test("The matrix makes cycles stand out", arguments: sizes)
  func matrix(size: ScreenSize) {
    var player = Player.on(.dependencies, columns: size.columns, rows: size.rows)
    player.press("d")
    expectSnapshot(player.grid, name("matrix", size))
  }

  @Test("A decision is explained below or beside the list", arguments: sizes)
  func patterns(size: ScreenSize) {
    var player = Player.on(.patterns, columns: size.columns, rows: size.rows)
    player.press("down")
    expectSnapshot(player.grid, name("patterns", size))
  }

  @Test("Another outcome shows what it would change before it is chosen", arguments: sizes)
  func outcomes(size: ScreenSize) {
    var player = Player.on(.patterns, columns: size.columns, rows: size.rows)
    player.press("c")
    expectSnapshot(player.grid, name("outcomes", size))
  }

  @Test("The outline shows how each section came to be", arguments: sizes)
  func sections(size: ScreenSize) {
    var player = Player.on(.sections, columns: size.columns, rows: size.rows)
    player.press("end")
    expectSnapshot(player.grid, name("sections", size))
  }

  @Test("A section is written with gutter, cursor and status", arguments: sizes)
  func editor(size: ScreenSize) {
    var player = Player.on(.sections, columns: size.columns, rows: size.rows)
    player.press("down enter ctrl-end enter")
    player.type("결제 is ours")
    expectSnapshot(player.grid, name("editor", size))
  }

  @Test("The review says in one line what saving will do", arguments: sizes)
  func review(size: ScreenSize) {
    let player = Player.on(.review, columns: size.columns, rows: size.rows)
    expectSnapshot(player.grid, name("review", size))
  }

  @Test("The preview shows the document as it will read", arguments: sizes)
  func preview(size: ScreenSize) {
    var player = Player.on(.review, columns: size.columns, rows: size.rows)
    player.press("v")
    expectSnapshot(player.grid, name("preview", size))
  }

  @Test("Findings come with what to do about them", arguments: sizes)
  func findings(size: ScreenSize) {
    var player = Player.on(.review, columns: size.columns, rows: size.rows)
    player.press("i")
    expectSnapshot(player.grid, name("findings", size))
  }

  @Test("The end tells what was written and what comes next", arguments: sizes)
  func done(size: ScreenSize) {
    var player = Player.on(.review, columns: size.columns, rows: size.rows)
    player.press("w")
    expectSnapshot(player.grid, name("done", size))
  }

  @Test("Help is made from the key map", arguments: sizes)
  func help(size: ScreenSize) {
    var player = Player.on(.dependencies, columns: size.columns, rows: size.rows)
    player.press("?")
    expectSnapshot(player.grid, name("help", size))
  }

  @Test("What a teaching changes is told before it is taught", arguments: sizes)
  func teach(size: ScreenSize) {
    var player = Player.on(.dependencies, columns: size.columns, rows: size.rows)
    player.press("t")
    player.type("재고")
    player.press("enter enter")
    player.type("Catalog")
    player.press("enter")
    expectSnapshot(player.grid, name("teach", size))
  }

  @Test("The names that can be taught are listed, those of the row first", arguments: sizes)
  func teachNames(size: ScreenSize) {
    var player = Player.on(.dependencies, columns: size.columns, rows: size.rows)
    player.press("down t")
    expectSnapshot(player.grid, name("teach-names", size))
  }

  @Test("Places that contradict each other are marked and quoted", arguments: sizes)
  func contradiction(size: ScreenSize) {
    var player = Player.on(.dependencies, columns: size.columns, rows: size.rows)
    player.answersAtOnce = false
    player.press("space up")
    player.happen(.computed(computation: player.state.work.requested, Sample.disputed))
    expectSnapshot(player.grid, name("contradiction", size))
  }

  @Test("The form tells what belongs in a field", arguments: sizes)
  func form(size: ScreenSize) {
    var player = Player.on(.dependencies, columns: size.columns, rows: size.rows)
    player.press("a")
    player.type("Sto")
    player.press("enter")
    expectSnapshot(player.grid, name("form", size))
  }

  @Test("The palette lists every command with its key", arguments: sizes)
  func palette(size: ScreenSize) {
    var player = Player.on(.dependencies, columns: size.columns, rows: size.rows)
    player.press(":")
    player.type("un")
    expectSnapshot(player.grid, name("palette", size))
  }

  @Test("A window that is too small says what is needed")
  func tooSmall() {
    expectSnapshot(Player(columns: 30, rows: 8).grid, "too-small-30x8")
  }

  @Test("An empty workspace says what helps")
  func noSession() {
    var player = Player()
    player.happen(.sessionsLoaded([]))
    expectSnapshot(player.grid, "no-session-80x24")
  }
}
