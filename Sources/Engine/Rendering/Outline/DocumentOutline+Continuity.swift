extension DocumentOutline {
  /// The chapter "Disaster Recovery and Business Continuity".
  static let continuityChapter: [Heading] = [
    Heading(2, "Disaster Recovery and Business Continuity"),
    Heading(3, "Backup and Recovery", scopes: .data),
    Heading(4, "Data Backup Strategy", scopes: .data),
    Heading(
      5, "Backup Types",
      labels: ["Full Backup", "Incremental Backup", "Differential Backup", "Continuous Backup"],
      scopes: .data),
    Heading(
      5, "Recovery Procedures",
      labels: [
        "Recovery Time Objective (RTO)", "Recovery Point Objective (RPO)", "Backup Testing",
        "Recovery Automation",
      ], scopes: .data),
    Heading(3, "High Availability"),
    Heading(
      4, "Redundancy Patterns",
      labels: ["Active-Active", "Active-Passive", "Multi-Region", "Failover"]),
    Heading(
      4, "Health Monitoring",
      labels: ["Health Checks", "Failure Detection", "Alert Systems", "Recovery Automation"]),
  ]
}
