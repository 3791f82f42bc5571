/// Privacy Controls.
enum PrivacyControlsSection: SectionRenderer {
  static let id = SectionID("security-architecture/data-protection/data-privacy/privacy-controls")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    var desk = StatementDesk(index)
    let anonymous = desk.take(
      .privacy, about: ["anonym", "pseudonym", "mask", "hash", "익명", "가명", "해시", "마스킹"], limit: 1)
    let consent = desk.take(.privacy, about: ["consent", "동의"], limit: 1)
    let retention = desk.take(
      .privacy, about: ["delet", "kept", "retention", "days", "삭제", "보존", "보관"], limit: 1)
    body.leaf("Data Minimization", (desk.take(.privacy) ?? .empty) + carriers(index))
    body.leaf(
      "Data Anonymization",
      anonymous
        ?? .assumed(
          "privacy.test-data", "Data that leaves production for tests is masked first.",
          confirm: "whether production data is copied anywhere at all."))
    body.leaf(
      "Consent Management",
      consent
        ?? .assumed(
          "privacy.consent", "No interaction in this design depends on a consent.",
          confirm:
            "whether any of the \(markdown: English.count(index.events.count, "event")) may only be used with a consent."
        ))
    body.leaf("Data Retention", retained(index, retention))
    return body
  }

  private static func carriers(_ index: BlueprintIndex) -> Passage {
    let messages = index.contracts.messages.filter { $0.dataClass >= .personal }
    let fields = messages.flatMap { message in
      message.payload.fields.filter { $0.dataClass >= .personal }.map(\.name)
    }.uniqued
    guard !messages.isEmpty else {
      return "No event carries personal data among its named fields."
    }
    let names = messages.map { InlineMarkdown.escaped($0.event) }
    let list = English.list(fields.map(InlineMarkdown.code), limit: 8)
    let tail: Passage = fields.isEmpty ? "" : ", in \(markdown: list)"
    let words: Passage =
      "Personal or payment data travels in \(markdown: English.list(names, limit: 8))\(tail)."
    return words + (index.told(on: .dataMinimisation) ?? .empty)
  }

  private static func retained(_ index: BlueprintIndex, _ stated: Passage?) -> Passage {
    let stores = index.decisions(on: .dataProtection).filter { decision in
      if case .element = decision.subject { true } else { false }
    }
    if let goals = index.goals(index.retentionGoals) {
      return (goals + (stated ?? .empty)).recording(stores)
    }
    return stated
      ?? .assumed(
        "privacy.retention", "Data is kept as long as its owner needs it for the business case.",
        confirm:
          "the period for each of the \(markdown: English.count(index.stores.count, "store")).")
  }
}

/// Compliance Requirements.
enum ComplianceSection: SectionRenderer {
  static let id = SectionID(
    "security-architecture/data-protection/data-privacy/compliance-requirements")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    var desk = StatementDesk(index)
    let european = desk.take(
      .compliance, .privacy, about: ["gdpr", "dsgvo", "european", "deletion within", "right to"],
      limit: 1)
    let californian = desk.take(.compliance, .privacy, about: ["ccpa", "california"], limit: 1)
    let trails = desk.take(.audit, limit: 2)
    let industry = desk.take(.compliance, limit: 3)
    let personal = index.interactions.filter {
      index.profile($0).map { $0.dataClass.value >= .personal } ?? false
    }
    let carriers: Passage =
      "\(markdown: English.count(personal.count, "interaction")) with personal or payment data"
    body.leaf(
      "GDPR Compliance",
      european
        ?? .assumed(
          "compliance.gdpr",
          "If persons in the European Union use the system, a deletion request has to reach every owner behind the \(carriers).",
          confirm: "whether the regulation applies."))
    body.leaf(
      "CCPA Compliance",
      californian
        ?? .assumed(
          "compliance.ccpa", "The system does not serve residents of California.",
          confirm: "that no user group lives there; no source mentions it."))
    body.leaf(
      "Industry Standards",
      industry
        ?? .assumed(
          "compliance.industry", "No standard beyond the law binds this system.",
          confirm:
            "the standards that partners such as \(index.externals.first?.name ?? "the users' organisation") ask for."
        ))
    body.leaf(
      "Audit Trails",
      trails ?? "As under Audit Requirements.")
    return body
  }
}
