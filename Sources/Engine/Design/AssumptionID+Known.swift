/// The assumptions that the program itself may make; their texts stand in ``DesignDefaults``.
extension AssumptionID {
  package static let unstatedStyle: AssumptionID = "style.unstated"
  package static let commandNeedsOutcome: AssumptionID = "command.needs-outcome"
  package static let commandNotIdempotent: AssumptionID = "command.not-idempotent"
  package static let synchronousTransport: AssumptionID = "transport.synchronous"
  package static let messageBroker: AssumptionID = "transport.broker"
  package static let chainDepth: AssumptionID = "chain.depth"
  package static let chattyEdges: AssumptionID = "chatty.interactions"
  package static let longWork: AssumptionID = "long-work.threshold"

  package static let internalTimeout: AssumptionID = "timeout.internal"
  package static let externalTimeout: AssumptionID = "timeout.external"
  package static let retryAttempts: AssumptionID = "retry.attempts"
  package static let retryBaseDelay: AssumptionID = "retry.base-delay"
  package static let retryMaximumDelay: AssumptionID = "retry.maximum-delay"
  package static let breakerFailureRate: AssumptionID = "breaker.failure-rate"
  package static let breakerWindow: AssumptionID = "breaker.window"
  package static let breakerOpenTime: AssumptionID = "breaker.open-time"
  package static let breakerTrialCalls: AssumptionID = "breaker.trial-calls"

  package static let deliveryGuarantee: AssumptionID = "message.delivery"
  package static let orderingNotNeeded: AssumptionID = "message.ordering"
  package static let deadLetterDeliveries: AssumptionID = "dead-letter.deliveries"
  package static let deadLetterRetention: AssumptionID = "dead-letter.retention"
  package static let pageSize: AssumptionID = "page.size"

  package static let componentAvailability: AssumptionID = "availability.component"
  package static let externalAvailability: AssumptionID = "availability.external"

  package static let dataInternal: AssumptionID = "data.internal"
  package static let accessTokenMinutes: AssumptionID = "token.lifetime"
  package static let inboundRate: AssumptionID = "inbound.rate"
  package static let inboundPayload: AssumptionID = "inbound.payload"
  package static let meshTLS: AssumptionID = "transport.mutual-tls"
}
