internal import ArgumentParser
internal import Engine
internal import Formats
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
    let opened = run.opened
    let proposed = try run.proposal(scope: opened.review.scope)
    var findings: [Finding] = []
    if let text = opened.onDisk[InteractionLedger.path] {
      do {
        let saved = try InteractionLedger(text: text)
        findings +=
          Drift(saved: saved, current: proposed.generation.blueprint.requirements).findings
      } catch {
        throw report(
          ErrorMessage(
            .malformed(
              path: InteractionLedger.path, line: error.line, reason: "this is not valid YAML")))
      }
    }
    findings += DiskCheck(proposed.plan, lastSaved: opened.lastSaved).findings
    findings += proposed.generation.extracted.findings.aboutIdleTeachings
    let assumptions = proposed.generation.blueprint.design.assumptions.count
    let coverage = Coverage(CoveredSystem(proposed.generation.blueprint))
    let gaps = CoverageReport(
      coverage, requirements: proposed.generation.blueprint.requirements
    ).text
    let questions = OpenQuestionReport(proposed.generation.blueprint).text
    let remarks = FindingList(proposed.generation.blueprint.sourceFindings).text
    if !remarks.isEmpty { StandardStreams.line(remarks) }
    if !questions.isEmpty { StandardStreams.line(questions) }
    guard findings.isEmpty else {
      StandardStreams.line(FindingList(findings.inReadingOrder).text)
      if !gaps.isEmpty { StandardStreams.line(gaps) }
      let noun = findings.count == 1 ? "finding" : "findings"
      StandardStreams.message("dovetail: \(findings.count) \(noun) in \(opened.session.folder).")
      throw ExitStatus.findings.exitCode
    }
    if !gaps.isEmpty { StandardStreams.line(gaps) }
    StandardStreams.message(
      "\(opened.session.folder): document, specifications and state agree with the sources; "
        + "\(assumptions) assumptions are unconfirmed.")
  }
}
