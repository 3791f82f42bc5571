/// SRC-03: a GET changes something.
enum StateChangingRead: SourceReading {
  static let id: RuleID = "SRC-03"
  static let looksFor = "a GET that changes state"

  static func findings(in material: SourceMaterial) -> [Finding] {
    material.operations.compactMap { operation in
      guard operation.method == "GET",
        lastWord(of: operation.path).map(verbs.contains) == true || purposeChanges(operation)
      else { return nil }
      return finding(
        "\(operation.title) changes something, but GET is for reading only",
        because:
          "Browsers, caches and link previews repeat and prefetch a GET, and a link in a mail "
          + "is enough to trigger it.",
        meanwhile: "The contract keeps the method that the source names.",
        at: [operation.line.evidence], suggestion: "Make it POST \(operation.path).")
    }
  }

  private static func lastWord(of path: String) -> String? {
    path.prefix { $0 != "?" }.split(separator: "/").last {
      !$0.hasPrefix("{") && !$0.hasPrefix(":")
    }?.lowercased()
  }

  private static func purposeChanges(_ operation: SourceOperation) -> Bool {
    guard let range = operation.line.text.firstRange(of: operation.path) else { return false }
    let behind = Wording(String(operation.line.text[range.upperBound...]))
    return behind.words.first.map(purposeVerbs.contains) ?? false
  }

  private static let verbs: Set<String> = [
    "use", "redeem", "claim", "send", "publish", "confirm", "accept", "execute", "trigger",
    "restart",
    "delete", "remove", "create", "update", "cancel", "activate", "deactivate", "approve",
    "reject", "logout", "decrease", "increase", "decrement", "increment", "pay", "close", "off",
    "on", "start", "stop", "open", "lock", "unlock", "toggle", "expire",
    "unsubscribe", "disable", "enable", "reset", "purge",
  ]

  private static let purposeVerbs: Set<String> = [
    "delete", "deletes", "remove", "removes", "create", "creates", "update", "updates", "cancel",
    "cancels", "activate", "activates", "approve", "approves", "submit", "submits",
  ]
}
