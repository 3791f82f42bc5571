internal import ArgumentParser
internal import Engine
internal import Workspace

/// `dovetail generate`: everything that the wizard writes, without the wizard.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Writes the integration architecture, its specifications and the session state.",
    discussion: """
      Uses the review decisions and edits that were saved with the session. Files that were edited by \
      hand keep their edits where the run has nothing new to say; where both changed, nothing is \
      written until --keep-edits or --discard-edits says what to do.
      """)

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var session: SessionOption
  @OptionGroup var scope: ScopeOption
  @Flag(help: "Say what would be written, and write nothing.") var dryRun = false
  @Flag(help: "Print the difference to the files on disk, in the unified format.") var diff = false
  @Flag(help: "Settle conflicts in favour of the files on disk.") var keepEdits = false
  @Flag(help: "Settle conflicts in favour of the generated text.") var discardEdits = false

  func validate() throws {
    if keepEdits, discardEdits {
      throw ValidationError("Give either --keep-edits or --discard-edits, not both.")
    }
  }

  func run() throws {
    let selection = try scope.selection()
    let run = try SessionRun(workspace, name: session.name, environment: .current())
    let opened = run.opened
    var proposed = try run.proposal(scope: selection)
    if keepEdits || discardEdits, !proposed.plan.conflicts.isEmpty {
      let resolution: ConflictResolution = keepEdits ? .keepDisk : .takeGenerated
      proposed = try run.proposal(
        scope: selection,
        resolutions: Dictionary(
          uniqueKeysWithValues: proposed.plan.conflicts.map { ($0.path, resolution) }),
        extracted: proposed.generation.extracted)
    }
    if diff { StandardStreams.line(Self.difference(of: proposed.plan)) }
    guard proposed.plan.conflicts.isEmpty else {
      StandardStreams.message(FindingList(proposed.plan.findings).text)
      StandardStreams.message(
        "dovetail: nothing was written. Settle it with --keep-edits or --discard-edits, "
          + "or in the wizard: dovetail --name \(opened.session.index)")
      throw ExitStatus.findings.exitCode
    }
    if dryRun {
      StandardStreams.message(Self.listing(of: proposed.plan))
      return
    }
    let request = proposed.request(for: opened)
    if request.files.isEmpty, request.removals.isEmpty {
      StandardStreams.message(proposed.plan.summary + ".")
    } else {
      let receipt = try reporting { () throws(WorkspaceError) in
        try run.workspace.save(request)
      }
      receipt.written.forEach { StandardStreams.line($0) }
    }
    StandardStreams.message(RunReport(proposed.generation, session: opened.session).text)
  }

  /// The differences of all files that would be written.
  static func difference(of plan: SavePlan) -> String {
    plan.writes.map { file in
      TextDiff(from: file.current ?? "", to: file.proposed).unified(path: file.path)
    }.joined()
  }

  /// One line per file, with its mark, and what saving would do.
  static func listing(of plan: SavePlan) -> String {
    let lines = plan.files.map { file in
      let mark =
        switch file.change {
        case .new: "+ new      "
        case .changed: "~ changed  "
        case .unchanged: "= same     "
        case .obsolete: "- obsolete "
        case .conflict: "! conflict "
        }
      return mark + file.path
    }
    return (lines + ["", plan.summary + "."]).joined(separator: "\n")
  }
}
