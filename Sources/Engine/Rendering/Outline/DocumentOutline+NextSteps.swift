extension DocumentOutline {
  /// The chapter "Next Steps".
  static let nextStepsChapter: [Heading] = [
    Heading(2, "Next Steps"),
    Heading(
      3, "Implementation Planning",
      steps: [
        "Integration Development", "API Development", "Message Infrastructure",
        "Security Implementation",
      ]),
    Heading(
      3, "Testing and Validation",
      steps: [
        "Integration Testing", "Performance Testing", "Security Testing",
        "Disaster Recovery Testing",
      ]),
    Heading(
      3, "Operations Preparation",
      steps: ["Monitoring Setup", "Deployment Automation", "Documentation", "Training"]),
  ]
}
