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
      hand keep their edits; generated changes are merged in line by line. Where both changed the same \
      lines, both sides are shown and nothing is written until --keep-edits or --discard-edits says \
      which lines to take.
      """)

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var session: SessionOption
  @OptionGroup var scope: ScopeOption
  @Flag(help: "Say what would be written, and write nothing.") var dryRun = false
  @Flag(help: "Print the difference to the files on disk, in the unified format.") var diff = false
  @Flag(help: "Where both changed the same lines, take those on disk.") var keepEdits = false
  @Flag(help: "Where both changed the same lines, take the generated ones.")
  var discardEdits = false

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
      StandardStreams.message(ConflictListing(files: proposed.plan.conflicts).text)
      StandardStreams.message(
        "\ndovetail: nothing was written. Settle these lines with --keep-edits or --discard-edits, "
          + "or one by one in the wizard: dovetail --name \(opened.session.index)")
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
