internal import Engine
internal import Glibc
internal import Logging
internal import Screen
internal import Terminal
internal import Wizard
internal import Workspace

/// The wizard on the user's terminal, from the first frame to the last.
struct WizardRun {
  var workspace: Workspace
  var environment: ProcessEnvironment
  /// The theme that was asked for on the command line.
  var theme: String?
  var date: Timestamp
  var preset = WizardPreset()

  /// Runs until the user leaves.
  ///
  /// - Throws: `ExitCode`, after a message on standard error.
  func run() throws {
    guard isatty(STDOUT_FILENO) == 1 else {
      throw report(
        ErrorMessage(
          text: "The wizard needs a terminal. Without one: dovetail generate --name SESSION",
          status: .usage))
    }
    let settings = Settings(environment: environment)
    let name =
      theme.map { ThemeCatalog.isPath($0) ? environment.absolute($0) : $0 }
      ?? ThemeSetting(environment: environment, settings: settings).name
    let catalog = ThemeCatalog(folder: environment.configDirectory + "/themes", choice: name)
    var preset = preset
    preset.problems = settings.problems
    if !environment.wantsNoColor, catalog.theme(named: name) == nil {
      let problem = catalog.entries.first { $0.name == name }?.problem
      let known = catalog.entries.map(\.name).joined(separator: ", ")
      let text = problem ?? "There is no theme “\(name)”. Themes: \(known)"
      guard theme == nil else { throw report(ErrorMessage(text: text, status: .usage)) }
      // What was chosen earlier may be gone; that is no reason not to open.
      preset.problems.append(text)
    }
    let log = LogFile.bootstrapped(in: environment.stateDirectory)
    log.info("wizard started", metadata: ["version": "\(Dovetail.version)"])
    let options = TerminalOptions(
      usesColor: !environment.wantsNoColor, usesMouse: settings.usesMouse,
      standardErrorPath: environment.stateDirectory + "/stderr.log")
    do {
      let farewell = try withTerminal(options) { terminal in
        let runner = EffectRunner(
          workspace: workspace, environment: environment, date: date, log: log)
        return WizardLoop(
          terminal: terminal, runner: runner, theme: name, settings: settings, preset: preset
        ).run()
      }
      farewell.forEach { StandardStreams.line($0) }
    } catch let error as TerminalError {
      throw report(ErrorMessage(error))
    }
  }
}

extension ErrorMessage {
  init(_ error: TerminalError) {
    text =
      "The wizard cannot be shown: \(Self.reason(error)). The same questions as plain lines: "
      + "dovetail --accessible. What the terminal can do: dovetail doctor"
    status = .usage
  }

  private static func reason(_ error: TerminalError) -> String {
    switch error {
    case .noTerminal: "there is no terminal here"
    case .unknownTerminal(let name):
      name.isEmpty ? "TERM is not set" : "terminfo does not know the terminal “\(name)”"
    case .cannotAddressCursor(let name): "the terminal “\(name)” cannot place its cursor"
    case .alreadyInUse: "another screen is up"
    case .system(let call, let code): "\(call) failed: \(String(cString: strerror(code)))"
    }
  }
}
