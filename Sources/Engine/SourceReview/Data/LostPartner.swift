/// SRC-112: a second message needs what the first left behind.
enum LostPartner: SourceReading {
  static let id: RuleID = "SRC-112"
  static let looksFor = "a step that needs what an earlier message stored"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(absent) else { return [] }
    return material.text.lines(retrieving).compactMap { line -> Finding? in
      guard line.kind == .prose, line.affirms(earlier) else { return nil }
      let owner = material.owner(of: line) ?? "The step"
      return finding(
        "\(owner) reads back what an earlier message stored, and nothing says what it does when "
          + "nothing is there",
        about: material.subject(of: line),
        because: "The first message may be lost, late, or behind the second one; the second then "
          + "fails, or works with nothing.",
        meanwhile: "Messages of one key keep their order (MSG-06); one without a partner fails.",
        at: [line.evidence],
        suggestion: "Say whether it is dropped, kept until the other comes, or reported, and after "
          + "how long.")
    }.prefix(1).map(\.self)
  }

  private static let retrieving: WordList = [
    "retriev*", "loads", "reads back", "looks up", "fetches", "joins", "correlates",
  ]
  private static let earlier: WordList = [
    "was stored", "were stored", "stored at", "stored earlier", "previously stored", "saved at",
    "saved earlier", "previously saved", "earlier message", "first message", "stored in step",
  ]
  private static let absent: WordList = [
    "not found", "is missing", "unknown", "out of order", "no entry", "404", "unmatched", "orphan*",
  ]
}
