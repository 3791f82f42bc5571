internal import ArgumentParser
internal import Engine
internal import Formats

/// `dovetail explain`: what a line of the document rests on, and what would change it.
struct ExplainCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains a decision: lines, rule, assumptions, alternatives, what would change it.",
    discussion: """
      What to explain is one of:
        d-4k2x9p                    a decision, by the id that the document and decisions.md show
        "Order Service -> Stripe"   everything decided between two parts
        "Order Service"             everything decided about a part or an event
        COM-01                      everything that a rule decided and found
        timeout.internal            an assumption and what rests on it
        "Retry Policy"              a section of the document
        component-design:34         what rests on a source line
      With --lines it counts instead what the lines of the whole document rest on.
      """)

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var session: SessionOption
  @OptionGroup var scope: ScopeOption
  @Option(help: "The output: text or json.") var format: Format = .text
  @Flag(help: "Count what the lines of the document rest on.") var lines = false
  @Argument(help: ArgumentHelp("What to explain.", valueName: "subject")) var subject: String?

  func validate() throws {
    if lines == (subject != nil) {
      throw ValidationError("Name what to explain, or ask for --lines.")
    }
  }

  func run() throws {
    let run = try SessionRun(workspace, name: session.name, environment: .current())
    let input = run.input(scope: try scope.selection())
    let generation = Pipeline.generation(of: input)
    guard let subject else {
      StandardStreams.line(LineCensusReport(generation.document.census).text)
      return
    }
    let query: ExplanationQuery
    do {
      query = try ExplanationQuery(subject, in: generation)
    } catch {
      throw report(ErrorMessage(error))
    }
    let explanation = Explainer(input, generation: generation).explanation(of: query)
    switch format {
    case .text: StandardStreams.line(ExplanationText(explanation).text)
    case .json: StandardStreams.output(JSONWriter.document(explanation.value))
    }
  }
}
