/// The stage that reads the sources as a reviewer: what contradicts itself, cannot work, or is missing.
package enum SourceReviewer {
  /// The checks, in the order of their ids.
  package static var checks: [any SourceCheck.Type] { SourceCheckCatalog.checks }

  /// What the checks find, the most decisive first.
  ///
  /// - Parameters:
  ///   - documents: The session's documents.
  ///   - requirements: What they state after the review, in every scope.
  ///   - analysis: What the analysis says of those requirements.
  ///   - knowledge: What is publicly known of technologies.
  ///   - counts: The counts that the session state gives, by their keys.
  package static func findings(
    of documents: [SourceDocument], requirements: Requirements, analysis: Analysis,
    knowledge: KnowledgeCatalog, counts: SessionCounts = SessionCounts()
  ) -> [Finding] {
    let material = SourceMaterial(
      documents: documents, requirements: requirements, analysis: analysis, catalog: knowledge,
      counts: counts)
    let found = SourceCheckCatalog.checks.flatMap { $0.findings(in: material) }
    return FindingRank.ordered(found)
  }
}
