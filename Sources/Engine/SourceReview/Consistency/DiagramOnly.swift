/// SRC-51: a part that only a picture knows.
enum DiagramOnly: SourceReading {
  static let id: RuleID = "SRC-51"
  static let looksFor = "a part that is drawn and described nowhere"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let kinds: Set<Element.Kind> = [.component, .broker, .externalSystem]
    let parts = material.requirements.elements.filter { kinds.contains($0.kind) }
    var drawn: [Element] = []
    var described = 0
    for part in parts {
      let lines = material.text.lines(about: part)
      if (lines + material.text.lines(essence(of: part))).contains(where: { $0.kind != .diagram }) {
        described += 1
      } else if lines.contains(where: { $0.kind == .diagram }) {
        drawn.append(part)
      }
    }
    // Where the picture is the only text, everything is drawn only.
    guard !drawn.isEmpty, described > 2, described > drawn.count * 2 else { return [] }
    let names = NameList.and(drawn.map(\.name))
    return [
      finding(
        "\(names) \(drawn.count == 1 ? "is" : "are") drawn, but no text describes "
          + "\(drawn.count == 1 ? "it" : "them")",
        because:
          "What \(drawn[0].name) does, offers and owns is left to whoever looks at the picture.",
        meanwhile: "It is designed from the arrows alone.",
        at: drawn.prefix(4).compactMap(\.evidence.first),
        suggestion:
          "Describe \(names), or take \(drawn.count == 1 ? "it" : "them") out of the picture.")
    ]
  }

  /// The name without the words that say only of what sort it is: `Eureka` of `Eureka Server`.
  private static func essence(of part: Element) -> WordList {
    let words = Wording(part.name).words.filter { !sorts.contains($0) }
    return words.isEmpty ? [] : WordList([words.joined(separator: " ")])
  }

  private static let sorts: Set<String> = ["server", "service", "application", "app", "system"]
}
