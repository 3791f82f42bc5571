/// SRC-122: a configured flow names a part that does not exist.
enum UndefinedStep: SourceReading {
  static let id: RuleID = "SRC-122"
  static let looksFor = "a configured step that no part stands for"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let parts = Set(material.requirements.components.map { essence(Wording($0.name).words) })
    var blocks: [Int] = []
    for line in material.text.lines where line.kind == .code && blocks.last != line.block {
      blocks.append(line.block)
    }
    return blocks.compactMap { block -> Finding? in
      var known: Set<String> = []
      var unknown: [(name: String, line: SourceLine)] = []
      for line in material.text.block(block) {
        for name in listed(in: line.text) {
          if parts.contains(essence(Wording(name).words)) {
            known.insert(name)
          } else if !unknown.contains(where: { $0.name == name }) {
            unknown.append((name, line))
          }
        }
      }
      guard known.count > 2, let first = unknown.first, unknown.count <= known.count + 2 else {
        return nil
      }
      let names = NameList.and(unknown.map { "“\($0.name)”" })
      return finding(
        "\(names) \(unknown.count == 1 ? "is a step" : "are steps") of a flow, and no part stands "
          + "for \(unknown.count == 1 ? "it" : "them")",
        about: material.subject(of: first.line),
        because: "Whoever chooses that flow gets an error at run time; the other steps name parts "
          + "that are described.",
        meanwhile: "No interaction is designed for \(unknown.count == 1 ? "it" : "them").",
        at: unknown.map(\.line.evidence),
        suggestion: "Describe what does \(names), or take the flow out until it exists.")
    }
  }

  /// The texts in square brackets of the line.
  private static func listed(in text: String) -> [String] {
    guard let open = text.firstIndex(of: "["),
      let close = text[open...].firstIndex(of: "]")
    else { return [] }
    let quoted = text[open..<close].split(separator: "\"", omittingEmptySubsequences: false)
    return quoted.enumerated().filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
      .filter { !$0.isEmpty && !$0.contains("/") && $0.utf8.count < 40 }
  }

  private static func essence(_ words: [String]) -> String {
    words.filter { !sorts.contains($0) }.joined(separator: " ")
  }

  private static let sorts: Set<String> = [
    "agent", "service", "worker", "step", "handler", "processor", "module", "component", "engine",
  ]
}
