internal import Engine
internal import Formats
internal import Workspace

/// What `dovetail check` finds in one session.
struct SessionCheck {
  /// What makes the check fail, in reading order.
  var findings: [Finding]
  var generation: Generation
  /// What the design leaves uncovered, which alone does not fail the check.
  var coverage: Coverage

  /// Runs the pipeline in the scope of the last save and compares its result with the disk.
  ///
  /// - Throws: `ExitCode`, after a message on standard error.
  init(_ run: SessionRun) throws {
    let opened = run.opened
    let proposed = try run.proposal(scope: opened.review.scope)
    generation = proposed.generation
    coverage = Coverage(CoveredSystem(generation.blueprint))
    var found = try Self.drift(opened, generation)
    found += generation.evolution.findings
    let sources = Dictionary(
      opened.documents.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) },
      uniquingKeysWith: { first, _ in first })
    found +=
      DiskCheck(
        proposed.plan, lastSaved: opened.lastSaved, generated: proposed.generated, sources: sources
      ).findings
    found += generation.extracted.findings.aboutIdleTeachings
    findings = found.inReadingOrder
  }

  private static func drift(
    _ opened: OpenedSession, _ generation: Generation
  ) throws -> [Finding] {
    guard let text = opened.onDisk[InteractionLedger.path] else { return [] }
    do {
      let saved = try InteractionLedger(text: text)
      return Drift(saved: saved, current: generation.blueprint.requirements).findings
    } catch {
      throw report(
        ErrorMessage(
          .malformed(
            path: InteractionLedger.path, line: error.line, reason: "this is not valid YAML")))
    }
  }
}
