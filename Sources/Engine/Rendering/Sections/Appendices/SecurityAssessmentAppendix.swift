/// Appendix E: what crosses the trust boundary, and what can go wrong there.
enum SecurityAssessmentAppendix: SectionRenderer {
  static let id = SectionID("appendices/e-security-assessment")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    let crossings = index.boundaryCrossings
    if crossings.isEmpty {
      body.paragraph("No interaction in scope crosses the trust boundary.")
    } else {
      body.paragraph(
        "\(markdown: English.capitalised(English.count(crossings.count, "interaction"))) \(markdown: English.verb(crossings.count, "crosses", "cross")) the trust boundary (SEC-07)."
      )
      body.table(table(crossings, index))
      body.table(threats(crossings, index))
    }
    let findings = index.findings.filter { $0.rule.rawValue.hasPrefix("SEC-") }
    for finding in findings {
      body.bullet(
        .remark(finding))
    }
    return body
  }

  private static func table(_ crossings: [Interaction], _ index: BlueprintIndex) -> MarkdownTable {
    var table = MarkdownTable("Crossing", "Direction", "Data", "Authentication", "Protection")
    for crossing in crossings {
      let isInbound = [.externalSystem, .person].contains(index.kind(crossing.source))
      let data = index.profile(crossing)?.dataClass.value.rawValue ?? ""
      table.row(
        index.arrow(crossing).citing(crossing.evidence.first),
        isInbound ? "inbound" : "outbound", Passage(markdown: data),
        AuthorizationPatternsSection.authentication(crossing, index), protection(crossing, index))
    }
    return table
  }

  private static func protection(_ crossing: Interaction, _ index: BlueprintIndex) -> Passage {
    let decisions = [DecisionTopic.externalProtection, .inboundProtection, .transportSecurity]
      .compactMap { index.decision($0, crossing) }
    let words = decisions.compactMap { decision -> String? in
      guard case .practice(let practice, let detail) = decision.outcome else { return nil }
      return detail.isEmpty ? practice.title : detail
    }.uniqued
    return Passage(plain: words.joined(separator: "; ")).recording(decisions)
  }

  /// STRIDE: each crossing with its threats and what was decided against each (SEC-07).
  private static func threats(_ crossings: [Interaction], _ index: BlueprintIndex) -> MarkdownTable
  {
    var table = MarkdownTable("Crossing", "Threat", "Countermeasure in this design", "Rule")
    for crossing in crossings {
      guard let decision = index.decision(.threats, crossing),
        case .threats(let threats) = decision.outcome
      else { continue }
      for threat in threats {
        table.row(
          index.arrow(crossing).recording([decision]), Passage(markdown: threat.kind.title),
          threat.rule == nil ? "**open**" : Passage(plain: threat.measure),
          Passage(markdown: threat.rule?.rawValue ?? ""))
      }
    }
    return table
  }
}
