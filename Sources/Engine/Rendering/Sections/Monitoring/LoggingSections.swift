/// Log Aggregation.
enum LogAggregationSection: SectionRenderer {
  static let id = SectionID(
    "monitoring-and-observability/logging-and-auditing/centralized-logging/log-aggregation")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    var desk = StatementDesk(index)
    let structure = desk.take(
      .logging, about: ["json", "structured", "format", "never", "without", "field", "로그에"],
      limit: 1)
    let retention = desk.take(.logging, about: ["days", "retention", "kept", "보관"], limit: 1)
    let way = desk.take(
      .logging,
      about: [
        "elk", "elastic", "loki", "splunk", "fluent", "cloudwatch", "datadog", "graylog", "seq ",
        "standard output", "stdout", "console", "central", "ship", "collector", "수집", "中心",
      ], limit: 1)
    body.leaf("Logging Technology", technology(index, way))
    body.leaf(
      "Log Structure",
      structure
        ?? Passage.assumed(
          "logging.structure",
          "One JSON object per line, with time, level, component, trace id and message.",
          confirm: "the format that the log search reads.") + fields(index))
    body.leaf(
      "Log Correlation",
      correlation(index))
    body.leaf(
      "Log Retention",
      retention
        ?? .assumed(
          "logging.retention", "Logs are kept 30 days, audit records longer.",
          confirm: "the period that audits and incident work need."))
    return body
  }

  private static func correlation(_ index: BlueprintIndex) -> Passage {
    let decisions = index.decisions(on: .traceContext)
    guard !decisions.isEmpty else { return .notApplicable("no interaction is in scope.") }
    return Passage(
      "By the trace id, which each of \(markdown: English.count(decisions.count, "interaction")) hands on; \(index.all(index.services, "component")) \(markdown: English.verb(index.services.count, "writes", "write")) it into each line"
    ).citing(decisions).appending(".")
  }

  private static func technology(_ index: BlueprintIndex, _ stated: Passage?) -> Passage {
    if let stated { return stated }
    if let named = index.named(
      "Grafana Cloud", "Loki", "Elastic Stack", "ELK", "Splunk", "Datadog", "CloudWatch", "Fluentd",
      "Fluent Bit")
    {
      return Passage("\(named.product)").citing(named.evidence).appending(
        "; components write to standard output and an agent collects.")
    }
    return .assumed(
      "logging.technology",
      "Components write to standard output; Fluent Bit sends the lines to the collector.",
      confirm: "where logs are searched; no source names a product.")
  }

  private static func fields(_ index: BlueprintIndex) -> Passage {
    let sensitive = index.sensitiveFields
    guard !sensitive.isEmpty else { return "No named field is personal." }
    return "Never logged: \(markdown: English.list(sensitive.map(InlineMarkdown.code), limit: 10))."
  }
}

/// Logging Configuration.
enum LoggingConfigurationSection: SectionRenderer {
  static let id = SectionID(
    "monitoring-and-observability/logging-and-auditing/centralized-logging/logging-configuration")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    body.fence("yaml", LoggingArtefact.text(index))
    return body
  }
}

/// Audit Requirements.
enum AuditRequirementsSection: SectionRenderer {
  static let id = SectionID(
    "monitoring-and-observability/logging-and-auditing/audit-logging/audit-requirements")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    var desk = StatementDesk(index)
    let storage = desk.take(
      .audit, about: ["kept", "years", "ledger", "store", "보관", "년"], limit: 1)
    let reporting = desk.take(.audit, about: ["report", "auditor", "점검"], limit: 1)
    let sensitive = index.sensitiveInteractions
    let protected = index.decisions(on: .dataProtection)
    let stores = protected.filter { if case .element = $0.subject { true } else { false } }
    let changes = index.contracts.apis.flatMap(\.operations).filter {
      $0.method.uppercased() != "GET"
    }
    body.leaf(
      "Audit Events",
      (desk.take(.audit, limit: 1) ?? .empty)
        + recorded(
          operations: changes.count, interactions: sensitive.count, stores: stores.count, index
        ).citing(Array(protected.prefix(1))).recording(protected))
    body.leaf(
      "Audit Data",
      .assumed(
        "audit.data",
        "Time, subject of the token, component, operation, id of the object, outcome and trace id; no payload.",
        confirm: "what the audit has to show."))
    body.leaf(
      "Audit Storage",
      storage
        ?? .assumed(
          "audit.storage",
          "Audit records go to a store of their own that components can append to and not change, for at least one year.",
          confirm: "the period and who may read them."))
    body.leaf(
      "Audit Reporting",
      reporting
        ?? .notApplicable("no source says who is shown what the records tell."))
    return body
  }

  /// What leaves a record: refusals always, changes and sensitive data where the system has them.
  ///
  /// - Parameters:
  ///   - operations: How many operations change something.
  ///   - interactions: How many interactions carry sensitive data.
  ///   - stores: How many stores hold it.
  ///   - index: The blueprint, for who refuses.
  private static func recorded(
    operations: Int, interactions: Int, stores: Int, _ index: BlueprintIndex
  ) -> Passage {
    let places = [
      interactions == 0 ? nil : "on \(English.count(interactions, "interaction"))",
      stores == 0 ? nil : "in \(English.count(stores, "store"))",
    ].compactMap(\.self)
    let events = [
      "refused logins and permissions"
        + (index.services.isEmpty
          ? "" : " at \(English.each(index.services.count, "component"))"),
      operations == 0 ? nil : English.count(operations, "changing operation"),
      places.isEmpty ? nil : "access to personal or payment data \(English.list(places))",
    ].compactMap(\.self)
    return Passage(markdown: English.capitalised(English.list(events)) + ".")
  }
}

extension BlueprintIndex {
  /// Names of fields with personal, payment or health data in any contract.
  var sensitiveFields: [String] {
    let schemas =
      contracts.messages.map(\.payload) + contracts.apis.flatMap(\.schemas)
      + contracts.rpcs.flatMap(\.schemas) + contracts.graphs.flatMap(\.types)
    return schemas.flatMap(\.fields).filter { $0.dataClass >= .personal }.map(\.name).uniqued
  }
}
