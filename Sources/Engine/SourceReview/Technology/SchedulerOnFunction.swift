/// SRC-21: a timer inside a runtime that does not live between two calls.
enum SchedulerOnFunction: SourceReading {
  static let id: RuleID = "SRC-21"
  static let looksFor = "a scheduler inside a function runtime"

  static func findings(in material: SourceMaterial) -> [Finding] {
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
