/// Synchronous Communication: every call side by side, and each chain as a picture.
enum SynchronousCommunicationSection: SectionRenderer {
  static let id = SectionID("communication-architecture/synchronous-communication")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    let calls = index.calls
    var body = SectionBody()
    if calls.isEmpty {
      body.paragraph("No interaction in scope waits for an answer over the network.")
    } else {
      compare(calls, index, into: &body)
      chains(index, into: &body)
    }
    inProcess(index, into: &body)
    return body
  }

  /// The calls side by side; what all of them have in common stands above the table.
  private static func compare(
    _ calls: [Interaction], _ index: BlueprintIndex, into body: inout SectionBody
  ) {
    var table = table(calls, index)
    var words: Passage = """
      \(markdown: English.capitalised(English.count(calls.count, "call"))) \
      \(markdown: English.verb(calls.count, "waits", "wait")) for an answer
      """
    for column in table.takeShared(["Transport", "Retry", "Fallback"]) {
      words =
        column.title == "Transport"
        ? words.appending(", all over \(column.value)")
        : words.appending("; \(markdown: column.title.lowercased()) of all: \(column.value)")
    }
    body.paragraph(words.appending(".") + guards(&table, calls, index))
    body.table(table)
  }

  /// The circuit breakers in one sentence where they are all set alike; then the table needs no column for them.
  private static func guards(
    _ table: inout MarkdownTable, _ calls: [Interaction], _ index: BlueprintIndex
  ) -> Passage {
    let guarded = calls.filter { index.breaker($0) != nil }
    let rest = calls.filter { index.breaker($0) == nil }
    let cells = guarded.map(index.breakerCell)
    let texts = cells.map { $0.markdown(places: PlaceStyle(documents: [])) }.uniqued
    guard guarded.count > 2, texts.count == 1, let cell = cells.first, rest.count < 4,
      let column = table.columns.firstIndex(of: "Circuit breaker")
    else { return .empty }
    table.columns.remove(at: column)
    for row in table.rows.indices { table.rows[row].remove(at: column) }
    let decisions = guarded.compactMap { index.decision(.circuitBreaker, $0) }
    let without: Passage =
      rest.isEmpty
      ? .empty
      : "; \(index.arrows(rest)) \(markdown: English.verb(rest.count, "has", "have")) none"
    let whom = rest.isEmpty ? "each" : English.number(guarded.count)
    return Passage(
      "The circuit breaker of \(markdown: whom) \(cell.recording(decisions))"
    ).citing(decisions).appending(without).appending(".")
  }

  /// What never leaves a process: there a call is a call of the language, and nothing is decided for it.
  private static func inProcess(_ index: BlueprintIndex, into body: inout SectionBody) {
    let local = index.interactions.filter(index.isInProcess)
    guard !local.isEmpty else { return }
    let one = local.count == 1
    body.paragraph(
      """
      \(markdown: English.capitalised(English.count(local.count, "interaction"))) \
      \(markdown: one ? "stays" : "stay") inside a process: both ends are released and fail together, so \
      \(markdown: one ? "it needs" : "they need") no timeout, credential or contract file.
      """)
    var table = MarkdownTable("From", "To", "For", "Named as")
    for interaction in local {
      table.row(
        Passage(plain: index.name(interaction.source)),
        Passage(plain: index.name(interaction.target)),
        index.purposeCell(interaction),
        Passage(plain: index.transport(interaction)).citing(index.decision(.transport, interaction))
      )
    }
    body.table(table)
  }

  /// Calls with transport, timeout, retry, circuit breaker and fallback.
  private static func table(_ calls: [Interaction], _ index: BlueprintIndex) -> MarkdownTable {
    // A caller that waits is Request/Response; the place leads to the decision.
    var table = MarkdownTable(
      "From", "To", "For", "Transport", "Timeout", "Retry", "Circuit breaker", "Fallback")
    for call in calls {
      table.row(
        Passage(plain: index.name(call.source)), Passage(plain: index.name(call.target)),
        index.purposeCell(call, deciding: index.decision(.pattern, call)),
        index.cell(Passage(plain: index.transport(call)), index.decision(.transport, call)),
        index.timeoutCell(call), index.retryCell(call), index.breakerCell(call),
        index.fallbackCell(call))
    }
    return table
  }

  private static func chains(_ index: BlueprintIndex, into body: inout SectionBody) {
    let chains = index.chains.filter { $0.depth > 1 }
    guard let deepest = chains.first else {
      if index.calls.count > 1 {
        body.paragraph("No call makes its callee call on, so no chain is longer than one call.")
      }
      return
    }
    body.paragraph(
      """
      \(markdown: English.capitalised(English.count(chains.count, "chain"))) of calls \
      \(markdown: English.verb(chains.count, "is", "are")) longer than one; the longest has \
      \(markdown: English.count(deepest.depth, "call")).
      """)
    var drawn: [SynchronousChain] = []
    for chain in chains {
      if let same = drawn.first(where: { $0.path.dropFirst() == chain.path.dropFirst() }),
        let head = chain.path.first, let first = chain.interactions.first.flatMap(index.interaction)
      {
        body.paragraph(
          Passage(
            "**\(index.path(chain))**: as above from \(index.name(chain.path[1])) on; \(index.name(head)) \(markdown: budget(chain, index))."
          ).recording(first.evidence).recording(
            same.interactions.compactMap(index.interaction).flatMap(\.evidence)))
        continue
      }
      drawn.append(chain)
      let findings = index.findings("COM-09")
        .filter {
          $0.subject == .group(chain.path)
            || $0.subject == .element(chain.path.first ?? ElementID(""))
        }
      body.paragraph(
        Passage("**\(index.path(chain))**").appending(
          ": \(markdown: English.count(chain.depth, "call")), \(markdown: budget(chain, index)).")
          + overtaken(chain, index)
          + Passage.joined(
            findings.prefix(1).map(Passage.advice)))
      body.fence("mermaid", ChainDiagram.text(chain, index))
      body.record(chain.interactions.compactMap(index.interaction).flatMap(\.evidence))
    }
  }

  /// The calls of a chain that are given up before the call behind them is.
  private static func overtaken(_ chain: SynchronousChain, _ index: BlueprintIndex) -> Passage {
    let calls = chain.interactions.compactMap(index.interaction)
    let short = zip(calls, calls.dropFirst()).filter { call, next in
      guard let own = index.timeout(call), let behind = index.timeout(next) else { return false }
      return own < behind
    }
    return Passage.joined(
      short.map { call, next in
        let own = English.duration(milliseconds: Double(index.timeout(call) ?? 0))
        let behind = English.duration(milliseconds: Double(index.timeout(next) ?? 0))
        return
          "\(index.arrow(call)) gives up after \(own), before \(index.arrow(next)) does (\(behind)): where one request takes both, the second goes on for nobody."
      })
  }

  private static func budget(_ chain: SynchronousChain, _ index: BlueprintIndex) -> String {
    let timeouts = chain.interactions.compactMap(index.interaction).compactMap(index.timeout)
    guard let first = timeouts.first else { return "without a timeout" }
    return "answered or given up within " + English.duration(milliseconds: Double(first))
  }
}
