internal import Formats

extension Transport {
  /// A plain name for the fixed transports, a mapping for those that name a product.
  var value: OrderedValue {
    switch self {
    case .rest: "rest"
    case .grpc: "grpc"
    case .graphQL: "graphQL"
    case .soap: "soap"
    case .smtp: "smtp"
    case .webSocket: "webSocket"
    case .messaging(let broker): ["messaging": .string(broker)]
    case .store(let name): ["store": .string(name)]
    case .named(let name): ["named": .string(name)]
    }
  }

  init(node: YAMLNode) throws(ReviewFileError) {
    let fixed: [Transport] = [.rest, .grpc, .graphQL, .soap, .smtp, .webSocket]
    if let name = node.stringValue {
      guard let transport = fixed.first(where: { $0.value == .string(name) }) else {
        throw ReviewFileError(
          .unexpectedValue(key: "transport", expected: "one of the known names"), line: node.line)
      }
      self = transport
      return
    }
    var fields = try ReviewFields(node, key: "transport")
    if let broker = try fields.optionalText("messaging") {
      self = .messaging(broker: broker)
    } else if let name = try fields.optionalText("store") {
      self = .store(name)
    } else {
      self = .named(try fields.text("named"))
    }
    try fields.end()
  }
}

extension RetryPolicy {
  var value: OrderedValue {
    [
      "attempts": .int(attempts), "baseDelayMilliseconds": .int(baseDelayMilliseconds),
      "maximumDelayMilliseconds": .int(maximumDelayMilliseconds),
    ]
  }

  init(_ fields: inout ReviewFields) throws(ReviewFileError) {
    self.init(
      attempts: try fields.number("attempts"),
      baseDelayMilliseconds: try fields.number("baseDelayMilliseconds"),
      maximumDelayMilliseconds: try fields.number("maximumDelayMilliseconds"))
  }
}

extension CircuitBreakerPolicy {
  var value: OrderedValue {
    [
      "failureRatePercent": .int(failureRatePercent), "windowCalls": .int(windowCalls),
      "openSeconds": .int(openSeconds), "trialCalls": .int(trialCalls),
    ]
  }

  init(_ fields: inout ReviewFields) throws(ReviewFileError) {
    self.init(
      failureRatePercent: try fields.number("failureRatePercent"),
      windowCalls: try fields.number("windowCalls"),
      openSeconds: try fields.number("openSeconds"), trialCalls: try fields.number("trialCalls"))
  }
}

extension DeadLetterPolicy {
  var value: OrderedValue {
    [
      "channel": .string(channel), "maximumDeliveries": .int(maximumDeliveries),
      "retentionDays": .int(retentionDays), "parksKey": .bool(parksKey),
    ]
  }

  init(_ fields: inout ReviewFields) throws(ReviewFileError) {
    self.init(
      channel: try fields.text("channel"),
      maximumDeliveries: try fields.number("maximumDeliveries"),
      retentionDays: try fields.number("retentionDays"), parksKey: try fields.flag("parksKey"))
  }
}

extension SagaPlan {
  var value: OrderedValue {
    [
      "coordination": .string(coordination.rawValue), "initiator": .string(initiator.rawValue),
      "steps": .array(steps.map(\.value)),
    ]
  }

  init(_ fields: inout ReviewFields) throws(ReviewFileError) {
    self.init(
      coordination: try fields.choice("coordination"),
      initiator: ElementID(try fields.text("initiator")), steps: [])
    for node in try fields.elements("steps") ?? [] {
      var fields = try ReviewFields(node, key: "steps")
      steps.append(try Step(&fields))
      try fields.end()
    }
  }
}

extension SagaPlan.Step {
  fileprivate var value: OrderedValue {
    var value: OrderedValue = ["participant": .string(participant.rawValue)]
    value["interaction"] = interaction.map { .string($0.rawValue) }
    value["action"] = .string(action)
    value["compensation"] = compensation.map { .string($0) }
    value["isPivot"] = .bool(isPivot)
    return value
  }

  fileprivate init(_ fields: inout ReviewFields) throws(ReviewFileError) {
    self.init(
      participant: ElementID(try fields.text("participant")),
      interaction: try fields.optionalText("interaction").map { InteractionID($0) },
      action: try fields.text("action"), compensation: try fields.optionalText("compensation"),
      isPivot: try fields.flag("isPivot"))
  }
}
