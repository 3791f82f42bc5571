import Engine

extension Outcome {
  func write(to writer: inout TokenWriter) {
    switch self {
    case .pattern(let pattern): Self.write("pattern", pattern.rawValue, to: &writer)
    case .transport(let transport):
      writer.put("transport")
      transport.write(to: &writer)
    case .timeout(let milliseconds):
      writer.put("timeout")
      writer.put(milliseconds)
    case .retry(let policy):
      writer.put("retry")
      writer.put(policy.attempts)
      writer.put(policy.baseDelayMilliseconds)
      writer.put(policy.maximumDelayMilliseconds)
    case .noRetry: writer.put("noRetry")
    case .circuitBreaker(let policy):
      writer.put("circuitBreaker")
      writer.put(policy.failureRatePercent)
      writer.put(policy.windowCalls)
      writer.put(policy.openSeconds)
      writer.put(policy.trialCalls)
    case .noCircuitBreaker: writer.put("noCircuitBreaker")
    case .fallback(let fallback): Self.write("fallback", fallback.rawValue, to: &writer)
    case .broker(let product, let kind):
      Self.write("broker", product, to: &writer)
      writer.put(kind.rawValue)
    case .deadLetter(let policy):
      Self.write("deadLetter", policy.channel, to: &writer)
      writer.put(policy.maximumDeliveries)
      writer.put(policy.retentionDays)
      writer.put(policy.parksKey)
    case .saga(let plan):
      writer.put("saga")
      plan.write(to: &writer)
    case .localTransaction: writer.put("localTransaction")
    case .permission(let name): Self.write("permission", name, to: &writer)
    case .practice(let practice, let detail):
      Self.write("practice", practice.rawValue, to: &writer)
      writer.put(detail)
    case .settings(let settings):
      writer.put("settings")
      settings.write(to: &writer)
    case .threats(let threats):
      writer.put("threats")
      writer.put(threats.count)
      for threat in threats {
        writer.put(threat.kind.rawValue)
        writer.put(threat.measure)
        writer.put(threat.rule?.rawValue ?? "")
      }
    }
  }

  private static func write(_ kind: String, _ value: String, to writer: inout TokenWriter) {
    writer.put(kind)
    writer.put(value)
  }

  init(from reader: inout TokenReader) throws(DamagedTokens) {
    switch try reader.text() {
    case "pattern": self = .pattern(try reader.raw(IntegrationPattern.self))
    case "transport": self = .transport(try Transport(from: &reader))
    case "timeout": self = .timeout(milliseconds: try reader.number())
    case "retry":
      self = .retry(
        RetryPolicy(
          attempts: try reader.number(), baseDelayMilliseconds: try reader.number(),
          maximumDelayMilliseconds: try reader.number()))
    case "noRetry": self = .noRetry
    case "circuitBreaker":
      self = .circuitBreaker(
        CircuitBreakerPolicy(
          failureRatePercent: try reader.number(), windowCalls: try reader.number(),
          openSeconds: try reader.number(), trialCalls: try reader.number()))
    case "noCircuitBreaker": self = .noCircuitBreaker
    case "fallback": self = .fallback(try reader.raw(Fallback.self))
    case "broker":
      self = .broker(product: try reader.text(), kind: try reader.raw(BrokerKind.self))
    case "deadLetter":
      self = .deadLetter(
        DeadLetterPolicy(
          channel: try reader.text(), maximumDeliveries: try reader.number(),
          retentionDays: try reader.number(), parksKey: try reader.flag()))
    case "saga": self = .saga(try SagaPlan(from: &reader))
    case "localTransaction": self = .localTransaction
    case "permission": self = .permission(try reader.text())
    case "practice":
      self = .practice(try reader.raw(Practice.self), detail: try reader.text())
    case "settings": self = .settings(try PracticeSettings(from: &reader))
    case "threats": self = .threats(try Self.threats(from: &reader))
    default: throw DamagedTokens()
    }
  }

  private static func threats(from reader: inout TokenReader) throws(DamagedTokens) -> [Threat] {
    let count = try reader.number()
    // A damaged count must not ask for memory; there are six kinds of threat.
    guard (0...64).contains(count) else { throw DamagedTokens() }
    var threats: [Threat] = []
    for _ in 0..<count {
      let kind = try reader.raw(Threat.Kind.self)
      let measure = try reader.text()
      let rule = try reader.text()
      threats.append(
        Threat(kind, measure: measure, rule: rule.isEmpty ? nil : RuleID(rawValue: rule)))
    }
    return threats
  }
}

extension Transport {
  fileprivate func write(to writer: inout TokenWriter) {
    switch self {
    case .rest: writer.put(["rest"])
    case .grpc: writer.put(["grpc"])
    case .graphQL: writer.put(["graphQL"])
    case .soap: writer.put(["soap"])
    case .smtp: writer.put(["smtp"])
    case .webSocket: writer.put(["webSocket"])
    case .messaging(let broker): writer.put(["messaging", broker])
    case .store(let name): writer.put(["store", name])
    case .named(let name): writer.put(["named", name])
    }
  }

  fileprivate init(from reader: inout TokenReader) throws(DamagedTokens) {
    let words = try reader.texts()
    switch (words.first, words.count) {
    case ("rest", 1): self = .rest
    case ("grpc", 1): self = .grpc
    case ("graphQL", 1): self = .graphQL
    case ("soap", 1): self = .soap
    case ("smtp", 1): self = .smtp
    case ("webSocket", 1): self = .webSocket
    case ("messaging", 2): self = .messaging(broker: words[1])
    case ("store", 2): self = .store(words[1])
    case ("named", 2): self = .named(words[1])
    default: throw DamagedTokens()
    }
  }
}

extension SagaPlan {
  fileprivate func write(to writer: inout TokenWriter) {
    writer.put(coordination.rawValue)
    writer.put(initiator.rawValue)
    writer.put(all: steps) {
      $0.put($1.participant.rawValue)
      $0.put($1.interaction?.rawValue)
      $0.put($1.action)
      $0.put($1.compensation)
      $0.put($1.isPivot)
    }
  }

  fileprivate init(from reader: inout TokenReader) throws(DamagedTokens) {
    self.init(
      coordination: try reader.raw(Coordination.self), initiator: ElementID(try reader.text()),
      steps: try reader.list { reader throws(DamagedTokens) in
        Step(
          participant: ElementID(try reader.text()),
          interaction: try reader.optionalText().map { InteractionID($0) },
          action: try reader.text(), compensation: try reader.optionalText(),
          isPivot: try reader.flag())
      })
  }
}
