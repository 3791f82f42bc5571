/// SRC-177: a time runs out before what it is for has ended.
enum LimitBelowWork: SourceReading {
  static let id: RuleID = "SRC-177"
  static let looksFor = "a limit in time below what it is for"

  static func findings(in material: SourceMaterial) -> [Finding] {
    material.text.lines(ending).compactMap { line -> Finding? in
      guard line.kind == .prose || line.kind == .table else { return nil }
      let clauses = line.clauses
      guard let limit = clauses.first(where: { $0.affirms(ending) && seconds(in: $0) != nil }),
        let work = clauses.first(where: {
          $0 != limit && $0.affirms(lasting) && !$0.says(ending) && seconds(in: $0) != nil
        }), let most = seconds(in: limit), let needed = seconds(in: work), needed > most
      else { return nil }
      return finding(
        .error, "Something ends after \(text(most)), but may be needed for \(text(needed))",
        about: material.subject(of: line),
        because:
          "“\(limit.text.trimmed)” ends before “\(work.text.trimmed)” does: the work is given "
          + "out again or left without what it rests on.",
        at: [line.evidence],
        suggestion: "Renew it in time, or make the limit longer than the longest case.")
    }
  }

  private static func seconds(in line: SourceLine) -> Double? {
    if let days = SpokenPeriod.days(in: line) { return Double(days) * 86_400 }
    return StatedDuration(in: line.text).map { Double($0.milliseconds) / 1000 }
  }

  private static func text(_ seconds: Double) -> String {
    KnowledgeFact.Value.number(seconds, .seconds).text
  }

  private static let ending: WordList = [
    "lapses", "lapse", "expires after", "timeout", "timeouts", "times out", "visibility", "만료",
    "ends after",
  ]
  private static let lasting: WordList = [
    "take up to", "takes up to", "take", "takes", "may last", "last up to", "lasts", "run for",
    "runs for", "걸린",
  ]
}
