internal import Formats

/// Circuit breakers, time limits and retries in the form of resilience4j's configuration.
enum CircuitBreakerArtefact {
  static func text(_ calls: [Interaction], _ index: BlueprintIndex) -> String {
    var breakers: [OrderedValue.Member] = []
    var limits: [OrderedValue.Member] = []
    var retries: [OrderedValue.Member] = []
    let breakerPolicies = calls.compactMap(index.breaker).uniqued
    let retryPolicies = calls.compactMap(index.retryPolicy).uniqued
    for call in calls {
      let name = uniqueName(call, index, taken: breakers.map(\.key))
      let comment = index.fallback(call).map { "when open: \($0.title)" }
      if let policy = index.breaker(call) {
        breakers.append(.init(name, base(of: policy, in: breakerPolicies), comment: comment))
      }
      if let timeout = index.timeout(call) {
        limits.append(.init(name, ["timeoutDuration": .string("\(timeout)ms")]))
      }
      if let policy = index.retryPolicy(call) {
        retries.append(.init(name, base(of: policy, in: retryPolicies)))
      }
    }
    var root: OrderedValue = [
      "circuitbreaker": [
        "configs": configs(breakerPolicies, breaker), "instances": .object(breakers),
      ]
    ]
    if !limits.isEmpty { root["timelimiter"] = ["instances": .object(limits)] }
    if !retries.isEmpty {
      root["retry"] = [
        "configs": configs(retryPolicies, retry), "instances": .object(retries),
      ]
    }
    return YAMLWriter.document(["resilience4j": root])
  }

  /// Each policy once, by name; the calls refer to it.
  private static func configs<Policy: Hashable>(
    _ policies: [Policy], _ value: (Policy) -> OrderedValue
  ) -> OrderedValue {
    .object(policies.map { .init(name(of: $0, in: policies), value($0)) })
  }

  private static func base<Policy: Hashable>(
    of policy: Policy, in policies: [Policy]
  ) -> OrderedValue {
    ["baseConfig": .string(name(of: policy, in: policies))]
  }

  private static func name<Policy: Hashable>(of policy: Policy, in policies: [Policy]) -> String {
    let position = policies.firstIndex(of: policy) ?? 0
    return position == 0 ? "default" : "policy-\(position + 1)"
  }

  private static func uniqueName(
    _ call: Interaction, _ index: BlueprintIndex, taken: [String]
  ) -> String {
    // An instance's name is part of a property's, which takes no other letters.
    let peer = index.peer(call.target)
    let callee = peer.utf8.allSatisfy { $0 < 128 } ? peer : index.host(call.target)
    let name = "\(index.host(call.source))-to-\(callee)"
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
