/// Privacy Controls.
enum PrivacyControlsSection: SectionRenderer {
  static let id = SectionID("security-architecture/data-protection/data-privacy/privacy-controls")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    var desk = StatementDesk(index)
    let anonymous = desk.take(
      .privacy, about: ["anonym", "pseudonym", "mask", "hash", "익명", "가명", "해시", "마스킹"], limit: 1)
    let consent = desk.take(.privacy, about: ["consent", "동의"], limit: 1) ?? asked(index)
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
          confirm: "whether any data in scope may only be used with a consent."))
    body.leaf("Data Retention", retained(index, retention))
    return body
  }

  /// The interactions whose words speak of a consent.
  private static func asked(_ index: BlueprintIndex) -> Passage? {
    let words: WordList = [
      "consent*", "opt in", "opt out", "permission to contact", "동의", "同意", "einwilligung*",
    ]
    let about = index.interactions.filter { Wording($0.purpose ?? "").contains(any: words) }
    guard !about.isEmpty else { return nil }
    let parts = about.map { call in
      Passage("\(index.arrow(call)): \(call.purpose ?? "")").citing(call.evidence.first)
    }
    return
      "A consent is asked for on \(parts.dropFirst().reduce(parts[0]) { $0.appending("; \($1)") })."
  }

  private static func carriers(_ index: BlueprintIndex) -> Passage {
    let messages = index.contracts.messages.filter { $0.dataClass >= .personal }
    let fields = messages.flatMap { message in
      message.payload.fields.filter { $0.dataClass >= .personal }.map(\.name)
    }.uniqued
    guard !messages.isEmpty else {
      return index.events.isEmpty
        ? .notApplicable("no event is in scope, and calls ask for what they need.")
        : "No event carries personal data among its named fields."
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
    if let stated { return stated }
    guard !index.stores.isEmpty else { return .notApplicable("no data store is in scope.") }
    return .assumed(
      "privacy.retention", "Data is kept as long as its owner needs it for the business case.",
      confirm: "the period for \(markdown: English.each(index.stores.count, "store")).")
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
      personal.isEmpty
      ? "no interaction is known to carry personal data"
      : "a deletion request has to reach every owner behind \(markdown: personal.count == 1 ? "the interaction" : "the \(English.count(personal.count, "interaction"))") with personal or payment data"
    body.leaf(
      "GDPR Compliance",
      european
        ?? .assumed(
          "compliance.gdpr",
          "Where persons in the European Union use the system, \(carriers).",
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
