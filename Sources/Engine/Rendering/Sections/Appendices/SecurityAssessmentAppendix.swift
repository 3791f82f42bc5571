/// Appendix E: what crosses the trust boundary, and what can go wrong there.
enum SecurityAssessmentAppendix: SectionRenderer {
  static let id = SectionID("appendices/e-security-assessment")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    let crossings = index.boundaryCrossings
    if crossings.isEmpty {
      body.paragraph("No interaction in scope crosses the trust boundary.")
    } else {
      let decided = crossings.compactMap { index.decision(.threats, $0) }
      body.paragraph(
        Passage(
          "\(markdown: English.capitalised(English.count(crossings.count, "interaction"))) \(markdown: English.verb(crossings.count, "crosses", "cross")) the trust boundary"
        ).citing(decided).appending("."))
      body.table(table(crossings, index))
      body.table(threats(crossings, index))
    }
    for entrance in undrawnEntrances(crossings, index) { body.bullet(entrance) }
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
      let isInbound =
        [.externalSystem, .person].contains(index.kind(crossing.source))
        || index.clientApps.contains { $0.id == crossing.source }
      let data = index.profile(crossing)?.dataClass.value.rawValue ?? ""
      table.row(
        index.arrow(crossing).citing(crossing.evidence.first),
        isInbound ? "inbound" : "outbound", Passage(markdown: data),
        AuthorizationPatternsSection.authentication(crossing, index), protection(crossing, index))
    }
    return table
  }

  /// Components that are open to persons, or to callers whom no source draws; they cross the boundary all the same.
  private static func undrawnEntrances(
    _ crossings: [Interaction], _ index: BlueprintIndex
  ) -> [Passage] {
    index.decisions(on: .inboundProtection).compactMap { decision in
      guard case .element(let id) = decision.subject,
        !crossings.contains(where: { $0.target == id })
      else { return nil }
      let limits = index.cell(Passage(plain: decision.outcome.detail), decision)
      let visits = index.requirements.visits.filter { $0.target == id }
      let persons = visits.map(\.person).uniqued
      let who: Passage =
        persons.isEmpty
        ? "\(index.name(id)) can be reached from outside, but no source draws who calls it"
        : Passage(
          "\(index.names(persons)) \(markdown: English.verb(persons.count, "reaches", "reach")) \(index.name(id)) from outside"
        ).citing(visits.map(\.evidence))
      return Passage("\(who): \(limits)").citing(decision).appending(".")
    }
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

  /// STRIDE: each threat with what was decided against it, the crossings with the same answer together (SEC-07).
  private static func threats(_ crossings: [Interaction], _ index: BlueprintIndex) -> MarkdownTable
  {
    var table = MarkdownTable("Threat", "Crossings", "Countermeasure in this design", "Rule")
    for group in ThreatGroup.groups(crossings, index) {
      let arrows: Passage =
        group.answers.count > 2 && group.answers.count == crossings.count
        ? "all \(markdown: English.number(crossings.count))"
        : index.arrows(group.answers.map(\.crossing), limit: 12)
      table.row(
        Passage(markdown: group.kind.title), arrows.recording(group.decisions),
        group.measure.isEmpty ? "**open**" : Passage(plain: group.measure), group.rule(index))
    }
    return table
  }
}
