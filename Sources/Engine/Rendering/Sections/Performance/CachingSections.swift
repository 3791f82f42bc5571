/// Multi-Level Caching.
enum MultiLevelCachingSection: SectionRenderer {
  static let id = SectionID(
    "performance-and-scalability/performance-optimization/caching-strategies/multi-level-caching")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    var desk = StatementDesk(index)
    let local = desk.take(.caching, about: ["in-memory", "local", "in memory"], limit: 1)
    let edge = desk.take(.caching, about: ["cdn", "edge", "browser"], limit: 1)
    let query = desk.take(.caching, about: ["query", "materiali"], limit: 1)
    body.leaf(
      "L1 Cache",
      local ?? lastKnown(index))
    body.leaf("L2 Cache", distributed(index, desk.take(.caching, limit: 1)))
    body.leaf("L3 Cache", query ?? .notApplicable("no source names a cache of query results."))
    body.leaf(
      "CDN Cache",
      edge
        ?? contentNetwork(index))
    return body
  }

  private static func contentNetwork(_ index: BlueprintIndex) -> Passage {
    let pages = index.clientApps.map(\.id) + (index.gateway.map { [$0] } ?? [])
    guard !pages.isEmpty, !index.persons.isEmpty || !index.clientApps.isEmpty else {
      return .notApplicable("no source names pages that a browser loads.")
    }
    return .assumed(
      "caching.cdn",
      "The files of \(index.names(pages.uniqued, limit: 3)) may lie in a content delivery network; answers do not.",
      confirm: "whether there is one; no source names it.")
  }

  /// Callers whose fallback is the last known value have to keep it (ERR-06).
  private static func lastKnown(_ index: BlueprintIndex) -> Passage {
    let stale = index.staleAnswers
    guard !stale.isEmpty else {
      return .notApplicable(
        "no source lets a component keep answers in its own memory, and no fallback needs it.")
    }
    let decisions = stale.compactMap { index.decision(.fallback, $0) }
    let callers = stale.map(\.source).uniqued
    let lines = callers.map { caller -> Passage in
      let callees = stale.filter { $0.source == caller }.map(\.target).uniqued
      return "\(index.name(caller)) of \(index.names(callees))"
    }
    return Passage(
      "Each caller keeps the last answer for the time when the callee is down: \(lines.dropFirst().reduce(lines[0]) { $0.appending("; \($1)") })"
    ).citing(decisions).appending(".")
  }

  private static func distributed(_ index: BlueprintIndex, _ stated: Passage?) -> Passage {
    let parts = index.caches.map { cache -> Passage in
      let purposes = index.storeAccesses.filter { $0.target == cache.id }.compactMap(\.purpose)
      let words: Passage = purposes.first.map { ": \($0)" } ?? ""
      let product: Passage =
        index.product(of: cache).map { $0 == cache.name ? "" : " (\($0))" } ?? ""
      let users = index.users(of: cache)
      let used: Passage =
        users.isEmpty ? ", of which no source says who uses it" : ", used by \(index.names(users))"
      return Passage("\(cache.name)\(product)\(used)\(words)")
        .citing(index.evidence(of: cache))
    }
    guard let first = parts.first else {
      return stated ?? .notApplicable("no source names a distributed cache.")
    }
    return parts.dropFirst().reduce(first) { $0.appending("; \($1)") }.appending(".")
  }
}

extension BlueprintIndex {
  /// Calls of which the caller keeps the last answer; what a registry told is kept by its client.
  fileprivate var staleAnswers: [Interaction] {
    let lookups = Set(registrations.map(\.id))
    return interactions.filter { fallback($0) == .cachedValue && !lookups.contains($0.id) }
  }
}

/// Cache Management.
enum CacheManagementSection: SectionRenderer {
  static let id = SectionID(
    "performance-and-scalability/performance-optimization/caching-strategies/cache-management")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    let stale = index.staleAnswers
    guard !index.caches.isEmpty || !stale.isEmpty else {
      for label in ["Cache Invalidation", "Cache Warming", "Cache Monitoring", "Cache Consistency"]
      {
        body.leaf(label, .notApplicable("no cache is in scope."))
      }
      return body
    }
    var desk = StatementDesk(index)
    let invalidation = desk.take(
      .caching, about: ["drop", "invalid", "expire", "minutes", "ttl"], limit: 2)
    body.leaf("Cache Invalidation", invalidation ?? invalidate(index))
    body.leaf(
      "Cache Warming",
      .notApplicable("a cache fills with the first requests; no source asks for more."))
    body.leaf(
      "Cache Monitoring",
      index.caches.isEmpty
        ? "How often each of \(index.names(stale.map(\.source).uniqued, limit: 6)) answers with a kept value, and how old it is."
        : "Hit ratio, evictions and memory of \(index.names(index.caches.map(\.id)))."
    )
    body.leaf("Cache Consistency", consistency(index, stale))
    return body
  }

  private static func invalidate(_ index: BlueprintIndex) -> Passage {
    let users = index.caches.flatMap { index.users(of: $0) }.uniqued
    let events = index.events.filter { !Set($0.consumers).isDisjoint(with: users) }.map(\.name)
    guard !events.isEmpty else {
      return .assumed(
        "caching.ttl", "Cached values expire after 10 minutes.",
        confirm: "how old a value of \(index.caches.first?.name ?? "each cache") may be.")
    }
    return
      "By time, and by event: \(index.names(users)) \(markdown: English.verb(users.count, "hears", "hear")) \(English.list(events, limit: 6))."
  }

  private static func consistency(_ index: BlueprintIndex, _ stale: [Interaction]) -> Passage {
    guard !stale.isEmpty else {
      let caches = index.names(index.caches.map(\.id), limit: 4)
      return
        "No call answers with an old value; when \(caches) \(markdown: English.verb(index.caches.count, "is", "are")) empty, the origin is asked."
    }
    let decisions = stale.compactMap { index.decision(.fallback, $0) }
    return Passage(
      "An old value stands in on \(markdown: English.count(stale.count, "call")) that only \(markdown: English.verb(stale.count, "reads", "read")) (L1 Cache), is marked stale, and no write rests on it"
    ).citing(decisions).appending(".")
  }
}
