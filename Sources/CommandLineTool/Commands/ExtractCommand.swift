internal import ArgumentParser
internal import Engine
internal import Formats
internal import Workspace

/// `dovetail extract`: what the documents state, with evidence.
struct ExtractCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, csv }

  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Shows what was extracted from a session's documents, or from loose files.")

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var scope: ScopeOption
  @Option(
    name: [.customShort("n"), .long],
    help: ArgumentHelp("The session; not with files.", valueName: "session"))
  var name: String?
  @Option(help: "The output: table, json or csv.") var format: Format = .table
  @Flag(help: "List the source lines that were not understood.") var unread = false
  @Argument(
    help: "Markdown files to read without a session.", completion: .file(extensions: ["md"]))
  var files: [String] = []

  func validate() throws {
    if name == nil, files.isEmpty {
      throw ValidationError("Name a session with --name, or give files to read.")
    }
    if name != nil, !files.isEmpty {
      throw ValidationError("Give either --name or files, not both.")
    }
  }

  func run() throws {
    let environment = ProcessEnvironment.current()
    let documents: [SourceDocument]
    var session: Session?
    var review = Review()
    if let name {
      let run = try SessionRun(workspace, name: name, environment: environment)
      documents = run.opened.documents
      session = run.opened.session
      review = run.opened.review
    } else {
      documents = try files.map { path in
        try reporting { () throws(WorkspaceError) in
          SourceDocument(
            name: path, kind: .loose,
            bytes: try Workspace.looseFile(at: environment.absolute(path)))
        }
      }
    }
    let extracted = Pipeline.requirements(of: documents, review: review)
    let requirements = ReviewedRequirements(
      extracted, review: review, scope: try scope.selection(), keepsLegs: true
    ).requirements
    if unread {
      StandardStreams.line(UnreadListing(requirements).text)
      return
    }
    let report = RequirementsReport(requirements, session: session?.folder)
    switch format {
    case .json: StandardStreams.output(report.json)
    case .csv: StandardStreams.output(CSVWriter.table(report.rows))
    case .table: StandardStreams.line(ExtractionSummary(requirements).text)
    }
  }
}
