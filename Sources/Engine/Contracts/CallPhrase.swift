/// The verb and the noun of a call that the sources name only in words: `createBooking()`,
/// "check availability", "confirm the reservation".
struct CallPhrase: Hashable {
  /// What the call does to the thing.
  enum Effect: Hashable { case reads, adds, changes, removes }

  let verb: String
  let effect: Effect
  let noun: NameWords

  /// Reads the words; `nil` when they do not begin with a verb that acts on a named thing.
  init?(_ text: String) {
    let bare = Self.withoutNumber(text).prefix { !"(,;.".contains($0) }
    var words = NameWords(String(bare)).words[...]
    guard let first = words.popFirst(), let effect = Self.verbs[first] else { return nil }
    while let next = words.first, Self.articles.contains(next) { words.removeFirst() }
    let noun = words.prefix { !Self.ends.contains($0) }
    guard (1...3).contains(noun.count), noun.allSatisfy(\.isPlainASCII),
      noun.allSatisfy({ $0.utf8.count > 1 && $0.first?.isLetter ?? false }),
      !noun.contains(where: Self.empty.contains)
    else { return nil }
    verb = first
    self.effect = effect
    self.noun = NameWords(words: Array(noun))
  }

  /// The phrases of an interaction: of its purpose, and of the arrows of diagrams that draw it.
  static func all(of interaction: Interaction) -> [(phrase: CallPhrase, words: String)] {
    let labels = interaction.evidence.flatMap { Self.labels(in: $0.quote) }
    let texts = [interaction.purpose].compactMap { $0 } + labels
    return texts.reduce(into: []) { list, text in
      guard let phrase = CallPhrase(text), !list.contains(where: { $0.phrase == phrase }) else {
        return
      }
      list.append((phrase, withoutNumber(text.trimmingSpaces)))
    }
  }

  /// What stands on an arrow: behind its colon, or between its bars.
  private static func labels(in line: String) -> [String] {
    guard line.contains("->") || line.contains("=>") || line.contains("-.") else { return [] }
    let parts = line.split(separator: "|")
    if parts.count == 3 { return [parts[1].trimmingSpaces] }
    guard let arrow = line.firstRange(of: "->") else { return [] }
    let behind = line[arrow.upperBound...].split(separator: ":", maxSplits: 1)
    return behind.count == 2 ? [behind[1].trimmingSpaces] : []
  }

  /// Whether the noun can be counted: there is no second availability.
  var isCountable: Bool { !(noun.words.last?.hasSuffix("ity") ?? false) }

  /// The text without the number that a step begins with.
  static func withoutNumber(_ text: String) -> String {
    String(text.drop { $0.isNumber || $0 == "." || $0 == ")" || $0 == " " })
  }

  /// Whether a word is a verb that adds, changes or removes something.
  static func isActing(_ word: String) -> Bool {
    guard let effect = verbs[word], word != "order", word != "record", word != "schedule" else {
      return false
    }
    return effect != .reads
  }

  private static let verbs: [String: Effect] = {
    let byEffect: [(Effect, [String])] = [
      (
        .reads,
        [
          "get", "check", "verify", "validate", "fetch", "retrieve", "read", "list", "search",
          "find", "query", "view", "show", "lookup", "load",
        ]
      ),
      (
        .adds,
        [
          "create", "add", "submit", "place", "register", "open", "start", "post", "upload",
          "record", "book", "schedule", "order",
        ]
      ),
      (
        .changes,
        [
          "confirm", "reserve", "release", "clear", "update", "capture", "authorise", "authorize",
          "charge", "refund", "lock", "close", "complete", "approve", "reject", "pay", "process",
          "apply", "cancel", "renew", "extend", "suspend", "activate", "score", "assign",
        ]
      ),
      (.removes, ["delete", "remove"]),
    ]
    return Dictionary(
      byEffect.flatMap { effect, verbs in verbs.map { ($0, effect) } },
      uniquingKeysWith: { first, _ in first })
  }()

  private static let articles: Set<String> = [
    "the", "a", "an", "its", "their", "all", "each", "new", "own", "any", "every", "this", "that",
  ]

  /// Words at which the thing's name ends.
  private static let ends: Set<String> = [
    "of", "for", "to", "from", "with", "by", "in", "on", "before", "after", "via", "per", "when",
    "and", "or", "at", "over", "through", "into", "if", "as", "using", "while", "until", "is",
  ]

  /// Nouns that name no thing of the business.
  private static let empty: Set<String> = [
    "data", "request", "requests", "call", "calls", "api", "apis", "rest", "http", "grpc", "it",
    "info", "information", "message", "messages", "event", "events", "content", "everything",
    "them", "result", "results", "response", "responses", "service", "services", "step", "steps",
    "checkout", "endpoint", "config", "configuration", "server", "database", "health",
  ]
}
