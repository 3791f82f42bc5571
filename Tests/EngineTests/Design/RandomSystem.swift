import Engine
import TestSupport

/// A system of calls without a circle, drawn by a seed, that remembers what it was drawn from.
struct RandomSystem {
  /// The components in order; a call only leads to a later one.
  let names: [String]
  /// Calls by the positions of caller and callee.
  private(set) var calls: [(from: Int, to: Int, isWrite: Bool)] = []
  /// Stated availabilities by position.
  private(set) var availabilities: [Int: Double] = [:]
  let builder: RequirementsBuilder

  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let names = (0..<Int.random(in: 2...8, using: &random)).map { "Part\($0)" }
    for from in names.indices {
      for to in names.indices where to > from && Int.random(in: 0..<100, using: &random) < 45 {
        calls.append((from, to, Bool.random(using: &random)))
      }
    }
    for position in names.indices where Bool.random(using: &random) {
      availabilities[position] = Double(Int.random(in: 9_000...9_999, using: &random)) / 10_000
    }
    let (calls, availabilities) = (calls, availabilities)
    builder = RequirementsBuilder {
      for name in names { $0.component(name) }
      for call in calls {
        let purpose = call.isWrite ? "create item \(call.to)" : "read item \(call.to)"
        $0.call(names[call.from], names[call.to], purpose, via: "REST")
      }
      for (position, share) in availabilities.sorted(by: { $0.key < $1.key }) {
        $0.quality(.availability(share), of: names[position], "availability")
      }
    }
    self.names = names
  }

  /// Every way down from a component, as positions of calls; found by walking, not by the engine's graph.
  func ways(from position: Int) -> [[Int]] {
    let next = calls.indices.filter { calls[$0].from == position }
    guard !next.isEmpty else { return [[]] }
    return next.flatMap { call in ways(from: calls[call].to).map { [call] + $0 } }
  }

  /// The components that nobody calls and that call somebody.
  var entries: [Int] {
    names.indices.filter { position in
      !calls.contains { $0.to == position } && calls.contains { $0.from == position }
    }
  }
}
