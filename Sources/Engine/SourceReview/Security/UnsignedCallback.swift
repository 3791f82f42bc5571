/// SRC-06: a call from outside is taken without a word about who sent it.
enum UnsignedCallback: SourceReading {
  static let id: RuleID = "SRC-06"
  static let looksFor = "a webhook without a check of its signature"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let said = material.text.lines(ReviewWords.callback).filter {
      $0.affirms(ReviewWords.callback) && $0.kind != .heading && $0.says(inbound)
    }
    guard let first = said.first, !material.says(ReviewWords.signature) else { return [] }
    let sender = material.requirements.elements(.externalSystem).first { external in
      first.says(SourceText.names(of: external))
        || material.index.outgoing(external.id).flatMap(\.evidence).contains {
          $0.place.document == first.document && $0.place.line == first.number
        }
    }
    let citation = sender.flatMap { material.knowledge.citation(.webhookSignature, of: $0.id) }
    let how = citation.map { " \($0.sentence)" } ?? ""
    let name = sender?.name ?? "the provider"
    return [
      finding(
        .error, "Nothing says how a call from \(name) is known to be genuine",
        because: "Anybody who finds the address can report a payment or another outcome that never "
          + "happened.\(how)",
        meanwhile: "The call is refused unless signature, time and id are right (SEC-06).",
        at: said.prefix(3).map(\.evidence),
        suggestion: "State that the signature of \(name) is verified over the raw body, and how "
          + "old a call may be.")
    ]
  }

  private static let inbound: WordList = [
    "payment*", "gateway", "provider", "post", "receiv*", "from", "external", "success", "handle*",
    "http", "https", "outcome*", "받", "수신", "결제", "接收",
  ]
}
