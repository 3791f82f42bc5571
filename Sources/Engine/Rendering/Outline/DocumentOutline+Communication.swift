extension DocumentOutline {
  /// The chapter "Communication Architecture".
  static let communicationChapter: [Heading] = [
    Heading(2, "Communication Architecture"),
    Heading(3, "Synchronous Communication", scopes: .calls),
    Heading(4, "HTTP/REST API Communication", scopes: .calls),
    Heading(
      5, "Design Principles",
      labels: ["RESTful Design", "Resource Modeling", "HTTP Methods", "Content Negotiation"],
      scopes: .calls),
    Heading(
      5, "API Gateway Pattern",
      labels: [
        "Gateway Responsibility", "Routing", "Authentication", "Rate Limiting", "Monitoring",
      ], scopes: .calls),
    Heading(5, "API Specification", artefact: .openAPI, scopes: .calls),
    Heading(4, "gRPC Communication", scopes: .calls),
    Heading(5, "Service Definition", artefact: .proto, scopes: .calls),
    Heading(3, "Asynchronous Communication", scopes: .events),
    Heading(4, "Message Queue Architecture", scopes: .events),
    Heading(
      5, "Message Broker Selection",
      labels: ["Technology Choice", "Topology", "Durability", "Scalability"], scopes: .events),
    Heading(
      5, "Message Patterns",
      labels: ["Point-to-Point", "Publish-Subscribe", "Request-Reply", "Message Routing"],
      scopes: .events),
    Heading(5, "Message Schema", artefact: .jsonSchema, scopes: .events),
    Heading(4, "Event Streaming Architecture", scopes: .events),
    Heading(
      5, "Event Store Design",
      labels: ["Event Schema", "Event Ordering", "Event Replay", "Event Retention"], scopes: .events
    ),
    Heading(
      5, "Event Processing",
      labels: ["Stream Processing", "Event Sourcing", "CQRS Integration", "Event Projection"],
      scopes: .events),
  ]
}
