extension BlueprintIndex {
  /// The component that owns the store: as stated, or its only user.
  func owner(of store: Element) -> ElementID? {
    storeTraffic.owner(of: store)
  }

  /// The components that use the store, in order.
  func users(of store: Element) -> [ElementID] { storeTraffic.users(of: store.id) }

  /// Where the store or its use is stated.
  func evidence(of store: Element) -> [Evidence] {
    if let first = store.evidence.first { return [first] }
    return Array(storeTraffic.requests(to: store.id).flatMap(\.evidence).prefix(1))
  }

  /// The store's product as the source names it, such as `PostgreSQL 16`.
  func product(of store: Element) -> String? {
    store.technologies.first?.text
      ?? storeTraffic.requests(to: store.id).first { $0.via != nil }?.via
      ?? StoreProduct.named(in: store.name)
  }

  /// Stores that more than one component uses or writes.
  var sharedStores: [SharedStore] {
    graph.sharedStores.filter { shared in isFull || stores.contains { $0.id == shared.store } }
  }

  /// Whether the store holds copies: it is called a cache, or it is of a product for caches and no source says
  /// that it keeps something of its own.
  func keepsCopies(_ store: Element) -> Bool {
    let purposes = storeTraffic.requests(to: store.id).compactMap(\.purpose)
    let words = ([store.name] + purposes).joined(separator: " ; ")
    if Wording(words).contains(any: Self.cacheWords)
      || ["캐시", "缓存"].contains(where: words.contains)
    {
      return true
    }
    let product = (store.name + " " + (product(of: store) ?? "")).lowercased()
    return ["redis", "memcached", "valkey"].contains(where: product.contains)
      && purposes.isEmpty && entities(of: store).isEmpty
  }

  private static let cacheWords: WordList = ["cache*", "caching", "ttl"]

  /// Stores of a relational product.
  var relationalStores: [Element] {
    stores.filter { store in
      let words = (store.name + " " + (product(of: store) ?? "")).lowercased()
      return ["sql", "oracle", "aurora", "mariadb", "db2"].contains { words.contains($0) }
    }
  }

  /// The entities that a store holds or its owner owns, by name.
  func entities(of store: Element) -> [DataEntity] {
    let owner = owner(of: store)
    let ownsOthers = stores.count { self.owner(of: $0) == owner } != 1
    return requirements.entities.filter { entity in
      if let named = entity.store { return named == store.id }
      return entity.owner != nil && entity.owner == owner && !ownsOthers
    }
  }
}
