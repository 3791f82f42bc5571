/// SRC-26: somebody waits while a mail is sent.
enum MailInRequest: SourceReading {
  static let id: RuleID = "SRC-26"
  static let looksFor = "a mail that is sent while a caller waits"

  static func findings(in material: SourceMaterial) -> [Finding] {
    material.requirements.interactions.compactMap { interaction -> Finding? in
      guard material.index.kind(interaction.source) == .component,
        isMail(interaction.target, in: material),
        let request = material.operations.first(where: {
          $0.owner == interaction.source && $0.changesState
        }),
        material.index.events(consumedBy: interaction.source).isEmpty,
        !material.text.lines(ownedBy: interaction.source).contains(where: { $0.says(later) })
      else { return nil }
      let (source, target) = (
        material.index.name(interaction.source), material.index.name(interaction.target)
      )
      return finding(
        "\(source) sends mail through \(target) while the caller of \(request.title) waits",
        about: .interaction(interaction.id),
        because: "A slow or absent mail server makes \(request.title) slow or fail, and a repeated "
          + "request sends the mail twice.",
        meanwhile: "The mail is sent off the request, with its own timeout and retries (ERR-01, "
          + "ERR-02).",
        at: Array(interaction.evidence.prefix(1)) + [request.line.evidence],
        suggestion: "Note the mail in an outbox with the change, and let a worker send it.")
    }
  }

  private static func isMail(_ id: ElementID, in material: SourceMaterial) -> Bool {
    material.knowledge.entries(of: id).contains { $0.kind == .mail }
      || Wording(material.index.name(id)).contains(any: ["smtp", "mail server", "email provider"])
  }

  private static let later: WordList = [
    "queue", "queued", "outbox", "worker", "background", "asynchronous*", "async",
  ]
}
