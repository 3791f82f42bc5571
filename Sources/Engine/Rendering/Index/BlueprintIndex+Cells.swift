extension BlueprintIndex {
  /// The timeout as a table cell.
  func timeoutCell(_ interaction: Interaction) -> Passage {
    guard let milliseconds = timeout(interaction) else { return .empty }
    let text = English.duration(milliseconds: Double(milliseconds))
    return cell(Passage(markdown: text), decision(.timeout, interaction))
  }

  /// The retry rule as a table cell.
  func retryCell(_ interaction: Interaction) -> Passage {
    guard let decision = decision(.retry, interaction) else { return .empty }
    guard let policy = retryPolicy(interaction) else { return cell("none", decision) }
    let base = English.duration(milliseconds: Double(policy.baseDelayMilliseconds))
    let text = "\(policy.attempts) attempts, from \(base)"
    return cell(Passage(markdown: text), decision)
  }

  /// The circuit breaker as a table cell.
  func breakerCell(_ interaction: Interaction) -> Passage {
    guard let decision = decision(.circuitBreaker, interaction) else { return .empty }
    guard let policy = breaker(interaction) else { return cell("none", decision) }
    let text =
      "opens at \(policy.failureRatePercent) % of \(policy.windowCalls) calls, "
      + "\(policy.openSeconds) s"
    return cell(Passage(markdown: text), decision)
  }

  /// The fallback as a table cell.
  func fallbackCell(_ interaction: Interaction) -> Passage {
    guard let fallback = fallback(interaction) else { return .empty }
    return cell(Passage(markdown: fallback.title), decision(.fallback, interaction))
  }

  /// The pattern with its rule as a table cell.
  func patternCell(_ interaction: Interaction) -> Passage {
    Passage(markdown: pattern(interaction).title).citing(decision(.pattern, interaction))
  }

  /// What the interaction is for, or the data that travels on it, with its first place.
  func purposeCell(_ interaction: Interaction) -> Passage {
    let words = interaction.purpose ?? interaction.data.joined(separator: ", ")
    let shown: Passage =
      words.isEmpty ? "not stated" : Passage(plain: Self.shortened(words, limit: 120))
    return shown.citing(interaction.evidence.first)
  }
}
