extension DocumentOutline {
  /// The chapter "Service Integration Architecture".
  static let servicesChapter: [Heading] = [
    Heading(2, "Service Integration Architecture", scopes: .calls),
    Heading(3, "Service Discovery", scopes: .calls),
    Heading(4, "Service Registry Pattern", scopes: .calls),
    Heading(
      5, "Registry Technology",
      labels: ["Registry Choice", "Service Registration", "Health Checking", "Load Balancing"],
      scopes: .calls),
    Heading(5, "Service Discovery Flow", artefact: .discoveryFlow, scopes: .calls),
    Heading(4, "Circuit Breaker Pattern", scopes: .calls),
    Heading(
      5, "Circuit Breaker Implementation",
      labels: [
        "Failure Threshold", "Timeout Configuration", "Fallback Strategy", "Recovery Strategy",
      ], scopes: .calls),
    Heading(5, "Circuit Breaker Configuration", artefact: .circuitBreaker, scopes: .calls),
    Heading(3, "Load Balancing", scopes: .calls),
    Heading(4, "Load Balancing Strategies", scopes: .calls),
    Heading(
      5, "Client-Side Load Balancing",
      labels: [
        "Load Balancer Libraries", "Load Balancing Algorithms", "Health Awareness",
        "Sticky Sessions",
      ], scopes: .calls),
    Heading(
      5, "Server-Side Load Balancing",
      labels: [
        "Load Balancer Technology", "Traffic Distribution", "SSL Termination", "Geographic Routing",
      ], scopes: .calls),
    Heading(4, "API Gateway Integration", scopes: .calls),
    Heading(
      5, "Gateway Responsibilities",
      labels: [
        "Request Routing", "Authentication", "Rate Limiting", "Request/Response Transformation",
        "Monitoring",
      ], scopes: .calls),
    Heading(5, "Gateway Configuration", artefact: .gateway, scopes: .calls),
  ]
}
