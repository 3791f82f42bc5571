import Engine
import Screen
import Testing
import Wizard

@Suite("What is decided, asked and compared is drawn as its picture shows, at four sizes")
struct ReviewSnapshotTests {
  /// What a user does to come to a screen.
  struct Scene: CustomTestStringConvertible, Sendable {
    var name: String
    var step: WizardStep
    var keys: String
    /// What is typed after the keys.
    var text = ""

    var testDescription: String { name }
  }

  private static let sizes = [
    ScreenSize(columns: 40, rows: 12), ScreenSize(columns: 80, rows: 24),
    ScreenSize(columns: 120, rows: 40), ScreenSize(columns: 200, rows: 60),
  ]

  private static let scenes = [
    Scene(name: "events", step: .dependencies, keys: "E"),
    Scene(name: "rejection", step: .dependencies, keys: "x", text: "not ours"),
    Scene(name: "bulk", step: .dependencies, keys: "F"),
    Scene(name: "assumptions", step: .patterns, keys: "A end space home"),
    Scene(name: "answer", step: .patterns, keys: "A enter", text: "2 s"),
    Scene(name: "side-by-side", step: .review, keys: "s down"),
  ]

  @Test("Each screen of deciding, asking and comparing", arguments: scenes, sizes)
  func screen(scene: Scene, size: ScreenSize) {
    var player = Player.on(scene.step, columns: size.columns, rows: size.rows)
    player.press(scene.keys)
    player.type(scene.text)
    expectSnapshot(player.grid, "\(scene.name)-\(size.columns)x\(size.rows)")
  }

  @Test("A conflict shows what each side changed", arguments: sizes)
  func conflict(size: ScreenSize) {
    var player = Player.contested(columns: size.columns, rows: size.rows)
    player.press("m t")
    expectSnapshot(player.grid, "conflict-\(size.columns)x\(size.rows)")
    player.press("e")
    player.type("Written by hand. ")
    expectSnapshot(player.grid, "conflict-written-\(size.columns)x\(size.rows)")
  }
}
