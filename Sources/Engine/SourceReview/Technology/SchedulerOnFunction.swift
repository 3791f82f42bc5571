/// SRC-21: a timer inside a runtime that does not live between two calls.
enum SchedulerOnFunction: SourceReading {
  static let id: RuleID = "SRC-21"
  static let looksFor = "a scheduler inside a function runtime"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let hosted = onHosts(in: material)
    let known = Set(hosted.flatMap(\.places))
    return hosted + said(in: material).filter { known.isDisjoint(with: $0.places) }
  }

  /// A line names the scheduler and the runtime.
  private static func said(in material: SourceMaterial) -> [Finding] {
    material.statements(schedulers).compactMap { line -> Finding? in
      guard line.affirms(schedulers),
        let entry = material.catalog.entries(in: line.text + " " + latin(line)).first(where: {
          $0.facts(.executionModel).contains { $0.word == "per-request" }
        }), let fact = entry.facts(.executionModel).first
      else { return nil }
      let name = material.owner(of: line) ?? "A part"
      let known = KnowledgeCitation(entry: entry.name, fact: fact)
      return finding(
        .error, "\(name) schedules with \(line.quoted(schedulers)) inside \(entry.name)",
        about: material.subject(of: line),
        because: "\(known.sentence) Between two calls nobody is there whose clock could strike.",
        at: [line.evidence],
        suggestion: "Let a scheduler outside call \(name), or run it where it stays alive.")
    }
  }

  /// The names of a line without what other scripts add to them.
  private static func latin(_ line: SourceLine) -> String {
    String(line.text.map { $0.isASCII ? $0 : " " })
  }

  private static func onHosts(in material: SourceMaterial) -> [Finding] {
    material.requirements.components.compactMap { component -> Finding? in
      guard let runtime = material.functionRuntime(of: component.id),
        let line = material.text.lines(ownedBy: component.id).first(where: {
          $0.affirms(schedulers)
        })
      else { return nil }
      let scheduler = line.wording.first(of: schedulers) ?? "a scheduler"
      return finding(
        .error, "\(component.name) schedules with \(scheduler) inside \(runtime.entry)",
        about: .element(component.id),
        because: "\(runtime.sentence) Between two calls nobody is there whose "
          + "clock could strike.",
        at: [line.evidence],
        suggestion:
          "Let a scheduler outside call \(component.name), or run it where it stays alive.")
    }
  }

  private static let schedulers: WordList = [
    "node cron", "cron job inside", "apscheduler", "quartz", "celery beat", "setinterval",
    "node schedule", "agenda", "bull repeatable", "scheduled annotation", "hangfire", "rufus",
    "in process scheduler", "in process cron", "in process timer",
  ]
}
