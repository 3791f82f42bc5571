/// SRC-96: a caller gives up before what it calls does.
enum TimeoutInversion: SourceReading {
  static let id: RuleID = "SRC-96"
  static let looksFor = "a caller that waits less long than what it calls"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let waits = Dictionary(
      material.requirements.components.compactMap { part in
        wait(of: part, in: material).map { (part.id, $0) }
      }, uniquingKeysWith: { first, _ in first })
    let routes = material.gateways.filter { gateway in
      !material.index.outgoing(gateway.id).contains { material.index.kind($0.target) == .component }
    }.flatMap { gateway in
      material.services.filter { $0.id != gateway.id }.map {
        Interaction(source: gateway.id, target: $0.id, style: .unknown)
      }
    }
    return (material.requirements.interactions + routes).compactMap { call -> Finding? in
      guard call.style == .sync || call.style == .unknown, let outer = waits[call.source],
        let inner = waits[call.target], inner.line != outer.line, inner.whole > outer.whole
      else { return nil }
      let (source, target) = (
        material.index.name(call.source), material.index.name(call.target)
      )
      let (short, long) = (
        DurationText.short(milliseconds: outer.whole), DurationText.short(milliseconds: inner.whole)
      )
      let how = inner.attempts > 1 ? " in its \(inner.attempts) attempts" : ""
      return finding(
        "\(source) gives up after \(short), while \(target) may still work for \(long)\(how)",
        about: .group([call.source, call.target]),
        because:
          "The user sees a failure of what then succeeds, tries again, and it is done twice; "
          + "under load \(target) works mostly for callers who are gone.",
        meanwhile: "Times are nested: what is called gets less than its caller (ERR-01).",
        at: [outer.line.evidence, inner.line.evidence],
        suggestion: "Give \(target) less than \(short) over all its attempts, or \(source) more.")
    }
  }

  struct Wait {
    var milliseconds: Int
    var attempts: Int
    var line: SourceLine
    /// Over all attempts.
    var whole: Int { milliseconds * attempts }
  }

  /// The one timeout that the part's lines state; nothing where they state several.
  private static func wait(of part: Element, in material: SourceMaterial) -> Wait? {
    let own = material.text.lines(about: part).filter { line in
      line.kind != .heading && line.says(["timeout", "timeouts", "time out", "타임아웃", "超时"])
        && (line.owner == part.id || (line.owner == nil && isAlone(part, in: line, material)))
    }
    let stated = own.compactMap { line in
      StatedDuration(in: line.text, near: ["timeout", "time-out", "타임아웃", "超时"]).map {
        (line: line, milliseconds: $0.milliseconds)
      }
    }
    guard let first = stated.first, Set(stated.map(\.milliseconds)).count == 1 else { return nil }
    let block = material.text.block(first.line.block)
    return Wait(
      milliseconds: first.milliseconds,
      attempts: attempts(in: [first.line] + block.filter { $0.owner == part.id }), line: first.line)
  }

  private static func isAlone(
    _ part: Element, in line: SourceLine, _ material: SourceMaterial
  ) -> Bool {
    !material.requirements.components.contains {
      $0.id != part.id && line.says(SourceText.names(of: $0))
    }
  }

  /// `3 retries` are four attempts.
  private static func attempts(in lines: [SourceLine]) -> Int {
    for line in lines {
      let words = line.wording.words
      for (number, word) in zip(words, words.dropFirst()) {
        guard let count = Int(number), count < 20 else { continue }
        if word.hasPrefix("retr") { return count + 1 }
        if word.hasPrefix("attempt") { return max(count, 1) }
      }
    }
    return 1
  }
}
