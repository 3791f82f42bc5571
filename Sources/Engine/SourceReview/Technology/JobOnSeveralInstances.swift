/// SRC-33: a job that should run once runs in every instance.
enum JobOnSeveralInstances: SourceReading {
  static let id: RuleID = "SRC-33"
  static let looksFor = "a job on several instances without a lock"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let counted = material.affirmed(ReviewWords.severalInstances)
      .filter { !$0.says(["tls", "mutual tls", "mtls", "sidecar"]) }
    return material.requirements.components.compactMap { component -> Finding? in
      let own = material.text.lines(about: component).filter {
        material.part(of: $0) == component.id
      }
      guard
        let many = counted.first(where: { [nil, component.id].contains(material.part(of: $0)) }),
        let line = own.first(where: { $0.affirms(jobs) && $0.kind != .heading }),
        !own.contains(where: { $0.says(ReviewWords.mutualExclusion) }),
        !own.contains(where: { $0.says(external) })
      else { return nil }
      return finding(
        "\(component.name) works by the clock, and nothing keeps two instances from doing it twice",
        about: .element(component.id),
        because: "With several instances every one of them wakes up: the same work is done, stored "
          + "and announced as often as there are instances.",
        meanwhile: "Whoever reads its results takes each id once (MSG-04).",
        at: [line.evidence, many.evidence],
        suggestion: "Say that one instance runs, or name the lock or lease by which one of them is "
          + "chosen.")
    }
  }

  private static let jobs: WordList = [
    "each minute", "each hour", "each night", "every second", "매분",
    "polling interval", "polls", "cron", "cron job", "cron jobs", "scheduled job", "nightly job",
    "every minute", "every hour", "every night", "scheduler", "every 5 minutes",
    "every five minutes", "scheduled method", "spring scheduled",
    "scheduled task", "hangfire", "스케줄러", "定时任务",
  ]
  private static let external: WordList = ["eventbridge", "cloud scheduler", "kubernetes cronjob"]
}
