/// SRC-72: something happens later, but the only way there is a call.
enum AsyncWithoutChannel: SourceReading {
  static let id: RuleID = "SRC-72"
  static let looksFor = "an asynchronous step for which only a call is stated"

  static func findings(in material: SourceMaterial) -> [Finding] {
    material.text.lines(["async", "asynchronous", "asynchronously"]).compactMap {
      line -> Finding? in
      guard line.kind == .prose, let owner = line.owner, line.affirms(deeds) else { return nil }
      let calls = material.index.outgoing(owner)
      guard let target = calls.first(where: { named($0.target, in: line, material) })?.target,
        calls.filter({ $0.target == target }).allSatisfy({ $0.style == .sync }),
        let call = calls.first(where: { $0.target == target })
      else { return nil }
      let (from, to) = (material.index.name(owner), material.index.name(target))
      return finding(
        "\(from) is to reach \(to) asynchronously, but the only stated way is "
          + "\(call.via ?? "a call")",
        about: .interaction(call.id),
        because:
          "A call that nobody waits for is lost when \(to) is away or \(from) restarts; what "
          + "was to follow never does.",
        meanwhile: "The interaction is designed as the call that is stated.",
        at: [line.evidence] + call.evidence.prefix(2),
        suggestion:
          "Name the queue or event for it, or say how what was not delivered is sent again.")
    }
  }

  private static func named(
    _ id: ElementID, in line: SourceLine, _ material: SourceMaterial
  ) -> Bool {
    guard let element = material.index.element(id), element.kind == .component else { return false }
    return line.says(SourceText.names(of: element))
  }

  private static let deeds: WordList = [
    "update*", "send*", "write*", "sync*", "notif*", "report*", "record*", "call*",
  ]
}
