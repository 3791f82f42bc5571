extension DesignDefaults {
  static let communication = [
    Default(
      .unstatedStyle, 0, "synchronous",
      statement: "A dependency whose style no source states is a call that waits for its answer.",
      question: "Which of these dependencies are calls, and which are messages?",
      source: "rule catalogue, COM-01: the safer reading, because it shows the coupling"),
    Default(
      .commandNeedsOutcome, 0, "waits for the outcome",
      statement:
        "A command whose style no source states needs its outcome before the caller goes on.",
      question: "Would acceptance of the command be enough for the caller?",
      source: "rule catalogue, COM-01 and COM-02"),
    Default(
      .commandNotIdempotent, 0, "not idempotent",
      statement: "A command of which no source says otherwise does harm when it is repeated.",
      question: "Which commands may be repeated safely, or carry an idempotency key?",
      source: "RFC 9110, section 9.2.2: POST is not idempotent"),
    Default(
      .synchronousTransport, 0, "REST over HTTPS",
      statement: "A call whose protocol no source names uses REST over HTTPS.",
      question: "Which protocol do these calls use?",
      source: "Azure Architecture Center, interservice communication: REST as the usual choice"),
    Default(
      .messageBroker, 0, "one broker for the system",
      statement: "Messages travel through one broker that is still to be chosen.",
      question: "Which broker carries these messages?",
      source: "rule catalogue, COM-06 and COM-07"),
    Default(
      .chainDepth, 3, "3 calls",
      statement: "A chain of more than 3 synchronous calls below one entry is too long.",
      question: "How many calls may stand one behind the other in one user step?",
      source:
        "Azure Architecture Center: a chain can add unacceptable amounts of latency; 3 is ours"),
    Default(
      .chattyEdges, 4, "4 interactions",
      statement: "More than 4 interactions between two components in both directions are too many.",
      question: "How many interactions between two components are still loose coupling?",
      source: "Azure Architecture Center, data considerations: chatty APIs; 4 is ours"),
    Default(
      .longWork, 3000, "3 s",
      statement: "Work that takes 3 s or longer is too long for a user to wait for in one request.",
      question: "From which duration on should a user get 202 and a status resource?",
      source: "Azure Architecture Center, async request-reply; 3 s is ours"),
    Default(
      .unclearPurpose, 0, "may change something",
      statement:
        "A call that the sources name only by its subject may change something at its target.",
      question: "Which of these calls only read?",
      source: "rule catalogue, ERR-02 and ERR-06: the reading that does less harm"),
    Default(
      .brokerPayload, 256, "256 KiB",
      statement: "The broker takes messages of up to 256 KiB.",
      question: "What is the largest message that the broker takes as configured?",
      source: "Amazon SQS developer guide: at most 262,144 bytes a message"),
    Default(
      .fastCall, 50, "50 ms",
      statement: "A call inside the system that must be answered within 50 ms is worth gRPC.",
      question: "Below which latency do internal calls leave REST?",
      source: "Azure Architecture Center, interservice communication; 50 ms is ours"),
  ]

  static let data = [
    Default(
      .highReadRate, 100, "100 reads per second",
      statement:
        "A component that is asked 100 times a second or more by one caller is asked too often.",
      question: "From which rate on should a caller keep a copy?",
      source: "Azure Architecture Center, data considerations; 100 is ours"),
    Default(
      .copyStaleness, 60, "1 minute",
      statement: "A copy of another component's data is at most 1 minute old.",
      question: "How old may each copy be?",
      source: "Azure Architecture Center, data considerations; 1 minute is ours"),
    Default(
      .transferLag, 15, "15 minutes",
      statement: "Data that must arrive within 15 minutes is not moved by a schedule.",
      question: "How late may the data of each transfer arrive?",
      source: "rule catalogue, DAT-02; 15 minutes is ours"),
    Default(
      .outboxRelay, 0, "polling",
      statement: "A relay polls the outbox tables and sends what it finds.",
      question: "Does the relay poll, or read the database's log (such as Debezium)?",
      source: "microservices.io, Polling Publisher and Transaction Log Tailing"),
  ]

  static let operations = [
    Default(
      .healthPaths, 0, "/health, /ready",
      statement: "Components answer /health for liveness and /ready for readiness.",
      question: "Which paths do the components' health checks have?",
      source: "Kubernetes, liveness and readiness probes; the paths are ours"),
    Default(
      .oldestMessage, 60, "60 s",
      statement: "A consumer whose oldest message is older than 60 s is behind.",
      question: "How far may each consumer lag before somebody is called?",
      source: "Amazon SQS developer guide (age of the oldest message); 60 s is ours"),
    Default(
      .registry, 0, "Kubernetes DNS",
      statement: "The platform resolves the names of called components by DNS.",
      question: "On which platform do the components run?",
      source: "rule catalogue, OPS-01"),
    Default(
      .meshComponents, 10, "10 components",
      statement: "From more than 10 components on a service mesh is worth its cost.",
      question: "Does the team want mutual TLS and retries from a mesh?",
      source: "Azure Architecture Center (do you need a service mesh? it depends); 10 is ours"),
  ]

  static let timing = [
    Default(
      .internalTimeout, 1000, "1 s",
      statement: "An internal call of which no latency is stated times out after 1 s.",
      question: "What is the 99.9th percentile of these calls?",
      source: "Amazon Builders' Library: timeout at the callee's p99.9; 1 s is ours"),
    Default(
      .externalTimeout, 3000, "3 s",
      statement: "A call to an external system of which no latency is stated times out after 3 s.",
      question: "Which latency does the external system promise?",
      source: "Amazon Builders' Library: timeout at the callee's p99.9; 3 s is ours"),
    Default(
      .retryAttempts, 3, "3 attempts",
      statement: "A call that may be repeated is tried at most 3 times.",
      question: "How many attempts may a caller make?",
      source: "Azure Architecture Center, retry pattern; 3 is ours"),
    Default(
      .retryBaseDelay, 100, "100 ms",
      statement: "The first repetition comes after 100 ms at most, with full jitter.",
      question: "From which delay on should repetitions back off?",
      source: "Amazon Builders' Library: capped exponential backoff with jitter; 100 ms is ours"),
    Default(
      .retryMaximumDelay, 2000, "2 s",
      statement: "No repetition waits longer than 2 s.",
      question: "What is the longest delay before a repetition?",
      source: "Amazon Builders' Library: capped exponential backoff with jitter; 2 s is ours"),
    Default(
      .breakerFailureRate, 50, "50 %",
      statement: "A circuit breaker opens when 50 % of the calls in its window have failed.",
      question: "Which share of failed calls should open the circuit breakers?",
      source: "Azure Architecture Center, circuit breaker; 50 % is ours"),
    Default(
      .breakerWindow, 20, "20 calls",
      statement: "A circuit breaker judges the last 20 calls.",
      question: "Over how many calls should a circuit breaker judge?",
      source: "Azure Architecture Center, circuit breaker; 20 is ours"),
    Default(
      .breakerOpenTime, 30, "30 s",
      statement: "An open circuit breaker lets trial calls through after 30 s.",
      question: "How long does a failed dependency usually take to recover?",
      source: "Azure Architecture Center, circuit breaker; 30 s is ours"),
    Default(
      .breakerTrialCalls, 5, "5 calls",
      statement: "A half-open circuit breaker decides by 5 trial calls.",
      question: "How many trial calls should a half-open circuit breaker let through?",
      source: "Azure Architecture Center, circuit breaker; 5 is ours"),
  ]

  static let messaging = [
    Default(
      .deliveryGuarantee, 0, "at-least-once",
      statement: "Brokers deliver at least once, so that a message may arrive twice.",
      question: "Which delivery guarantee does the broker give as configured?",
      source: "Azure Architecture Center: consumers must handle duplicated messages"),
    Default(
      .orderingNotNeeded, 0, "no order across keys",
      statement: "Messages of which no source demands an order need none across keys.",
      question: "Which consumers break when two messages change places?",
      source: "rule catalogue, MSG-06"),
    Default(
      .deadLetterDeliveries, 5, "5 deliveries",
      statement: "A message is set aside after 5 failed deliveries.",
      question: "After how many failed deliveries is a message set aside?",
      source: "Amazon SQS developer guide: a high enough maximum receive count; 5 is ours"),
    Default(
      .deadLetterRetention, 30, "30 days",
      statement:
        "A set-aside message is kept for 30 days where no retention of its channel is stated.",
      question: "How long does each channel keep its messages?",
      source: "Amazon SQS developer guide: longer than the source's retention; 30 days is ours"),
    Default(
      .pageSize, 100, "100 items",
      statement: "A page of a collection holds at most 100 items.",
      question: "How many items may one page hold?",
      source: "OWASP API4:2023 asks for a limit; 100 is ours"),
  ]

  static let availability = [
    Default(
      .componentAvailability, 99_900, "99.9 %",
      statement: "A component of which no availability is stated is available 99.9 % of the time.",
      question: "Which availability do these components have?",
      source: "The Calculus of Service Availability, ACM Queue 2017; 99.9 % is ours"),
    Default(
      .externalAvailability, 99_900, "99.9 %",
      statement:
        "An external system of which no availability is stated is available 99.9 % of the time.",
      question: "Which availability do the providers' contracts promise?",
      source: "The Calculus of Service Availability, ACM Queue 2017; 99.9 % is ours"),
  ]

  static let security = [
    Default(
      .dataInternal, 0, "internal",
      statement: "Data of which no source says more is internal, neither public nor personal.",
      question: "Which of these interactions carry personal or payment data?",
      source: "rule catalogue, SEC-08"),
    Default(
      .accessTokenMinutes, 15, "15 minutes",
      statement: "Access tokens live 15 minutes.",
      question: "How long may an access token live?",
      source: "NIST SP 800-204 asks for short-lived tokens; 15 minutes is ours"),
    Default(
      .inboundRate, 100, "100 requests per second",
      statement: "A caller from outside may send 100 requests per second.",
      question: "Which rate do callers from outside need at their peak?",
      source: "OWASP API4:2023 asks for a limit; 100 is ours"),
    Default(
      .inboundPayload, 1024, "1 MiB",
      statement: "A request from outside may carry 1 MiB.",
      question: "How large is the largest request from outside?",
      source: "OWASP API4:2023 asks for a limit; 1 MiB is ours"),
    Default(
      .meshTLS, 0, "mutual TLS",
      statement: "Internal calls use mutual TLS.",
      question: "Does the platform give each component a certificate of its own?",
      source: "NIST SP 800-204A"),
    Default(
      .replayWindow, 300, "5 minutes",
      statement: "A signed message is refused when its timestamp is older than 5 minutes.",
      question: "How far may a sender's clock be off, and how late may it send again?",
      source: "practice of signed webhooks; 5 minutes is ours"),
    Default(
      .dataRetention, 0, "as long as its owner needs it",
      statement: "Sensitive data of which no retention is stated is kept while its owner needs it.",
      question: "After which time is the data of each store deleted?",
      source: "rule catalogue, SEC-08"),
  ]
}
