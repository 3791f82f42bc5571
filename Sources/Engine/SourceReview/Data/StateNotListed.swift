/// SRC-106: something is spoken of that no state can express.
enum StateNotListed: SourceReading {
  static let id: RuleID = "SRC-106"
  static let looksFor = "a list of states in which one that is spoken of is missing"

  static func findings(in material: SourceMaterial) -> [Finding] {
    enumerations(in: material.text).flatMap { list in
      deeds.compactMap { deed -> Finding? in
        guard list.title.says(deed.of), !list.title.says(deed.not),
          !list.values.contains(where: { $0.says(deed.states) }),
          let said = material.text.lines(deed.words).first(where: { line in
            line.kind != .heading && line.affirms(deed.words)
              && !list.values.contains(where: { $0 == line })
          })
        else { return nil }
        return finding(
          "\(list.name) has no state for “\(said.quoted(deed.words))”",
          about: material.subject(of: said),
          because:
            "What happened is then told by a row elsewhere or not at all: who reads the state "
            + "takes it for what it was before.",
          meanwhile: "The states stand as listed.",
          at: [list.title.evidence, said.evidence],
          suggestion: "Add the state and the steps that lead to it and away from it.")
      }
    }
  }

  private struct Enumeration {
    var name: String
    var title: SourceLine
    var values: [SourceLine]
  }

  /// Lists in capitals under a title that says they are states.
  private static func enumerations(in text: SourceText) -> [Enumeration] {
    text.lines(["enum"]).compactMap { title in
      guard title.kind != .prose, title.says(["status", "state"]) else { return nil }
      let values = text.block(title.block)
        .filter { $0.number > title.number && $0.number < title.number + 12 }
        .prefix { !$0.text.contains("}") && !$0.says(["enum"]) }
      let words = title.text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
      guard values.count > 1, let name = words.first(where: { $0 != "enum" }) else { return nil }
      return Enumeration(name: String(name), title: title, values: Array(values))
    }
  }

  private struct Deed {
    var of: WordList
    var not: WordList = ["payment"]
    var words: WordList
    var states: WordList
  }

  private static let deeds: [Deed] = [
    Deed(
      of: ["payment", "order", "transaction"], not: [],
      words: ["refund", "refunds", "total refund", "환불"],
      states: ["refund*"]),
    Deed(
      of: ["order", "booking", "appointment", "reservation"],
      words: ["cancel", "cancels", "cancelled", "cancellation", "취소"], states: ["cancel*", "void*"]),
    Deed(
      of: ["booking", "appointment", "reservation"], words: ["no show", "no shows"],
      states: ["no show", "noshow", "missed"]),
    Deed(
      of: ["order", "shipment", "delivery"],
      words: ["returned goods", "returns", "return request"],
      states: ["return*"]),
  ]
}
