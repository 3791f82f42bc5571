/// SRC-65: a part pushes news to users, and nobody tells it any.
enum PushWithoutFeed: SourceReading {
  static let id: RuleID = "SRC-65"
  static let looksFor = "a part that pushes to users and that nobody feeds"

  static func findings(in material: SourceMaterial) -> [Finding] {
    material.requirements.components.compactMap { component -> Finding? in
      let own = material.text.lines(ownedBy: component.id)
      guard let line = own.first(where: { $0.says(ReviewWords.socket) && $0.affirms(pushes) }),
        material.index.incoming(component.id).allSatisfy({ material.isClient($0.source) }),
        material.index.events(consumedBy: component.id).isEmpty,
        !own.contains(where: { $0.says(findsOut) }),
        let call = material.index.outgoing(component.id).first(where: {
          material.index.kind($0.target) == .component && $0.style != .async
        })
      else { return nil }
      let target = material.index.name(call.target)
      return finding(
        .error,
        "\(component.name) pushes to users, but nothing tells it that there is something new",
        about: .element(component.id),
        because: "\(component.name) calls \(target), and nobody calls or notifies "
          + "\(component.name): what arrives at \(target) cannot reach a connected user.",
        meanwhile: "Only the stated direction is designed.",
        at: [line.evidence] + call.evidence.prefix(1),
        suggestion:
          "State the way from \(target) to \(component.name): a call, or an event that it "
          + "subscribes to.")
    }
  }

  private static let pushes: WordList = ["push*", "broadcast*", "real time", "推送", "푸시", "实时"]
  private static let findsOut: WordList = [
    "poll*", "scan*", "subscrib*", "consum*", "listen*", "watch*", "change stream", "订阅", "구독",
  ]
}
