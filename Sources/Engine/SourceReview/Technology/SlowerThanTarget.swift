/// SRC-157: an answer is promised sooner than what it waits for comes.
enum SlowerThanTarget: SourceReading {
  static let id: RuleID = "SRC-157"
  static let looksFor = "a promised answer that waits for something slower"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let targets = material.statements(promises).flatMap(\.clauses).compactMap {
      line -> (Int, SourceLine)? in
      guard line.affirms(promises), !line.says(apart), !line.says(slow) || line.says(firm) else {
        return nil
      }
      return duration(in: line).map { ($0, line) }
    }
    let listed = material.text.rows.compactMap { row -> (Int, SourceLine)? in
      guard row.titles.contains(where: { Wording($0).contains(any: ["target", "goal", "목표"]) })
      else { return nil }
      return duration(in: row.line).map { ($0, row.line) }
    }
    guard
      let (target, promise) = (targets + listed).filter({ $0.0 > 0 && $0.0 <= 60_000 }).min(by: {
        $0.0 < $1.0
      }
      )
    else { return [] }
    return slower(than: target, promise, in: material) ?? longer(
      than: target, promise, in: material)
      ?? []
  }

  /// A system that is called takes longer, by the sources' own words.
  private static func slower(
    than target: Int, _ promise: SourceLine, in material: SourceMaterial
  ) -> [Finding]? {
    let answers = material.statements(slow).flatMap(\.clauses).compactMap {
      line -> (Int, SourceLine)? in
      guard line != promise, line.affirms(slow), !line.says(apart), !line.says(firm) else {
        return nil
      }
      return duration(in: line).map { ($0, line) }
    }
    guard let (time, line) = answers.first(where: { $0.0 > target && $0.0 <= 120_000 }) else {
      return nil
    }
    return [
      finding(
        .error,
        "\(text(target)) is promised, but what is waited for takes \(text(time))",
        about: material.subject(of: line),
        because: "An answer cannot come before what it is made of; at the first slow one the "
          + "promise is broken, and the thread waits on.",
        meanwhile: "The call gets a timeout from the promise, so it fails instead (ERR-01).",
        at: [promise.evidence, line.evidence],
        suggestion: "Answer before that call and tell its outcome later, or promise what it allows."
      )
    ]
  }

  /// A chain of calls for which the promise leaves each too little.
  private static func longer(
    than target: Int, _ promise: SourceLine, in material: SourceMaterial
  ) -> [Finding]? {
    guard target <= 500 else { return nil }
    if let told = told(target, promise, in: material) { return told }
    guard let owner = promise.owner ?? material.named(in: promise).first?.id ?? entry(in: material)
    else { return nil }
    let chain = chain(from: owner, in: material, seen: [owner])
    let last = chain.last.map { material.index.kind($0.target) }
    guard chain.count > 2 || chain.count > 1 && last == .externalSystem, chain.count < 12,
      target / chain.count < 150
    else { return nil }
    let names = [material.index.name(owner)] + chain.map { material.index.name($0.target) }
    return [
      finding(
        "\(text(target)) is promised at the head of \(chain.count) calls in a row: "
          + names.joined(separator: " → "),
        about: .element(owner),
        because: "That leaves \(text(target / chain.count)) for each with its work, its store and "
          + "its slow moments"
          + (last == .externalSystem ? ", and the last is not in the system's hands." : "."),
        meanwhile: "Each call gets its share as timeout (ERR-01).",
        at: [promise.evidence] + chain.prefix(4).compactMap(\.evidence.first),
        suggestion: "Keep what the far end knows near the head as a copy, put calls side by side, "
          + "or answer before they are made.")
    ]
  }

  /// The promise's own line says what is waited for, or the call after the call.
  private static func told(
    _ target: Int, _ promise: SourceLine, in material: SourceMaterial
  ) -> [Finding]? {
    guard
      let line = material.text.lines.first(where: {
        $0.number == promise.number && $0.document == promise.document
      })
    else { return nil }
    let calls = line.wording.words.count { ["calls", "asks", "queries"].contains($0) }
    let named = material.named(in: line, of: [.component, .externalSystem])
    guard calls > 2 || line.says(waiting) && named.count > 2 else { return nil }
    return [
      finding(
        "\(text(target)) is promised, and \(max(calls, named.count)) others are asked before",
        about: material.subject(of: line),
        because: "That leaves \(text(target / max(calls, named.count, 1))) for each with its store "
          + "and its slow moments; the slowest of them decides.",
        meanwhile: "Each call gets its share as timeout (ERR-01).", at: [line.evidence],
        suggestion: "Keep what the far end knows near as a copy, put calls side by side, or answer "
          + "before they are made.")
    ]
  }

  /// The longest way of calls that wait, components first.
  private static func chain(
    from id: ElementID, in material: SourceMaterial, seen: Set<ElementID>
  ) -> [Interaction] {
    guard seen.count < 8 else { return [] }
    return material.index.outgoing(id).compactMap { call -> [Interaction]? in
      guard call.style == .sync || call.style == .unknown, !seen.contains(call.target),
        [.component, .externalSystem].contains(material.index.kind(call.target))
      else { return nil }
      return [call] + chain(from: call.target, in: material, seen: seen.union([call.target]))
    }.max { $0.count < $1.count } ?? []
  }

  private static func entry(in material: SourceMaterial) -> ElementID? {
    let entries =
      material.requirements.components.filter { material.isClient($0.id) } + material.gateways
    return entries.map(\.id).max { left, right in
      chain(from: left, in: material, seen: [left]).count
        < chain(from: right, in: material, seen: [right]).count
    }
  }

  /// The first duration, also where a word is written behind its unit: `2~3초가`.
  private static func duration(in line: SourceLine) -> Int? {
    if let stated = StatedDuration(in: line.text) { return stated.milliseconds }
    for (unit, factor) in [("밀리초", 1), ("초", 1000), ("분", 60_000)] {
      guard let end = line.text.firstRange(of: unit)?.lowerBound else { continue }
      let digits = String(line.text[..<end].reversed().prefix(while: \.isNumber).reversed())
      if let count = Int(digits) { return count * factor }
    }
    return nil
  }

  private static func text(_ milliseconds: Int) -> String {
    DurationText.short(milliseconds: milliseconds)
  }

  private static let promises: WordList = [
    "p95", "p99", "p50", "within", "must be there", "in under", "response time", "must be answered",
    "latency",
    "must answer", "answered in", "under 1 second", "less than", "이내", "응답 시간", "以内", "响应时间",
    "innerhalb",
  ]
  /// What only a promise says.
  private static let firm: WordList = [
    "p50", "p95", "p99", "must", "has to", "is answered", "goal", "target", "slo", "guarantee*",
  ]
  private static let waiting: WordList = ["waits for", "which waits", "needs the answers of"]
  private static let slow: WordList = [
    "ready after", "ready within", "cold start", "boots in", "starts in",
    "answers within", "answers in", "takes up to", "takes about", "responds in",
    "responds within", "up to", "takes", "걸린", "소요", "需要", "dauert",
  ]
  private static let apart: WordList = [
    "batch", "nightly", "asynchron*", "background", "queue", "report", "job", "night", "배치", "后台",
    "retention", "backup*", "startup", "deploy*", "retr*",
  ]
}
