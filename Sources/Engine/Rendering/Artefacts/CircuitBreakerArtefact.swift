internal import Formats

/// Circuit breakers, time limits and retries in the form of resilience4j's configuration.
enum CircuitBreakerArtefact {
  static func text(_ calls: [Interaction], _ index: BlueprintIndex) -> String {
    var breakers: [OrderedValue.Member] = []
    var limits: [OrderedValue.Member] = []
    var retries: [OrderedValue.Member] = []
    for call in calls {
      let name = uniqueName(call, index, taken: breakers.map(\.key))
      let comment = index.fallback(call).map { "when open: \($0.title)" }
      if let policy = index.breaker(call) {
        breakers.append(.init(name, breaker(policy), comment: comment))
      }
      if let timeout = index.timeout(call) {
        limits.append(.init(name, ["timeoutDuration": .string("\(timeout)ms")]))
      }
      if let policy = index.retryPolicy(call) { retries.append(.init(name, retry(policy))) }
    }
    var root: OrderedValue = ["circuitbreaker": ["instances": .object(breakers)]]
    if !limits.isEmpty { root["timelimiter"] = ["instances": .object(limits)] }
    if !retries.isEmpty { root["retry"] = ["instances": .object(retries)] }
    return YAMLWriter.document(["resilience4j": root])
  }

  private static func uniqueName(
    _ call: Interaction, _ index: BlueprintIndex, taken: [String]
  ) -> String {
    let name = "\(index.host(call.source))-to-\(index.host(call.target))"
    guard taken.contains(name) else { return name }
    return "\(name)-\(taken.count + 1)"
  }

  private static func breaker(_ policy: CircuitBreakerPolicy) -> OrderedValue {
    [
      "slidingWindowType": "COUNT_BASED",
      "slidingWindowSize": .int(policy.windowCalls),
      "minimumNumberOfCalls": .int(max(1, policy.windowCalls / 2)),
      "failureRateThreshold": .int(policy.failureRatePercent),
      "waitDurationInOpenState": .string("\(policy.openSeconds)s"),
      "permittedNumberOfCallsInHalfOpenState": .int(policy.trialCalls),
      "automaticTransitionFromOpenToHalfOpenEnabled": true,
    ]
  }

  private static func retry(_ policy: RetryPolicy) -> OrderedValue {
    [
      "maxAttempts": .int(policy.attempts),
      "waitDuration": .string("\(policy.baseDelayMilliseconds)ms"),
      "enableExponentialBackoff": true,
      "exponentialBackoffMultiplier": 2,
      "exponentialMaxWaitDuration": .string("\(policy.maximumDelayMilliseconds)ms"),
      "enableRandomizedWait": true,
      "randomizedWaitFactor": .number("1.0"),
    ]
  }
}
