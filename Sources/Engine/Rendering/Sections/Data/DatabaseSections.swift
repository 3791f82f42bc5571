/// Database Integration: every store with its owner and its users.
enum DatabaseIntegrationSection: SectionRenderer {
  static let id = SectionID("data-integration-architecture/database-integration")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    guard !index.stores.isEmpty else { return SectionBody("No data store is in scope.") }
    var body = SectionBody()
    var table = MarkdownTable("Store", "Product", "Owner", "Used by", "Holds")
    for store in index.stores {
      let owner = index.owner(of: store)
      let entities = index.entities(of: store).map { InlineMarkdown.code($0.name) }
      table.row(
        Passage(plain: store.name).citing(index.evidence(of: store)),
        index.product(of: store).map { Passage(plain: $0) } ?? .empty,
        owner.map { Passage(plain: index.name($0)) }
          ?? (index.users(of: store).isEmpty ? "not stated" : "nobody alone"),
        users(of: store, index), holdings(of: store, entities, index))
    }
    table.dropEmpty(["Product", "Holds"])
    body.table(table)
    return body
  }

  /// Who uses the store, each with what it is for where a source says so.
  private static func users(of store: Element, _ index: BlueprintIndex) -> Passage {
    let accesses = index.storeTraffic.requests(to: store.id)
    let parts = index.users(of: store).map { user -> Passage in
      let purposes = accesses.filter { $0.source == user }.compactMap(\.purpose).uniqued
      guard let purpose = purposes.first, !purpose.isEmpty else { return index.names([user]) }
      return "\(index.name(user)): \(BlueprintIndex.shortened(purpose, limit: 120))"
    }
    let isPlain = parts.allSatisfy { $0.parts.count == 1 }
    guard !isPlain else { return index.names(index.users(of: store)) }
    return parts.dropFirst().reduce(parts.first ?? .empty) { $0.appending("; \($1)") }
      .recording(accesses.flatMap(\.evidence))
  }

  /// The kinds of data that lie in a store, else what the sources say of it.
  private static func holdings(
    of store: Element, _ entities: [String], _ index: BlueprintIndex
  ) -> Passage {
    guard entities.isEmpty, let words = store.responsibility else {
      return entities.isEmpty ? .empty : Passage(markdown: English.list(entities, limit: 6))
    }
    return Passage(plain: BlueprintIndex.shortened(words.text, limit: 160)).recording([
      words.evidence
    ])
  }
}

/// Database per Service.
enum DatabasePerServiceSection: SectionRenderer {
  static let id = SectionID(
    "data-integration-architecture/database-integration/multi-database-architecture/database-per-service"
  )

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    guard !index.stores.isEmpty else {
      for label in [
        "Database Ownership", "Data Isolation", "Technology Choice", "Schema Evolution",
      ] {
        body.leaf(label, .notApplicable("no data store is in scope."))
      }
      return body
    }
    body.leaf("Database Ownership", ownership(index))
    body.leaf("Data Isolation", isolation(index))
    body.leaf("Technology Choice", technology(index))
    body.leaf("Schema Evolution", evolution(index))
    return body
  }

  private static func ownership(_ index: BlueprintIndex) -> Passage {
    let owned = index.stores.filter { store in
      index.owner(of: store) != nil && index.users(of: store).count <= 1
    }
    let storeless = index.services.filter { component in
      !index.stores.contains { index.users(of: $0).contains(component.id) }
    }
    if index.storeAccesses.isEmpty {
      return "No source says who uses \(index.any(index.stores, "store"))."
    }
    let share = English.share(owned.count, of: index.stores.count, "store")
    var passage: Passage = """
      \(markdown: English.capitalised(share)) \
      \(markdown: English.verb(max(owned.count, 1), "is", "are")) used by \
      \(markdown: owned.count == 1 ? "its" : "the") owner alone.
      """
    if owned.count == 1, index.stores.count == 1, let owner = index.owner(of: owned[0]) {
      passage = "\(index.name(owner)) alone uses \(owned[0].name)."
    }
    if !storeless.isEmpty {
      passage = passage + "No store of their own: \(index.names(storeless.map(\.id)))."
    }
    return passage
  }

  private static func isolation(_ index: BlueprintIndex) -> Passage {
    let shared = index.sharedStores
    guard !index.storeAccesses.isEmpty else {
      return .notApplicable("no source says which component uses a store.")
    }
    guard index.services.count > 1 || !shared.isEmpty else {
      return .notApplicable("one component is all that could use a store.")
    }
    guard shared.isEmpty else {
      return
        "Broken at \(index.names(shared.map(\.store))); elsewhere other components ask the owner or listen to its events."
    }
    return
      "No component reads or writes another's store: \(markdown: English.all(index.storeAccesses.count, "access")) \(markdown: English.verb(index.storeAccesses.count, "is", "are")) the owner's own."
  }

  private static func technology(_ index: BlueprintIndex) -> Passage {
    var products: [(String, [Element])] = []
    for store in index.stores {
      let product = index.product(of: store) ?? ""
      if let known = products.firstIndex(where: { $0.0 == product }) {
        products[known].1.append(store)
      } else {
        products.append((product, [store]))
      }
    }
    let parts = products.map { product, stores -> Passage in
      let name: Passage = product.isEmpty ? "No product is named" : "\(product)"
      let others = stores.map(\.name).filter { $0 != product }
      return (others.isEmpty ? name : "\(name) for \(English.list(others, limit: 10))")
        .recording(stores.flatMap(\.evidence))
    }
    return parts.dropFirst().reduce(parts.first ?? .empty) { $0.appending("; \($1)") }.appending(
      ".")
  }

  private static func evolution(_ index: BlueprintIndex) -> Passage {
    var desk = StatementDesk(index)
    if let stated = desk.take(.migration, about: ["schema", "스키마"], limit: 1) { return stated }
    let shared = index.sharedStores
    let exception: Passage =
      shared.isEmpty
      ? "" : ", except \(index.names(shared.map(\.store))), whose schema its users change together"
    return .assumed(
      "data.schema-evolution",
      "Each owner migrates its schema with its own release, first adding, later removing\(exception).",
      confirm: "the migration tool, and who may run it in production.")
  }
}

/// Shared Database Challenges.
enum SharedDatabaseSection: SectionRenderer {
  static let id = SectionID(
    "data-integration-architecture/database-integration/multi-database-architecture/shared-database-challenges"
  )

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    let shared = index.sharedStores
    guard !shared.isEmpty else {
      for label in [
        "Schema Coupling", "Performance Impact", "Data Consistency", "Migration Strategy",
      ] {
        body.leaf(label, .notApplicable("no store is used by more than one component."))
      }
      return body
    }
    body.leaf("Schema Coupling", .joined(shared.map { coupling($0, index) }))
    body.leaf("Performance Impact", .joined(shared.map { performance($0, index) }))
    body.leaf("Data Consistency", .joined(shared.map { consistency($0, index) }))
    body.leaf("Migration Strategy", .joined(shared.map { migration($0, index) }))
    return body
  }

  private static func uses(_ shared: SharedStore, _ index: BlueprintIndex) -> [Interaction] {
    shared.interactions.compactMap(index.interaction)
  }

  private static func coupling(_ shared: SharedStore, _ index: BlueprintIndex) -> Passage {
    let uses = uses(shared, index)
    let decided = index.decision(.dataOwnership, .element(shared.store))
    return Passage(
      "\(index.names(shared.components)) use \(index.name(shared.store)), so none of them can change \(isOfObjects(shared, index) ? "the names and the form of its objects" : "a table") alone"
    ).citing(uses.flatMap(\.evidence)).citing(decided).appending(".")
  }

  /// Whether the store keeps objects or files, which have neither tables nor locks.
  private static func isOfObjects(_ shared: SharedStore, _ index: BlueprintIndex) -> Bool {
    guard let store = index.element(shared.store) else { return false }
    let words = Wording(store.name + " " + (index.product(of: store) ?? ""), cutsNames: false)
    return words.contains(any: [
      "s3", "bucket*", "blob*", "object store*", "object storage", "file system", "minio", "gcs",
    ])
  }

  private static func performance(_ shared: SharedStore, _ index: BlueprintIndex) -> Passage {
    let goals = (index.latencyGoals + index.throughputGoals).filter { goal in
      if case .element(let id) = goal.subject { return shared.components.contains(id) }
      return false
    }
    let load: Passage =
      index.goals(goals, limit: 2).map { " while these goals hold: \($0)" } ?? "."
    return
      "\(markdown: English.capitalised(English.subject(shared.components.count))) components \(isOfObjects(shared, index) ? "share the rate limits of" : "compete for connections and locks of") \(index.name(shared.store))\(load)"
  }

  private static func consistency(_ shared: SharedStore, _ index: BlueprintIndex) -> Passage {
    let purposes = uses(shared, index).compactMap { use -> Passage? in
      guard let purpose = use.purpose, !purpose.isEmpty else { return nil }
      return Passage("\(index.name(use.source)): \(BlueprintIndex.shortened(purpose, limit: 140))")
        .citing(use.evidence.first)
    }
    guard let first = purposes.first else {
      return "No source says which tables of \(index.name(shared.store)) each component writes."
    }
    return purposes.dropFirst().reduce(first) { $0.appending("; \($1)") }
      .appending(". A rule that spans these writes is kept by nobody.")
  }

  private static func migration(_ shared: SharedStore, _ index: BlueprintIndex) -> Passage {
    let findings = index.findings("TXN-07").filter {
      $0.subject == .element(shared.store) || $0.message.contains(index.name(shared.store))
    }
    let owner =
      index.element(shared.store).flatMap { index.owner(of: $0) } ?? shared.components.first
    let others = shared.components.filter { $0 != owner }
    var desk = StatementDesk(index)
    let stated =
      desk.take(
        .migration,
        about: ["database", "schema", "table", "data", "store", "db", "데이터", "스키마", "数据", "テーブル"],
        limit: 1) ?? .empty
    if let finding = findings.first {
      return .advice(finding) + stated
    }
    guard let owner else { return stated }
    return
      "\(index.name(owner)) keeps \(index.name(shared.store)); \(index.names(others)) \(markdown: English.verb(others.count, "asks", "ask")) it or \(markdown: English.verb(others.count, "listens", "listen")) to its events, then \(markdown: English.verb(others.count, "moves its", "move their")) own tables out."
      + stated
  }
}
