/// SRC-162: a contract with a provider allows less than the system is to do.
enum QuotaBelowLoad: SourceReading {
  static let id: RuleID = "SRC-162"
  static let looksFor = "a plan of a provider that the stated load exceeds"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let quotas = material.statements(limits).compactMap { line -> (DailyRate, SourceLine)? in
      DailyRate.all(in: line).first { $0.isBehindLimit }.map { ($0, line) }
    }
    let loads = material.text.lines.filter { $0.kind == .prose || $0.kind == .table }
      .flatMap { line in DailyRate.all(in: line).filter { !$0.isBehindLimit }.map { ($0, line) } }
    return quotas.prefix(2).compactMap { quota, line -> Finding? in
      guard let (load, place) = loads.max(by: { $0.0.perDay < $1.0.perDay }),
        load.perDay > quota.perDay * 1.5
      else { return nil }
      return finding(
        .error, "“\(quota.words)” are allowed, and “\(load.words)” are to come",
        about: material.subject(of: line),
        because: "If each needs one call, the allowance is used up after "
          + "\(max(1, Int(quota.perDay / load.perDay * 24 * 60))) minutes of the day, and the rest "
          + "is refused or billed.",
        at: [line.evidence, place.evidence].uniqued,
        suggestion: "Say how many of them need the call, keep answers that stay the same, and "
          + "agree on what is left with the provider.")
    }
  }

  private static let limits: WordList = [
    "plan", "contract allows", "quota", "free tier", "allows", "contract", "contingent", "요금제",
    "할당량", "套餐", "kontingent",
  ]
}

/// A number for a day as a line states it: `350,000 parcels/day`, `1,000 requests per day`.
private struct DailyRate {
  var perDay: Double
  var words: String
  /// Whether a word of permission stands before it.
  var isBehindLimit: Bool

  static func all(in line: SourceLine) -> [DailyRate] {
    let text = line.text.reduce(into: "") { $0 += $1 == "/" ? " per " : String($1) }
    let pieces = text.split { " \t`|()*:;".contains($0) }.map(String.init)
    var found: [DailyRate] = []
    for (position, piece) in pieces.enumerated() {
      guard let number = Double(piece.filter { $0 != "," }), number >= 1, number < 1e10 else {
        continue
      }
      let behind = Array(pieces.dropFirst(position + 1).prefix(4))
      guard let per = behind.firstIndex(where: { $0 == "per" || $0 == "a" }),
        behind.indices.contains(per + 1)
      else { continue }
      let period = behind[per + 1].lowercased()
      guard let factor = periods.first(where: { period.hasPrefix($0.0) })?.1 else { continue }
      let before = pieces[..<position].suffix(6).map { $0.lowercased() }
        .reversed().prefix { !$0.hasSuffix(".") && !$0.hasSuffix(",") }
      let words = ([piece] + behind[..<(per + 2)]).joined(separator: " ")
      found.append(
        DailyRate(
          perDay: number * factor,
          words: words.last == "." || words.last == "," ? String(words.dropLast()) : words,
          isBehindLimit: before.contains { permissions.contains($0) }))
    }
    return found
  }

  private static let permissions: Set<String> = [
    "plan", "allows", "quota", "tier", "contract", "allowed", "limit", "limited",
  ]
  private static let periods: [(String, Double)] = [("day", 1), ("month", 1 / 30.0)]
}
