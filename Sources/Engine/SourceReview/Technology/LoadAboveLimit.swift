/// SRC-97: more is to come than a limit lets through.
enum LoadAboveLimit: SourceReading {
  static let id: RuleID = "SRC-97"
  static let looksFor = "a load above a limit"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let limits = material.text.lines(limiting).compactMap { line -> (Double, SourceLine)? in
      guard line.kind != .heading, !line.says(single), !line.says(["peak", "load"]) else {
        return nil
      }
      return StatedRate.first(in: line).map { ($0, line) }
    }
    let loads = material.text.lines(loading).compactMap { line -> (Double, SourceLine)? in
      guard line.kind != .heading, !line.says(limiting) else { return nil }
      return StatedRate.first(in: line).map { ($0, line) }
    }
    return limits.compactMap { limit, line -> Finding? in
      guard
        let load = loads.filter({ belongs($0.1, to: line, in: material) }).max(by: { $0.0 < $1.0 }),
        load.0 > limit * 1.01
      else { return nil }
      let owner = material.owner(of: line) ?? "A part"
      return finding(
        .error, "\(owner) lets \(text(limit)) through, but \(text(load.0)) are expected",
        about: material.subject(of: line),
        because: "At that load \(Int((1 - limit / load.0) * 100)) % of the requests are refused.",
        at: [line.evidence, load.1.evidence],
        suggestion: "Raise the limit, spread or queue what is above it, or correct one of the two "
          + "numbers.")
    }
  }

  /// The load of the same part, or of the system as a whole where the limit is at its entry.
  private static func belongs(
    _ load: SourceLine, to limit: SourceLine, in material: SourceMaterial
  ) -> Bool {
    if let owner = limit.owner, load.owner == owner { return true }
    guard let entry = material.gateways.first(where: { $0.id == limit.owner }) else { return false }
    return load.owner == nil || load.says(SourceText.names(of: entry))
  }

  private static func text(_ perSecond: Double) -> String {
    perSecond >= 1
      ? "\(KnowledgeFact.Value.digits((perSecond * 10).rounded() / 10)) a second"
      : "\(KnowledgeFact.Value.digits((perSecond * 600).rounded() / 10)) a minute"
  }

  private static let limiting: WordList = [
    "rate limit*", "limited to", "throttl*", "quota", "limit", "limits", "allows", "요청 제한", "限流",
  ]
  private static let loading: WordList = [
    "peak", "peaks", "load", "expected", "traffic", "throughput", "expects", "handles", "피크", "峰值",
  ]
  private static let single: WordList = [
    "per ip", "per user", "per client", "per key", "per tenant", "per account", "each user",
    "each client", "per device", "per customer", "per api key",
  ]
}

/// A rate that a line states, in units a second: `100 requests/minute`.
enum StatedRate {
  static func first(in line: SourceLine) -> Double? {
    let pieces = line.text.lowercased().replacingSlashes
      .split { " \t`|()*:;".contains($0) }.map(String.init)
    for (position, piece) in pieces.enumerated() {
      let digits = piece.filter { $0 != "," }
      guard let number = Double(digits), number > 0, number < 1e9 else { continue }
      let window = Array(pieces[(position + 1)..<min(pieces.count, position + 5)])
      if let unit = window.first, let whole = short[unit] { return number / whole }
      guard let per = window.firstIndex(where: { $0 == "per" || $0 == "a" || $0 == "/" }),
        per > 0, window.indices.contains(per + 1), units.contains(where: window[0].hasPrefix),
        let seconds = periods.first(where: { window[per + 1].hasPrefix($0.0) })?.1
      else { continue }
      return number / seconds
    }
    return nil
  }

  private static let short = ["rps": 1.0, "qps": 1, "tps": 1, "req/s": 1, "rpm": 60]
  private static let units = [
    "request", "req", "call", "message", "event", "order", "transaction", "upload", "booking",
  ]
  private static let periods: [(String, Double)] = [
    ("second", 1), ("sec", 1), ("minute", 60), ("min", 60), ("hour", 3600), ("day", 86_400),
    ("s", 1),
  ]
}

extension String {
  /// With blanks around slashes, so that `requests/minute` is three words.
  fileprivate var replacingSlashes: String {
    reduce(into: "") { text, character in
      text += character == "/" ? " / " : String(character)
    }
  }
}
