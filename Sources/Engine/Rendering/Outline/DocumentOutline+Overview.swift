extension DocumentOutline {
  /// The chapter "Integration Overview".
  static let overviewChapter: [Heading] = [
    Heading(2, "Integration Overview"),
    Heading(
      3, "Integration Strategy",
      labels: [
        "Integration Philosophy", "Communication Strategy", "Data Strategy", "Service Strategy",
      ]),
    Heading(
      3, "Integration Patterns",
      labels: [
        "Primary Patterns", "Secondary Patterns", "Anti-Patterns", "Pattern Selection Criteria",
      ]),
    Heading(
      3, "Integration Architecture Principles",
      labels: ["Loose Coupling", "High Cohesion", "Fault Tolerance", "Scalability", "Security"]),
    Heading(
      3, "Integration Landscape",
      labels: [
        "Internal Integrations", "External Integrations", "Data Integrations", "User Integrations",
      ]),
  ]
}
