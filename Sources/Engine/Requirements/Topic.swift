/// What a statement of a source is about, so that the document's sections can find it.
package enum Topic: String, Hashable, Sendable, CaseIterable, Comparable {
  case principle, decision, rejectedOption, constraint
  case gateway, rest, grpc, graphQL, messaging, eventStreaming, schemaVersioning
  case masterData, consistency, transformation, changeDataCapture, replication, migration
  case discovery, loadBalancing, circuitBreaking, retry, timeouts
  case authentication, authorization, mfa, sessions, transportSecurity, messageSecurity
  case keyManagement, encryptionAtRest, privacy, compliance, audit, rateLimiting
  case metrics, tracing, logging, alerting, healthChecks
  case caching, databasePerformance, scaling, loadTesting, deployment, orchestration
  case backup, recovery, highAvailability, multiRegion
  /// What happens when something does not answer, and what must not happen then.
  case failure
  case testing, training, roadmap

  package static func < (left: Topic, right: Topic) -> Bool { left.rawValue < right.rawValue }
}

/// A statement of a source under its topic.
package struct TopicStatement: Hashable, Sendable {
  package var topic: Topic
  package var statement: Statement
  /// What it is about: the system, or the element under whose heading it stands.
  package var subject: Subject

  package init(topic: Topic, statement: Statement, subject: Subject = .system) {
    self.topic = topic
    self.statement = statement
    self.subject = subject
  }
}

/// A domain or layer that the sources name, with its members.
package struct Grouping: Hashable, Sendable {
  package var name: String
  package var members: [ElementID]
  package var description: String
  package var evidence: [Evidence]

  package init(
    name: String, members: [ElementID] = [], description: String = "", evidence: [Evidence] = []
  ) {
    self.name = name
    self.members = members
    self.description = description
    self.evidence = evidence
  }
}

/// A source line with words that no extractor understood.
package struct UnreadLine: Hashable, Sendable {
  package var evidence: Evidence

  package init(evidence: Evidence) { self.evidence = evidence }
}
