/// Appendix A: the patterns in use with their interactions.
enum PatternsCatalogSection: SectionRenderer {
  static let id = SectionID("appendices/a-integration-patterns-catalog")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    let uses = IntegrationPatternsSection.patternUses(index)
    guard !uses.isEmpty else { return SectionBody("No interaction is in scope.") }
    for (pattern, interactions) in uses {
      body.paragraph(
        "**\(markdown: pattern.title)** (\(markdown: English.count(interactions.count, "interaction"))). \(markdown: pattern.guidance)"
      )
      var table = MarkdownTable("From", "To", "For", "Decided by", "Reason")
      for interaction in interactions {
        let decision = index.decision(.pattern, interaction)
        table.row(
          Passage(plain: index.name(interaction.source)),
          Passage(plain: index.name(interaction.target)), index.purposeCell(interaction),
          decision.map(origin) ?? .empty,
          decision.map { Passage.sentence($0.reason).recording([$0]) } ?? .empty)
      }
      body.table(table)
    }
    CoverageTables.append(to: &body, index)
    return body
  }

  private static func origin(_ decision: Decision) -> Passage {
    switch decision.origin {
    case .source: "source, \(markdown: decision.rule.rawValue)"
    case .reviewer: "reviewer"
    case .rule, .assumption: "\(markdown: decision.rule.rawValue)"
    }
  }
}

extension IntegrationPattern {
  /// What an implementer must not forget, in one sentence.
  var guidance: String {
    switch self {
    case .requestResponse:
      "The caller holds a thread or connection while it waits: set the timeout first, retry only what may be repeated."
    case .asyncRequestReply:
      "Answer 202 with `Location` and `Retry-After`; the result stays readable after the work is done."
    case .pointToPoint:
      "One consumer group takes each command; the command's id makes a second delivery harmless."
    case .publishSubscribe:
      "The publisher knows no consumer; every consumer has its own position and drops duplicates by event id."
    case .eventStream: "Consumers own their position and can start again; a key keeps its order."
    case .loadLevelling: "The queue takes the peak; watch the age of its oldest message."
    case .batchTransfer:
      "A batch may come twice: replace by key, set refused records aside, report the counts."
    case .fileTransfer:
      "Write under a temporary name, then rename; send a checksum beside the file."
    case .localAccess:
      "Only the owner reads and writes the store; its schema is nobody else's contract."
    case .changeDataCapture:
      "Read the log, not timestamps, so that deletes and late commits are seen."
    case .webhook: "Check signature and timestamp before reading; answer at once and work later."
    }
  }
}
