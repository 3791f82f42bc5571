/// Backup Types.
enum BackupTypesSection: SectionRenderer {
  static let id = SectionID(
    "disaster-recovery-and-business-continuity/backup-and-recovery/data-backup-strategy/backup-types"
  )

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    guard !index.stores.isEmpty else {
      for label in [
        "Full Backup", "Incremental Backup", "Differential Backup", "Continuous Backup",
      ] {
        body.leaf(label, .notApplicable("no data store is in scope."))
      }
      return body
    }
    var desk = StatementDesk(index)
    let continuous = desk.take(
      .backup, about: ["continuous", "log", "point-in-time", "wal"], limit: 1)
    let incremental = desk.take(.backup, about: ["incremental", "증분"], limit: 1)
    let caches = Set(index.caches.map(\.id))
    let kept = index.stores.filter { !caches.contains($0.id) }
    body.leaf(
      "Full Backup",
      desk.take(.backup)
        ?? (kept.isEmpty ? .notApplicable("every store in scope is a cache.") : nil)
        ?? .assumed(
          "backup.full",
          "A nightly snapshot of \(markdown: English.each(kept.count, "store"))\(kept.count == index.stores.count ? "" : " that \(kept.count == 1 ? "is" : "are") no cache").",
          confirm: "how long snapshots are kept."))
    body.leaf(
      "Incremental Backup",
      incremental
        ?? .assumed(
          "backup.incremental", "The platform's snapshots are incremental in storage.",
          confirm: "that a restore needs no chain of them by hand."))
    body.leaf(
      "Differential Backup",
      .notApplicable("snapshots and logs together reach every stated recovery point."))
    body.leaf("Continuous Backup", continuous ?? continuousLine(index))
    return body
  }

  private static func continuousLine(_ index: BlueprintIndex) -> Passage {
    let tight = index.recoveryPointGoals.filter { goal in
      if case .recoveryPoint(let seconds) = goal.measure { return seconds <= 900 }
      return false
    }
    guard let goals = index.goals(tight, limit: 2) else {
      return .assumed(
        "backup.continuous",
        "Transaction logs are archived, so a store can be restored to any minute of the last week.",
        confirm: "which stores need it; no source states a recovery point.")
    }
    return
      "Transaction logs are archived without a gap, since a nightly copy cannot meet these goals: \(goals)"
  }
}

/// Recovery Procedures.
enum RecoveryProceduresSection: SectionRenderer {
  static let id = SectionID(
    "disaster-recovery-and-business-continuity/backup-and-recovery/data-backup-strategy/recovery-procedures"
  )

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    var desk = StatementDesk(index)
    let tests = desk.take(.recovery, .backup, about: ["drill", "test", "quarter", "훈련"], limit: 1)
    body.leaf(
      "Recovery Time Objective (RTO)",
      index.goals(index.recoveryTimeGoals)
        ?? .assumed(
          "recovery.rto", "Four hours for every component.",
          confirm: "the downtime that the business accepts; no source states it."))
    let points = index.recoveryPointGoals.filter { point in
      !index.recoveryTimeGoals.contains { $0.evidence.place == point.evidence.place }
    }
    let repeated = index.recoveryPointGoals.filter { point in
      index.recoveryTimeGoals.contains { $0.evidence.place == point.evidence.place }
    }
    body.leaf("Recovery Point Objective (RPO)", pointLine(index, points, repeated))
    body.leaf("Backup Testing", tests ?? drill(index))
    body.leaf(
      "Recovery Automation",
      desk.take(.recovery, limit: 1)
        ?? .assumed(
          "recovery.automation",
          "Stores are restored by script; consumers then catch up from \(index.brokerWord).",
          confirm: "who starts the script."))
    return body
  }

  private static func pointLine(
    _ index: BlueprintIndex, _ points: [QualityAttribute], _ repeated: [QualityAttribute]
  ) -> Passage {
    if points.isEmpty, !repeated.isEmpty {
      let values = repeated.map { goal -> String in
        guard case .recoveryPoint(let seconds) = goal.measure else { return "" }
        return
          "\(InlineMarkdown.escaped(recovered(goal, index))) \(seconds == 0 ? "lose nothing" : "lose at most \(English.duration(seconds: seconds))")"
      }.uniqued
      return Passage(markdown: English.list(values, limit: 6)).citing(repeated.map(\.evidence))
        .appending(".")
    }
    return index.goals(points)
      ?? .assumed(
        "recovery.rpo", "Fifteen minutes for every store.",
        confirm: "the data that may be lost; no source states it.")
  }

  /// Whom a recovery goal is about: a part of the system, else the words of the row before its values.
  private static func recovered(_ goal: QualityAttribute, _ index: BlueprintIndex) -> String {
    guard case .system = goal.subject else { return "\(index.subjectName(goal.subject)) may" }
    let row = goal.statement.split(separator: ":", maxSplits: 1).first.map(String.init) ?? ""
    let words = row.split(separator: ",", maxSplits: 1)
    let isRow = goal.statement.contains(":") && words.count == 2
    let name =
      isRow ? words[1].drop(while: { $0 == " " }).description : index.subjectName(goal.subject)
    return "\(name) may"
  }

  private static func drill(_ index: BlueprintIndex) -> Passage {
    .assumed(
      "recovery.drill",
      index.stores.count == 1
        ? "\(index.names(index.stores.map(\.id))) is restored and compared each quarter."
        : "One store is restored and compared each quarter, in turn over all \(index.stores.count).",
      confirm: "the owner of the drill.")
  }
}
