/// SRC-67: one exchange is told as a call in one place and as a message in another.
enum StyleContradiction: SourceReading {
  static let id: RuleID = "SRC-67"
  static let looksFor = "an exchange that is a call here and a message there"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let called = material.text.lines(calls).filter { $0.kind == .prose && $0.affirms(calls) }
    let sent = material.text.lines(messages).filter { $0.kind == .prose && $0.affirms(messages) }
    guard !called.isEmpty, !sent.isEmpty else { return [] }
    return material.requirements.components.compactMap { target in
      let names = SourceText.names(of: target)
      for call in called where call.says(names) && !call.says(messages) {
        for message in sent where message.says(names) && message != call && !message.says(calls) {
          guard let what = shared(call, message, without: material) else { continue }
          return finding(
            "“\(what)” goes to \(target.name) by a call in line \(call.number) and by a message in "
              + "line \(message.number)",
            about: .element(target.id),
            because: "With a call the sender fails when \(target.name) is away; with a message it "
              + "does not, but learns no outcome. Timeouts, retries and duplicates differ.",
            meanwhile: "Both are designed as interactions of their own.",
            at: [call.evidence, message.evidence],
            suggestion: "Say which of the two it is, and correct the other place.")
        }
      }
      return nil
    }
  }

  /// Two neighbouring words that both lines have, and that are no name of an element.
  private static func shared(
    _ left: SourceLine, _ right: SourceLine, without material: SourceMaterial
  ) -> String? {
    let names = Set(
      material.requirements.elements.flatMap { [$0.name] + $0.aliases }
        .flatMap { Wording($0).words })
    let other = Set(pairs(right))
    return pairs(left).first { pair in
      other.contains(pair) && !pair.split(separator: " ").contains { names.contains(String($0)) }
    }
  }

  private static func pairs(_ line: SourceLine) -> [String] {
    let words = line.wording.words.map { $0.hasSuffix("s") ? String($0.dropLast()) : $0 }
    return zip(words, words.dropFirst()).filter { $0.count > 3 && $1.count > 3 }
      .filter { !common.contains($0) && !common.contains($1) }.map { "\($0) \($1)" }
  }

  private static let calls: WordList = ["calls", "endpoint", "http request", "rest call"]
  private static let messages: WordList = [
    "publish and subscribe", "publish subscribe", "pub sub", "publishes", "message broker",
    "message queue", "queue",
  ]
  private static let common: Set<String> = [
    "service", "used", "with", "from", "this", "that", "will", "then", "block", "building",
    "application", "between", "message", "broker",
  ]
}
