/// ERR-03: a path of calls is retried at one layer only, the one next to the failure.
package struct ERR03RetryLayers: DecisionRule {
  package static let id: RuleID = "ERR-03"
  package static let trigger = "A path of calls with retries at several layers"
  package static let source =
    "Azure Architecture Center, retry pattern (extra layers of retries); Amazon Builders' Library "
    + "(retries multiply)"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let calls = model.calls(after: earlier).filter { !model.index.isRegistration($0) }
    let cut = earlier.callsThatBreakCycles(calls, in: model)
    let layers = RetryLayers(calls, cut: cut) { earlier.attempts($0.id) }
    var design = Design()
    for layer in layers.layers where layer.attempts > 1 {
      guard let deepest = layers.retriesBehind(layer).last,
        let standing = earlier.decision(.interaction(layer.interaction.id), .retry)
      else { continue }
      design.decisions.append(
        decision(for: layer, keeping: deepest, standing: standing, in: layers, model: model))
    }
    design.findings = findings(calls, cut: cut, model: model, earlier: earlier)
    return design
  }

  private func decision(
    for layer: RetryLayers.Layer, keeping deepest: RetryLayers.Layer, standing: Decision,
    in layers: RetryLayers, model: DesignModel
  ) -> Decision {
    let title = model.index.title(of: layer.interaction)
    let kept = model.index.title(of: deepest.interaction)
    let end = model.index.name(deepest.interaction.target)
    return Decision(
      rule: Self.id, subject: .interaction(layer.interaction.id), topic: .retry, outcome: .noRetry,
      reason: "\(kept) behind it is tried again already; with retries at \(title) too, one request "
        + "would become \(factors(of: layer, in: layers)) calls of \(end).",
      evidence: [layer.interaction, deepest.interaction].compactMap(\.evidence.first),
      assumptions: standing.origin == .assumption ? [.retryAttempts] : [],
      alternatives: [
        Alternative(
          standing.outcome,
          whyNot: "\(model.index.name(deepest.interaction.source)) stands next to \(end) and knows "
            + "best whether another attempt helps.")
      ],
      origin: standing.origin == .assumption ? .assumption : .rule)
  }

  /// `3 × 3 = 9`.
  private func factors(of layer: RetryLayers.Layer, in layers: RetryLayers) -> String {
    let factors = layer.path.map { layers.layers[$0].attempts }.filter { $0 > 1 }
    return factors.map(String.init).joined(separator: " × ") + " = \(layer.product)"
  }

  /// Paths on which sources or the review insist on several layers.
  private func findings(
    _ calls: [Interaction], cut: Set<InteractionID>, model: DesignModel, earlier: DesignIndex
  ) -> [Finding] {
    let all = RetryLayers(calls, cut: cut) { earlier.attempts($0.id) }
    let isRemoved = Set(
      all.layers.filter { layer in
        let origin = earlier.decision(.interaction(layer.interaction.id), .retry)?.origin
        return layer.attempts > 1 && origin != .source && origin != .reviewer
          && !all.retriesBehind(layer).isEmpty
      }.map(\.interaction.id))
    let left = RetryLayers(calls, cut: cut) {
      isRemoved.contains($0.id) ? 1 : earlier.attempts($0.id)
    }
    return left.layers.compactMap { layer in
      guard layer.attempts > 1, !layer.isBelowRetry, let deepest = left.retriesBehind(layer).last
      else { return nil }
      let titles = ([layer] + left.retriesBehind(layer)).map {
        model.index.title(of: $0.interaction)
      }
      let end = model.index.name(deepest.interaction.target)
      return Finding(
        .warning, rule: Self.id, subject: .interaction(layer.interaction.id),
        message: "Retries multiply on \(titles.joined(separator: ", ")): one request becomes up to "
          + "\(factors(of: layer, in: left)) calls of \(end)",
        places: ([layer] + left.retriesBehind(layer)).compactMap(\.interaction.evidence.first),
        suggestion: "Keep the retry at \(model.index.title(of: deepest.interaction)) and drop the "
          + "others.")
    }
  }
}
