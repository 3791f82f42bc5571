/// SRC-160: more is promised than one of something can hold.
enum AvailabilityOfOne: SourceReading {
  static let id: RuleID = "SRC-160"
  static let looksFor = "an availability that one machine or one zone is to hold"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let goals = material.requirements.qualities.compactMap { quality -> (Double, Evidence)? in
      guard case .availability(let part) = quality.measure else { return nil }
      return (part, quality.evidence)
    }
    let stated = material.statements(promises).compactMap { line in
      percent(in: line).map { ($0, line.evidence) }
    }
    guard let (goal, place) = (goals + stated).max(by: { $0.0 < $1.0 }), goal >= 0.999,
      let line = material.text.lines(single).first(where: {
        $0.kind != .heading && $0.kind != .code && !$0.says(several)
          && $0.clauses.contains { $0.affirms(single) }
      })
    else { return [] }
    let minutes = Int(((1 - goal) * 365 * 24 * 60).rounded())
    return [
      finding(
        .error,
        "\(KnowledgeFact.Value.digits(goal * 100)) % is promised, and “\(line.quoted(single))” "
          + "is to hold that",
        about: material.subject(of: line),
        because: "That is \(minutes) minutes a year for everything; one restart, one broken disk "
          + "and its restore take more.",
        meanwhile: "Its availability counts in every path (AVL-01).",
        at: [place, line.evidence].uniqued,
        suggestion: "Run two in different zones with a switch that was tried, or promise what one "
          + "can hold.")
    ]
  }

  /// `99.9 %` as a part of one.
  private static func percent(in line: SourceLine) -> Double? {
    let pieces = line.text.split { " \t`|()*:;,".contains($0) }.map(String.init)
    return pieces.enumerated().lazy.compactMap { position, piece -> Double? in
      let next = pieces.indices.contains(position + 1) ? pieces[position + 1] : ""
      guard piece.hasPrefix("99"), piece.contains("%") || next.hasPrefix("%"),
        let number = Double(piece.prefix { $0.isNumber || $0 == "." })
      else { return nil }
      return number / 100
    }.first
  }

  private static let promises: WordList = [
    "availability", "available", "uptime", "sla", "slo", "가용성", "可用性", "verfügbarkeit",
  ]
  private static let single: WordList = [
    "one instance", "single instance", "single node", "single az", "single server", "one server",
    "single vm", "on a vm", "single zone", "one zone", "single replica", "hostpath", "host path",
    "single machine", "one machine", "one virtual machine", "standalone", "서버 한 대", "단일 서버",
    "단일 인스턴스", "单机", "한 대를", "한 대로", "ein server", "one sql server", "one postgresql instance",
    "one mysql instance",
  ]
  private static let several: WordList = [
    "failover", "standby", "replicated", "replica set", "per zone", "each zone", "staging", "dev",
    "development", "test",
  ]
}
