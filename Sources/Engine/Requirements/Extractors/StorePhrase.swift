/// Tells the store in a phrase from what is kept in it.
enum StorePhrase {
  /// "`clock` schema on the shared Postgres": what keeps the data stands behind what is kept.
  static func place(of phrase: TargetPhrase) -> TargetPhrase {
    guard let last = TextWords.words(phrase.name).last,
      ["schema", "schemas", "tables", "table", "keyspace", "database", "collection", "collections"]
        .contains(last)
    else { return phrase }
    for joint in [" on ", " in "] where phrase.rest.hasPrefix(joint) {
      let behind = TargetPhrase.head(of: String(phrase.rest.dropFirst(joint.count)))
      guard
        TechnologyVocabulary.firstSort(in: TextWords.words(behind.name), among: [.store]) != nil
      else { continue }
      return behind
    }
    return phrase
  }

  /// "PostgreSQL `registry`": a product with the name of what is kept there is the product.
  static func product(_ phrase: TargetPhrase, _ item: FieldItem) -> TargetPhrase {
    guard let code = item.codes.first(where: { phrase.name.hasSuffix(" " + $0.text) }) else {
      return phrase
    }
    let name = String(phrase.name.dropLast(code.text.count)).trimmed
    let words = ElementName(name).words
    let sort =
      TechnologyVocabulary.sort(of: words)
      ?? (ProductName.product(in: words).flatMap { TechnologyVocabulary.sort(of: [$0]) })
    guard sort == .store || sort == .broker else { return phrase }
    return TargetPhrase(name: name, rest: " " + code.text + phrase.rest, isQuantified: false)
  }
}
