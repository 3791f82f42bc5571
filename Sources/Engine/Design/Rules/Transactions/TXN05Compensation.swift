/// TXN-05: each step before the point of no return has something that undoes it.
package struct TXN05Compensation: DecisionRule {
  package static let id: RuleID = "TXN-05"
  package static let trigger = "A saga step before the pivot"
  package static let source =
    "Azure Architecture Center, saga (compensable, pivot and retryable transactions)"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    var design = Design()
    for transaction in BusinessTransactions(model, after: earlier).all() {
      guard let pivot = transaction.steps.firstIndex(where: \.isPivot) else { continue }
      let point = model.index.name(transaction.steps[pivot].participant)
      for step in transaction.steps[..<pivot] where step.participant != transaction.initiator {
        guard let id = step.interaction, let interaction = model.index.interaction(id) else {
          continue
        }
        if let compensation = step.compensation {
          design.decisions.append(
            decision(interaction, compensation, point: point, model: model))
        } else {
          design.findings.append(missing(interaction, point: point, model: model))
        }
      }
    }
    return design
  }

  private func decision(
    _ interaction: Interaction, _ compensation: String, point: String, model: DesignModel
  ) -> Decision {
    let (source, target) = model.ends(interaction)
    return Decision(
      rule: Self.id, subject: .interaction(interaction.id), topic: .saga,
      outcome: .practice(.compensation, detail: compensation),
      reason:
        "If \(source) does not get past \(point), \(interaction.what) at \(target) is undone by "
        + "\(compensation), which the source names.",
      evidence: interaction.evidence, origin: .source)
  }

  private func missing(
    _ interaction: Interaction, point: String, model: DesignModel
  ) -> Finding {
    let (source, target) = model.ends(interaction)
    return Finding(
      .warning, rule: Self.id, subject: .interaction(interaction.id),
      message:
        "Missing compensation: no source says what undoes \(interaction.what) at \(target) when "
        + "\(source) fails later",
      places: interaction.evidence,
      suggestion:
        "Give \(target) an operation that takes \(interaction.what) back, or let it end by "
        + "itself, before \(point) is reached.")
  }
}
