/// SEC-01: every interaction is encrypted; parts of the system prove to each other who they are.
package struct SEC01TransportSecurity: DecisionRule {
  package static let id: RuleID = "SEC-01"
  package static let trigger = "Every interaction"
  package static let source = "NIST SP 800-204 and SP 800-204A"

  package init() {}

  package func evaluate(_ model: DesignModel, after earlier: DesignIndex) -> Design {
    let stated = StatedTransportSecurity(model)
    var design = Design()
    for interaction in model.requirements.interactions {
      guard let profile = model.profile(interaction.id),
        earlier.transport(interaction.id)?.isInProcess != true
      else { continue }
      design.decisions.append(
        decision(for: interaction, profile: profile, stated: stated, model: model))
      if let plain = plaintext(interaction) {
        design.findings.append(
          Finding(
            .error, rule: Self.id, subject: .interaction(interaction.id),
            message: "\(model.index.title(of: interaction)) uses \(plain), which is not encrypted",
            places: interaction.evidence,
            suggestion: "Use the encrypted form of \(plain) between "
              + "\(model.index.name(interaction.source)) and "
              + "\(model.index.name(interaction.target))."))
      }
    }
    return design
  }

  private func decision(
    for interaction: Interaction, profile: EdgeProfile, stated: StatedTransportSecurity,
    model: DesignModel
  ) -> Decision {
    let (source, target) = (
      model.index.name(interaction.source), model.index.name(interaction.target)
    )
    let isService =
      !profile.crossesTrustBoundary && model.index.kind(interaction.source) == .component
      && model.index.kind(interaction.target) == .component
    if isService {
      let said = stated.mutual
      if said == nil, model.defaults.isAnswered(.meshTLS, Practice.transportLayerSecurity.title) {
        return Decision(
          rule: Self.id, subject: .interaction(interaction.id), topic: .transportSecurity,
          outcome: .practice(.transportLayerSecurity, detail: "server certificate only"),
          reason:
            "The platform gives \(source) no certificate of its own, so \(target) tells it by "
            + "its token.",
          evidence: interaction.evidence, assumptions: [.meshTLS],
          alternatives: [
            Alternative(
              .practice(.mutualTLS, detail: stated.version ?? "TLS 1.2 or later"),
              whyNot: "The review says that internal calls use TLS.")
          ],
          origin: .assumption)
      }
      return Decision(
        rule: Self.id, subject: .interaction(interaction.id), topic: .transportSecurity,
        outcome: .practice(.mutualTLS, detail: stated.version ?? "TLS 1.2 or later"),
        reason: said.map {
          "\(source) and \(target) are both parts of the system, for which the source asks "
            + "“\($0.text)”."
        } ?? "\(source) and \(target) are both parts of the system and can hold certificates.",
        evidence: said.map { [$0.evidence] } ?? interaction.evidence,
        assumptions: said == nil ? [.meshTLS] : [],
        alternatives: [
          Alternative(
            .practice(.transportLayerSecurity, detail: "server certificate only"),
            whyNot: "\(target) could not tell \(source) from any other caller inside.")
        ],
        origin: said == nil ? .assumption : .source)
    }
    if Wording(interaction.via ?? "", cutsNames: false).contains(any: ["sftp", "ssh"]) {
      return Decision(
        rule: Self.id, subject: .interaction(interaction.id), topic: .transportSecurity,
        outcome: .practice(.transportLayerSecurity, detail: "SSH"),
        reason: "The source names \(interaction.via ?? "SFTP"), which runs inside SSH, so "
          + "\(target)'s host key takes the place of a certificate.",
        evidence: interaction.evidence, origin: .source)
    }
    return Decision(
      rule: Self.id, subject: .interaction(interaction.id), topic: .transportSecurity,
      outcome: .practice(.transportLayerSecurity, detail: stated.version ?? "TLS 1.2 or later"),
      reason: profile.crossesTrustBoundary
        ? "\(source) → \(target) leaves what the team runs, so \(target)'s certificate is checked."
        : "\(target) is reached over the network and holds a server certificate.",
      evidence: stated.any.map { [$0.evidence] } ?? interaction.evidence,
      origin: stated.any == nil ? .rule : .source)
  }

  /// The unencrypted protocol that the source names; `nil` when it names none.
  private func plaintext(_ interaction: Interaction) -> String? {
    guard let via = interaction.via else { return nil }
    let words = Wording(via, cutsNames: false).words
    return ["ftp", "telnet", "ldap", "plaintext"].first(where: words.contains)
      ?? (via.lowercased().hasPrefix("http://") ? "http://" : nil)
  }
}

/// What the sources say about transport security.
struct StatedTransportSecurity {
  let mutual: Statement?
  let any: Statement?
  /// The TLS version as named: `TLS 1.3`.
  let version: String?

  init(_ model: DesignModel) {
    let said = model.requirements.statements.filter {
      $0.topic == .transportSecurity && $0.subject == .system
    }
    any = said.first?.statement
    mutual =
      said.first {
        Wording($0.statement.text, cutsNames: false).contains(any: ["mtls", "mutual tls", "mutual"])
      }?.statement
    version = ["TLS 1.3", "TLS 1.2"].first { version in
      said.contains { $0.statement.text.contains(version) }
    }
  }
}
