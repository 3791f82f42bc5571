/// SRC-110: a provider calls twice, or in another order.
enum CallbackTwice: SourceReading {
  static let id: RuleID = "SRC-110"
  static let looksFor = "a provider's call that is taken twice"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(once),
      let line = material.text.lines(ReviewWords.callback).first(where: {
        $0.kind != .heading && $0.affirms(ReviewWords.callback)
      }), material.says(ReviewWords.payment)
    else { return [] }
    let sender = material.requirements.elements(.externalSystem).first {
      line.says(SourceText.names(of: $0))
    }
    let name = sender?.name ?? "the provider"
    let known = sender.flatMap { material.knowledge.citation(.delivery, of: $0.id) }
    return [
      finding(
        "A call of \(name) may come twice or late, and nothing says what it does then",
        about: sender.map { .element($0.id) },
        because: (known.map { "\($0.sentence) " } ?? "")
          + "Who gets no answer in time calls again: an order is then paid, shipped or refunded a "
          + "second time, or an old state overwrites a new one.",
        meanwhile: "The id of the call is noted, and a second one changes nothing (SEC-06).",
        at: [line.evidence],
        suggestion: "Say by which id the call is known again, which states may follow which, and "
          + "that it is answered before it is worked on.")
    ]
  }

  private static let once: WordList = [
    "idempot*", "dedup*", "already processed", "event id", "duplicate*", "replay protection",
    "nonce", "멱등", "幂等",
  ]
}
