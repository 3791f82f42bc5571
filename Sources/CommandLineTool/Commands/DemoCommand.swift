internal import ArgumentParser
internal import Assets
internal import Glibc
internal import Workspace

/// `dovetail demo`: lays out the example workspace and opens the wizard on it.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Lays a realistic example workspace into a new folder and opens the wizard on it.",
    discussion: "Without a terminal it only lays the example out and prints its path.")

  @Option(
    help: ArgumentHelp(
      "A folder that does not exist yet, or is empty. Default: a new folder for temporary files.",
      valueName: "folder"))
  var directory: String?

  @Option(help: "The theme to start with, by its name or as a file.") var theme: String?

  func run() throws {
    let environment = ProcessEnvironment.current()
    let folder = try layOut(environment)
    guard isatty(STDOUT_FILENO) == 1, isatty(STDIN_FILENO) == 1 else {
      StandardStreams.line(folder)
      return
    }
    let workspace = try reporting { () throws(WorkspaceError) in
      try Workspace.locate(
        from: folder, walkingUp: false, stateDirectory: environment.stateDirectory)
    }
    StandardStreams.message("The example workspace is in \(folder)")
    try WizardRun(
      workspace: workspace, environment: environment, theme: theme,
      date: Timestamp(seconds: environment.now)
    ).run()
  }

  /// Writes the example's files.
  ///
  /// - Returns: the folder as an absolute path.
  private func layOut(_ environment: ProcessEnvironment) throws -> String {
    try reporting { () throws(WorkspaceError) in
      try ExampleLayout.write(
        Assets.exampleWorkspace(), to: directory.map(environment.absolute))
    }
  }
}
