extension DocumentOutline {
  /// The chapter "Monitoring and Observability".
  static let monitoringChapter: [Heading] = [
    Heading(2, "Monitoring and Observability"),
    Heading(3, "Integration Monitoring"),
    Heading(4, "Metrics Collection"),
    Heading(
      5, "System Metrics",
      labels: [
        "Performance Metrics", "Resource Metrics", "Application Metrics", "Integration Metrics",
      ]),
    Heading(5, "Monitoring Stack", labels: ["targets", "targets"], artefact: .monitoring),
    Heading(4, "Distributed Tracing"),
    Heading(
      5, "Tracing Implementation",
      labels: ["Tracing Technology", "Trace Sampling", "Span Correlation", "Trace Analysis"]),
    Heading(5, "Tracing Configuration", artefact: .tracing),
    Heading(3, "Logging and Auditing"),
    Heading(4, "Centralized Logging"),
    Heading(
      5, "Log Aggregation",
      labels: ["Logging Technology", "Log Structure", "Log Correlation", "Log Retention"]),
    Heading(5, "Logging Configuration", artefact: .logging),
    Heading(4, "Audit Logging"),
    Heading(
      5, "Audit Requirements",
      labels: ["Audit Events", "Audit Data", "Audit Storage", "Audit Reporting"]),
  ]
}
