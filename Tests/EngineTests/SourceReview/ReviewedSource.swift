import Engine
import TestSupport

/// Documents as text, and what one check of the sources finds in them.
enum ReviewedSource {
  /// The findings of one check in a component design.
  static func findings(
    _ id: RuleID, in markdown: String, knowledge: KnowledgeCatalog = .builtIn,
    counts: SessionCounts = SessionCounts()
  ) -> [Finding] {
    let documents = [
      SourceDocument(
        name: "component-design_case.md", kind: .componentDesign, bytes: Array(markdown.utf8))
    ]
    let requirements = Pipeline.requirements(of: documents)
    let analysis = Analyst.analysis(of: requirements, review: Review())
    return SourceReviewer.findings(
      of: documents, requirements: requirements, analysis: analysis, knowledge: knowledge,
      counts: counts
    ).filter { $0.rule == id }
  }

  /// The lines that the findings of one check quote first.
  static func lines(_ id: RuleID, in markdown: String) -> [Int] {
    findings(id, in: markdown).compactMap { $0.places.first?.place.line }
  }
}
