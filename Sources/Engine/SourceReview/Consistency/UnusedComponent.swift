/// SRC-71: a part offers something that nobody takes.
enum UnusedComponent: SourceReading {
  static let id: RuleID = "SRC-71"
  static let looksFor = "a part with an interface that nobody calls"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let components = material.requirements.components
    guard components.contains(where: { material.isClient($0.id) }), components.count > 2 else {
      return []
    }
    return components.compactMap { component -> Finding? in
      let own = material.text.lines(ownedBy: component.id)
      guard !material.isClient(component.id),
        !Wording(component.name).contains(any: ["gateway", "worker", "job", "scheduler"]),
        material.index.incoming(component.id).isEmpty,
        material.index.events(consumedBy: component.id).isEmpty,
        !material.index.outgoing(component.id).contains(where: { $0.style == .async }),
        let line = own.first(where: { $0.says(serves) }),
        !own.contains(where: { $0.says(startsItself) })
      else { return nil }
      return finding(
        "\(component.name) has an interface, and no source says who calls it",
        about: .element(component.id),
        because:
          "Either a dependency is missing, or what \(component.name) finds out never reaches "
          + "anybody.",
        meanwhile: "It is designed without callers.", at: [line.evidence],
        suggestion: "Name who calls \(component.name), or how its results get to where they are "
          + "shown.")
    }
  }

  private static let serves: WordList = [
    "fastapi", "flask", "express", "spring boot", "rest", "grpc", "graphql", "port", "endpoint",
    "endpoints",
  ]
  private static let startsItself: WordList = [
    "cron", "scheduled", "scheduler", "polls", "polling", "consumes", "subscribes", "called by",
    "talks to", "used by", "triggered by", "answered",
    "호출", "websocket",
  ]
}
