/// The rules in the order in which they run.
///
/// Where two rules of equal strength answer the same question, the later one stands; so basic rules come
/// before the special ones that refine them, and the technology that a source names comes last in its family.
package enum RuleCatalog {
  package static let rules: [any DecisionRule] =
    communication + interfaces + messaging + transactions + data + errors + availability + security
    + observability + operations

  /// How parts communicate.
  ///
  /// DAT-02 and DAT-03 stand here because they choose patterns too, which COM-08 may overrule.
  static let communication: [any DecisionRule] = [
    COM01RequestResponse(), COM02PointToPoint(), COM03PublishSubscribe(), DAT03BatchTransfer(),
    DAT02ChangeCapture(), COM04AsyncRequestReply(), COM05LoadLevelling(), COM06EventLog(),
    COM07QueueBroker(), COM08NamedTechnology(), COM09ChainDepth(), COM10SynchronousCycle(),
    COM11ChattyPair(), COM12RequestReply(), COM13ClaimCheck(), COM14FastInternalCall(),
    COM15Composition(),
  ]

  /// What callers may rely on.
  static let interfaces: [any DecisionRule] = [
    API01OpenAPIContract(), API02ProblemDetails(), API03IdempotencyKey(),
    API04CursorPagination(), API05ObjectAuthorization(), API06Deprecation(), API07Gateway(),
    API08TolerantReader(), API09Deadlines(), API10ProtobufStyle(),
  ]

  /// What messages look like and how they arrive.
  static let messaging: [any DecisionRule] = [
    MSG01CloudEvents(), MSG02MessageSchema(), MSG03Channel(), MSG04IdempotentReceiver(),
    MSG05DeadLetter(), MSG06OrderingKey(), MSG07TransactionalOutbox(), MSG08SchemaEvolution(),
    MSG09OrphanedEvent(), MSG10DataMinimisation(),
  ]

  /// What belongs together.
  static let transactions: [any DecisionRule] = [
    TXN01LocalTransaction(), TXN02Saga(), TXN03Choreography(), TXN04Orchestration(),
    TXN05Compensation(), TXN06Isolation(), TXN07SharedDatabase(), TXN08ReadModel(),
  ]

  /// Who holds which data, and how it moves.
  static let data: [any DecisionRule] = [DAT01SystemOfRecord(), DAT04FieldMapping()]

  /// What happens when something fails.
  static let errors: [any DecisionRule] = [
    ERR01Timeout(), ERR02Retry(), ERR03RetryLayers(), ERR04AmbiguousRPC(),
    ERR05CircuitBreaker(), ERR06Fallback(), ERR07RetryAfter(),
  ]

  /// What the whole can promise.
  static let availability: [any DecisionRule] = [
    AVL01SerialAvailability(), AVL02ExtraNine(), AVL03Redundancy(),
  ]

  /// Who may do what.
  ///
  /// SEC-07 comes after what it takes as countermeasures.
  static let security: [any DecisionRule] = [
    SEC01TransportSecurity(), SEC02Authentication(), SEC03Permission(), SEC04InboundLimits(),
    SEC05OutboundCalls(), SEC06SignedMessages(), SEC08DataProtection(), SEC07ThreatModel(),
    SEC09Inventory(),
  ]

  /// What shows that it works.
  static let observability: [any DecisionRule] = [
    OBS01TraceContext(), OBS02Indicators(), OBS03HealthEndpoints(), OBS04ConsumerHealth(),
    OBS05TelemetryExport(),
  ]

  /// On what it runs.
  static let operations: [any DecisionRule] = [OPS01Discovery(), OPS02ServiceMesh()]
}
