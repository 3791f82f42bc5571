/// SRC-109: a message comes twice, and what it causes happens twice.
enum MessageTwice: SourceReading {
  static let id: RuleID = "SRC-109"
  static let looksFor = "a consumer whose effect does harm when it happens twice"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(once) else { return [] }
    for component in material.requirements.components {
      guard let read = read(by: component.id, in: material),
        !material.isClient(component.id),
        !Wording(component.name).contains(any: ["analytics", "report*", "dashboard"]),
        let effect = material.text.lines(about: component).first(where: {
          $0.kind != .heading && $0.affirms(effects) && material.part(of: $0) == component.id
        })
      else { continue }
      let what = effect.quoted(effects)
      return [
        finding(
          "\(component.name) may get a message twice, and then does it twice (“\(what)”)",
          about: .element(component.id),
          because: "A broker gives a message out again when its acknowledgement is lost or late; "
            + "whoever gets two of it cannot tell which one counts.",
          meanwhile: "\(component.name) notes the ids that it has handled (MSG-04).",
          at: [effect.evidence, read],
          suggestion: "Say by which id \(component.name) knows a message again, and where it notes "
            + "it together with the effect.")
      ]
    }
    return []
  }

  /// Where it is said that the component reads messages.
  private static func read(by id: ElementID, in material: SourceMaterial) -> Evidence? {
    if let event = material.index.events(consumedBy: id).first { return event.evidence.first }
    let legs = material.requirements.interactions.filter { interaction in
      guard interaction.style == .async, !material.index.needsNoBroker(interaction),
        material.index.kind(interaction.source) != .externalSystem
      else { return false }
      let isReading = interaction.evidence.contains { Wording($0.quote).contains(any: readers) }
      return (isReading ? interaction.source : interaction.target) == id
    }
    return legs.first?.evidence.first
  }

  private static let readers: WordList = ["consum*", "subscrib*", "listen*"]
  private static let effects: WordList = [
    "email", "emails", "mail", "mails", "sms", "charge*", "fine", "fines", "invoice*", "payout*",
    "push notification*", "increment*", "counter*", "credits", "debits", "refund*", "ships",
    "prints", "decrement*", "deducts", "reward*", "loyalty points", "메일", "문자", "알림톡", "邮件", "短信",
    "rechnung*",
  ]
  private static let once: WordList = [
    "idempot*", "dedup*", "inbox", "exactly once", "duplicate*", "already processed",
    "processed ids", "멱등", "幂等", "冪等",
  ]
}
