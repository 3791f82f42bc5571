internal import ArgumentParser
internal import Engine
internal import Formats
internal import OrderedCollections

/// `dovetail whatif`: what a change would change; nothing is written.
struct WhatIfCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "whatif",
    abstract: "Shows what a change would change in decisions, sections, files and findings.",
    discussion: """
      Nothing is written. Examples:
        dovetail whatif --name shop "Order Service -> Mail Service" --style async
        dovetail whatif --name shop "Order Service -> Stripe" --without
        dovetail whatif --name shop timeout.internal --answer "2 s"
        dovetail whatif --name shop component-design:34 --without
      """)

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var session: SessionOption
  @OptionGroup var scope: ScopeOption
  @Option(help: "The style of the interaction: sync, async or data.") var style: CommunicationStyle?
  @Option(help: "The answer to the assumption.") var answer: String?
  @Flag(help: "Without the interaction, or without the source line.") var without = false
  @Option(help: "The output: text or json.") var format: Format = .text
  @Argument(
    help: ArgumentHelp(
      "An interaction \"A -> B\", an assumption, or a source line.", valueName: "subject"))
  var subject: String

  func validate() throws {
    let given = [style != nil, answer != nil, without].filter { $0 }.count
    if given != 1 { throw ValidationError("Give one of --style, --answer and --without.") }
  }

  func run() throws {
    let run = try SessionRun(workspace, name: session.name, environment: .current())
    let input = run.input(scope: try scope.selection())
    let before = Pipeline.generation(of: input)
    let trials: [Counterfactual.Trial]
    do {
      trials = try self.trials(for: try ExplanationQuery(subject, in: before))
    } catch let error as ExplanationError {
      throw report(ErrorMessage(error))
    }
    let after = Pipeline.generation(
      of: trials.reduce(input) { input, trial in trial.applied(to: input) })
    let consequences = Consequences(from: before, to: after)
    switch format {
    case .text: StandardStreams.line(ConsequencesText(consequences).text)
    case .json: StandardStreams.output(JSONWriter.document(consequences.value))
    }
  }

  private func trials(for query: ExplanationQuery) throws -> [Counterfactual.Trial] {
    switch query {
    case .interactions(let ids):
      if let style { return ids.map { .style($0, style) } }
      if without { return ids.map { .without($0) } }
    case .assumption(let id):
      if let answer {
        try check(answer, to: id)
        return [.answer(id, answer)]
      }
    case .place(let place):
      if without { return [.withoutLines(place)] }
    case .decision, .finding, .rule, .element, .event, .section: break
    }
    throw ValidationError(
      "--style and --without change an interaction \"A -> B\", --answer an assumption, --without a "
        + "source line; “\(subject)” is none of these.")
  }

  private func check(_ answer: String, to id: AssumptionID) throws {
    guard let standard = DesignDefaults.standard.values[id], standard.answered(answer) == nil else {
      return
    }
    throw ValidationError(
      "“\(answer)” does not answer \(id.rawValue): give \(AnswerForm(standard).hint).")
  }
}

extension CommunicationStyle: ExpressibleByArgument {}
