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
      + "for \(policy.openSeconds) s"
    return cell(Passage(markdown: text), decision)
  }

  /// The fallback as a table cell.
  func fallbackCell(_ interaction: Interaction) -> Passage {
    guard let fallback = fallback(interaction) else { return .empty }
    return cell(
      refusal(interaction).map { "refuse \($0)" } ?? Passage(markdown: fallback.title),
      decision(.fallback, interaction))
  }

  /// How a caller refuses where it cannot do so by a status of HTTP; `nil` where it can, or does not refuse.
  ///
  /// A caller refuses in the protocol in which it is asked itself, one outside the system in the protocol of the
  /// call.
  func refusal(_ interaction: Interaction) -> Passage? {
    guard fallback(interaction) == .failFast else { return nil }
    let isOutside = kind(interaction.source) != .component
    let asked = isOutside ? [interaction] : calls.filter { $0.target == interaction.source }
    let protocols = asked.compactMap { call -> Transport? in
      if case .transport(let transport)? = decision(.transport, call)?.outcome {
        transport
      } else {
        nil
      }
    }.uniqued
    guard !protocols.isEmpty, protocols.count == asked.map(transport).uniqued.count,
      !protocols.contains(where: \.hasHTTPStatus)
    else { return nil }
    if protocols == [.grpc] { return "with \(code: "UNAVAILABLE")" }
    return "as \(English.list(protocols.map(\.title))) provides for it"
  }

  /// The pattern with its rule as a table cell.
  func patternCell(_ interaction: Interaction) -> Passage {
    Passage(markdown: pattern(interaction).title).citing(decision(.pattern, interaction))
  }

  /// What the interaction is for, or the data that travels on it, with its first place.
  ///
  /// - Parameter decision: A decision that is cited along with the place.
  func purposeCell(_ interaction: Interaction, deciding decision: Decision? = nil) -> Passage {
    let words = interaction.purpose ?? interaction.data.joined(separator: ", ")
    let shown: Passage =
      words.isEmpty ? "not stated" : Passage(plain: Self.shortened(words, limit: 120))
    guard let decision else { return shown.citing(interaction.evidence.first) }
    return shown.citing(Array(interaction.evidence.prefix(1)), [RuleCitation(decision)])
      .recording([decision])
  }
}
