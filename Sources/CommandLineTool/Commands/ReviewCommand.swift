internal import ArgumentParser
internal import Engine
internal import Glibc
internal import Wizard
internal import Workspace

/// `dovetail review`: every question of a session as one list, answered in an editor or from a file.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Opens all questions of a session as one list in your editor.",
    discussion: """
      A line is an interaction or a decision; its first word is the answer: accept, reject, edit, choose. \
      What you answer goes into the draft, as one change that the wizard can undo; --save writes the \
      files at once. A worksheet that was kept answers again with --answers. A line that cannot be \
      followed is told with its number, and then nothing is changed.
      """)

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var session: SessionOption
  @Option(
    help: ArgumentHelp(
      "Take the answers from a file, - for standard input, and open no editor.", valueName: "file"))
  var answers: String?
  @Flag(name: .customLong("print"), help: "Print the list, and change nothing.") var prints = false
  @Flag(help: "Write the files afterwards, as the wizard's last step does.") var save = false

  func run() throws {
    let environment = ProcessEnvironment.current()
    let run = try SessionRun(workspace, name: session.name, environment: environment)
    var sheet = WorksheetRun(run, environment: environment)
    try reporting { () throws(WorkspaceError) in try sheet.open() }
    let text = Worksheet.text(of: sheet.state)
    if prints {
      StandardStreams.output(text)
      return
    }
    let (filled, place) = try filledIn(text, environment)
    let (edits, problems) = Worksheet.edits(in: filled, for: sheet.state)
    guard problems.isEmpty else {
      for problem in problems {
        StandardStreams.message("\(place):\(problem.line): \(problem.text)")
      }
      StandardStreams.message("dovetail: nothing was changed.")
      throw ExitStatus.badInput.exitCode
    }
    try reporting { () throws(WorkspaceError) in try sheet.take(edits) }
    let folder = run.opened.session.folder
    StandardStreams.message(
      edits.isEmpty
        ? "Nothing is answered otherwise." : sheet.state.notice.map { $0.text + "." } ?? "")
    guard save else {
      if sheet.state.isDraftBegun {
        StandardStreams.message(
          "It is kept in the draft. Go on with: dovetail --name \(folder), or "
            + "dovetail review --name \(folder) --save")
      }
      return
    }
    let written = try sheet.save()
    written.forEach { StandardStreams.line($0) }
  }

  /// The worksheet as its reader left it, and what problems name.
  private func filledIn(
    _ text: String, _ environment: ProcessEnvironment
  ) throws -> (text: String, place: String) {
    if let answers {
      if answers == "-" {
        var lines = ""
        while let line = readLine(strippingNewline: false) { lines += line }
        return (lines, "standard input")
      }
      guard let read = PrivateFile.text(at: environment.absolute(answers), limit: 4 << 20) else {
        throw report(ErrorMessage(text: "\(answers) cannot be read.", status: .noInput))
      }
      return (read, answers)
    }
    guard !save || isatty(STDIN_FILENO) == 1 else { return ("", "worksheet") }
    let editor = ExternalEditor(
      command: environment.editor, folder: environment.stateDirectory + "/editing")
    PrivateFile.makeFolder(environment.stateDirectory)
    do {
      let edited = try awaiting { try await editor.edited(Array(text.utf8), name: "review.txt") }
      return (String(decoding: edited, as: UTF8.self), "worksheet")
    } catch {
      throw report(
        ErrorMessage(
          text:
            "The editor did not work: \(error). Set VISUAL or EDITOR, or use --print and --answers.",
          status: .usage))
    }
  }
}
