/// The document's title and header lines.
enum TitleSection {
  static func section(_ index: BlueprintIndex, places: PlaceStyle) -> Section {
    let blueprint = index.blueprint
    let name = InlineMarkdown.escaped(blueprint.session.name)
    let lines = [
      "**Created:** \(blueprint.dates.created)",
      "**Source:** Architecture Framework and Component Design: \(name)",
      "**Integration Scope:** \(blueprint.scope.title)",
      "**Target Integrations:** \(targets(index))",
      "**Last Updated:** \(blueprint.dates.updated)",
    ]
    // Two spaces at a line's end are Markdown's line break.
    let body =
      ([lines.joined(separator: "  \n"), legend(blueprint.documents, places)] + unread(index))
      .joined(separator: "\n\n")
    return Section(
      id: DocumentOutline.title, level: 1, title: "Integration Architecture: \(name)", body: body)
  }

  private static func targets(_ index: BlueprintIndex) -> String {
    let all = English.count(index.interactions.count, "interaction")
    guard !index.isFull else {
      let count = index.interactions.count
      return count == 0 ? "none" : English.all(count, "interaction")
    }
    let partners = (index.externals + index.brokers + index.stores + index.components).filter {
      element in index.interactions.contains { $0.target == element.id }
    }
    let names = English.list(partners.map { InlineMarkdown.escaped($0.name) }, limit: 12)
    return names.isEmpty ? "none" : "\(names) (\(all))"
  }

  /// What a reader must know before trusting the rest: how much of the sources was not understood.
  private static func unread(_ index: BlueprintIndex) -> [String] {
    let (unread, all) = (index.requirements.unread.count, index.requirements.readableLineCount)
    guard all > 0, unread * 5 > all else { return [] }
    return [
      "**Not understood:** \(unread) of \(all) lines of the sources. What they say is missing below; "
        + "`dovetail extract --unread` lists them."
    ]
  }

  private static func legend(_ documents: [String], _ places: PlaceStyle) -> String {
    let sources = documents.map { document in
      "\(InlineMarkdown.code(document)) as \(InlineMarkdown.escaped(places.name(of: document)))"
    }
    let cited = sources.isEmpty ? "the sources" : English.list(sources)
    return
      "Brackets behind a statement name what it rests on: document and line (\(cited)) or the rule "
      + "that decided. *Assumption:* and (A) mark what no source states; all assumptions are listed at the "
      + "end of Appendix F."
  }
}
