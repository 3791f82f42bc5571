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
    findings(
      of: documents, requirements: requirements, analysis: analysis, knowledge: knowledge,
      counts: counts, check: {})
  }

  /// The same, unless `check` throws on the way.
  static func findings<Stop: Error>(
    of documents: [SourceDocument], requirements: Requirements, analysis: Analysis,
    knowledge: KnowledgeCatalog, counts: SessionCounts, check: () throws(Stop) -> Void
  ) throws(Stop) -> [Finding] {
    let material = SourceMaterial(
      documents: documents, requirements: requirements, analysis: analysis, catalog: knowledge,
      counts: counts)
    var found: [Finding] = []
    for reading in SourceCheckCatalog.checks {
      try check()
      found += reading.findings(in: material)
    }
    return FindingRank.ordered(found)
  }
}
