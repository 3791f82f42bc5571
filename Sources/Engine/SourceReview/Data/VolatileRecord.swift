/// SRC-44: what must not be lost lies in what may lose it.
enum VolatileRecord: SourceReading {
  static let id: RuleID = "SRC-44"
  static let looksFor = "a record in a volatile store"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(durable) else { return [] }
    return material.requirements.components.compactMap { component -> Finding? in
      let used = material.index.outgoing(component.id).map(\.target).filter {
        material.index.kind($0) == .dataStore
      }
      // Where the sources leave out who uses a store, each may use any of them.
      let stores = used.isEmpty ? material.requirements.elements(.dataStore).map(\.id) : used
      guard let cache = stores.first, stores.allSatisfy({ isCache($0, in: material) }),
        let line = material.text.lines(about: component).first(where: {
          $0.affirms(records) || ($0.affirms(business) && $0.says(keeping) && $0.says(memory))
        })
      else { return nil }
      let store = material.index.name(cache)
      return finding(
        "\(component.name) keeps a record in \(store), which may lose it",
        about: .element(component.id),
        because: "By default \(store) drops entries when memory is full and loses the last seconds "
          + "at a restart; an audit needs what was there.",
        meanwhile: "\(store) counts as the system of record of \(component.name) (DAT-01).",
        at: [line.evidence] + (material.index.element(cache)?.evidence.prefix(1) ?? []),
        suggestion: "Keep the record in a database, or state persistence, eviction and backup of "
          + "\(store).")
    }
  }

  private static func isCache(_ id: ElementID, in material: SourceMaterial) -> Bool {
    material.knowledge.entries(of: id).contains { $0.kind == .cache }
      || Wording(material.index.name(id)).contains(any: ["redis", "memcached", "cache"])
  }

  private static let records: WordList = [
    "audit", "audit purposes", "audit trail", "evidence", "legal", "ledger", "감사", "审计",
  ]
  /// What the business cannot do without.
  private static let business: WordList = [
    "배정", "예약", "assignment*", "reservation*",
    "ticket", "order", "orders", "payment", "payments", "booking", "bookings", "balance*",
    "invoice*", "contracts", "골드", "아이템", "잔액", "주문", "결제",
  ]
  private static let keeping: WordList = [
    "stores the", "stored in", "saves the", "kept in", "only in redis", "저장", "에만",
  ]
  private static let memory: WordList = ["redis", "memcached", "valkey"]
  private static let durable: WordList = ["appendonly", "append only", "aof", "redis persistence"]
}
