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
    body.table(goals(index))
    body.table(loads(index))
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

  /// What the interactions carry of which the sources state both rate and size.
  private static func loads(_ index: BlueprintIndex) -> MarkdownTable {
    var table = MarkdownTable("Interaction", "Rate", "Payload", "Load at most")
    for interaction in index.interactions {
      guard let profile = index.profile(interaction), let load = profile.load,
        let rate = profile.rate, let payload = profile.payloadBytes
      else { continue }
      table.row(
        index.arrow(interaction),
        Passage("\(markdown: English.decimal(rate.value))/s").citing(rate.evidence),
        Passage(markdown: ByteText.short(payload.value)).citing(payload.evidence),
        Passage(markdown: "\(ByteText.short(Int(min(load.rounded(), 1e15))))/s"))
    }
    return table
  }

  /// The stated goals, one row for whom they are about.
  private static func goals(_ index: BlueprintIndex) -> MarkdownTable {
    let columns = [index.latencyGoals, index.throughputGoals, index.availabilityGoals]
    let all = columns.flatMap(\.self)
    var table = MarkdownTable("Of", "Latency", "Throughput", "Availability")
    // Subjects as the sources name them, the system last.
    let subjects = all.map(\.subject).uniqued
    for subject in subjects.filter({ $0 != .system }) + subjects.filter({ $0 == .system }) {
      let cells = columns.map { goals in cell(goals.filter { $0.subject == subject }, index) }
      table.rows.append([Passage(plain: English.capitalised(index.subjectName(subject)))] + cells)
    }
    return table
  }

  /// Goals of one kind, each with its place; one that the system states by a name of its own keeps it.
  private static func cell(_ goals: [QualityAttribute], _ index: BlueprintIndex) -> Passage {
    let parts = goals.map { goal -> Passage in
      let isNamed = goal.subject == .system && !kinds.contains(goal.name.lowercased())
      let name: Passage = isNamed ? "\(BlueprintIndex.shortened(goal.name, limit: 60)): " : ""
      return name.appending(Passage(plain: value(goal.measure))).citing(goal.evidence)
    }
    return parts.dropFirst().reduce(parts.first ?? .empty) { $0.appending("; \($1)") }
  }

  /// Names of goals that say no more than the column.
  private static let kinds: Set<String> = ["latency", "throughput", "availability"]

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
