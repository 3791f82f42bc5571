/// SRC-24: an open socket on a runtime that only answers requests.
enum SocketOnFunction: SourceReading {
  static let id: RuleID = "SRC-24"
  static let looksFor = "a socket server on a function runtime"

  static func findings(in material: SourceMaterial) -> [Finding] {
    material.requirements.components.compactMap { component -> Finding? in
      guard let runtime = material.functionRuntime(of: component.id) else { return nil }
      let own = material.text.lines(ownedBy: component.id)
      guard let line = own.first(where: { $0.affirms(ReviewWords.socket) }),
        !own.contains(where: { $0.says(managed) })
      else { return nil }
      return finding(
        .error, "\(component.name) keeps sockets open on \(runtime.entry)",
        about: .element(component.id),
        because:
          "\(runtime.sentence) A connection does not outlive the call that "
          + "opened it.",
        at: [line.evidence],
        suggestion: "Put a service that holds connections before it, or run \(component.name) on a "
          + "host that stays.")
    }
  }

  private static let managed: WordList = [
    "app sync", "appsync", "api gateway websocket", "web socket api", "websocket api", "pusher",
    "ably", "web pubsub",
    "durable object", "durable objects", "iot core", "signalr service",
  ]
}
