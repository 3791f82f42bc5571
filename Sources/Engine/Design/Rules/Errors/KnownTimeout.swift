/// How long a product is publicly known to work on a request, or to wait for the answer to its own.
struct KnownTimeout {
  var milliseconds: Int
  var citation: KnowledgeCitation
  /// Whether it is the caller that waits no longer, as a provider does for the answer to its callback.
  var isPatience: Bool

  /// - Parameters:
  ///   - interaction: the call.
  ///   - knowledge: what is publicly known of both ends and of what they run on.
  init?(of interaction: Interaction, in knowledge: KnowledgeIndex) {
    let (source, target) = (interaction.source, interaction.target)
    let hosts = (knowledge.entries(of: target) + knowledge.hosts(of: target)).filter {
      $0.kind == .gateway || $0.kind == .runtime
    }
    let known =
      knowledge.entries(of: source).compactMap {
        Self.limit($0, said: Self.calling, isPatience: true)
      }
      + hosts.compactMap { Self.limit($0, said: Self.answering, isPatience: false) }
    guard let shortest = known.min(by: { $0.milliseconds < $1.milliseconds }) else { return nil }
    self = shortest
  }

  private init(milliseconds: Int, citation: KnowledgeCitation, isPatience: Bool) {
    self.milliseconds = milliseconds
    self.citation = citation
    self.isPatience = isPatience
  }

  /// The first time that the entry gives for it; its other times are about stopping, idling or connecting.
  private static func limit(
    _ entry: KnowledgeEntry, said words: WordList, isPatience: Bool
  ) -> KnownTimeout? {
    entry.facts(.timeout).lazy.compactMap { fact -> KnownTimeout? in
      let says = Wording(fact.says)
      guard let seconds = fact.number(.seconds), seconds > 0, seconds < 86_400,
        says.contains(any: words), !says.contains(any: others)
      else { return nil }
      return KnownTimeout(
        milliseconds: Int(seconds * 1000),
        citation: KnowledgeCitation(entry: entry.name, fact: fact), isPatience: isPatience)
    }.first
  }

  private static let calling: WordList = ["webhook", "webhooks", "callback", "callbacks"]
  private static let answering: WordList = [
    "answer", "answered", "invocation", "integration", "request may last", "complete response",
    "a request has", "router ends", "a run ends", "a function has",
  ]
  private static let others: WordList = ["stop", "idle", "cpu", "connecting", "between two reads"]

  /// A finding where a source gives a call more time than who is called takes.
  static func finding(on entry: NestedTimeouts.Entry, model: DesignModel) -> Finding? {
    guard entry.own.origin == .source,
      let known = KnownTimeout(of: entry.interaction, in: model.knowledge), !known.isPatience,
      known.milliseconds < entry.own.milliseconds
    else { return nil }
    let title = model.index.title(of: entry.interaction)
    let (stated, limit) = (
      DurationText.short(milliseconds: entry.own.milliseconds),
      DurationText.short(milliseconds: known.milliseconds)
    )
    return Finding(
      .warning, rule: ERR01Timeout.id, subject: .interaction(entry.interaction.id),
      message: "\(title) waits \(stated) for what \(known.citation.entry) ends after \(limit)",
      reason: known.citation.sentence,
      meanwhile: "The stated timeout stands.",
      places: [entry.own.evidence].compactMap(\.self),
      suggestion: "Lower the timeout of \(title) to \(limit) or less, or make the work "
        + "asynchronous where it takes longer.")
  }
}
