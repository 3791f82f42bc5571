extension DocumentOutline {
  /// The chapter "Security Architecture".
  static let securityChapter: [Heading] = [
    Heading(2, "Security Architecture"),
    Heading(3, "Authentication and Authorization"),
    Heading(4, "Identity and Access Management"),
    Heading(
      5, "Authentication Flow",
      labels: [
        "Authentication Methods", "Token Management", "Multi-Factor Authentication",
        "Session Management",
      ]),
    Heading(
      5, "Authorization Patterns",
      labels: [
        "Role-Based Access Control (RBAC)", "Attribute-Based Access Control (ABAC)",
        "Policy-Based Access Control", "Resource-Based Access Control",
      ]),
    Heading(4, "Security Communication"),
    Heading(
      5, "Transport Security",
      labels: [
        "TLS/SSL Configuration", "Certificate Management", "Mutual TLS (mTLS)",
        "Certificate Pinning",
      ]),
    Heading(
      5, "Message Security",
      labels: ["Message Encryption", "Message Signing", "Key Management", "Secure Headers"]),
    Heading(3, "Data Protection"),
    Heading(4, "Data Encryption"),
    Heading(
      5, "Encryption at Rest",
      labels: [
        "Database Encryption", "File System Encryption", "Key Management Service",
        "Encryption Standards",
      ], scopes: .data),
    Heading(
      5, "Encryption in Transit",
      labels: [
        "Network Encryption", "Application Encryption", "API Encryption", "Message Encryption",
      ]),
    Heading(4, "Data Privacy"),
    Heading(
      5, "Privacy Controls",
      labels: ["Data Minimization", "Data Anonymization", "Consent Management", "Data Retention"]),
    Heading(
      5, "Compliance Requirements",
      labels: ["GDPR Compliance", "CCPA Compliance", "Industry Standards", "Audit Trails"]),
  ]
}
