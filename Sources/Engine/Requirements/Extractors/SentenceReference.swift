/// Finds what pronouns and short forms in a sentence stand for.
///
///     Claims are paid by the Payment Hub. It asks the Claims Engine.   // it: Payment Hub
///     The hub never waits.                                            // the hub: Payment Hub
enum SentenceReference {
  private static let general: Set<String> = [
    "system", "api", "application", "app", "server", "client", "platform", "service", "services",
    "component", "module", "function", "job", "user", "users", "customer", "data", "core",
  ]

  /// The last words of names that single out one component.
  static func nouns(of registry: ElementRegistry) -> [String: Int] {
    var nouns: [String: Int] = [:]
    var shared: Set<String> = []
    for (index, entry) in registry.entries.enumerated() where entry.kind != .person {
      guard entry.name.words.count > 1 || entry.isCommonNoun, let last = entry.name.words.last
      else { continue }
      if nouns[last] != nil { shared.insert(last) }
      nouns[last] = index
    }
    return nouns.filter { noun, index in
      !shared.contains(noun) && !general.contains(noun)
        && registry.entries[index].kind == .component
        && (NameVocabulary.componentEndings.contains(noun) || registry.entries[index].isCommonNoun)
    }
  }

  /// The names in a sentence, with "it" at its beginning and "the portal" anywhere resolved.
  static func resolved(
    _ mentions: [MentionIndex.Mention], _ words: [String], _ nouns: [String: Int], last: Int?
  ) -> [MentionIndex.Mention] {
    var found = mentions
    func isFree(_ range: Range<Int>) -> Bool {
      !mentions.contains { $0.words.overlaps(range) }
    }
    // "It asks …", "and then it asks …"
    let lead = words.prefix(3).prefix { ["and", "then", "but", "also"].contains($0) }.count
    if let last, lead < words.count, words[lead] == "it", isFree(lead..<(lead + 1)) {
      found.append(MentionIndex.Mention(index: last, words: lead..<(lead + 1), particle: ""))
    }
    for position in words.indices.dropLast() where words[position] == "the" {
      guard let index = nouns[words[position + 1]], isFree((position + 1)..<(position + 2)) else {
        continue
      }
      found.append(
        MentionIndex.Mention(index: index, words: (position + 1)..<(position + 2), particle: ""))
    }
    return found.sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  private static let behindNouns: Set<String> = [
    "are", "is", "from", "to", "of", "must", "will", "should", "can", "were", "was", "per", "for",
    "may", "with", "via", "that", "which", "has", "have", "by",
  ]

  /// Verbs that are no plural nouns, and that "to" follows: "Listens to the topic".
  private static let speaking: Set<String> = [
    "listens", "talks", "subscribes", "writes", "connects", "publishes", "reacts", "sends",
    "delegates", "pushes",
  ]

  /// Whether a sentence begins with a verb, so that its subject is what it stands under.
  static func leadsWithVerb(_ words: [String]) -> Bool {
    guard words.count > 1, words[0].hasSuffix("s") else { return false }
    if VerbVocabulary.isVerb(words[0]) {
      return !behindNouns.contains(words[1]) || words[1] == "to" && speaking.contains(words[0])
    }
    return VerbVocabulary.looksLikeVerb(words[0], before: words[1], leads: true)
  }
}
