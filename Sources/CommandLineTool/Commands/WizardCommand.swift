internal import ArgumentParser
internal import Engine
internal import Wizard
internal import Workspace

/// `dovetail`: the wizard, with the answers given filled in.
struct WizardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wizard", abstract: "Opens the wizard; the default.")

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var scope: ScopeOption
  @Option(
    name: [.customShort("n"), .long],
    help: ArgumentHelp(
      "The session to open: its folder, name, index or an unambiguous prefix.",
      valueName: "session"))
  var name: String?
  @Option(help: "The theme, by its name (dovetail themes lists them) or as a file.")
  var theme: String?
  @Flag(help: "Ask the same questions as plain lines: for screen readers and simple terminals.")
  var accessible = false
  @Option(
    help: ArgumentHelp(
      "Do a run again from its journal, without questions, and write the same files.",
      valueName: "journal"))
  var replay: String?

  func run() throws {
    let environment = ProcessEnvironment.current()
    let date = try workspace.date(environment)
    let selection = scope.scope == nil ? nil : try scope.selection()
    let located = try reporting { () throws(WorkspaceError) in
      try workspace.locate(environment)
    }
    if let replay {
      let run = try ReplayRun(path: environment.absolute(replay), workspace: located)
      let written = try run.run()
      written.forEach { StandardStreams.line($0) }
      if written.isEmpty { StandardStreams.message("The run wrote nothing new.") }
      return
    }
    var folder: String?
    if let name {
      let sessions = try reporting(located.sessions)
      do {
        folder = try SessionCatalog(folderNames: sessions.map(\.session.folder))
          .session(named: name).folder
      } catch {
        throw report(ErrorMessage(error))
      }
    }
    var preset = WizardPreset(folder: folder, scope: selection)
    if accessible {
      var plain = PlainRun(
        workspace: located, environment: environment, date: date, preset: preset)
      guard case .screen(let folder) = plain.run() else { return }
      preset = WizardPreset(folder: folder)
    }
    try WizardRun(
      workspace: located, environment: environment, theme: theme, date: date, preset: preset
    ).run()
  }
}
