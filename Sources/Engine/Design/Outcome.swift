/// What a decision settles on, as a value that contracts and sections can use.
package enum Outcome: Hashable, Sendable {
  case pattern(IntegrationPattern)
  case transport(Transport)
  /// Milliseconds.
  case timeout(milliseconds: Int)
  case retry(RetryPolicy)
  case noRetry
  case circuitBreaker(CircuitBreakerPolicy)
  case noCircuitBreaker
  case fallback(Fallback)
  case broker(product: String, kind: BrokerKind)
  case deadLetter(DeadLetterPolicy)
  case saga(SagaPlan)
  case localTransaction
  /// A scope or access-control entry per operation or topic: `orders:read`.
  case permission(String)
  /// A named practice with its settings, for decisions that carry no numbers of their own.
  case practice(Practice, detail: String)
  /// A named practice whose settings others read, as values.
  case settings(PracticeSettings)
  /// What can go wrong where an interaction crosses the trust boundary, by STRIDE.
  case threats([Threat])
}

/// Integration patterns by their names in the field (Enterprise Integration Patterns where it has one).
package enum IntegrationPattern: String, Hashable, Sendable, CaseIterable {
  case requestResponse, asyncRequestReply, pointToPoint, publishSubscribe, eventStream
  case loadLevelling, batchTransfer, fileTransfer, localAccess, changeDataCapture, webhook

  /// The name as the document and the wizard write it.
  package var title: String {
    switch self {
    case .requestResponse: "Request/Response"
    case .asyncRequestReply: "Asynchronous Request-Reply"
    case .pointToPoint: "Point-to-Point Channel"
    case .publishSubscribe: "Publish-Subscribe Channel"
    case .eventStream: "Event Stream"
    case .loadLevelling: "Queue-Based Load Levelling"
    case .batchTransfer: "Batch Transfer"
    case .fileTransfer: "File Transfer"
    case .localAccess: "Direct Data Access"
    case .changeDataCapture: "Change Data Capture"
    case .webhook: "Webhook"
    }
  }

  /// Whether the caller waits for the answer.
  package var isSynchronous: Bool { self == .requestResponse || self == .localAccess }
}

/// What carries an interaction.
package enum Transport: Hashable, Sendable {
  case rest, grpc, graphQL, soap, smtp, webSocket
  /// A broker, by the name the source gives it; empty where none is named.
  case messaging(broker: String)
  /// Access to a store by its own protocol: `PostgreSQL`, `Redis`.
  case store(String)
  /// Another protocol, as the source names it.
  case named(String)

  /// The name as the document and the wizard write it.
  package var title: String {
    switch self {
    case .rest: "REST over HTTPS"
    case .grpc: "gRPC"
    case .graphQL: "GraphQL over HTTPS"
    case .soap: "SOAP over HTTPS"
    case .smtp: "SMTP"
    case .webSocket: "WebSocket"
    case .messaging(let broker): broker.isEmpty ? "Messaging" : broker
    case .store(let name): name
    case .named(let name): name
    }
  }
}

/// Whether a broker keeps a log or hands out work.
package enum BrokerKind: String, Hashable, Sendable { case log, queue }

/// How often and how far apart a failed call is tried again.
package struct RetryPolicy: Hashable, Sendable {
  /// Attempts in total, the first included.
  package var attempts: Int
  /// Milliseconds before the second attempt; doubled for each further one.
  package var baseDelayMilliseconds: Int
  /// Upper bound of one delay, milliseconds.
  package var maximumDelayMilliseconds: Int

  package init(attempts: Int, baseDelayMilliseconds: Int, maximumDelayMilliseconds: Int) {
    self.attempts = attempts
    self.baseDelayMilliseconds = baseDelayMilliseconds
    self.maximumDelayMilliseconds = maximumDelayMilliseconds
  }
}

/// When a circuit breaker opens and how it recovers.
package struct CircuitBreakerPolicy: Hashable, Sendable {
  /// Share of failed calls that opens it, percent.
  package var failureRatePercent: Int
  /// Calls in the sliding window.
  package var windowCalls: Int
  /// Seconds it stays open before it lets trial calls through.
  package var openSeconds: Int
  /// Trial calls while half-open.
  package var trialCalls: Int

  package init(failureRatePercent: Int, windowCalls: Int, openSeconds: Int, trialCalls: Int) {
    self.failureRatePercent = failureRatePercent
    self.windowCalls = windowCalls
    self.openSeconds = openSeconds
    self.trialCalls = trialCalls
  }
}

/// What a caller does when the callee does not answer.
package enum Fallback: String, Hashable, Sendable, CaseIterable {
  case cachedValue, defaultValue, queueAndAccept, failFast, redeliver
  // Stores and transfers, where nobody speaks HTTP
  case bypass, reportFailure, nextRun

  /// The name as the document and the wizard write it.
  package var title: String {
    switch self {
    case .cachedValue: "answer from the last known value, marked stale"
    case .defaultValue: "answer with a default"
    case .queueAndAccept: "queue the command and answer 202"
    case .failFast: "fail fast with 503 and Retry-After"
    case .redeliver: "leave the message for redelivery"
    case .bypass: "go on without it and ask the origin"
    case .reportFailure: "roll back and report the failure"
    case .nextRun: "leave it to the next run"
    }
  }
}

/// What happens to a message that cannot be processed.
package struct DeadLetterPolicy: Hashable, Sendable {
  /// Name of the dead-letter channel; empty when the key is parked instead.
  package var channel: String
  /// Deliveries before a message is set aside.
  package var maximumDeliveries: Int
  /// Days a set-aside message is kept; longer than in its source channel.
  package var retentionDays: Int
  /// Whether order matters, so that the key is parked rather than one message skipped.
  package var parksKey: Bool

  package init(channel: String, maximumDeliveries: Int, retentionDays: Int, parksKey: Bool) {
    self.channel = channel
    self.maximumDeliveries = maximumDeliveries
    self.retentionDays = retentionDays
    self.parksKey = parksKey
  }
}

/// A saga: local transactions with compensations instead of one distributed transaction.
package struct SagaPlan: Hashable, Sendable {
  package enum Coordination: String, Hashable, Sendable { case choreography, orchestration }

  /// One local transaction.
  package struct Step: Hashable, Sendable {
    package var participant: ElementID
    package var interaction: InteractionID?
    package var action: String
    /// What undoes it; `nil` where no source names one and none can be told.
    package var compensation: String?
    /// Whether there is no way back after this step.
    package var isPivot: Bool

    package init(
      participant: ElementID, interaction: InteractionID?, action: String, compensation: String?,
      isPivot: Bool
    ) {
      self.participant = participant
      self.interaction = interaction
      self.action = action
      self.compensation = compensation
      self.isPivot = isPivot
    }
  }

  package var coordination: Coordination
  package var initiator: ElementID
  package var steps: [Step]

  package init(coordination: Coordination, initiator: ElementID, steps: [Step]) {
    self.coordination = coordination
    self.initiator = initiator
    self.steps = steps
  }

  /// Steps of others before the point of no return that nothing undoes; those after it are repeated until
  /// they succeed.
  package var stepsWithoutCompensation: [Step] {
    steps.prefix { !$0.isPivot }.filter {
      $0.compensation == nil && $0.participant != initiator
    }
  }
}
