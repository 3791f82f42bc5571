/// COM-10: a cycle of synchronous calls is broken by an event on its least critical call.
package struct COM10SynchronousCycle: DecisionRule {
  package static let id: RuleID = "COM-10"
  package static let trigger = "A cycle among synchronous calls"
  package static let source =
    "Azure Architecture Center, saga pattern (cyclic dependencies); graph theory"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    var design = Design()
    for cycle in model.analysis.graph.synchronousCycles {
      let calls = calls(on: cycle, model: model, earlier: earlier)
      guard calls.count == cycle.count,
        let weakest = calls.min(by: { criticality($0, model) < criticality($1, model) })
      else { continue }
      let names = cycle.map(model.index.name)
      let path = ChainText.path(names + [names[0]])
      let cut = model.index.title(of: weakest)
      let isAssumed = calls.contains { $0.style == .unknown }
      let evidence = calls.compactMap(\.evidence.first)
      design.decisions.append(
        Decision(
          rule: Self.id, subject: .group(cycle), topic: .cycle,
          outcome: .practice(.breakCycle, detail: "replace \(cut)"),
          reason:
            "\(path): each waits for the next, and \(cut)\(weakest.purposeClause) is the call "
            + "that can best do without an answer.",
          evidence: evidence, assumptions: isAssumed ? [.unstatedStyle] : [],
          alternatives: calls.filter { $0.id != weakest.id }.prefix(3).map { call in
            Alternative(
              .practice(.breakCycle, detail: "replace \(model.index.title(of: call))"),
              whyNot: whyNot(call, model: model))
          },
          origin: isAssumed ? .assumption : .rule))
      design.findings.append(
        Finding(
          isAssumed ? .warning : .error, rule: Self.id, subject: .group(cycle),
          message: "Synchronous cycle: \(path)", places: evidence,
          suggestion: suggestion(weakest, model: model)))
    }
    return design
  }

  /// The calls along the cycle that still are calls after the review.
  private func calls(
    on cycle: [ElementID], model: DesignModel, earlier: DesignIndex
  ) -> [Interaction] {
    zip(cycle, cycle.dropFirst() + cycle.prefix(1)).compactMap { source, target in
      model.index.outgoing(source).first { interaction in
        interaction.target == target && earlier.pattern(interaction.id) == .requestResponse
      }
    }
  }

  /// The smaller, the easier to replace: copies serve queries, users wait for commands.
  private func criticality(_ call: Interaction, _ model: DesignModel) -> [Double] {
    let profile = model.profile(call.id)
    let isCommand = profile?.edgeClass.value == .command
    let isUserFacing = profile?.audience.value == .userFacing
    let source = QualityLookup(index: model.index).availability(of: call.source)?.value
    let availability = source ?? model.defaults.availability(of: .component)
    let callers = Double(model.analysis.graph.fanIn[call.source] ?? 0)
    return [isCommand ? 1 : 0, isUserFacing ? 1 : 0, availability, callers]
  }

  private func whyNot(_ call: Interaction, model: DesignModel) -> String {
    let (source, target) = (model.index.name(call.source), model.index.name(call.target))
    return model.profile(call.id)?.edgeClass.value == .command
      ? "\(source) needs the outcome of its command at \(target)."
      : "\(source) serves more callers or promises more, and asks \(target) on their behalf."
  }

  private func suggestion(_ call: Interaction, model: DesignModel) -> String {
    let (source, target) = (model.index.name(call.source), model.index.name(call.target))
    if model.profile(call.id)?.edgeClass.value == .command {
      return "Let \(source) send \(target) the command as a message instead of calling it."
    }
    let known = model.index.events(publishedBy: call.target)
    return known.isEmpty
      ? "Let \(target) publish what \(source) asks for, and \(source) keep a copy."
      : "Let \(source) keep a copy from \(EventNames.list(known)), which \(target) publishes already."
  }
}

extension [Double] {
  fileprivate static func < (left: [Double], right: [Double]) -> Bool {
    left.lexicographicallyPrecedes(right)
  }
}
