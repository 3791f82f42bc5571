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
    let pools = desk.take(
      .databasePerformance, about: ["pool", "connection", "커넥션"], except: ["socket"], limit: 1)
    let replicas = desk.take(
      .databasePerformance, .replication, about: ["read replica", "읽기 복제"], limit: 1)
    let paged = index.contracts.apis.flatMap(\.operations).filter(\.isPaginated)
    body.leaf("Index Strategy", indexes ?? indexLine(index, paged))
    body.leaf(
      "Query Patterns",
      (desk.take(
        .databasePerformance, about: ["quer", "explain", "plan", "full text", "쿼리", "질의"],
        limit: 1) ?? .empty) + queries(index, paged))
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
    let owners = index.stores.compactMap { index.owner(of: $0) }.uniqued
    guard !owners.isEmpty else {
      return .notApplicable(
        "no source says which component writes \(index.any(index.stores, "store")).")
    }
    let parameters = paged.flatMap(\.parameters).map(\.name).filter {
      !["cursor", "limit"].contains($0)
    }.uniqued
    let filters: Passage =
      parameters.isEmpty
      ? ""
      : ", and on the filters of lists (\(markdown: English.list(parameters.map(InlineMarkdown.code), limit: 6)))"
    return .assumed(
      "data.indexes",
      "\(index.names(owners, limit: 4)) \(markdown: English.verb(owners.count, "indexes its tables on the ids that its", "index their tables on the ids that their")) operations take\(filters).",
      confirm: "the slowest queries under load.")
  }

  private static func queries(_ index: BlueprintIndex, _ paged: [APIContract.Operation]) -> Passage
  {
    guard !paged.isEmpty else {
      guard !index.contracts.apis.flatMap(\.operations).isEmpty else {
        return .notApplicable("no source names an operation whose query could be told.")
      }
      return
        "None of the \(markdown: English.count(index.contracts.apis.flatMap(\.operations).count, "operation")) returns a list by its path, so each query goes by key."
    }
    return
      "\(markdown: English.capitalised(English.count(paged.count, "list operation"))) \(markdown: English.verb(paged.count, "pages", "page")) by cursor, the others go by key."
  }

  private static func pooling(_ index: BlueprintIndex) -> Passage {
    let shared = index.sharedStores
    let warning: Passage =
      shared.isEmpty
      ? ""
      : .joined(
        shared.map {
          " \(index.name($0.store)) must divide its connections between \(markdown: English.number($0.components.count)) components."
        })
    let users = index.stores.flatMap { index.users(of: $0) }.uniqued
    guard !users.isEmpty else {
      return .notApplicable("no source says who uses \(index.any(index.stores, "store")).")
    }
    return .assumed(
      "data.pools",
      "\(index.names(users, limit: 4)) \(markdown: English.verb(users.count, "keeps a bounded pool", "keep bounded pools")); instances times pool stay below the limit of \(index.all(index.stores, "store")).\(warning)",
      confirm: "the connection limit of \(index.busiestStore.map(index.name) ?? "each store").")
  }
}

extension BlueprintIndex {
  /// The store with the most users; of several the first.
  var busiestStore: ElementID? {
    var best: (id: ElementID, users: Int)?
    for store in stores where users(of: store).count > (best?.users ?? -1) {
      best = (store.id, users(of: store).count)
    }
    return best?.id
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
      about: ["failover", "standby", "multi-az", "switch", "대기", "전환"],
      except: StatementDesk.foreignWords, limit: 1)
    body.leaf(
      "Horizontal Scaling",
      horizontal
        ?? .notApplicable("no source gives a volume that one writer per store could not carry."))
    body.leaf(
      "Vertical Scaling",
      .assumed(
        "data.vertical",
        "\(index.all(index.stores, "store", begins: true)) \(markdown: English.verb(index.stores.count, "grows", "grow")) by larger machines first.",
        confirm: "how full \(index.busiestStore.map(index.name) ?? "each store") is today."))
    body.leaf(
      "Multi-Region", region ?? .notApplicable("no source speaks of a second region."))
    body.leaf(
      "Failover",
      failover
        ?? "As under Database Replication: no source says how \(index.any(index.stores, "store")) fails over."
    )
    return body
  }
}
