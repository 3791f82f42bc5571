/// What a check of the sources may look at.
struct SourceMaterial: Sendable {
  let requirements: Requirements
  let index: RequirementsIndex
  let analysis: Analysis
  /// What is publicly known of the named technologies.
  let knowledge: KnowledgeIndex
  let catalog: KnowledgeCatalog
  let text: SourceText
  /// The operations that the sources name, by lines.
  let operations: [SourceOperation]
  /// The counts that the session state gives, by their keys.
  let counts: SessionCounts

  init(
    documents: [SourceDocument], requirements: Requirements, analysis: Analysis,
    catalog: KnowledgeCatalog, counts: SessionCounts = SessionCounts()
  ) {
    self.requirements = requirements
    self.analysis = analysis
    self.catalog = catalog
    self.counts = counts
    index = RequirementsIndex(requirements)
    knowledge = KnowledgeIndex(requirements, catalog: catalog)
    text = SourceText(documents, elements: requirements.elements)
    operations = SourceOperation.operations(in: text, requirements: requirements)
  }
}

extension SourceMaterial {
  /// Whether the list occurs anywhere in the sources.
  func says(_ list: WordList) -> Bool { text.says(list) }

  /// Components and external systems with what is known of them, of one kind.
  func elements(_ kind: KnowledgeEntry.Kind) -> [Element] {
    requirements.elements.filter { element in
      knowledge.entries(of: element.id).contains { $0.kind == kind }
    }
  }

  /// Whether somebody outside reaches the component: a person, a client, nobody inside.
  func isClient(_ id: ElementID) -> Bool {
    Wording(index.name(id)).contains(any: Self.clientWords)
  }

  private static let clientWords: WordList = [
    "frontend", "front end", "browser", "client", "spa", "react*", "mobile*", "app", "dashboard",
    "portal", "ui", "web client", "website", "프론트*", "前端",
  ]
}
