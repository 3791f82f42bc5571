/// All that the document and the specifications are rendered from.
package struct Blueprint: Hashable, Sendable {
  package var session: Session
  /// Names of the documents that were read, in order.
  package var documents: [String]
  package var scope: ScopeSelection
  package var review: Review
  /// The requirements after review; interactions out of scope are left out.
  package var requirements: Requirements
  /// The interactions that the chosen scopes leave out.
  package var outOfScope: [Interaction]
  package var analysis: Analysis
  package var design: Design
  package var contracts: Contracts
  package var dates: DocumentDates
  /// What is publicly known of the named technologies.
  package var knowledge: KnowledgeIndex
  /// What a reviewer of the sources finds.
  package var sourceFindings: [Finding]

  package init(
    session: Session, documents: [String], scope: ScopeSelection, review: Review,
    requirements: Requirements, outOfScope: [Interaction], analysis: Analysis, design: Design,
    contracts: Contracts, dates: DocumentDates, knowledge: KnowledgeIndex = .empty,
    sourceFindings: [Finding] = []
  ) {
    self.session = session
    self.documents = documents
    self.scope = scope
    self.review = review
    self.requirements = requirements
    self.outOfScope = outOfScope
    self.analysis = analysis
    self.design = design
    self.contracts = contracts
    self.dates = dates
    self.knowledge = knowledge
    self.sourceFindings = sourceFindings
  }
}

/// The dates that the document shows, as `YYYY-MM-DD`; they come from outside.
package struct DocumentDates: Hashable, Sendable {
  package var created: String
  package var updated: String

  package init(created: String, updated: String) {
    self.created = created
    self.updated = updated
  }
}

extension DocumentDates {
  /// The dates that an integration architecture document shows in its first lines.
  ///
  /// Returns `nil` when the text bears no such lines.
  package init?(document: String) {
    func value(of label: String) -> String? {
      let mark = "**\(label):**"
      let line = TextDiff.lines(of: document).prefix(20).first { $0.hasPrefix(mark) }
      let date = line?.dropFirst(mark.count).drop { $0 == " " }.prefix(10)
      return date.flatMap { $0.count == 10 ? String($0) : nil }
    }
    guard let created = value(of: "Created"), let updated = value(of: "Last Updated") else {
      return nil
    }
    self.init(created: created, updated: updated)
  }
}
