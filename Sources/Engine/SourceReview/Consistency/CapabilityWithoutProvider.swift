/// SRC-63: something is sent or paid, and nobody is named who does it.
enum CapabilityWithoutProvider: SourceReading {
  static let id: RuleID = "SRC-63"
  static let looksFor = "a capability without a provider"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let missing = capabilities.compactMap { capability -> (Capability, SourceLine)? in
      let named = material.requirements.elements.contains { element in
        element.kind == .externalSystem
          && (Wording(element.name).contains(any: capability.providers)
            || material.knowledge.entries(of: element.id).contains { $0.kind == capability.kind })
      }
      guard !named,
        let line = material.text.lines(capability.words).first(where: {
          $0.kind != .heading && $0.affirms(capability.words) && $0.says(capability.deeds)
        }), !mentionsProduct(capability, in: material)
      else { return nil }
      return (capability, line)
    }
    return missing.map { capability, line in
      let owner = line.owner.map { " for \(material.index.name($0))" } ?? ""
      return finding(
        "No source names who provides \(capability.name)\(owner)",
        because: "Limits, cost, credentials, delivery reports and what happens when it is down "
          + "depend on the provider.",
        meanwhile: "No interaction with a provider is designed.", at: [line.evidence],
        suggestion: "Name the provider of \(capability.name) and the protocol, or take it out.")
    }
  }

  private static func mentionsProduct(
    _ capability: Capability, in material: SourceMaterial
  ) -> Bool {
    let names = material.catalog.entries.filter { $0.kind == capability.kind }
      .flatMap { [$0.name] + $0.aliases }
      .map { Wording($0).words.joined(separator: " ") }
      .filter { $0.utf8.count > 3 && !capability.words.entries.contains($0) }
    return material.text.lines(WordList(names)).contains { !$0.says(["spring mail"]) }
      || material.text.lines(capability.words).contains { isNamed(in: $0, capability) }
  }

  /// `CedCast SMS API`: a name of its own before the word, and a sort of interface behind it.
  private static func isNamed(in line: SourceLine, _ capability: Capability) -> Bool {
    let pieces = line.text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
    return pieces.indices.contains { position in
      guard position > 0, position + 1 < pieces.count,
        Wording(pieces[position]).contains(any: capability.words),
        interfaces.contains(pieces[position + 1].lowercased())
      else { return false }
      let name = pieces[position - 1]
      return name.first?.isUppercase == true && !sorts.contains(name.lowercased())
    }
  }

  private static let interfaces: Set<String> = [
    "api", "gateway", "provider", "service", "platform",
  ]
  private static let sorts: Set<String> = [
    "the", "an", "a", "our", "external", "third-party", "via", "uses", "use", "and", "or", "send",
    "sends", "internal", "central", "party", "any", "bulk", "transactional", "main", "cloud",
  ]

  private struct Capability {
    var name: String
    var kind: KnowledgeEntry.Kind
    var words: WordList
    var deeds: WordList
    var providers: WordList
  }

  private static let capabilities: [Capability] = [
    Capability(
      name: "mail", kind: .mail,
      words: ["email", "emails", "e mail", "mail", "이메일", "메일 발송", "邮件"],
      deeds: [
        "send*", "sent", "notif*", "via", "triggers", "ticket", "sms", "deliver*", "발송", "전송", "发送",
      ],
      providers: ["smtp", "mail", "email"]),
    Capability(
      name: "text messages", kind: .sms, words: ["sms", "text message", "문자", "短信"],
      deeds: [
        "send*", "sent", "notif*", "via", "email", "generation", "deliver*", "발송", "전송", "发送",
      ],
      providers: ["sms", "messaging provider", "telecom"]),
    Capability(
      name: "payments", kind: .payment,
      words: ["process payment", "processes payment*", "charge card", "authorise payment"],
      deeds: ["process*", "charge*", "authoris*"], providers: ["payment*", "psp", "bank"]),
  ]
}
