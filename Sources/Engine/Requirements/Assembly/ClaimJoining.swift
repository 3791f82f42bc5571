/// Joins the claims about each pair of elements into interactions.
///
/// The same interaction told twice is one with both places. Where two statements name styles that
/// cannot both be true, the better founded one stands and a finding quotes both.
struct ClaimJoining {
  private struct Pair: Hashable {
    var source: Int
    var target: Int
  }

  /// The interactions, with the elements' ids and what is wrong with the statements.
  struct Result {
    var interactions: [Interaction]
    var findings: [Finding]
  }

  let ids: [ElementID]
  let names: [String]
  /// The rank of each document, by name: the order in which they were read.
  let ranks: [String: Int]

  private func inReadingOrder(_ evidence: [Evidence]) -> [Evidence] {
    evidence.sorted {
      (ranks[$0.place.document] ?? 0, $0) < (ranks[$1.place.document] ?? 0, $1)
    }
  }

  /// Joins claims in the order in which they were made.
  func joined(
    _ claims: [InteractionClaim], denials: [ExtractionDraft.Denial], channels: [String: String]
  ) -> Result {
    var order: [Pair] = []
    var byPair: [Pair: [InteractionClaim]] = [:]
    for claim in claims {
      let pair = Pair(source: claim.source, target: claim.target)
      if byPair[pair] == nil { order.append(pair) }
      byPair[pair, default: []].append(claim)
    }
    var result = Result(interactions: [], findings: [])
    for pair in order {
      guard let claims = byPair[pair] else { continue }
      let groups = groups(of: claims, pair, &result.findings)
      for (style, claims) in groups {
        result.interactions.append(interaction(pair, style, claims, channels))
        if let (first, other) = Disagreement.protocols(among: claims, style: style) {
          result.findings.append(disagreement(pair, style, first, via: other))
        }
        if let (first, other) = Disagreement.timeouts(among: claims) {
          result.findings.append(timeouts(pair, style, first, other))
        }
      }
    }
    for denial in denials {
      let pair = Pair(source: denial.source, target: denial.target)
      guard let claims = byPair[pair], let claim = claims.first else { continue }
      result.findings.append(contradiction(pair, claim.evidence, denial.evidence))
    }
    return result
  }

  /// Divides the claims about one pair by the styles that truly differ.
  private func groups(
    of claims: [InteractionClaim], _ pair: Pair, _ findings: inout [Finding]
  ) -> [(CommunicationStyle, [InteractionClaim])] {
    let firmest = claims.filter { $0.style != .unknown }.map(\.styleBasis).max() ?? .none
    let firm = claims.filter { $0.style != .unknown && $0.styleBasis == firmest }
    guard let first = firm.first else { return [(.unknown, claims)] }
    let others = firm.filter { $0.style != first.style }
    guard let other = others.first else { return [(first.style, claims)] }
    let messages = firm.filter { $0.style == .async }
    if messages.contains(where: { $0.channel != nil }) {
      // An event and a call between the same two are two interactions.
      let rest = claims.filter { $0.style != .async || $0.styleBasis < firmest }
      let style = firm.first { $0.style != .async }?.style ?? .sync
      return [(style, rest), (.async, messages)]
    }
    findings.append(disagreement(pair, first, other))
    let majority = firm.count { $0.style == other.style } > firm.count { $0.style == first.style }
    return [(majority ? other.style : first.style, claims)]
  }

  private func interaction(
    _ pair: Pair, _ style: CommunicationStyle, _ claims: [InteractionClaim],
    _ topics: [String: String]
  ) -> Interaction {
    var evidence: [Evidence] = []
    var channels: [String] = []
    var data: [String] = []
    for claim in claims {
      if !evidence.contains(claim.evidence) { evidence.append(claim.evidence) }
      for channel in TargetPhrase.splitParts(claim.channel ?? "").map(\.trimmed) {
        let topic = topics[channel] ?? channel
        if !channels.contains(topic) { channels.append(topic) }
      }
      for name in claim.data where !data.contains(name) { data.append(name) }
    }
    let agreeing = claims.filter { $0.style == style || style == .unknown }
    // Sentences are the longest way to say what something is for; a list's phrase is better.
    let purposes = claims.filter { $0.purpose != nil }.sorted {
      $0.form.rawValue < $1.form.rawValue
    }
    var interaction = Interaction(
      source: ids[pair.source], target: ids[pair.target], style: style,
      via: (agreeing + claims).first { $0.via != nil }?.via,
      channel: channels.isEmpty ? nil : channels.joined(separator: ", "),
      purpose: purposes.first?.purpose, data: data, evidence: inReadingOrder(evidence),
      confidence: ConfidenceFormula.confidence(of: claims))
    interaction.timeoutMilliseconds = claims.compactMap(\.timeoutMilliseconds).first
    return interaction
  }

  private func contradiction(_ pair: Pair, _ said: Evidence, _ denied: Evidence) -> Finding {
    Finding(
      .warning, rule: "EXT-01", subject: .group([ids[pair.source], ids[pair.target]]),
      message:
        "One place says that \(names[pair.source]) needs \(names[pair.target]), another denies it.",
      places: [said, denied],
      suggestion: "Reject the interaction in the review, or correct the document.")
  }

  private func disagreement(
    _ pair: Pair, _ style: CommunicationStyle, _ first: InteractionClaim,
    via other: InteractionClaim
  ) -> Finding {
    Finding(
      .warning, rule: "EXT-03",
      subject: .interaction(
        InteractionID(from: ids[pair.source], to: ids[pair.target], style: style)),
      message:
        "\(names[pair.source]) reaches \(names[pair.target]) over \(first.via ?? "") in one place "
        + "and over \(other.via ?? "") in another.",
      places: [first.evidence, other.evidence],
      suggestion: "Say in the document which of the two it is, or change it in the review.")
  }

  private func timeouts(
    _ pair: Pair, _ style: CommunicationStyle, _ first: InteractionClaim, _ other: InteractionClaim
  ) -> Finding {
    Finding(
      .warning, rule: "EXT-06",
      subject: .interaction(
        InteractionID(from: ids[pair.source], to: ids[pair.target], style: style)),
      message:
        "\(names[pair.source]) waits \(first.timeoutMilliseconds ?? 0) ms for "
        + "\(names[pair.target]) in one place and \(other.timeoutMilliseconds ?? 0) ms in another.",
      places: [first.evidence, other.evidence],
      suggestion: "Say in the document which timeout holds.")
  }

  private func disagreement(
    _ pair: Pair, _ first: InteractionClaim, _ other: InteractionClaim
  ) -> Finding {
    Finding(
      .warning, rule: "EXT-02", subject: .group([ids[pair.source], ids[pair.target]]),
      message:
        "\(names[pair.source]) reaches \(names[pair.target]) by a \(first.style.rawValue) call in "
        + "one place and an \(other.style.rawValue) one in another.",
      places: [first.evidence, other.evidence],
      suggestion: "Say in the document which of the two it is, or choose in the review.")
  }
}
