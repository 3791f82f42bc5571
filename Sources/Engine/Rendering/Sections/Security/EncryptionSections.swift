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
          ? "No source tells of personal or payment data in \(index.any(index.stores, "store"))."
          : "\(markdown: English.capitalised(English.count(told.count, "store"))) with personal or payment data:"),
      details: told)
    body.leaf(
      "File System Encryption",
      .assumed(
        "security.volumes",
        "The platform encrypts the volumes of \(index.all(index.stores, "store")) and their backups\(markdown: standards == nil ? " with AES-256" : "").",
        confirm:
          "that backups and exports use the same setting\(markdown: standards == nil ? ", and whether a regulation asks for another cipher" : "")."
      ))
    body.leaf(
      "Key Management Service",
      service
        ?? .assumed(
          "security.kms",
          "The platform's key service holds a key for \(index.each(index.stores, "store")).",
          confirm: "its product, and who may use a key."))
    body.leaf(
      "Encryption Standards",
      standards ?? .notApplicable("no source names a cipher; File System Encryption assumes one."))
    return body
  }
}

/// Encryption in Transit.
enum EncryptionInTransitSection: SectionRenderer {
  static let id = SectionID(
    "security-architecture/data-protection/data-encryption/encryption-in-transit")

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    let remote = index.interactions.filter { !index.isInProcess($0) }
    let secured = remote.filter { index.decision(.transportSecurity, $0) != nil }
    let open = remote.filter { index.decision(.transportSecurity, $0) == nil }
    let local = index.interactions.count - remote.count
    let decisions = secured.compactMap { index.decision(.transportSecurity, $0) }
    guard !remote.isEmpty else {
      for label in [
        "Network Encryption", "Application Encryption", "API Encryption", "Message Encryption",
      ] {
        body.leaf(
          label,
          .notApplicable(
            local == 0 ? "no interaction is in scope." : "nothing in scope leaves its process."))
      }
      return body
    }
    body.leaf(
      "Network Encryption",
      Passage(
        "\(markdown: English.capitalised(English.share(secured.count, of: remote.count, "interaction"))) \(markdown: local == 0 ? "" : "over the network ")\(markdown: English.verb(max(secured.count, 1), "runs", "run")) encrypted"
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
    let externals = index.calls.filter { index.kind($0.target) == .externalSystem }
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
        : messages(index))
    return body
  }

  /// How the ends of messages reach the broker and prove who they are.
  private static func messages(_ index: BlueprintIndex) -> Passage {
    let sent = index.messages.filter(index.travelsOverBroker)
    let proofs = sent.compactMap { index.decision(.authentication, $0) }
    let ways = proofs.map(\.outcome.title).uniqued
    guard !ways.isEmpty else {
      return .notApplicable("no source says who uses \(index.brokerWord).")
    }
    return Passage(
      "\(markdown: English.capitalised(English.count(sent.count, "interaction"))) \(markdown: English.verb(sent.count, "reaches", "reach")) \(index.brokerWord) over TLS, both ends known by \(English.list(ways.map { $0.prefix(1).lowercased() + $0.dropFirst() }))"
    ).citing(Array(proofs.prefix(1))).recording(proofs).appending(".")
  }
}
