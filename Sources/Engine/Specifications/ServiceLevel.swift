internal import Formats

/// What a provider promises, as machines read it: availability, latency, and where each comes from.
struct ServiceLevel {
  let service: ServiceContract

  init(_ service: ServiceContract) { self.service = service }

  /// The value of `x-service-level`.
  var value: OrderedValue {
    var availability: OrderedValue = [
      "percent": .number(English.decimal(service.availability.value * 100, digits: 4))
    ]
    mark(&availability, service.availability.basis)
    var value: OrderedValue = ["availability": availability]
    if let latency = service.latency {
      var goal: OrderedValue = [
        "milliseconds": .number(English.decimal(latency.value, digits: 1))
      ]
      mark(&goal, latency.basis)
      value["latency"] = goal
    }
    return value
  }

  private func mark(_ value: inout OrderedValue, _ basis: Basis) {
    switch basis {
    case .stated(let evidence): Provenance.mark(&value, .stated(evidence))
    case .inferred(let words):
      value["x-origin"] = "proposed"
      value["x-basis"] = .string(words)
    case .assumed(let id):
      value["x-origin"] = "assumed"
      value["x-assumption"] = .string(id.rawValue)
    case .reviewed: value["x-origin"] = "reviewed"
    }
  }
}
