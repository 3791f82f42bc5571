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
    let carried = index.sensitiveInteractions
    let stores = index.decisions(on: .dataProtection).compactMap { decision -> ElementID? in
      if case .element(let id) = decision.subject { id } else { nil }
    }
    let none: Passage = "no interaction or store in scope is known to hold personal data."
    let isKnown = !carried.isEmpty || !stores.isEmpty
    body.leaf(
      "Data Anonymization",
      anonymous
        ?? (isKnown
          ? .assumed(
            "privacy.test-data",
            "What leaves production for tests\(stores.isEmpty ? .empty : " from \(index.names(stores.uniqued, limit: 4))" as Passage) is masked first.",
            confirm: "whether production data is copied anywhere at all.") : .notApplicable(none)))
    body.leaf(
      "Consent Management",
      consent
        ?? (isKnown
          ? .notApplicable("no source makes an interaction depend on a consent.")
          : .notApplicable(none)))
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
        ? .notApplicable("no event is in scope.")
        : "\(markdown: English.capitalised(English.share(0, of: index.events.count, "event"))) carries personal data among its named fields."
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
    if let goals = index.goals(index.retentionGoals, limit: 8) {
      return (goals + (stated ?? .empty)).recording(stores)
    }
    if let stated { return stated }
    guard !index.stores.isEmpty else { return .notApplicable("no data store is in scope.") }
    return .assumed(
      "privacy.retention", "Data is kept as long as its owner needs it for the business case.",
      confirm: "the period for \(index.each(index.stores, "store")).")
  }
}

extension BlueprintIndex {
  /// Interactions that carry personal, payment or health data.
  var sensitiveInteractions: [Interaction] {
    interactions.filter { profile($0).map { $0.dataClass.value >= .personal } ?? false }
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
    body.leaf("GDPR Compliance", european ?? deletion(index))
    body.leaf(
      "CCPA Compliance",
      californian ?? .notApplicable("no source speaks of users in California."))
    body.leaf("Industry Standards", industry ?? standards(index))
    body.leaf(
      "Audit Trails",
      trails ?? "As under Audit Requirements.")
    return body
  }

  /// Whom a request for deletion has to reach, where the sources name no law.
  private static func deletion(_ index: BlueprintIndex) -> Passage {
    let personal = index.sensitiveInteractions
    let stores = index.decisions(on: .dataProtection).compactMap { decision -> ElementID? in
      if case .element(let id) = decision.subject { id } else { nil }
    }.uniqued
    guard !personal.isEmpty || !stores.isEmpty else {
      return .notApplicable("no interaction or store in scope is known to hold personal data.")
    }
    let owners = stores.compactMap { index.element($0) }.compactMap { index.owner(of: $0) }.uniqued
    let reached: Passage =
      owners.isEmpty
      ? "the owners behind \(index.arrows(personal, limit: 4))" : index.names(owners, limit: 6)
    return .assumed(
      "compliance.gdpr",
      "Where persons in the European Union use the system, a request for deletion has to reach \(reached).",
      confirm: "which data protection law applies; no source names one.")
  }

  /// The standard that comes with payment data; of any other no source speaks.
  private static func standards(_ index: BlueprintIndex) -> Passage {
    let payment = index.interactions.filter { index.profile($0)?.dataClass.value == .payment }
    guard !payment.isEmpty else { return .notApplicable("no source names a standard.") }
    return .assumed(
      "compliance.industry",
      "PCI DSS covers \(index.arrows(payment, limit: 3)) unless no card number travels there.",
      confirm: "who takes the card number: the provider's page, or a component.")
  }
}
