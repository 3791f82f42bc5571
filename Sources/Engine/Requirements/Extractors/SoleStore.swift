/// Gives the only store of a system to the only part that is said to keep data, where nothing says who uses it.
///
///     The Box Service stores the boxes.        and, elsewhere, one database that nobody is said to use
enum SoleStore {
  private static let keeping: Set<String> = [
    "stores", "store", "keeps", "persists", "saves", "storing", "persisting", "speichert", "저장한다",
    "저장하고", "저장", "保存", "存储",
  ]

  /// Adds the one dependency that follows, with what the part is for as the place.
  static func link(_ draft: inout ExtractionDraft) {
    let entries = draft.registry.entries
    let stores = entries.indices.filter { entries[$0].kind == .dataStore && !entries[$0].isIgnored }
    guard stores.count == 1, let store = stores.first, entries[store].owner == nil,
      !draft.claims.contains(where: { $0.source == store || $0.target == store })
    else { return }
    let keepers = entries.indices.filter { index in
      guard entries[index].kind == .component, !entries[index].isIgnored,
        let responsibility = entries[index].responsibility
      else { return false }
      let words = TextWords.words(responsibility.text)
      return words.contains { keeping.contains($0) }
        && !TrapVocabulary.isUnsettled(responsibility.text, words: words)
    }
    guard keepers.count == 1, let keeper = keepers.first,
      let evidence = entries[keeper].responsibility?.evidence
    else { return }
    var claim = InteractionClaim(
      source: keeper, target: store, form: .sentence, style: .data, styleBasis: .kindOfEnd,
      evidence: evidence)
    claim.isTurned = true
    // Nothing names the store there.
    claim.isSimilar = true
    draft.add(claim)
  }
}
