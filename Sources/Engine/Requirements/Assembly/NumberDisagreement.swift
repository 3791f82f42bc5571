/// Finds quality goals of one thing whose numbers cannot both hold.
///
/// Availability, recovery time and recovery point are one number each for a part; for the system they are
/// where the lines differ in nothing but the number: "Recovery, payments" and "Recovery, the rest" are two goals.
/// Of latencies, rates and periods a part has many: they only disagree where the statements are the
/// same but for the number.
enum NumberDisagreement {
  /// One finding for each goal that is given two numbers in two places, with both places.
  static func findings(
    among qualities: [ExtractionDraft.QualityDraft],
    name: (Int?) -> (subject: Subject, name: String)
  ) -> [Finding] {
    var first: [[String]: ExtractionDraft.QualityDraft] = [:]
    var told: Set<[String]> = []
    var findings: [Finding] = []
    for quality in qualities {
      guard let (what, number) = reading(quality) else { continue }
      let key = [quality.element.map { String($0) } ?? plainWords(quality.evidence.quote), what]
      guard let before = first[key] else {
        first[key] = quality
        continue
      }
      guard let earlier = reading(before)?.number, earlier != number,
        before.evidence.place != quality.evidence.place, told.insert(key).inserted
      else { continue }
      let (subject, name) = name(quality.element)
      findings.append(
        Finding(
          .warning, rule: "EXT-06", subject: subject,
          message:
            "\(quality.name) of \(name) is \(number) in one place and \(earlier) in another.",
          places: [quality.evidence, before.evidence].sorted(),
          suggestion: "Say in the document which number holds."))
    }
    return findings
  }

  /// What a goal measures, and its number in words.
  private static func reading(
    _ quality: ExtractionDraft.QualityDraft
  ) -> (what: String, number: String)? {
    let wording = plainWords(quality.statement)
    switch quality.measure {
    case .availability(let share):
      return ("availability", percent(share))
    case .recoveryTime(let seconds): return ("recovery time", "\(plain(seconds)) s")
    case .recoveryPoint(let seconds): return ("recovery point", "\(plain(seconds)) s")
    case .latency(let milliseconds, let percentile):
      let rank = percentile.map { plain($0) } ?? ""
      return ("latency \(rank) \(wording)", "\(plain(milliseconds)) ms")
    case .retention(let seconds): return ("retention \(wording)", "\(plain(seconds / 86_400)) days")
    case .throughput(let rate, let unit):
      return ("rate \(wording)", "\(plain(rate)) \(unit)/s")
    case .stated: return nil
    }
  }

  /// The words of a text without numbers and units of time.
  private static func plainWords(_ text: String) -> String {
    TextWords.words(text)
      .filter { !$0.contains(where: \.isNumber) && UnitVocabulary.seconds(in: $0) == nil }
      .joined(separator: " ")
  }

  private static func percent(_ share: Double) -> String {
    plain((share * 1e7).rounded() / 1e5) + " %"
  }

  private static func plain(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}
