/// What a label means by the words that it is made of.
///
/// Labels that no list holds are put together from few words: "Keeps data in", "Calls out to",
/// "Who calls it".
enum LabelPhrase {
  private static let keeping: Set<String> = [
    "keeps", "stores", "persists", "saves", "holds", "keep", "store", "persist", "data", "state",
    "stored", "kept", "persisted", "saved", "records", "lives",
  ]
  private static let joints: Set<String> = ["in", "to", "into", "at", "on"]
  private static let needs: Set<String> = [
    "calls", "talks", "uses", "needs", "asks", "queries", "invokes", "requires", "consults",
    "depends", "contacts", "relies", "consumes", "ruft", "nutzt", "benötigt", "verwendet",
    "braucht",
  ]
  private static let callers: Set<String> = [
    "calls", "uses", "needs", "asks", "invokes", "consumes", "nutzt", "ruft", "verwendet",
  ]

  /// The meaning of a label's words; `nil` where they say nothing for certain.
  static func role(of words: [String]) -> FieldRole? {
    guard let first = words.first, let last = words.last, words.count > 1, words.count <= 4 else {
      return nil
    }
    if ["who", "wer"].contains(first), callers.contains(words[1]) { return .dependents }
    if words.contains("events") || words.contains("messages") { return nil }
    if joints.contains(last), words.dropLast().contains(where: { keeping.contains($0) }) {
      return .stores
    }
    let ends: Set<String> = ["to", "on", "into", "with", "services", "components", "apis", "it"]
    if needs.contains(first), ends.contains(last), first != "consumes" { return .dependencies }
    return nil
  }

  private static let sending: Set<String> = ["sends", "send", "fires", "broadcasts", "announces"]
  private static let receiving: Set<String> = [
    "receives", "receive", "handles", "reacts to", "hears", "waits for", "processes",
  ]

  /// "Sends: OrderPaid", "Receives: OrderPaid": labels that speak of events where an event follows.
  static func role(of label: String, saying text: String) -> FieldRole? {
    let words = ElementName(label).words.joined(separator: " ")
    let isSent = sending.contains(words)
    guard isSent || receiving.contains(words), !EventName.names(in: text).isEmpty else {
      return nil
    }
    return isSent ? .published : .consumed
  }
}
