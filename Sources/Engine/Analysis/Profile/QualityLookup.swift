/// Finds the stated quality goal that fits an interaction best.
struct QualityLookup {
  let index: RequirementsIndex

  /// Requests or messages per second that the target, or for messages the source, must take.
  func rate(of interaction: Interaction) -> Judged<Double>? {
    let ends =
      interaction.style == .async
      ? [interaction.source, interaction.target] : [interaction.target, interaction.source]
    let found = quality(of: interaction, ends: ends) { quality -> Double? in
      guard case .throughput(let perSecond, _) = quality.measure else { return nil }
      return perSecond
    }
    return found.map { Judged($0.value, .stated($0.evidence)) }
  }

  /// Milliseconds in which the target must answer.
  func latency(of interaction: Interaction) -> Judged<Double>? {
    let found = quality(of: interaction, ends: [interaction.target]) { quality -> Double? in
      guard case .latency(let milliseconds, _) = quality.measure,
        milliseconds <= Self.longestAnswer
      else { return nil }
      return milliseconds
    }
    return found.map { Judged($0.value, .stated($0.evidence)) }
  }

  /// Milliseconds after which a stated time is one of a run or a delivery, not of an answer on the wire:
  /// a minute, the idle timeout that load balancers come with (AWS Elastic Load Balancing).
  static let longestAnswer = 60_000.0

  /// The availability that the target promises, from 0 to 1.
  func availability(of interaction: Interaction) -> Judged<Double>? {
    availability(of: interaction.target)
  }

  /// The availability stated for an element, from 0 to 1.
  func availability(of id: ElementID) -> Judged<Double>? {
    for quality in index.qualities(of: .element(id)) {
      if case .availability(let value) = quality.measure {
        return Judged(value, .stated(quality.evidence))
      }
    }
    return availabilityInPassing(of: id)
  }

  /// The availability that a sentence about the whole gives for one element: `Stripe, which promises 99.99 %`.
  private func availabilityInPassing(of id: ElementID) -> Judged<Double>? {
    guard let element = index.element(id), element.kind != .person else { return nil }
    let names = ([element.name] + element.aliases).flatMap(Self.shortNames)
    for quality in index.qualities(of: .system) {
      guard case .availability = quality.measure else { continue }
      let text = quality.evidence.quote
      for name in names {
        guard let value = StatedShare.first(after: name, in: text) else { continue }
        return Judged(value, .stated(quality.evidence))
      }
    }
    return nil
  }

  /// The name, and each of its words that is a name of its own, such as `AvaTax` of `Avalara AvaTax`.
  private static func shortNames(_ name: String) -> [String] {
    let words = name.split(separator: " ").map(String.init)
    guard words.count > 1 else { return [name] }
    let telling = words.filter { word in
      word.dropFirst().contains { $0.isUppercase } && word.contains { $0.isLowercase }
    }
    return [name] + telling
  }

  /// The first goal of the interaction itself; else of an end, preferring one that names the operation.
  private func quality(
    of interaction: Interaction, ends: [ElementID],
    where value: (QualityAttribute) -> Double?
  ) -> (value: Double, evidence: Evidence)? {
    for quality in index.qualities(of: .interaction(interaction.id)) {
      if let number = value(quality) { return (number, quality.evidence) }
    }
    let operations = operationNames(of: interaction)
    for end in ends {
      let fitting = index.qualities(of: .element(end)).compactMap { quality in
        value(quality).map { (quality: quality, number: $0) }
      }
      let named = fitting.first { candidate in
        operations.contains { candidate.quality.statement.contains($0) }
      }
      if let best = named ?? fitting.first { return (best.number, best.quality.evidence) }
    }
    return nil
  }

  /// Names in the purpose and in code spans that look like operations: `ReserveStock`, `/payments`.
  private func operationNames(of interaction: Interaction) -> [String] {
    interaction.operationPhrases.flatMap { phrase in
      phrase.split(whereSeparator: { " \t`,;()".contains($0) }).map(String.init).filter {
        $0.hasPrefix("/") || Wording($0).words.count > 1
      }
    }
  }
}

/// A size stated in a phrase, in bytes.
enum StatedSize {
  /// The largest size that the evidence states.
  static func payload(of interaction: Interaction) -> Judged<Int>? {
    for evidence in interaction.evidence {
      if let bytes = bytes(in: evidence.quote) { return Judged(bytes, .stated(evidence)) }
    }
    return nil
  }

  /// The largest size such as `2 MB` or `300 KiB` in the phrase.
  static func bytes(in phrase: String) -> Int? {
    let pieces = phrase.lowercased().split(whereSeparator: { " \t`,;()*".contains($0) })
      .map(String.init)
    var largest: Int?
    for (position, piece) in pieces.enumerated() {
      let digits = piece.prefix { $0.isNumber || $0 == "." }
      guard let number = Double(digits), number.isFinite, number < 1e9 else { continue }
      let attached = String(piece.dropFirst(digits.count))
      let next = pieces.indices.contains(position + 1) ? pieces[position + 1] : ""
      guard let factor = factor(of: attached.isEmpty ? next : attached) else { continue }
      largest = max(largest ?? 0, Int((number * factor).rounded()))
    }
    return largest
  }

  private static func factor(of unit: String) -> Double? {
    switch unit {
    case "kb": 1000
    case "kib": 1024
    case "mb": 1_000_000
    case "mib": 1_048_576
    case "gb": 1_000_000_000
    case "gib": 1_073_741_824
    default: nil
    }
  }
}
