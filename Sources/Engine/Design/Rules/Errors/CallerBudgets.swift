/// How long a component may wait for what stands behind it, where its own callers or goals are known.
struct CallerBudgets {
  /// How long a component may wait, and the line that says so.
  struct Budget {
    var milliseconds: Int
    var evidence: Evidence?
  }

  private var budgets: [ElementID: Budget] = [:]

  /// Takes the shortest of the stated latencies of a component, the stated timeouts of its callers, and the time
  /// that it may work at all.
  init(_ timed: [Interaction], parts: PartTimeouts, model: DesignModel) {
    for interaction in timed {
      guard let stated = interaction.statedTimeout else { continue }
      limit(interaction.target, to: stated.milliseconds - 50, stated.evidence)
    }
    for (part, work) in parts.works {
      limit(part, to: work.milliseconds - 50, work.evidence)
    }
    for quality in model.requirements.qualities {
      guard case .element(let id) = quality.subject,
        case .latency(let milliseconds, _) = quality.measure,
        milliseconds <= QualityLookup.longestAnswer
      else { continue }
      limit(id, to: Int(milliseconds), quality.evidence)
    }
  }

  private mutating func limit(_ id: ElementID, to milliseconds: Int, _ evidence: Evidence) {
    let rounded = max(50, milliseconds / 50 * 50)
    if let known = budgets[id], known.milliseconds <= rounded { return }
    budgets[id] = Budget(milliseconds: rounded, evidence: evidence)
  }

  /// The budget of a component; `nil` where nothing is known.
  func budget(of id: ElementID) -> Budget? { budgets[id] }
}

extension Interaction {
  /// The timeout that a source states for the interaction, with its line.
  var statedTimeout: (milliseconds: Int, evidence: Evidence)? {
    for evidence in evidence {
      if let stated = StatedDuration(in: evidence.quote, near: ["timeout", "타임아웃", "제한"]) {
        return (stated.milliseconds, evidence)
      }
    }
    guard let timeoutMilliseconds else { return nil }
    let row = evidence.first { $0.quote.contains("|") && StatedDuration(in: $0.quote) != nil }
    return (row ?? evidence.first).map { (timeoutMilliseconds, $0) }
  }
}
