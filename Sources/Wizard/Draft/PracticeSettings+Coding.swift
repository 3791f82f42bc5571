import Engine

extension PracticeSettings {
  func write(to writer: inout TokenWriter) {
    switch self {
    case .consumerLag(let policy):
      writer.put("consumerLag")
      writer.put(policy.oldestSeconds)
      writer.put(policy.deadLetters)
      writer.put(policy.parksKey)
    case .traceContext(let carrier):
      writer.put("traceContext")
      writer.put(carrier.words)
    case .healthEndpoints(let paths):
      writer.put("healthEndpoints")
      writer.put(paths.liveness)
      writer.put(paths.readiness)
    case .unknownFields(let policy):
      writer.put("unknownFields")
      writer.put(policy.refusesInRequests)
    case .dataMinimisation(let fields):
      writer.put("dataMinimisation")
      writer.put(fields.encrypted)
      writer.put(fields.references)
    }
  }

  init(from reader: inout TokenReader) throws(DamagedTokens) {
    switch try reader.text() {
    case "consumerLag":
      self = .consumerLag(
        ConsumerLagPolicy(
          oldestSeconds: try reader.number(), deadLetters: try reader.text(),
          parksKey: try reader.flag()))
    case "traceContext":
      guard let carrier = TraceCarrier(words: try reader.texts()) else { throw DamagedTokens() }
      self = .traceContext(carrier)
    case "healthEndpoints":
      self = .healthEndpoints(
        HealthPaths(liveness: try reader.text(), readiness: try reader.text()))
    case "unknownFields":
      self = .unknownFields(UnknownFieldsPolicy(refusesInRequests: try reader.flag()))
    case "dataMinimisation":
      self = .dataMinimisation(
        FieldProtection(encrypted: try reader.texts(), references: try reader.texts()))
    default: throw DamagedTokens()
    }
  }
}
