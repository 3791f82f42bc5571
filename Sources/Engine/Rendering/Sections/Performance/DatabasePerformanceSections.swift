/// Query Optimization.
enum QueryOptimizationSection: SectionRenderer {
  static let id = SectionID(
    "performance-and-scalability/performance-optimization/database-performance/query-optimization")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    guard !index.stores.isEmpty else {
      for label in ["Index Strategy", "Query Patterns", "Connection Pooling", "Read Replicas"] {
        body.leaf(label, .notApplicable("no data store is in scope."))
      }
      return body
    }
    var desk = StatementDesk(index)
    let indexes = desk.take(.databasePerformance, about: ["index", "색인"], limit: 1)
    let pools = desk.take(.databasePerformance, about: ["pool", "connection", "커넥션"], limit: 1)
    let replicas = desk.take(
      .databasePerformance, .replication, about: ["read replica", "읽기 복제"], limit: 1)
    let paged = index.contracts.apis.flatMap(\.operations).filter(\.isPaginated)
    body.leaf("Index Strategy", indexes ?? indexLine(index, paged))
    body.leaf(
      "Query Patterns",
      (desk.take(.databasePerformance, limit: 1) ?? .empty) + queries(index, paged))
    body.leaf("Connection Pooling", pools ?? pooling(index))
    body.leaf(
      "Read Replicas",
      replicas
        ?? .notApplicable(
          "no source asks for reads beside the writer, and no store has a stated read load that would need them."
        ))
    return body
  }

  private static func indexLine(_ index: BlueprintIndex, _ paged: [APIContract.Operation])
    -> Passage
  {
    let parameters = paged.flatMap(\.parameters).map(\.name).filter {
      !["cursor", "limit"].contains($0)
    }.uniqued
    let filters: Passage =
      parameters.isEmpty
      ? ""
      : ", and on the filters of its lists (\(markdown: English.list(parameters.map(InlineMarkdown.code), limit: 6)))"
    return .assumed(
      "data.indexes",
      "Each owner indexes its tables on the ids that its operations take\(filters).",
      confirm: "the slowest queries of each owner under load.")
  }

  private static func queries(_ index: BlueprintIndex, _ paged: [APIContract.Operation]) -> Passage
  {
    guard !paged.isEmpty else {
      return "No operation in scope returns a list, so every query goes by key."
    }
    return
      "\(markdown: English.capitalised(English.count(paged.count, "list operation"))) \(markdown: English.verb(paged.count, "pages", "page")) by cursor, the others go by key."
  }

  private static func pooling(_ index: BlueprintIndex) -> Passage {
    let shared = index.sharedStores
    let warning: Passage =
      shared.isEmpty
      ? ""
      : " \(index.names(shared.map(\.store))) must divide its connections between \(markdown: English.subject(shared[0].components.count)) components."
    return .assumed(
      "data.pools",
      "Every instance keeps a bounded pool; instances times pool stay below the store's limit.\(warning)",
      confirm: "the connection limit of each store.")
  }
}

/// Database Scaling.
enum DatabaseScalingSection: SectionRenderer {
  static let id = SectionID(
    "performance-and-scalability/performance-optimization/database-performance/database-scaling")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    guard !index.stores.isEmpty else {
      for label in ["Horizontal Scaling", "Vertical Scaling", "Multi-Region", "Failover"] {
        body.leaf(label, .notApplicable("no data store is in scope."))
      }
      return body
    }
    var desk = StatementDesk(index)
    let horizontal = desk.take(.databasePerformance, about: ["shard", "partition", "샤드"], limit: 1)
    let region = desk.take(.multiRegion, limit: 1)
    let failover = desk.take(
      .highAvailability, .recovery,
      about: ["failover", "standby", "multi-az", "switch", "대기", "전환"], limit: 1)
    body.leaf(
      "Horizontal Scaling",
      horizontal
        ?? .notApplicable("no source gives a volume that one writer per store could not carry."))
    body.leaf(
      "Vertical Scaling",
      .assumed(
        "data.vertical",
        "\(markdown: English.capitalised(English.all(index.stores.count, "store"))) \(markdown: English.verb(index.stores.count, "grows", "grow")) by larger machines first.",
        confirm: "the present use of the busiest store."))
    body.leaf(
      "Multi-Region", region ?? .notApplicable("no source speaks of a second region."))
    body.leaf(
      "Failover",
      failover
        ?? .assumed(
          "data.failover", "A standby takes over without a change of address.",
          confirm:
            "how long the switch takes for \(markdown: English.each(index.stores.count, "store")).")
    )
    return body
  }
}
