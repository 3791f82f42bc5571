/// The rules in the order in which they run.
///
/// Where two rules of equal strength answer the same question, the later one stands; so basic rules come
/// before the special ones that refine them, and the technology that a source names comes last in its family.
package enum RuleCatalog {
  package static let rules: [any DecisionRule] =
    communication + interfaces + messaging + transactions + errors + availability + security

  /// How parts communicate.
  static let communication: [any DecisionRule] = [
    COM01RequestResponse(), COM02PointToPoint(), COM03PublishSubscribe(), DAT03BatchTransfer(),
    COM04AsyncRequestReply(), COM05LoadLevelling(), COM06EventLog(), COM07QueueBroker(),
    COM08NamedTechnology(), COM09ChainDepth(), COM10SynchronousCycle(), COM11ChattyPair(),
  ]

  /// What callers may rely on.
  static let interfaces: [any DecisionRule] = [
    API01OpenAPIContract(), API02ProblemDetails(), API03IdempotencyKey(),
    API04CursorPagination(), API05ObjectAuthorization(), API07Gateway(), API09Deadlines(),
  ]

  /// What messages look like and how they arrive.
  static let messaging: [any DecisionRule] = [
    MSG01CloudEvents(), MSG02MessageSchema(), MSG03Channel(), MSG04IdempotentReceiver(),
    MSG05DeadLetter(), MSG07TransactionalOutbox(), MSG09OrphanedEvent(),
  ]

  /// What belongs together.
  static let transactions: [any DecisionRule] = [
    TXN01LocalTransaction(), TXN02Saga(), TXN03Choreography(), TXN04Orchestration(),
    TXN05Compensation(), TXN07SharedDatabase(),
  ]

  /// What happens when something fails.
  static let errors: [any DecisionRule] = [
    ERR01Timeout(), ERR02Retry(), ERR03RetryLayers(), ERR04AmbiguousRPC(),
    ERR05CircuitBreaker(), ERR06Fallback(),
  ]

  /// What the whole can promise.
  static let availability: [any DecisionRule] = [
    AVL01SerialAvailability(), AVL02ExtraNine(),
  ]

  /// Who may do what.
  static let security: [any DecisionRule] = [
    SEC01TransportSecurity(), SEC02Authentication(), SEC03Permission(), SEC04InboundLimits(),
    SEC05OutboundCalls(),
  ]
}
