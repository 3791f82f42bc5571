internal import ArgumentParser
internal import Engine
internal import Workspace

/// `dovetail check`: whether document, specifications and state agree with the sources.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Exits 1 with findings when the saved files no longer agree with the sources.",
    discussion:
      "For continuous integration: writes nothing, prints one finding per difference, and what "
      + "a reviewer of the sources would remark and the design leaves uncovered, which alone does not "
      + "fail the check.")

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var session: SessionOption

  func run() throws {
    let run = try SessionRun(workspace, name: session.name, environment: .current())
    let folder = run.opened.session.folder
    let check = try SessionCheck(run)
    let blueprint = check.generation.blueprint
    let remarks = RemarkList(blueprint.sourceFindings).text
    if !remarks.isEmpty { StandardStreams.line(remarks + "\n") }
    let questions = OpenQuestionReport(blueprint).text
    if !questions.isEmpty { StandardStreams.line(questions + "\n") }
    let gaps = CoverageReport(check.coverage, requirements: blueprint.requirements).text
    if !check.findings.isEmpty { StandardStreams.line(FindingList(check.findings).text) }
    if !gaps.isEmpty { StandardStreams.line((check.findings.isEmpty ? "" : "\n") + gaps) }
    guard check.findings.isEmpty else {
      let summary = check.generation.evolution.summary
      let changes = summary.isEmpty ? "" : " Since the last save: \(summary)."
      StandardStreams.message(
        "\ndovetail: \(folder) has \(FindingList(check.findings).count).\(changes)")
      throw ExitStatus.findings.exitCode
    }
    let assumptions = blueprint.design.assumptions.count
    StandardStreams.message(
      "\(folder): document, specifications and state agree with the sources; "
        + "\(assumptions) assumptions are unconfirmed.")
  }
}
