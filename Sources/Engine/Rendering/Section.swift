/// The stable key of a section: its headings from the top, as slugs joined by `/`.
///
/// Two sections of the outline may bear the same heading; their paths differ.
package struct SectionID: RawRepresentable, Hashable, Sendable, Comparable {
  package var rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ rawValue: String) { self.rawValue = rawValue }
  package static func < (left: SectionID, right: SectionID) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// One section of the integration architecture document: a heading and what stands under it.
package struct Section: Hashable, Sendable, Identifiable {
  package var id: SectionID
  /// Heading level, 1 to 5.
  package var level: Int
  package var title: String
  /// Markdown under the heading up to the next heading, without a trailing line end; may be empty.
  package var body: String
  /// Ids of the decisions that the body states.
  package var decisions: [String]
  /// The assumptions that the body states.
  package var assumptions: [AssumptionID]
  /// Source lines that the body rests on.
  package var evidence: [Evidence]
  /// Whether the chosen scopes leave the section out.
  package var isOutOfScope: Bool
  /// What the generated lines rest on.
  package var census: LineCensus

  package init(
    id: SectionID, level: Int, title: String, body: String, decisions: [String] = [],
    assumptions: [AssumptionID] = [], evidence: [Evidence] = [], isOutOfScope: Bool = false,
    census: LineCensus = LineCensus()
  ) {
    self.id = id
    self.level = level
    self.title = title
    self.body = body
    self.decisions = decisions
    self.assumptions = assumptions
    self.evidence = evidence
    self.isOutOfScope = isOutOfScope
    self.census = census
  }
}

/// The whole document, in outline order.
package struct RenderedDocument: Hashable, Sendable {
  package var sections: [Section]
  package var findings: [Finding]

  package init(sections: [Section], findings: [Finding] = []) {
    self.sections = sections
    self.findings = findings
  }
}
