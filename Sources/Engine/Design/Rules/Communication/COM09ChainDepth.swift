/// COM-09: a long chain of synchronous calls below one entry is shortened.
package struct COM09ChainDepth: DecisionRule {
  package static let id: RuleID = "COM-09"
  package static let trigger = "More than 3 synchronous calls one behind the other below one entry"
  package static let source =
    "Azure Architecture Center: a chain can add unacceptable amounts of latency; 3 is ours"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let limit = model.defaults.number(.chainDepth)
    var design = Design()
    for chain in model.analysis.graph.synchronousChains {
      let calls = Array(
        chain.interactions.prefix { earlier.pattern($0)?.isSynchronous ?? true })
      guard calls.count > limit, let entry = chain.path.first else { continue }
      let names = chain.path.prefix(calls.count + 1).map(model.index.name)
      // The cut at depth 2: the second call is the first that no user needs to see.
      let cut = model.index.interaction(calls[1]).map(model.index.title) ?? names[1]
      let evidence = calls.compactMap { model.index.interaction($0)?.evidence.first }
      let path = ChainText.path(names)
      design.decisions.append(
        Decision(
          rule: Self.id, subject: .element(entry), topic: .chain,
          outcome: .practice(.breakChain, detail: "cut at \(cut)"),
          reason: "\(path) is a chain of \(calls.count) calls, and each adds its latency and its "
            + "failures to \(names[0]).",
          evidence: evidence, assumptions: [.chainDepth],
          alternatives: [
            Alternative(
              .practice(.availabilityBudget, detail: "\(calls.count) calls in one budget"),
              whyNot: "\(PercentText.short(chain.availability)) is what the chain leaves of the "
                + "availability of its parts.")
          ],
          origin: .assumption))
      design.findings.append(
        Finding(
          .warning, rule: Self.id, subject: .element(entry),
          message: "\(path) is a chain of \(calls.count) synchronous calls; more than \(limit) are "
            + "too long",
          places: evidence,
          suggestion: "Let an event keep a copy ready at the second step, or gather the answers "
            + "there in one call: \(cut)."))
    }
    return design
  }
}

/// Paths in a sentence.
enum ChainText {
  /// `A → B → C`; of a very long path the middle is counted instead of named.
  static func path(_ names: [String]) -> String {
    guard names.count > 10 else { return names.joined(separator: " → ") }
    return names.prefix(5).joined(separator: " → ") + " → … \(names.count - 8) more … → "
      + names.suffix(3).joined(separator: " → ")
  }
}
