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
    body.leaf(
      "Active-Active",
      (desk.take(.highAvailability, limit: 1) ?? .empty)
        + (index.told(on: .redundancy) ?? .empty)
        + "Components without a state of their own run as several equal instances; \(markdown: English.count(index.components.count, "component")) \(markdown: English.verb(index.components.count, "is", "are")) in scope."
    )
    body.leaf(
      "Active-Passive",
      passive
        ?? (index.stores.isEmpty
          ? .notApplicable("no data store is in scope.")
          : .assumed(
            "availability.standby",
            "\(markdown: English.capitalised(English.each(index.stores.count, "store"))) has a standby that takes over.",
            confirm: "which stores have one.")))
    body.leaf(
      "Multi-Region",
      regions
        ?? .assumed(
          "availability.region", "One region.",
          confirm: "that the loss of the region may stop the system."))
    body.leaf("Failover", failover ?? blast(index))
    return body
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
    let checks = desk.take(.healthChecks, limit: 1)
    let automation = desk.take(
      .deployment, .recovery, about: ["automatic", "rollback", "way back", "자동"], limit: 1)
    body.leaf(
      "Health Checks",
      checks
        ?? HealthChecks.text(index)
    )
    body.leaf(
      "Failure Detection",
      detection(index)
    )
    body.leaf(
      "Alert Systems",
      desk.take(.alerting, limit: 3)
        ?? .assumed(
          "alerting.receiver",
          "Alerts of the Monitoring Stack go to the team that owns the component.",
          confirm: "who is called at night."))
    body.leaf(
      "Recovery Automation",
      automation
        ?? "The platform restarts what is not alive; circuits close by themselves; consumers resume at their last position."
    )
    return body
  }

  /// What shows a failure first, by the indicators that were decided.
  private static func detection(_ index: BlueprintIndex) -> Passage {
    let indicators = index.decisions(on: .indicator)
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
