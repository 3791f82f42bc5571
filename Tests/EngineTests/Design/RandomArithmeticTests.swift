import Engine
import Foundation
import TestSupport
import Testing

/// The numbers of random systems, worked out a second time by walking every way instead of by the engine's graph.
@Suite("Arithmetic of random systems")
struct RandomArithmeticTests {
  private static let seeds = Array(UInt64(1)...40)

  private struct Trial {
    let system: RandomSystem
    let design: DesignIndex
    let analysis: Analysis
    /// The ids of the calls, in the order in which the system drew them.
    let ids: [InteractionID]

    init(seed: UInt64) {
      system = RandomSystem(seed: seed)
      design = DesignIndex(system.builder.design())
      analysis = system.builder.analysis()
      ids = system.builder.requirements.interactions.map(\.id)
    }

    func timeout(_ call: Int) -> Int? {
      guard case .timeout(let limit)? = design.decision(.interaction(ids[call]), .timeout)?.outcome
      else { return nil }
      return limit
    }

    func attempts(_ call: Int) -> Int {
      guard case .retry(let policy)? = design.decision(.interaction(ids[call]), .retry)?.outcome
      else { return 1 }
      return policy.attempts
    }

    /// How long a request of the call keeps its callee busy when each call behind it takes its whole timeout:
    /// a clock that is moved on, call by call.
    func busy(servedBy call: Int) -> Int {
      var clock = 0
      for behind in system.calls.indices where system.calls[behind].from == system.calls[call].to {
        // A request that only reads starts nothing that writes.
        if !system.calls[call].isWrite && system.calls[behind].isWrite { continue }
        clock += timeout(behind) ?? 0
      }
      return clock
    }
  }

  @Test("the longest chain below an entry is the longest of all ways", arguments: seeds)
  func depth(seed: UInt64) throws {
    let trial = Trial(seed: seed)
    let chains = trial.analysis.graph.synchronousChains
    #expect(chains.count == trial.system.entries.count)
    for entry in trial.system.entries {
      let id = RequirementsBuilder.id(trial.system.names[entry])
      let chain = try #require(chains.first { $0.path.first == id })
      let longest = trial.system.ways(from: entry).map(\.count).max()
      #expect(chain.depth == longest)
      // The chain is one of the ways.
      let ways = trial.system.ways(from: entry).map { way in way.map { trial.ids[$0] } }
      #expect(ways.contains(chain.interactions))
    }
  }

  @Test("a chain gives what its parts give together, and names the least of them", arguments: seeds)
  func availability(seed: UInt64) {
    let trial = Trial(seed: seed)
    for chain in trial.analysis.graph.synchronousChains {
      let shares = chain.path.map { id -> Double in
        let position = trial.system.names.firstIndex { RequirementsBuilder.id($0) == id }
        return position.flatMap { trial.system.availabilities[$0] } ?? 0.999
      }
      let together = exp(shares.map { log($0) }.reduce(0, +))
      #expect(abs(chain.availability - together) < 1e-9)
      let weakest = chain.path.firstIndex(of: chain.weakest).map { shares[$0] }
      #expect(weakest == shares.min())
      let isStated = chain.path.allSatisfy { id in
        trial.system.names.firstIndex { RequirementsBuilder.id($0) == id }
          .map { trial.system.availabilities[$0] != nil } ?? false
      }
      #expect(chain.isFullyStated == isStated)
    }
  }

  @Test("every caller waits longer than all that its request may start", arguments: seeds)
  func nesting(seed: UInt64) {
    let trial = Trial(seed: seed)
    for call in trial.system.calls.indices {
      guard let limit = trial.timeout(call) else {
        Issue.record("\(trial.ids[call].rawValue) has no timeout")
        continue
      }
      #expect(limit > trial.busy(servedBy: call), "\(trial.ids[call].rawValue)")
    }
  }

  @Test("no way down repeats at two layers, so attempts never multiply", arguments: seeds)
  func amplification(seed: UInt64) {
    let trial = Trial(seed: seed)
    for entry in trial.system.entries {
      for way in trial.system.ways(from: entry) {
        let attempts = way.map(trial.attempts)
        #expect(attempts.count { $0 > 1 } <= 1, "\(way.map { trial.ids[$0].rawValue })")
      }
    }
    // Somewhere something is repeated, else this proves nothing.
    if seed == Self.seeds.last {
      #expect(
        Self.seeds.contains { seed in
          let trial = Trial(seed: seed)
          return trial.system.calls.indices.contains { trial.attempts($0) > 1 }
        })
    }
  }

  @Test("the repetitions of a call end before its timeout does", arguments: seeds)
  func delays(seed: UInt64) {
    let trial = Trial(seed: seed)
    for call in trial.system.calls.indices {
      guard
        case .retry(let policy)? = trial.design.decision(
          .interaction(trial.ids[call]), .retry)?.outcome, let limit = trial.timeout(call)
      else { continue }
      var (waited, delay) = (0, policy.baseDelayMilliseconds)
      for _ in 1..<policy.attempts {
        waited += min(delay, policy.maximumDelayMilliseconds)
        delay *= 2
      }
      #expect(waited < limit, "\(trial.ids[call].rawValue)")
    }
  }
}
