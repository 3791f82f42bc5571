/// What can be counted or measured of a whole design, to compare two results by.
struct SystemNumbers {
  /// One number as people read it.
  private struct Measure {
    var name: String
    var text: String
  }

  private let measures: [Measure]

  init(_ generation: Generation) {
    let blueprint = generation.blueprint
    let graph = blueprint.analysis.graph
    var measures = [
      Measure(name: "interactions", text: String(blueprint.requirements.interactions.count)),
      Measure(name: "open assumptions", text: String(blueprint.design.assumptions.count)),
      Measure(name: "findings", text: String(generation.findings.count)),
      Measure(name: "synchronous cycles", text: String(graph.synchronousCycles.count)),
      Measure(
        name: "longest chain of calls",
        text: String(graph.synchronousChains.reduce(0) { max($0, $1.depth) })),
      Measure(name: "shared stores", text: String(graph.sharedStores.count)),
      Measure(
        name: "events nobody consumes", text: String(graph.eventsWithoutConsumer.count)),
    ]
    if let lowest = graph.synchronousChains.map(\.availability).min() {
      measures.append(
        Measure(name: "lowest availability of a chain", text: Self.percent(lowest)))
    }
    self.measures = measures
  }

  /// The measures that differ, each with both values: `shared stores 2 → 1`.
  func differences(from other: SystemNumbers) -> [String] {
    measures.compactMap { measure in
      let before = other.measures.first { $0.name == measure.name }?.text ?? "none"
      return before == measure.text ? nil : "\(measure.name) \(before) → \(measure.text)"
    }
  }

  /// A share of 1 with two decimals: `99.65 %`.
  private static func percent(_ share: Double) -> String {
    let hundredths = Int((share * 10_000).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) %"
  }
}
