/// SRC-37: a call over the network for each of many.
enum CallInLoop: SourceReading {
  static let id: RuleID = "SRC-37"
  static let looksFor = "a remote call in a loop"

  static func findings(in material: SourceMaterial) -> [Finding] {
    var found: [Finding] = []
    var loop: SourceLine?
    for line in material.text.lines where line.kind == .diagram {
      let text = line.text.trimmed
      if text.hasPrefix("loop "), !says(wholeRetries, text) {
        loop = line
      } else if text == "end" || loop.map({ $0.block != line.block }) == true {
        loop = nil
      } else if let start = loop, text.contains("->"), !text.contains("--"),
        !isByPerson(line, in: material)
      {
        found.append(
          finding(
            "A call is made once for each turn of a loop",
            because: "A hundred turns are a hundred round trips one after another, and each may "
              + "fail by itself.",
            at: [start.evidence, line.evidence],
            suggestion: "Offer an operation that takes the whole list, or fetch what is needed "
              + "before the loop."))
        loop = nil
      }
    }
    let said = material.text.lines(perItem).filter { $0.kind == .prose && $0.affirms(perItem) }
    for line in said where line.says(["calls", "call", "requests", "queries", "asks"]) {
      found.append(
        finding(
          "A call is made for each of many",
          because: "The number of round trips grows with the data; the slowest of them decides.",
          at: [line.evidence],
          suggestion: "Name an operation that takes or gives the whole list."))
    }
    return found
  }

  /// Whether a person makes the call, once for each thing that there is to do.
  private static func isByPerson(_ line: SourceLine, in material: SourceMaterial) -> Bool {
    guard let message = DrawnMessage(line, in: material.text) else { return false }
    return message.isByActor || material.element(drawnAs: message.source)?.kind == .person
      || Wording(message.source).contains(any: roles)
  }

  private static let roles = WordList(
    ReviewWords.people.entries + [
      "doctor", "nurse", "clerk", "operator", "agent", "admin", "reception*", "driver", "teacher",
      "instructor", "staff", "manager", "reviewer",
    ])

  private static func says(_ list: WordList, _ text: String) -> Bool {
    Wording(text).contains(any: list)
  }

  private static let wholeRetries: WordList = ["retry", "retries", "until", "poll*", "every"]
  private static let perItem: WordList = [
    "once per recipient", "once per item", "for each recipient", "once for each", "loops over",
    "건별로 호출",
    "for each of them", "one after the other", "for each driver", "for each product",
    "for each item", "for every item", "per item", "one by one",
  ]
}
