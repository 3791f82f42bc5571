extension DocumentOutline {
  /// The chapter "Data Integration Architecture".
  static let dataChapter: [Heading] = [
    Heading(2, "Data Integration Architecture", scopes: .data),
    Heading(3, "Data Flow Patterns", scopes: .data),
    Heading(4, "Data Synchronization", scopes: .data),
    Heading(
      5, "Master Data Management",
      labels: ["Master Data Domains", "Data Ownership", "Data Quality", "Data Governance"],
      scopes: .data),
    Heading(
      5, "Data Consistency Patterns",
      labels: [
        "Strong Consistency", "Eventual Consistency", "Causal Consistency", "Session Consistency",
      ], scopes: .data),
    Heading(4, "Data Transformation", scopes: .data),
    Heading(
      5, "ETL/ELT Patterns", labels: ["Extract", "Transform", "Load", "Orchestration"],
      scopes: .data),
    Heading(5, "Data Pipeline Architecture", artefact: .pipeline, scopes: .data),
    Heading(3, "Database Integration", scopes: .data),
    Heading(4, "Multi-Database Architecture", scopes: .data),
    Heading(
      5, "Database per Service",
      labels: ["Database Ownership", "Data Isolation", "Technology Choice", "Schema Evolution"],
      scopes: .data),
    Heading(
      5, "Shared Database Challenges",
      labels: ["Schema Coupling", "Performance Impact", "Data Consistency", "Migration Strategy"],
      scopes: .data),
    Heading(4, "Database Synchronization", scopes: .data),
    Heading(
      5, "Change Data Capture (CDC)",
      labels: ["CDC Technology", "Change Events", "Event Ordering", "Failure Recovery"],
      scopes: .data),
    Heading(
      5, "Database Replication",
      labels: [
        "Replication Strategy", "Consistency Model", "Conflict Resolution", "Performance Impact",
      ], scopes: .data),
  ]
}
