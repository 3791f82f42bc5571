/// SRC-20: the gateway routes to a component that only works off messages.
enum RoutedConsumer: SourceReading {
  static let id: RuleID = "SRC-20"
  static let looksFor = "a route to a component that offers nothing to callers"

  static func findings(in material: SourceMaterial) -> [Finding] {
    material.requirements.interactions.compactMap { interaction -> Finding? in
      guard interaction.style != .async, interaction.style != .data,
        Wording(material.index.name(interaction.source)).contains(any: ["gateway"]),
        let target = material.index.element(interaction.target), target.kind == .component,
        let event = material.index.events(consumedBy: target.id).first, target.interfaces.isEmpty,
        Wording(target.name).contains(any: workers),
        !material.text.lines(about: target).contains(where: { $0.says(offers) })
      else { return nil }
      let gateway = material.index.name(interaction.source)
      return finding(
        "\(gateway) routes to \(target.name), which the sources describe only as a consumer of "
          + "events",
        about: .interaction(interaction.id),
        because: "A route makes what should start only from \(event.name) callable by everybody: "
          + "messages could be sent in the system's name.",
        meanwhile: "The route stands, with a permission of its own (SEC-03).",
        at: Array(interaction.evidence.prefix(1)) + event.evidence.prefix(1),
        suggestion: "Take the route away, or name the operations of \(target.name) that users need."
      )
    }
  }

  private static let workers: WordList = [
    "notification", "notifications", "mail", "mailer", "email", "sms", "worker", "consumer",
    "processor",
  ]
  private static let offers: WordList = [
    "controller", "endpoint", "endpoints", "inbox", "get", "post",
  ]
}
