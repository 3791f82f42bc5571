/// Finds stores that more than one component writes, by the words of their interactions.
struct StoreSharing {
  let index: RequirementsIndex

  /// Whether a component writes a store.
  enum Access: Hashable, Sendable { case writes, readsOnly, untold }

  /// Stores with at least two users that write or may write.
  func sharedStores() -> [SharedStore] {
    index.requirements.elements.filter { $0.kind == .dataStore }.compactMap { store in
      let uses = index.incoming(store.id).filter { index.kind($0.source) == .component }
      let writing = uses.filter { access(of: $0) != .readsOnly }
      let writers = Self.unique(writing.map(\.source))
      guard writers.count > 1 else { return nil }
      return SharedStore(
        store: store.id, components: Self.unique(uses.map(\.source)),
        interactions: uses.map(\.id))
    }
  }

  /// What the words of the interaction say about writing.
  func access(of interaction: Interaction) -> Access {
    let said = interaction.wording(in: index)
    let quoted = interaction.quotedWording(in: index)
    if said.contains(any: EdgeWords.write) { return .writes }
    if said.contains(any: EdgeWords.readOnly) { return .readsOnly }
    if quoted.contains(any: EdgeWords.write) { return .writes }
    return quoted.contains(any: EdgeWords.readOnly) ? .readsOnly : .untold
  }

  private static func unique(_ ids: [ElementID]) -> [ElementID] {
    var seen: Set<ElementID> = []
    return ids.filter { seen.insert($0).inserted }
  }
}
