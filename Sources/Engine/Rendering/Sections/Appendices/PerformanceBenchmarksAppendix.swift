/// Appendix D: the budgets of each chain, and the goals to be measured.
enum PerformanceBenchmarksAppendix: SectionRenderer {
  static let id = SectionID("appendices/d-performance-benchmarks")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    let chains = index.graph.synchronousChains
    if chains.isEmpty {
      body.paragraph("No synchronous chain is in scope.")
    } else {
      body.paragraph(
        "\(markdown: English.capitalised(English.count(chains.count, "chain"))) of calls with what \(markdown: English.verb(chains.count, "it", "each")) can keep at best; no source has measured \(markdown: English.verb(chains.count, "it", "them"))."
      )
      body.table(budgets(chains, index))
      if chains.contains(where: { !$0.isFullyStated }) {
        body.paragraph(
          "(A): at least one factor is the default of 99.9 %, because no source states it.")
      }
    }
    for finding in index.findings("AVL-01", "AVL-02") {
      body.bullet(
        .remark(finding))
    }
    let goals = index.latencyGoals + index.throughputGoals + index.availabilityGoals
    if !goals.isEmpty { body.table(self.goals(goals, index)) }
    return body
  }

  private static func budgets(_ chains: [SynchronousChain], _ index: BlueprintIndex)
    -> MarkdownTable
  {
    var table = MarkdownTable(
      "Chain", "Calls", "Availability at best", "Down per month", "Weakest", "Gives up after")
    for chain in chains {
      let mark: Passage = chain.isFullyStated ? "" : "\u{00A0}(A)"
      // A month of 30 days.
      let down = English.duration(seconds: ((1 - chain.availability) * 30 * 86400).rounded())
      let timeout = chain.interactions.compactMap(index.interaction).compactMap(index.timeout).first
      let factors = index.decisions(on: .availability).filter { decision in
        decision.subject == .group(chain.path) || decision.subject == .element(chain.path[0])
      }
      table.row(
        index.path(chain).recording(factors), "\(chain.depth)",
        Passage(markdown: English.percent(chain.availability)).appending(mark).citing(
          Array(factors.prefix(1))),
        Passage(markdown: down), Passage(plain: index.name(chain.weakest)),
        timeout.map { Passage(markdown: English.duration(milliseconds: Double($0))) } ?? .empty)
    }
    return table
  }

  private static func goals(_ goals: [QualityAttribute], _ index: BlueprintIndex) -> MarkdownTable {
    var table = MarkdownTable("Of", "Goal", "Value")
    for goal in goals {
      table.row(
        Passage(plain: English.capitalised(index.subjectName(goal.subject))),
        Passage(plain: BlueprintIndex.shortened(goal.name, limit: 80)).citing(goal.evidence),
        Passage(plain: value(goal.measure)))
    }
    return table
  }

  private static func value(_ measure: QualityAttribute.Measure) -> String {
    switch measure {
    case .latency(let milliseconds, let percentile):
      let prefix = percentile.map { "p\(English.decimal($0)) below " } ?? "below "
      return prefix + English.duration(milliseconds: milliseconds)
    case .availability(let fraction): return English.percent(fraction)
    case .throughput(let rate, let unit): return "\(English.decimal(rate)) \(unit)/s"
    default: return ""
    }
  }
}
