internal import ArgumentParser
internal import Engine
internal import Workspace

/// `dovetail export`: what the session holds, in formats that other tools read.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Prints the interaction graph or the findings for other tools.",
    discussion: """
      mermaid, dot, plantuml and structurizr draw the interactions, csv lists them, backstage gives a \
      catalog-info.yaml with components, interfaces and stores, and sarif gives every finding of \
      `dovetail check` and of the design with rule, file and line, for code hosts and CI.
      """)

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var session: SessionOption
  @OptionGroup var scope: ScopeOption
  @Option(help: "One of mermaid, dot, plantuml, structurizr, backstage, csv, sarif.")
  var format: ExportFormat

  func run() throws {
    let selection = try scope.selection()
    let run = try SessionRun(workspace, name: session.name, environment: .current())
    switch format {
    case .mermaid: try output(.mermaid, run, selection)
    case .dot: try output(.dot, run, selection)
    case .plantuml: try output(.plantuml, run, selection)
    case .structurizr: try output(.structurizr, run, selection)
    case .csv: try output(.csv, run, selection)
    case .backstage:
      StandardStreams.output(
        BackstageCatalog(Pipeline.blueprint(of: run.input(scope: selection))).text)
    case .sarif: StandardStreams.output(try findings(run))
    }
  }

  private func output(
    _ format: GraphExport, _ run: SessionRun, _ selection: ScopeSelection
  ) throws {
    let requirements = ReviewedRequirements(
      Pipeline.requirements(of: run.opened.documents, review: run.opened.review),
      review: run.opened.review, scope: selection
    ).requirements
    StandardStreams.output(format.text(requirements, title: run.opened.session.name))
  }

  private func findings(_ run: SessionRun) throws -> String {
    let check = try SessionCheck(run)
    let session = run.opened.session
    return SarifLog(
      check.findings + check.coverage.findings + check.generation.findings,
      folder: Workspace.architecture + "/" + session.folder,
      fallback: run.opened.documents.last?.name ?? session.documentName
    ).text
  }
}

/// What `dovetail export` prints.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
  case mermaid, dot, plantuml, structurizr, backstage, csv, sarif
}
