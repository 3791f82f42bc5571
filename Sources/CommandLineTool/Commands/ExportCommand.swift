internal import ArgumentParser
internal import Engine
internal import Workspace

/// `dovetail export`: the interaction graph in formats that other tools read.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Prints the interaction graph for other tools.")

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var session: SessionOption
  @OptionGroup var scope: ScopeOption
  @Option(help: "The format: mermaid, dot or csv.") var format: GraphExport

  func run() throws {
    let run = try SessionRun(workspace, name: session.name, environment: .current())
    let requirements = ReviewedRequirements(
      Pipeline.requirements(of: run.opened.documents, review: run.opened.review),
      review: run.opened.review,
      scope: try scope.selection()
    ).requirements
    StandardStreams.output(format.text(requirements))
  }
}

extension GraphExport: ExpressibleByArgument {}
