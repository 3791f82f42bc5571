internal import Glibc
internal import Screen
internal import Terminal
internal import Wizard

/// The doctor on the user's terminal: each thing is tried, and what came of it stays behind as lines.
struct DoctorLoop {
  var environment: ProcessEnvironment
  var settings: Settings

  /// Walks through the pages until the user is done.
  ///
  /// - Throws: `TerminalError` where there is no screen to walk on.
  func run() throws -> [DoctorState.Line] {
    let options = TerminalOptions(usesColor: !environment.wantsNoColor, usesMouse: true)
    let name = ThemeSetting(environment: environment, settings: settings).name
    let catalog = ThemeCatalog(folder: environment.configDirectory + "/themes", choice: name)
    let theme =
      environment.wantsNoColor ? Theme.monochrome : catalog.theme(named: name) ?? .terminal
    return try withTerminal(options) { terminal in
      let size = ScreenSize(
        columns: terminal.capabilities.columns, rows: terminal.capabilities.rows)
      var state = DoctorState(size: size, token: "dovetail-\(getpid())")
      while !state.isDone {
        var grid = Grid(width: state.size.columns, height: state.size.rows)
        DoctorView.draw(state, theme: theme, into: &grid)
        terminal.present(grid)
        guard let event = terminal.next() else { continue }
        if event == .suspendRequested || event == .key(.control("z")) {
          terminal.suspend()
        } else if state.take(event) {
          _ = terminal.copyToClipboard(state.token)
        }
      }
      return state.report(settings.keyMap)
    }
  }
}
