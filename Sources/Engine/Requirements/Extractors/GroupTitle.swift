internal import Markup

/// Tells headings that put parts together from those that name one.
///
///     ### Supporting services
///     - **mail-service** - sends mails
///     - **file-service** - keeps files
enum GroupTitle {
  private static let plurals: Set<String> = [
    "services", "components", "modules", "microservices", "apps", "applications", "systems",
    "workers", "clients", "jobs", "agents", "functions", "lambdas", "integrations", "apis",
    "dienste", "komponenten",
  ]
  private static let levels: Set<String> = [
    "layer", "layers", "tier", "tiers", "zone", "계층", "레이어", "层", "層", "レイヤー", "schicht",
  ]

  /// Whether a title asks for several parts, or for a level that holds them.
  private static func isGroup(_ words: [String]) -> Bool {
    guard let last = words.last else { return false }
    return plurals.contains(last) || levels.contains(last) || last.hasSuffix("层")
  }

  /// Whether a title names a level that holds parts.
  static func isLevel(_ title: String) -> Bool {
    guard let last = ElementName(title).words.last else { return false }
    return levels.contains(last) || last.hasSuffix("层")
  }

  /// Whether what stands below a heading names the parts that the heading puts together.
  static func holdsMembers(_ section: DocumentSection, _ document: ParsedDocument) -> Bool {
    let words = ElementName(section.title).words
    let isGroup = isGroup(words)
    let isWide = (words.last ?? "").unicodeScalars.contains { $0.value > 0x2E7F }
    let listsParts = TableView.tables(in: section, of: document).contains { table in
      !table.rows.isEmpty && table.column(.component) != nil
    }
    if listsParts { return isGroup || isWide || !NameVocabulary.endsLikeComponent(words) }
    guard isGroup || isWide else { return false }
    let markup = document.markup
    return section.blocks.contains { block in
      let kind = markup.nodes[block].kind
      guard kind == .bulletList || kind == .orderedList else { return false }
      let items = markup.children(of: block, .item)
      let names = items.compactMap { NamedItemExtractor.name(of: $0, in: document) }
      guard names.count >= 2,
        names.count == items.count || isLevel(section.title) && names.count * 3 >= items.count * 2
      else { return false }
      let alike = names.count { NameVocabulary.endsLikeComponent(ElementName($0.text).words) }
      return isGroup || alike * 2 > names.count
    }
  }
}
