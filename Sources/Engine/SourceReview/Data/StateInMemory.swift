/// SRC-147: what the next call needs lies in the memory of one instance.
enum StateInMemory: SourceReading {
  static let id: RuleID = "SRC-147"
  static let looksFor = "state in the memory of one of several instances"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let several =
      material.text.lines(ReviewWords.severalInstances)
      + material.text.lines.filter { isCounted($0) }
    return material.statements(memory).compactMap { line -> Finding? in
      guard line.affirms(memory), !line.says(harmless), let owner = material.part(of: line),
        !material.isClient(owner)
      else { return nil }
      let function = runtime(of: owner, line, in: material)
      let many = several.first {
        $0.owner == owner || $0.owner == nil && $0.says(everything)
      }
      let counted =
        line.says(ReviewWords.severalInstances) || line.says(others) ? line : many
      guard function != nil || counted != nil else { return nil }
      let name = material.index.name(owner)
      return finding(
        .error,
        "\(name) keeps in memory (“\(line.quoted(memory))”) what its next call may not find",
        about: .element(owner),
        because: function.map(\.sentence)
          ?? "The next call reaches another instance, which knows nothing of it; a restart or a "
          + "release takes it away.",
        at: [line.evidence, counted?.evidence].compactMap(\.self).uniqued,
        suggestion: "Keep it in a store that all instances share, with a time after which it ends, "
          + "or say how each caller is led back to its instance and what a restart costs.")
    }
  }

  private static func runtime(
    of owner: ElementID, _ line: SourceLine, in material: SourceMaterial
  ) -> KnowledgeCitation? {
    if let known = material.functionRuntime(of: owner) { return known }
    let own = material.text.lines(ownedBy: owner) + [line]
    return own.lazy.flatMap { material.catalog.entries(in: $0.text) }.compactMap { entry in
      entry.facts(.executionModel).first { $0.word == "per-request" }
        .map { KnowledgeCitation(entry: entry.name, fact: $0) }
    }.first
  }

  /// `Game Server x 20`, `runs with 5 replicas`.
  private static func isCounted(_ line: SourceLine) -> Bool {
    let words = line.wording.words
    return zip(words, words.dropFirst()).contains { one, other in
      one == "x" && (Int(other) ?? 0) > 1
        || (CountedThings.number(one) ?? 0) > 1 && units.contains(other)
    }
  }

  private static let units: Set<String> = [
    "tasks", "replicas", "pods", "instances", "nodes", "servers", "workers",
  ]
  private static let memory: WordList = [
    "in process",
    "in memory", "in a map", "static variable", "global variable", "process memory", "in ram",
    "local variable", "in its memory", "heap", "메모리에만", "메모리에 보관", "서버 메모리", "内存中",
    "im speicher",
  ]
  private static let harmless: WordList = [
    "cache", "caches", "cached", "redis", "database", "grid", "reload*", "read only", "캐시", "缓存",
    "lookup table",
  ]
  private static let everything: WordList = [
    "all services", "every service", "each service", "all components", "모든 서비스", "所有服务",
  ]
  private static let others: WordList = ["다른 서버", "another server", "other instances"]
}
