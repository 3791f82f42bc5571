import Screen
import Testing

@testable import Wizard

@Suite("A notice tells what is the case, however long its paths are")
struct NoticeTests {
  private static let problem =
    "/home/somebody/.config/dovetail/themes/of-the-team/at-work/mine.yaml:20: this is not valid YAML"

  private func shown(columns: Int) -> String {
    var player = Player.on(.scope, columns: columns)
    player.happen(.themeFailed(Failure(Self.problem, advice: "the colours stay as they were")))
    return player.screen.joined(separator: "\n")
  }

  @Test("A path that leaves no room for the reason is cut down to the file's name")
  func narrow() {
    #expect(shown(columns: 60).contains("…/mine.yaml:20: this is not valid YAML"))
  }

  @Test("A path that fits is told whole")
  func wide() {
    #expect(shown(columns: 200).contains(Self.problem))
  }
}
