internal import ArgumentParser
internal import Engine
internal import Formats
internal import Workspace

/// `dovetail knowledge`: what is publicly known of a technology, with sources.
struct KnowledgeCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "knowledge",
    abstract: "Prints what is known of technologies and services, each fact with its source.",
    discussion: """
      Decisions, contracts and findings rest on these facts. Add your own, or correct one, in \
      .dovetail/knowledge/*.yaml at the workspace's root: a list of entries with id, name, aliases, \
      kind, provides and facts, as this command prints them with --format json.
      """)

  @Argument(help: "A name or alias, such as Kafka; without one, everything is listed.")
  var name: String?
  @Option(
    help: ArgumentHelp(
      "The folder that holds .taskmaster/docs/design/architecture.", valueName: "folder"))
  var workspace: String?
  @Option(help: "The output: text or json.") var format: Format = .text

  func run() throws {
    let catalog = try catalog()
    for problem in catalog.problems {
      StandardStreams.message("dovetail: \(problem.file):\(problem.line): \(problem.reason)")
    }
    guard let name else {
      switch format {
      case .json:
        StandardStreams.output(
          JSONWriter.document(.array(catalog.entries.map(KnowledgeListing.value))))
      case .text: StandardStreams.line(KnowledgeListing.table(of: catalog.entries).text)
      }
      return
    }
    let found = catalog.entry(named: name).map { [$0] } ?? catalog.entries(in: name)
    guard let entry = found.first else {
      StandardStreams.message(
        "dovetail: nothing is known of “\(name)”. `dovetail knowledge` lists what is.")
      throw ExitStatus.noInput.exitCode
    }
    switch format {
    case .json: StandardStreams.output(JSONWriter.document(KnowledgeListing.value(of: entry)))
    case .text: StandardStreams.line(KnowledgeListing.text(of: entry))
    }
  }

  /// The catalogue of the workspace around the current folder; what is built in where there is none.
  private func catalog() throws -> KnowledgeCatalog {
    let environment = ProcessEnvironment.current()
    let located: Workspace
    do throws(WorkspaceError) {
      located = try Workspace.locate(
        from: workspace.map(environment.absolute) ?? environment.currentDirectory,
        walkingUp: workspace == nil, stateDirectory: environment.stateDirectory)
    } catch {
      guard workspace == nil else { throw report(ErrorMessage(error)) }
      return .builtIn(extendedBy: [])
    }
    let added = try reporting(located.knowledge)
    for remark in added.remarks {
      StandardStreams.message("dovetail: \(remark.finding.message)")
    }
    return .builtIn(extendedBy: added.files)
  }
}
