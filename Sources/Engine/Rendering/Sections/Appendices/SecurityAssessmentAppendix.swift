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

  /// STRIDE, one row per threat, with the crossings that it concerns.
  private static func threats(_ crossings: [Interaction], _ index: BlueprintIndex) -> MarkdownTable
  {
    let inbound = crossings.filter { [.externalSystem, .person].contains(index.kind($0.source)) }
    let outbound = crossings.filter { ![.externalSystem, .person].contains(index.kind($0.source)) }
    let writing = crossings.filter { index.profile($0)?.edgeClass.value == .command }
    let sensitive = crossings.filter {
      index.profile($0).map { $0.dataClass.value >= .personal } ?? false
    }
    let waiting = outbound.filter { index.pattern($0).isSynchronous }
    var table = MarkdownTable("Threat", "Concerns", "Countermeasure in this design")
    func row(_ threat: Passage, _ concerned: [Interaction], _ measure: Passage) {
      guard !concerned.isEmpty else { return }
      table.row(threat, index.arrows(concerned, limit: 6), measure)
    }
    row("Spoofing", inbound, "Token or signature is checked before the request is read.")
    row(
      "Spoofing", outbound, "Certificate and host name are verified; only listed hosts are called.")
    row(
      "Tampering", crossings, "Encryption on the way; the receiver validates against the contract.")
    row(
      "Repudiation", writing, "Audit record with trace id at the component that sends the command.")
    row(
      "Information disclosure", sensitive,
      "Only the contracted fields leave; none of them is logged.")
    row(
      "Denial of service", waiting,
      "\(markdown: English.capitalised(English.subject(waiting.count { index.timeout($0) != nil }))) of \(markdown: English.number(waiting.count)) have a timeout, \(markdown: English.subject(waiting.count { index.breaker($0) != nil })) a circuit breaker."
    )
    row(
      "Elevation of privilege", crossings.filter { index.permission($0) != nil },
      "One permission per interaction, listed under Authorization Patterns.")
    return table
  }
}
