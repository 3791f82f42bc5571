internal import Formats

extension PracticeSettings {
  /// A mapping of one key, the kind of the settings, with what they are.
  var value: OrderedValue {
    switch self {
    case .consumerLag(let policy):
      [
        "consumerLag": [
          "oldestSeconds": .int(policy.oldestSeconds), "deadLetters": .string(policy.deadLetters),
          "parksKey": .bool(policy.parksKey),
        ]
      ]
    case .traceContext(let carrier):
      ["traceContext": .array(carrier.words.map(OrderedValue.string))]
    case .healthEndpoints(let paths):
      [
        "healthEndpoints": [
          "liveness": .string(paths.liveness), "readiness": .string(paths.readiness),
        ]
      ]
    case .unknownFields(let policy):
      ["unknownFields": ["refusesInRequests": .bool(policy.refusesInRequests)]]
    case .dataMinimisation(let fields):
      [
        "dataMinimisation": [
          "encrypted": .array(fields.encrypted.map(OrderedValue.string)),
          "references": .array(fields.references.map(OrderedValue.string)),
        ]
      ]
    }
  }

  init(node: YAMLNode) throws(ReviewFileError) {
    guard let members = node.members, members.count == 1, let member = members.first else {
      throw ReviewFileError(
        .unexpectedValue(key: "settings", expected: "a mapping of one key"), line: node.line)
    }
    if member.key == "traceContext" {
      var fields = try ReviewFields(node, key: "settings")
      let words = try fields.texts("traceContext") ?? []
      guard let carrier = TraceCarrier(words: words) else {
        throw ReviewFileError(
          .unexpectedValue(key: "traceContext", expected: "a known carrier"), line: member.line)
      }
      self = .traceContext(carrier)
      return
    }
    var fields = try ReviewFields(member.value, key: member.key)
    switch member.key {
    case "consumerLag":
      self = .consumerLag(
        ConsumerLagPolicy(
          oldestSeconds: try fields.number("oldestSeconds"),
          deadLetters: try fields.text("deadLetters"), parksKey: try fields.flag("parksKey")))
    case "healthEndpoints":
      self = .healthEndpoints(
        HealthPaths(
          liveness: try fields.text("liveness"), readiness: try fields.text("readiness")))
    case "unknownFields":
      self = .unknownFields(
        UnknownFieldsPolicy(refusesInRequests: try fields.flag("refusesInRequests")))
    case "dataMinimisation":
      self = .dataMinimisation(
        FieldProtection(
          encrypted: try fields.texts("encrypted") ?? [],
          references: try fields.texts("references") ?? []))
    default: throw ReviewFileError(.unknownKey(member.key), line: member.line)
    }
    try fields.end()
  }
}

extension TraceCarrier {
  /// The carrier as a list of words, its kind first; drafts and review files hold it in this form.
  package var words: [String] {
    switch self {
    case .header: ["header"]
    case .metadata: ["metadata"]
    case .eventAttribute: ["eventAttribute"]
    case .messageHeader: ["messageHeader"]
    case .begunAt(let target): ["begunAt", target]
    case .endedAt(let source, let unsent): ["endedAt", source, unsent]
    case .storeSpan(let source): ["storeSpan", source]
    case .run: ["run"]
    }
  }

  /// Reads what ``words`` gave; `nil` for other words.
  package init?(words: [String]) {
    switch (words.first, words.count) {
    case ("header", 1): self = .header
    case ("metadata", 1): self = .metadata
    case ("eventAttribute", 1): self = .eventAttribute
    case ("messageHeader", 1): self = .messageHeader
    case ("begunAt", 2): self = .begunAt(words[1])
    case ("endedAt", 3): self = .endedAt(words[1], unsent: words[2])
    case ("storeSpan", 2): self = .storeSpan(words[1])
    case ("run", 1): self = .run
    default: return nil
    }
  }
}
