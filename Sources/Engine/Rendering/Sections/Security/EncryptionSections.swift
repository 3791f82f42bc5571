/// Encryption at Rest.
enum EncryptionAtRestSection: SectionRenderer {
  static let id = SectionID(
    "security-architecture/data-protection/data-encryption/encryption-at-rest")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    var desk = StatementDesk(index)
    let standards = desk.take(.encryptionAtRest, about: ["aes", "aria", "256", "128"], limit: 1)
    let service = desk.take(
      .keyManagement, .encryptionAtRest, about: ["kms", "vault", "key"], limit: 1)
    guard !index.stores.isEmpty else {
      for label in [
        "Database Encryption", "File System Encryption", "Key Management Service",
        "Encryption Standards",
      ] {
        body.leaf(label, .notApplicable("no data store is in scope."))
      }
      return body
    }
    let decisions = index.stores.compactMap { index.decision(.dataProtection, .element($0.id)) }
    let told = decisions.map(index.reasoned)
    body.leaf(
      "Database Encryption",
      (desk.take(.encryptionAtRest) ?? .empty)
        + (told.isEmpty
          ? "No store holds personal or payment data by the names of its fields."
          : "\(markdown: English.capitalised(English.count(told.count, "store"))) with personal or payment data:"),
      details: told)
    body.leaf(
      "File System Encryption",
      .assumed(
        "security.volumes",
        "The volumes of \(markdown: English.all(index.stores.count, "store")) and the backups are encrypted by the platform.",
        confirm: "that backups and exports use the same setting."))
    body.leaf(
      "Key Management Service",
      service
        ?? .assumed(
          "security.kms",
          "The platform's key service holds a key for \(markdown: English.each(index.stores.count, "store")).",
          confirm: "its product, and who may use a key."))
    body.leaf(
      "Encryption Standards",
      standards
        ?? .assumed(
          "security.cipher", "AES-256 in the platform's default mode.",
          confirm: "whether a regulation asks for another cipher."))
    return body
  }
}

/// Encryption in Transit.
enum EncryptionInTransitSection: SectionRenderer {
  static let id = SectionID(
    "security-architecture/data-protection/data-encryption/encryption-in-transit")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    let secured = index.interactions.filter { index.decision(.transportSecurity, $0) != nil }
    let open = index.interactions.filter { index.decision(.transportSecurity, $0) == nil }
    let decisions = secured.compactMap { index.decision(.transportSecurity, $0) }
    guard !index.interactions.isEmpty else {
      for label in [
        "Network Encryption", "Application Encryption", "API Encryption", "Message Encryption",
      ] {
        body.leaf(label, .notApplicable("no interaction is in scope."))
      }
      return body
    }
    body.leaf(
      "Network Encryption",
      Passage(
        "\(markdown: English.capitalised(English.share(secured.count, of: index.interactions.count, "interaction"))) \(markdown: English.verb(max(secured.count, 1), "runs", "run")) encrypted"
      )
      .citing(Array(decisions.prefix(1))).recording(decisions)
      .appending(open.isEmpty ? "; none is in plain text." : "; still open: \(index.arrows(open)).")
    )
    let payment = index.interactions.filter { index.profile($0)?.dataClass.value == .payment }
    body.leaf(
      "Application Encryption",
      payment.isEmpty
        ? .notApplicable(
          "no interaction in scope carries data that must stay closed to the callee's operators.")
        : .assumed(
          "security.application-encryption",
          "Payment data on \(index.arrows(payment, limit: 3)) travels as references of the provider, so it needs no encryption above TLS.",
          confirm: "that no component sees card or account numbers."))
    let externals = index.calls.filter(index.isExternal)
    body.leaf(
      "API Encryption",
      externals.isEmpty
        ? .notApplicable("no call leaves the system in scope.")
        : "HTTPS with verified certificates to \(index.names(externals.map(\.target).uniqued, limit: 10)); payloads are not encrypted a second time."
    )
    body.leaf(
      "Message Encryption",
      !index.hasMessages && index.brokers.isEmpty
        ? .notApplicable("no message is in scope.")
        : Passage(
          "Producers and consumers reach \(index.brokerWord) over TLS with a certificate or account of their own"
        ).citing(Array(index.messages.compactMap { index.decision(.authentication, $0) }.prefix(1)))
          .appending(".")
    )
    return body
  }
}
