/// SRC-35: a technology whose end is announced.
enum RetiredTechnology: SourceReading {
  static let id: RuleID = "SRC-35"
  static let looksFor = "a technology that its maker retires"

  static func findings(in material: SourceMaterial) -> [Finding] {
    var seen: Set<String> = []
    return material.requirements.elements.flatMap { element -> [Finding] in
      let entries =
        material.knowledge.entries(of: element.id)
        + material.knowledge.technologies(of: element.id)
      return entries.compactMap { entry in
        guard let citation = entry.citation(.deprecation),
          entry.kind == .library || material.text.lines(about: element).contains(where: isOld),
          seen.insert(entry.id).inserted
        else { return nil }
        let place =
          element.technologies.first {
            material.catalog.entries(in: $0.text).contains { $0.id == entry.id }
          }?.evidence ?? element.evidence.first
        return finding(
          .note, "\(element.name) rests on \(entry.name), of which parts are being retired",
          about: .element(element.id), because: citation.sentence,
          meanwhile: "The named technology is kept (COM-08).", at: [place].compactMap(\.self),
          suggestion: "Check the version and plan in use against that notice.")
      }
    }
  }

  /// Whether the line names what a notice is usually about: of most products only a part is retired.
  private static func isOld(_ line: SourceLine) -> Bool {
    line.says(["soap", "xmpp", "legacy", "mirrored", "mirrored queues", "binary protocol"])
  }
}
