/// Everything that one run of the pipeline makes of a session.
package struct Generation: Hashable, Sendable {
  /// What the documents state, before any review.
  package var extracted: Requirements
  package var blueprint: Blueprint
  /// The document with the reviewer's sections in place.
  package var document: RenderedDocument
  /// The files to be written, sorted by path; without the session state and the review.
  package var artifacts: [Artifact]

  package init(
    extracted: Requirements, blueprint: Blueprint, document: RenderedDocument,
    artifacts: [Artifact]
  ) {
    self.extracted = extracted
    self.blueprint = blueprint
    self.document = document
    self.artifacts = artifacts
  }

  /// What is otherwise than in the last save.
  package var evolution: Evolution { blueprint.evolution }

  /// Every finding of every stage, the gravest first.
  package var findings: [Finding] {
    (extracted.findings.unsettled(by: blueprint.review, in: extracted)
      + blueprint.sourceFindings + blueprint.analysis.findings + blueprint.design.findings
      + blueprint.contracts.findings + document.findings)
      .inReadingOrder
  }
}
