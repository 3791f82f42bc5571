/// Who reads and writes each data store, counted once for a whole document.
struct StoreTraffic: Sendable {
  /// The interactions with a store at either end, in order.
  let accesses: [Interaction]
  private let byStore: [ElementID: [Interaction]]
  private let stores: Set<ElementID>

  /// Sorts the interactions of a run by the stores that they touch.
  init(_ requirements: Requirements) {
    let stores = Set(requirements.elements(.dataStore).map(\.id))
    var accesses: [Interaction] = []
    var byStore: [ElementID: [Interaction]] = [:]
    for interaction in requirements.interactions {
      let touched = [interaction.target, interaction.source].uniqued.filter(stores.contains)
      guard !touched.isEmpty else { continue }
      accesses.append(interaction)
      for store in touched { byStore[store, default: []].append(interaction) }
    }
    self.accesses = accesses
    self.byStore = byStore
    self.stores = stores
  }

  /// The accesses whose target is the store, in order.
  func requests(to store: ElementID) -> [Interaction] {
    (byStore[store] ?? []).filter { $0.target == store }
  }

  /// The elements at the other end of the store's accesses, in order.
  ///
  /// A store that stands in front of another, as one implementation of it, is a user; what stands behind is not.
  func users(of store: ElementID) -> [ElementID] {
    (byStore[store] ?? []).compactMap { access in
      if access.target == store { return access.source }
      return stores.contains(access.target) ? nil : access.target
    }.uniqued
  }

  /// The component that owns the store: as stated, or its only user.
  func owner(of store: Element) -> ElementID? {
    if let owner = store.owner { return owner }
    let users = users(of: store.id)
    return users.count == 1 ? users.first : nil
  }
}
