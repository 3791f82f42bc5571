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
    let full = desk.take(.backup, except: StatementDesk.foreignWords + ["rpo", "drill"])
    let caches = Set(index.caches.map(\.id))
    let kept = index.stores.filter { !caches.contains($0.id) }
    body.leaf(
      "Full Backup",
      full
        ?? (kept.isEmpty ? .notApplicable("every store in scope is a cache.") : nil)
        ?? .assumed(
          "backup.full",
          "A nightly snapshot of \(index.each(kept, "store"))\(markdown: kept.count > 2 && kept.count < index.stores.count ? " that are no cache" : "").",
          confirm: "how long snapshots are kept."))
    body.leaf(
      "Incremental Backup",
      incremental
        ?? .notApplicable("no source asks for more than full copies and the log between them."))
    body.leaf(
      "Differential Backup",
      index.recoveryPointGoals.isEmpty
        ? .notApplicable("no source states a recovery point that would need one.")
        : .notApplicable(
          "full copies and the log reach \(markdown: English.all(index.recoveryPointGoals.count, "stated recovery point"))."
        ))
    body.leaf("Continuous Backup", continuous ?? continuousLine(index))
    return body
  }

  private static func continuousLine(_ index: BlueprintIndex) -> Passage {
    let tight = index.recoveryPointGoals.filter { goal in
      if case .recoveryPoint(let seconds) = goal.measure { return seconds <= 900 }
      return false
    }
    let kept = index.stores.filter { !index.caches.contains($0) }
    guard let goals = index.goals(tight, limit: 2) else {
      guard !kept.isEmpty else { return .notApplicable("every store in scope is a cache.") }
      return .assumed(
        "backup.continuous",
        "The logs of \(index.all(kept, "store")) are archived, so that any minute of the last week can be restored.",
        confirm: "the recovery point that asks for it; no source states one.")
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
    let tests = desk.take(
      .recovery, .backup, about: ["drill", "test", "quarter", "rehears", "훈련", "geübt", "probe"],
      limit: 1)
    let kept = index.stores.filter { !index.caches.contains($0) }
    body.leaf(
      "Recovery Time Objective (RTO)",
      index.goals(index.recoveryTimeGoals)
        ?? .assumed(
          "recovery.rto",
          "Four hours for \(index.services.isEmpty ? "the system" : index.each(index.services, "component")).",
          confirm: "the downtime that the business accepts; no source states it."))
    let points = index.recoveryPointGoals.filter { point in
      !index.recoveryTimeGoals.contains { $0.evidence.place == point.evidence.place }
    }
    let repeated = index.recoveryPointGoals.filter { point in
      index.recoveryTimeGoals.contains { $0.evidence.place == point.evidence.place }
    }
    body.leaf(
      "Recovery Point Objective (RPO)",
      kept.isEmpty && index.recoveryPointGoals.isEmpty
        ? .notApplicable("no store in scope holds data that could be lost.")
        : pointLine(index, points, repeated))
    body.leaf(
      "Backup Testing",
      tests
        ?? (kept.isEmpty
          ? .notApplicable("no store in scope is backed up.") : drill(kept, index)))
    let automatic = desk.take(
      .recovery, about: ["automat", "script", "failover", "by hand", "자동", "전환", "수동"], limit: 1)
    body.leaf("Recovery Automation", automatic ?? automation(kept, index))
    return body
  }

  private static func automation(_ kept: [Element], _ index: BlueprintIndex) -> Passage {
    guard !kept.isEmpty else { return .notApplicable("no store in scope has to be restored.") }
    let consumers = index.events.flatMap(\.consumers).uniqued
    let after: Passage =
      consumers.isEmpty
      ? ""
      : "; \(index.names(consumers, limit: 4)) then \(markdown: English.verb(consumers.count, "catches", "catch")) up from \(index.brokerWord)"
    return .assumed(
      "recovery.automation",
      "\(index.all(kept, "store", begins: true)) \(markdown: English.verb(kept.count, "is", "are")) restored by script\(after).",
      confirm: "who starts the script.")
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
        "recovery.rpo",
        "Fifteen minutes for \(index.each(index.stores.filter { !index.caches.contains($0) }, "store")).",
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

  private static func drill(_ kept: [Element], _ index: BlueprintIndex) -> Passage {
    .assumed(
      "recovery.drill",
      kept.count == 1
        ? "\(index.names(kept.map(\.id))) is restored and compared each quarter."
        : "\(index.all(kept, "store", begins: true)) are restored and compared in turn, one each quarter.",
      confirm: "the owner of the drill.")
  }
}
