internal import Markup

/// Recognises headings whose text speaks of what the heading names as of something that acts.
///
///     ### Checkout
///     Checkout drives the purchase. It asks Seating for a hold.
///
/// Texts about a concern begin the same way ("Caching uses Redis"), so titles that name one and
/// titles below a chapter about something other than parts do not count.
enum NamedSubject {
  private static let concerns: Set<String> = [
    "authentication", "authorization", "authorisation", "caching", "tracing", "encryption",
    "scaling", "versioning", "persistence", "validation", "backup", "backups", "rollout",
    "rollback",
    "migration", "localization", "localisation", "auditing", "alerting", "metrics", "resilience",
    "retries", "transactions", "concurrency", "serialization", "pagination", "compliance",
    "privacy",
    "networking", "consistency", "idempotency", "routing", "hosting", "compression", "today",
    "kubernetes", "cost", "costs", "pricing model", "latency", "availability", "reliability",
    "maintainability", "usability", "team", "teams", "process", "workflow", "mvp", "phase",
  ]

  /// Whether a section's text has the section's title as the subject of a sentence.
  static func isSubject(
    _ index: Int, in sections: [DocumentSection], of document: ParsedDocument
  ) -> Bool {
    let section = sections[index]
    let title = ElementName(section.title).words
    guard !title.isEmpty, title.count <= 4, !title.contains(where: { concerns.contains($0) }),
      section.parent.map({ !LeadPartExtractor.isAboutElse(sections[$0].title) }) ?? true
    else { return false }
    return document.sentences(of: section).prefix(6).contains { sentence in
      opens(TextWords.words(sentence.text), with: title)
    }
  }

  /// "The Checkout asks …", "Checkout is the …": the name, behind an article and up to two words
  /// that describe it, and then a verb.
  private static func opens(_ words: [String], with title: [String]) -> Bool {
    let isDefinite = words.first == "the" || words.first == "our"
    for start in 0...(isDefinite ? 3 : 0) where start + title.count + 1 < words.count {
      let end = start + title.count
      guard words[start..<end].elementsEqual(title) else { continue }
      let verb = words[end] == "only" || words[end] == "also" ? words[end + 1] : words[end]
      if verb == "is" { return ["a", "an", "the", "our"].contains(words[end + 1]) }
      return verb.hasSuffix("s")
        && (VerbVocabulary.isAction(verb)
          || VerbVocabulary.looksLikeVerb(verb, before: words[end + 1]))
    }
    return false
  }
}
