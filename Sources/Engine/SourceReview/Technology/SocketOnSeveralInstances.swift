/// SRC-34: a message for a user reaches the wrong instance.
enum SocketOnSeveralInstances: SourceReading {
  static let id: RuleID = "SRC-34"
  static let looksFor = "sockets on several instances without a way between them"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(backplanes) else { return [] }
    let counted = material.affirmed(ReviewWords.severalInstances + stateless)
    return material.requirements.components.compactMap { component -> Finding? in
      let own = material.text.lines(ownedBy: component.id)
      guard let many = counted.first(where: { $0.owner == nil || $0.owner == component.id }),
        let line = own.first(where: { $0.affirms(servers) })
      else { return nil }
      return finding(
        "\(component.name) holds sockets, and with several instances an update reaches only those "
          + "of one",
        about: .element(component.id),
        because: "A socket belongs to the instance that took it; what another instance learns does "
          + "not get to it.",
        at: [line.evidence, many.evidence],
        suggestion:
          "Name what passes updates between the instances of \(component.name), and how a "
          + "client catches up after it reconnects.")
    }
  }

  private static let servers: WordList = [
    "web socket server", "web socket connections", "web socket connection manag*", "web socket连接*",
    "websocket server", "websocket connections", "socket server", "sse server",
  ]
  private static let stateless: [String] = ["stateless service", "load balancer"]
  private static let backplanes: WordList = [
    "backplane", "redis adapter", "redis pub", "pubsub", "pub sub", "sticky session*",
    "session affinity", "fan out", "socket io adapter",
  ]
}
