/// SRC-174: two at the same time are known to go wrong.
enum AcceptedRace: SourceReading {
  static let id: RuleID = "SRC-174"
  static let looksFor = "a race that the sources know and leave"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard
      let line = material.statements(together).first(where: { $0.says(accepted) })
    else { return [] }
    let owner = material.owner(of: line) ?? "A part"
    return [
      finding(
        "\(owner) lets two at the same time go wrong (“\(line.quoted(accepted))”)",
        about: material.subject(of: line),
        because:
          "What is rare with few users is daily with many, and each case has two people who were "
          + "promised the same.",
        meanwhile: "The last step decides, and the second of two fails there.", at: [line.evidence],
        suggestion:
          "Let the store allow only one (a unique key, a conditional update), and say what the second "
          + "is told.")
    ]
  }

  private static let together: WordList = [
    "at the same time", "simultaneously", "concurrently", "race condition", "동시에", "同时",
    "gleichzeitig",
  ]
  private static let accepted: WordList = [
    "rare", "rarely", "ignored", "accepted", "unlikely", "무시", "드문", "드물", "忽略", "selten",
  ]
}
