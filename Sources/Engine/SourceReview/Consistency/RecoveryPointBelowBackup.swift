/// SRC-59: less may be lost than lies between two backups.
enum RecoveryPointBelowBackup: SourceReading {
  static let id: RuleID = "SRC-59"
  static let looksFor = "a recovery point shorter than the interval of backups"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let goals = material.requirements.qualities.compactMap { quality -> (Double, Evidence)? in
      guard case .recoveryPoint(let seconds) = quality.measure else { return nil }
      return (seconds, quality.evidence)
    }
    let said = material.statements(losing).compactMap { line -> (Double, Evidence)? in
      StatedDuration(in: line.text).map { (Double($0.milliseconds) / 1000, line.evidence) }
    }
    guard let (goal, evidence) = (goals + said).min(by: { $0.0 < $1.0 }) else { return [] }
    let backups = material.text.lines([
      "backup", "backups", "backed up", "snapshot", "snapshots", "백업",
    ])
    guard !backups.contains(where: { $0.says(continuous) }), !material.says(continuous),
      let (line, interval) = backups.lazy.compactMap({ line in interval(line).map { (line, $0) } })
        .min(by: { $0.1 < $1.1 }), Double(interval) > goal
    else { return [] }
    return [
      finding(
        .error,
        "At most \(text(Int(goal))) of data may be lost, but backups are \(text(interval)) apart",
        because: "What was written since the last backup is gone after a loss of the store.",
        at: [evidence, line.evidence],
        suggestion: "Archive the log continuously (point-in-time recovery), or state a recovery "
          + "point of \(text(interval)).")
    ]
  }

  private static func interval(_ line: SourceLine) -> Int? {
    if line.says(["daily", "nightly", "every day", "every night", "매일"]) { return 86_400 }
    if line.says(["weekly", "every week", "once a week", "주 1회", "매주"]) { return 604_800 }
    if line.says(["hourly", "every hour"]) { return 3600 }
    return line.says(["every"]) ? StatedDuration(in: line.text).map { $0.milliseconds / 1000 } : nil
  }

  private static func text(_ seconds: Int) -> String {
    KnowledgeFact.Value.number(Double(seconds), .seconds).text
  }

  private static let losing: WordList = [
    "data loss of at most", "at most lose", "loss of at most", "may be lost at most", "rpo",
    "데이터 손실은",
    "데이터 손실 허용",
  ]
  private static let continuous: WordList = [
    "point in time", "pitr", "wal", "continuous", "binlog", "log shipping", "synchronous replic*",
    "streaming replic*", "replica", "replicas",
  ]
}
