extension BlueprintIndex {
  /// The stated goals that fit, in order.
  func qualities(_ fits: (QualityAttribute.Measure) -> Bool) -> [QualityAttribute] {
    requirements.qualities.filter { fits($0.measure) }
  }

  var availabilityGoals: [QualityAttribute] {
    qualities { if case .availability = $0 { true } else { false } }
  }
  var latencyGoals: [QualityAttribute] {
    qualities { if case .latency = $0 { true } else { false } }
  }
  var throughputGoals: [QualityAttribute] {
    qualities { if case .throughput = $0 { true } else { false } }
  }
  var recoveryTimeGoals: [QualityAttribute] {
    qualities { if case .recoveryTime = $0 { true } else { false } }
  }
  var recoveryPointGoals: [QualityAttribute] {
    qualities { if case .recoveryPoint = $0 { true } else { false } }
  }
  var retentionGoals: [QualityAttribute] {
    qualities { if case .retention = $0 { true } else { false } }
  }

  /// What a goal is about, as the document writes it.
  func subjectName(_ subject: Subject) -> String {
    switch subject {
    case .system: "the system"
    case .element(let id): name(id)
    case .interaction(let id):
      interaction(id).map { "\(name($0.source)) → \(name($0.target))" } ?? id.rawValue
    case .event(let event): event
    case .group(let ids): English.list(ids.map(name))
    }
  }

  /// A goal in the source's words, with what it is about and its place.
  func goal(_ quality: QualityAttribute) -> Passage {
    let statement = Statement(text: quality.statement, evidence: quality.evidence)
    if case .element(let id) = quality.subject, !quality.statement.contains(name(id)) {
      return "\(name(id)): \(quoted(statement))"
    }
    return quoted(statement)
  }

  /// Several goals in one line.
  ///
  /// The rest are counted; goals that one line states are quoted once.
  func goals(_ qualities: [QualityAttribute], limit: Int = 3) -> Passage? {
    var lines: [QualityAttribute] = []
    for quality in qualities
    where !lines.contains(where: {
      $0.evidence.place == quality.evidence.place && $0.statement == quality.statement
    }) { lines.append(quality) }
    guard !lines.isEmpty else { return nil }
    var passage = Passage.joined(lines.prefix(limit).map(goal))
    if lines.count > limit {
      let rest = lines.dropFirst(limit)
      passage =
        passage
        + Passage(
          markdown: "\(English.capitalised(English.number(rest.count))) more of this kind "
            + "\(English.verb(rest.count, "stands", "stand")) in the sources"
        ).citing(rest.map(\.evidence)).appending(".")
    }
    return passage
  }
}
