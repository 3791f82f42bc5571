/// Transport Security.
enum TransportSecuritySection: SectionRenderer {
  static let id = SectionID(
    "security-architecture/authentication-and-authorization/security-communication/transport-security"
  )

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    var desk = StatementDesk(index)
    let mutual = desk.take(
      .transportSecurity, about: ["mutual", "mtls", "linkerd", "istio", "상호"], limit: 1)
    let pinning = desk.take(.transportSecurity, about: ["pinning", "피닝"], limit: 1)
    let certificates = desk.take(
      .transportSecurity, .keyManagement, about: ["certificate", "인증서"], limit: 1)
    let configured =
      (desk.take(.transportSecurity) ?? .empty) + decided(.transportLayerSecurity, index)
    body.leaf(
      "TLS/SSL Configuration",
      configured.isEmpty
        ? .notApplicable("every interaction in scope uses mutual TLS.") : configured)
    body.leaf("Certificate Management", certificates ?? issuing(index, statedAbove: mutual != nil))
    let between = (mutual ?? .empty) + decided(.mutualTLS, index)
    body.leaf(
      "Mutual TLS (mTLS)",
      between.isEmpty ? .notApplicable("no two services in scope call each other.") : between)
    body.leaf(
      "Certificate Pinning",
      pinning
        ?? .notApplicable(
          index.externals.isEmpty
            ? "no client outside the team's control is named that would have to pin."
            : "no client outside the team's control is named that would have to pin; \(index.names(index.externals.map(\.id), limit: 4)) \(markdown: English.verb(index.externals.count, "changes its certificates on its", "change their certificates on their")) own."
        ))
    return body
  }

  private static func decided(_ practice: Practice, _ index: BlueprintIndex) -> Passage {
    let decisions = index.decisions(on: .transportSecurity).filter {
      if case .practice(practice, _) = $0.outcome { true } else { false }
    }
    guard !decisions.isEmpty else {
      return practice == .mutualTLS && index.internalInteractions.isEmpty
        ? .notApplicable("no interaction between components is in scope.") : .empty
    }
    return Passage(
      "\(markdown: practice.title) on \(markdown: English.count(decisions.count, "interaction"))\(markdown: index.assumedMark(decisions))"
    ).citing(decisions).appending(".")
  }

  private static func issuing(_ index: BlueprintIndex, statedAbove: Bool) -> Passage {
    if statedAbove, let mesh = index.mesh {
      return Passage("\(mesh.product) issues and rotates the certificates between components")
        .citing(mesh.evidence).appending(".")
    }
    if let mesh = index.mesh {
      return Passage("Between components \(mesh.product) issues and rotates them").citing(
        mesh.evidence
      ).appending(".")
    }
    return .assumed(
      "security.certificates",
      "The platform issues certificates for \(index.all(index.services, "component")) and renews them without a restart.",
      confirm: "the certificate authority and the lifetime.")
  }
}

/// Message Security.
enum MessageSecuritySection: SectionRenderer {
  static let id = SectionID(
    "security-architecture/authentication-and-authorization/security-communication/message-security"
  )

  static func body(_ index: BlueprintIndex) -> SectionBody {
    var body = SectionBody()
    var desk = StatementDesk(index)
    let signing = desk.take(
      .messageSecurity, about: ["signature", "signed ", "webhook", "hmac", "서명"],
      except: ["board", "management", "cookie", "쿠키"], limit: 2)
    let keys = desk.take(.keyManagement, limit: 2)
    let headers = desk.take(.messageSecurity, .gateway, about: ["cors", "header", "csp"], limit: 1)
    body.leaf(
      "Message Encryption",
      desk.take(.messageSecurity, about: ["encrypt", "암호"], limit: 1) ?? encryption(index))
    body.leaf(
      "Message Signing",
      signing.map { $0 + (index.told(on: .messageSignature) ?? .empty) } ?? signature(index))
    body.leaf(
      "Key Management",
      keys ?? secrets(index))
    body.leaf("Secure Headers", headers ?? secureHeaders(index))
    return body
  }

  private static func secrets(_ index: BlueprintIndex) -> Passage {
    let owners = index.externals.map(\.id) + index.stores.map(\.id)
    guard !owners.isEmpty else {
      return .notApplicable("no external system or store in scope asks for a credential.")
    }
    return .assumed(
      "security.keys",
      "Keys and credentials for \(index.names(owners, limit: 4)) lie in the platform's secret store and are rotated every 90 days.",
      confirm: "the secret store and who may read it.")
  }

  private static func encryption(_ index: BlueprintIndex) -> Passage {
    let sensitive = index.contracts.messages.filter { $0.dataClass >= .personal }
    guard !sensitive.isEmpty else {
      guard index.hasMessages else { return .notApplicable("no message is in scope.") }
      guard !index.events.isEmpty else {
        return "\(index.brokerWord.sentenceStart) is reached over TLS only, by \(users(index))."
      }
      return
        "\(index.brokerWord.sentenceStart) is reached over TLS only; \(markdown: English.share(0, of: index.events.count, "event")) carries personal or payment data among its named fields."
    }
    return "\(index.brokerWord.sentenceStart) is reached over TLS only."
      + minimised(index)
  }

  /// Who sends over the broker or reads from it.
  private static func users(_ index: BlueprintIndex) -> Passage {
    let ends = index.messages.filter(index.travelsOverBroker).flatMap { [$0.source, $0.target] }
    return index.names(ends.uniqued.filter { index.kind($0) != .broker }, limit: 6)
  }

  /// How many events MSG-10 keeps personal data out of; Privacy Controls lists them.
  private static func minimised(_ index: BlueprintIndex) -> Passage {
    let decisions = index.decisions(on: .dataMinimisation)
    guard !decisions.isEmpty else { return .empty }
    let hidden = decisions.count { decision in
      if case .dataMinimisation(let fields)? = decision.outcome.settings {
        !fields.encrypted.isEmpty
      } else {
        false
      }
    }
    return Passage(
      "\(markdown: English.capitalised(English.count(decisions.count, "event"))) with personal or payment data, \(markdown: English.subject(hidden)) of them with a field that is encrypted by itself (Privacy Controls)"
    ).citing(Array(decisions.prefix(1))).recording(decisions).appending(".")
  }

  private static func signature(_ index: BlueprintIndex) -> Passage {
    index.told(on: .messageSignature)
      ?? .notApplicable(
        index.hasMessages
          ? "no source names a webhook, and what goes over \(index.brokerWord) stays inside its access control."
          : "no source names a webhook or a message.")
  }

  private static func secureHeaders(_ index: BlueprintIndex) -> Passage {
    guard let gateway = index.gateway else {
      return .notApplicable("nothing in scope serves a browser.")
    }
    return .assumed(
      "security.headers",
      "\(index.name(gateway)) sends \(code: "Strict-Transport-Security"), \(code: "Content-Security-Policy") and \(code: "X-Content-Type-Options"), and allows its own origins only.",
      confirm: "the origins from which browsers and partners call.")
  }
}
