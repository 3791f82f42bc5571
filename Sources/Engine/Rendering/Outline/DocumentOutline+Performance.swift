extension DocumentOutline {
  /// The chapter "Performance and Scalability".
  static let performanceChapter: [Heading] = [
    Heading(2, "Performance and Scalability"),
    Heading(3, "Performance Optimization"),
    Heading(4, "Caching Strategies"),
    Heading(5, "Multi-Level Caching", labels: ["L1 Cache", "L2 Cache", "L3 Cache", "CDN Cache"]),
    Heading(
      5, "Cache Management",
      labels: ["Cache Invalidation", "Cache Warming", "Cache Monitoring", "Cache Consistency"]),
    Heading(4, "Database Performance", scopes: .data),
    Heading(
      5, "Query Optimization",
      labels: ["Index Strategy", "Query Patterns", "Connection Pooling", "Read Replicas"],
      scopes: .data),
    Heading(
      5, "Database Scaling",
      labels: ["Horizontal Scaling", "Vertical Scaling", "Multi-Region", "Failover"], scopes: .data),
    Heading(3, "Scalability Architecture"),
    Heading(4, "Horizontal Scaling"),
    Heading(
      5, "Auto-Scaling",
      labels: ["Scaling Triggers", "Scaling Policies", "Load Testing", "Resource Limits"]),
    Heading(5, "Container Orchestration", artefact: .kubernetes),
  ]
}
