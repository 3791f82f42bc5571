/// SRC-113: a copy goes on saying what is no longer so.
enum StaleCache: SourceReading {
  static let id: RuleID = "SRC-113"
  static let looksFor = "a copy that no change reaches"

  static func findings(in material: SourceMaterial) -> [Finding] {
    material.requirements.components.compactMap { component -> Finding? in
      let own = material.text.lines(ownedBy: component.id).filter { $0.kind != .heading }
      guard
        let line = own.first(where: {
          $0.affirms(copies) && !$0.says(renewed) && $0.kind != .diagram
        }),
        !own.contains(where: { $0.says(renewed) })
      else { return nil }
      let volatile = own.first { $0.affirms(copies) && $0.says(changing) }
      let shown = volatile ?? line
      let what = volatile.map { "“\($0.quoted(changing))” changes" } ?? "What is copied changes"
      return finding(
        volatile == nil ? .note : .warning,
        "\(component.name) works from a copy, and nothing says how a change gets to it",
        about: .element(component.id),
        because: "\(what) while the copy stands: users see, buy or are let in by what is over.",
        meanwhile: "The copy is as old as its lifetime allows.", at: [shown.evidence],
        suggestion:
          "Say which change empties or renews the copy, and how old it may be at most for "
          + "what is decided by it.")
    }.prefix(2).map(\.self)
  }

  private static let copies: WordList = [
    "cached", "caches", "cache the", "pre load*", "preload*", "local copy", "read copy",
    "replicated to", "materialized", "캐시", "缓存", "zwischenspeicher*",
  ]
  private static let renewed: WordList = [
    "invalidat*", "evict*", "refresh*", "purge*", "write through", "updated on", "update event*",
    "on change", "cdc", "change data capture", "subscribes", "rebuilt", "kept in sync", "무효화",
    "失效",
  ]
  private static let changing: WordList = [
    "price*", "stock", "inventory", "availability", "ticket*", "permission*", "role*", "balance*",
    "seat*", "quota*", "entitlement*", "exchange rate*", "재고", "가격", "库存", "价格", "bestand",
  ]
}
