/// Redundancy Patterns.
enum RedundancyPatternsSection: SectionRenderer {
  static let id = SectionID(
    "disaster-recovery-and-business-continuity/high-availability/redundancy-patterns")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    var desk = StatementDesk(index)
    let passive = desk.take(
      .highAvailability, about: ["standby", "passive", "multi-az", "대기"], limit: 1)
    let regions = desk.take(.multiRegion, limit: 2)
    let failover = desk.take(
      .highAvailability, .recovery, about: ["failover", "switch", "전환"], limit: 1)
    let active = desk.take(
      .highAvailability,
      about: [
        "active-active", "active/active", "several instances", "redundan", "replica", "instances",
        "high availability", "이중화", "고가용성", "高可用",
      ], except: StatementDesk.foreignWords, limit: 1)
    body.leaf("Active-Active", (active ?? .empty) + instances(index))
    body.leaf(
      "Active-Passive",
      passive
        ?? (index.stores.isEmpty
          ? .notApplicable("no data store is in scope.")
          : "As under Database Replication: no source names a standby of \(index.any(index.stores, "store")).")
    )
    body.leaf(
      "Multi-Region",
      regions
        ?? .notApplicable(
          passive == nil
            ? "no source speaks of a second region, so the loss of the one stops the system."
            : "no source speaks of a second region; the standby of Active-Passive stands in."))
    body.leaf("Failover", failover ?? blast(index))
    body.table(redundancy(index))
    return body
  }

  private static func instances(_ index: BlueprintIndex) -> Passage {
    let decided = index.decisions(on: .redundancy)
    guard !decided.isEmpty else {
      guard !index.services.isEmpty else { return .notApplicable("no component is in scope.") }
      return .assumed(
        "availability.instances",
        "\(index.all(index.services, "component", begins: true)) \(markdown: English.verb(index.services.count, "runs", "run")) in at least two equal instances.",
        confirm: "which component may run only once.")
    }
    return Passage(
      "\(markdown: English.capitalised(English.count(decided.count, "component"))) \(markdown: English.verb(decided.count, "runs", "run")) in several equal instances (table below)"
    ).citing(decided).appending(".")
  }

  /// The instances that the sources state, and what they give together (AVL-03); those alike share a row.
  private static func redundancy(_ index: BlueprintIndex) -> MarkdownTable {
    var table = MarkdownTable("Instances and what they give together", "Components", "Rule")
    let decisions = index.decisions(on: .redundancy)
    for detail in decisions.map(\.outcome.detail).uniqued {
      let same = decisions.filter { $0.outcome.detail == detail }
      let names = same.map { InlineMarkdown.escaped(index.subjectName($0.subject)) }
      table.row(
        index.cell(Passage(plain: detail), same.first),
        Passage(markdown: English.list(names, limit: 12)),
        Passage(
          markdown: DecisionLinks.link("AVL-03", handles: same.map(\.handle))
        ).recording(same))
    }
    return table
  }

  private static func blast(_ index: BlueprintIndex) -> Passage {
    let spreads = index.failureSpreads
    var widest: (element: ElementID, stopped: [ElementID])?
    for element in index.requirements.elements {
      let stopped = spreads.spread(of: element.id).dependants(.refuses)
      if stopped.count > (widest?.stopped.count ?? 0) { widest = (element.id, stopped) }
    }
    guard let widest else {
      return .notApplicable("every fallback lets the others go on when one element is down.")
    }
    return
      "The widest damage comes from \(index.name(widest.element)): without it \(index.names(widest.stopped)) \(markdown: English.verb(widest.stopped.count, "refuses", "refuse")) what needs it (Appendix F); its failover matters first."
  }
}

/// Health Monitoring.
enum HealthMonitoringSection: SectionRenderer {
  static let id = SectionID(
    "disaster-recovery-and-business-continuity/high-availability/health-monitoring")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    var desk = StatementDesk(index)
    let automation = desk.take(
      .deployment, .recovery, about: ["automatic", "rollback", "way back", "자동"], limit: 1)
    body.leaf("Health Checks", healthChecks(index))
    body.leaf(
      "Failure Detection",
      detection(index)
    )
    body.leaf(
      "Alert Systems",
      desk.take(
        .alerting,
        about: [
          "alert", "alarm", "pag", "rota", "call at night", "bereitschaft", "경보", "알림 기준", "告警",
        ], limit: 3)
        ?? .assumed(
          "alerting.receiver",
          "Alerts of the Monitoring Stack go to the team that owns the component.",
          confirm: "who is called at night."))
    body.leaf(
      "Recovery Automation",
      automation
        ?? recovery(index))
    return body
  }

  /// The checks, told here only where the registry has not told them.
  private static func healthChecks(_ index: BlueprintIndex) -> Passage {
    guard index.discoverable.isEmpty else {
      let decisions = index.services.compactMap { index.decision(.health, .element($0.id)) }
      return Passage("As under Registry Technology").citing(Array(decisions.prefix(1)))
        .recording(decisions).appending(".")
    }
    var desk = StatementDesk(index)
    return (desk.take(.healthChecks, about: HealthChecks.words, limit: 1) ?? .empty)
      + HealthChecks.text(index)
  }

  /// What mends itself, by the health checks, breakers and consumers that were decided.
  private static func recovery(_ index: BlueprintIndex) -> Passage {
    var parts: [Passage] = []
    let health = index.services.compactMap { index.decision(.health, .element($0.id)) }
    let paths = index.services.map { index.healthPaths($0.id).liveness }.uniqued
    if !health.isEmpty, paths.count == 1 {
      parts.append(
        Passage("an instance that no longer answers \(code: paths[0]) is started anew").citing(
          Array(health.prefix(1))
        ).recording(health))
    }
    let guarded = index.guardedCalls
    let seconds = guarded.compactMap(index.breaker).map(\.openSeconds).uniqued.sorted()
    if !seconds.isEmpty {
      let breakers = guarded.compactMap { index.decision(.circuitBreaker, $0) }
      parts.append(
        Passage(
          "\(markdown: English.count(guarded.count, "circuit")) \(markdown: English.verb(guarded.count, "tries", "try")) the callee again after \(markdown: English.list(seconds.map { "\($0) s" }))"
        ).citing(breakers))
    }
    let consumers = index.events.flatMap(\.consumers).uniqued
    if !consumers.isEmpty {
      parts.append(
        "\(index.names(consumers, limit: 4)) \(markdown: English.verb(consumers.count, "goes", "go")) on where \(markdown: consumers.count == 1 ? "it" : "they") stopped on \(index.brokerWord)"
      )
    }
    guard let first = parts.first else { return .notApplicable("nothing in scope mends itself.") }
    return Passage("By itself: \(parts.dropFirst().reduce(first) { $0.appending("; \($1)") })")
      .appending(".")
  }

  /// What shows a failure first, by the indicators that were decided.
  private static func detection(_ index: BlueprintIndex) -> Passage {
    let indicators = index.decisions(on: .indicator)
    guard !indicators.isEmpty else { return .notApplicable("nothing in scope is measured.") }
    let lags = index.decisions(on: .consumerHealth)
    var passage = Passage(
      "By the ratio of failures on \(markdown: English.count(indicators.count, "interaction"))"
    ).citing(Array(indicators.prefix(1))).recording(indicators)
    if index.guardedCalls.count > 0 {
      passage = passage.appending(
        ", by \(markdown: English.count(index.guardedCalls.count, "circuit breaker"))")
    }
    if !lags.isEmpty {
      passage = passage.appending(
        Passage(", by the oldest message of \(markdown: English.count(lags.count, "channel"))")
          .citing(Array(lags.prefix(1))).recording(lags))
    }
    return passage.appending(".")
  }
}
