/// Tells how sensitive the data of an interaction is, by the names of what travels.
struct DataClassifier {
  let index: RequirementsIndex
  let defaults: DesignDefaults

  func dataClass(of interaction: Interaction) -> Judged<EdgeProfile.DataClass> {
    let fields = index.events(carriedBy: interaction).flatMap(\.fields).map(\.name)
    let named = interaction.data + fields + [interaction.purpose].compactMap(\.self)
    if let told = Self.strongest(in: named) { return told }
    if let told = Self.strongest(in: [
      interaction.quotedWording(in: index).words.joined(separator: " ")
    ]) {
      return told
    }
    if reachesPeople(interaction) {
      return Judged(.personal, .inferred("a message to a person carries where to reach them"))
    }
    let answered = EdgeProfile.DataClass(rawValue: defaults.answer(.dataInternal))
    return Judged(answered ?? .internal, .assumed(.dataInternal))
  }

  /// Whether an external system is to deliver something to people: what it is sent names whom.
  private func reachesPeople(_ interaction: Interaction) -> Bool {
    guard index.kind(interaction.target) == .externalSystem,
      index.kind(interaction.source) == .component
    else { return false }
    let said = [
      interaction.purpose ?? "", index.name(interaction.target),
      index.element(interaction.source)?.responsibility?.text ?? "",
    ].joined(separator: " ; ")
    return Wording(said).contains(any: Self.mailing)
  }

  private static let mailing: WordList = [
    "mail", "mails", "email*", "e mail*", "smtp", "sms", "text message*", "push notification*",
    "문자", "이메일", "메일", "短信", "邮件",
  ]

  /// The most sensitive class that a name tells.
  static func strongest(in names: [String]) -> Judged<EdgeProfile.DataClass>? {
    var best: (EdgeProfile.DataClass, String)?
    for name in names {
      let wording = Wording(name)
      for (dataClass, words) in table where best.map({ $0.0 < dataClass }) ?? true {
        if let word = wording.first(of: words) { best = (dataClass, wording.shown(word)) }
      }
    }
    return best.map { Judged($0.0, .inferred("“\($0.1)” is \($0.0.rawValue) data")) }
  }

  private static let table: [(EdgeProfile.DataClass, WordList)] = [
    (
      .personal,
      [
        "email*", "mail", "mails", "phone", "address*", "recipient", "customer name", "first name",
        "last name", "full name", "birth*", "customer", "customers", "user", "users", "profile*",
        "passport", "ssn", "ship to", "legal name", "license number", "licence number",
        "license plate*", "number plate*", "owner information", "national id", "login", "personal",
        "이름", "주소", "전화",
        "이메일", "개인", "회원", "고객",
      ]
    ),
    (
      .payment,
      [
        "payment*", "card", "cards", "iban", "payout*", "refund*", "invoice*", "billing",
        "bank account*", "authorisation of the card", "stripe account", "결제", "카드", "환불", "계좌",
      ]
    ),
    (
      .health,
      [
        "health record*", "patient*", "diagnos*", "medical*", "prescription*", "환자", "진료", "처방",
      ]
    ),
  ]
}
