extension Element {
  /// The element's name for files, identifiers and addresses, in kebab-case.
  ///
  /// ASCII where the sources give such a name or alias, since identifiers of most formats ask for it.
  var slug: String {
    let names: [String] = [id.rawValue] + aliases
    let ascii = names.first { $0.utf8.allSatisfy { $0 < 0x80 } }
    return NameWords(ascii ?? id.rawValue).kebab
  }
}

extension RequirementsIndex {
  /// The slug of an element, also of one that nobody introduced.
  func slug(_ id: ElementID) -> String { element(id)?.slug ?? NameWords(id.rawValue).kebab }
}

extension Requirements {
  /// The slug of an element, also of one that nobody introduced.
  func slug(_ id: ElementID) -> String { element(id)?.slug ?? NameWords(id.rawValue).kebab }
}
