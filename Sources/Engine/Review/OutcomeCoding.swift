package import Formats

extension Outcome {
  /// The outcome as a mapping of one key, its kind, with what it carries.
  ///
  /// Review files and draft records hold outcomes in this form.
  package var value: OrderedValue {
    switch self {
    case .pattern(let pattern): ["pattern": .string(pattern.rawValue)]
    case .transport(let transport): ["transport": transport.value]
    case .timeout(let milliseconds): ["timeout": ["milliseconds": .int(milliseconds)]]
    case .retry(let policy): ["retry": policy.value]
    case .noRetry: ["retry": "none"]
    case .circuitBreaker(let policy): ["circuitBreaker": policy.value]
    case .noCircuitBreaker: ["circuitBreaker": "none"]
    case .fallback(let fallback): ["fallback": .string(fallback.rawValue)]
    case .broker(let product, let kind):
      ["broker": ["product": .string(product), "kind": .string(kind.rawValue)]]
    case .deadLetter(let policy): ["deadLetter": policy.value]
    case .saga(let plan): ["saga": plan.value]
    case .localTransaction: ["transaction": "local"]
    case .permission(let name): ["permission": .string(name)]
    case .practice(let practice, let detail):
      ["practice": ["name": .string(practice.rawValue), "detail": .string(detail)]]
    case .settings(let settings): ["settings": settings.value]
    case .threats(let threats): ["threats": .object(threats.map(\.member))]
    }
  }

  /// Reads what ``value`` gave.
  ///
  /// - Throws: `ReviewFileError` for what is no outcome; lines count from 1 in the value as YAML.
  package init(value: OrderedValue) throws(ReviewFileError) {
    try self.init(node: YAMLNode(value))
  }

  /// Reads an outcome from a node of a YAML file.
  ///
  /// - Throws: `ReviewFileError` with the line of the first fault.
  package init(node: YAMLNode) throws(ReviewFileError) {
    guard let members = node.members, members.count == 1, let member = members.first else {
      throw ReviewFileError(
        .unexpectedValue(key: "outcome", expected: "a mapping of one key"), line: node.line)
    }
    var fields = try ReviewFields(node, key: "outcome")
    switch member.key {
    case "pattern": self = .pattern(try fields.choice("pattern"))
    case "transport": self = .transport(try Transport(node: member.value))
    case "timeout":
      self = try Self.read(member) { fields throws(ReviewFileError) in
        .timeout(milliseconds: try fields.number("milliseconds"))
      }
    case "retry" where member.value.stringValue == "none": self = .noRetry
    case "retry":
      self = try Self.read(member) { fields throws(ReviewFileError) in
        .retry(try RetryPolicy(&fields))
      }
    case "circuitBreaker" where member.value.stringValue == "none": self = .noCircuitBreaker
    case "circuitBreaker":
      self = try Self.read(member) { fields throws(ReviewFileError) in
        .circuitBreaker(try CircuitBreakerPolicy(&fields))
      }
    case "fallback": self = .fallback(try fields.choice("fallback"))
    case "broker":
      self = try Self.read(member) { fields throws(ReviewFileError) in
        .broker(product: try fields.text("product"), kind: try fields.choice("kind"))
      }
    case "deadLetter":
      self = try Self.read(member) { fields throws(ReviewFileError) in
        .deadLetter(try DeadLetterPolicy(&fields))
      }
    case "saga":
      self = try Self.read(member) { fields throws(ReviewFileError) in
        .saga(try SagaPlan(&fields))
      }
    case "transaction" where member.value.stringValue == "local": self = .localTransaction
    case "permission": self = .permission(try fields.text("permission"))
    case "practice":
      self = try Self.read(member) { fields throws(ReviewFileError) in
        .practice(try fields.choice("name"), detail: try fields.text("detail"))
      }
    case "settings": self = .settings(try PracticeSettings(node: member.value))
    case "threats": self = .threats(try Threat.list(from: member.value))
    default: throw ReviewFileError(.unknownKey(member.key), line: member.line)
    }
  }

  private static func read(
    _ member: YAMLNode.Member,
    _ body: (inout ReviewFields) throws(ReviewFileError) -> Outcome
  ) throws(ReviewFileError) -> Outcome {
    var fields = try ReviewFields(member.value, key: member.key)
    let outcome = try body(&fields)
    try fields.end()
    return outcome
  }
}

extension Threat {
  /// The kind with its countermeasure: `spoofing: {measure: …, rule: SEC-02}`.
  fileprivate var member: OrderedValue.Member {
    OrderedValue.Member(
      kind.rawValue,
      ["measure": .string(measure), "rule": .string(rule?.rawValue ?? "")])
  }

  fileprivate static func list(from node: YAMLNode) throws(ReviewFileError) -> [Threat] {
    var threats: [Threat] = []
    for member in node.members ?? [] {
      guard let kind = Kind(rawValue: member.key) else {
        throw ReviewFileError(.unknownKey(member.key), line: member.line)
      }
      var fields = try ReviewFields(member.value, key: member.key)
      let measure = try fields.text("measure")
      let rule = try fields.text("rule")
      try fields.end()
      threats.append(
        Threat(kind, measure: measure, rule: rule.isEmpty ? nil : RuleID(rawValue: rule)))
    }
    return threats
  }
}
