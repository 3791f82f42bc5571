extension DocumentOutline {
  /// The chapter "Appendices".
  static let appendicesChapter: [Heading] = [
    Heading(2, "Appendices"),
    Heading(3, "A. Integration Patterns Catalog"),
    Heading(3, "B. API Specifications", scopes: .calls),
    Heading(3, "C. Message Schema Registry", scopes: .events),
    Heading(3, "D. Performance Benchmarks"),
    Heading(3, "E. Security Assessment"),
    Heading(3, "F. Operational Runbooks"),
  ]
}
