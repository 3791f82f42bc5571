/// A three-way merge of the document, section by section.
///
/// A section changed on one side only takes that side. A section changed on both sides keeps the
/// hand-edited text and is a conflict. Sections that somebody added by hand stay where they were.
package struct SectionMerge: Hashable, Sendable {
  /// The merged document.
  package var text: String
  /// Titles of the sections that both sides changed and that nobody settled.
  package var conflicts: [String]
  /// The sections that both sides changed, settled ones too.
  package var disputes: [SectionDispute]

  /// Merges `edited` (on disk) and `generated` (this run), which both come from `base` (the last save).
  ///
  /// - Parameters:
  ///   - base: what the last save wrote.
  ///   - edited: what is on disk.
  ///   - generated: what this run wrote.
  ///   - settled: which text stands in sections that both sides changed.
  package init(
    base: String, edited: String, generated: String,
    settled: [SectionID: SectionDispute.Settlement] = [:]
  ) {
    let baseParts = Self.byID(DocumentParser.sections(of: base))
    let editedList = DocumentParser.sections(of: edited)
    let editedParts = Self.byID(editedList)
    let generatedList = DocumentParser.sections(of: generated)
    let linkTargets = DocumentParser.linkTargets
    var disputes: [SectionDispute] = []
    var merged: [DocumentPart] = []
    for part in generatedList where part.id != linkTargets {
      guard let own = editedParts[part.id] else {
        // Somebody removed the section by hand; it comes back only when the run has something new.
        if baseParts[part.id]?.body != part.body { merged.append(part) }
        continue
      }
      var result = part
      if own.body != part.body {
        let base = baseParts[part.id]?.body
        if own.body != base {
          if base == part.body {
            result.content = own.content
          } else if let body = Self.mergedBody(base: base, edited: own.body, generated: part.body) {
            result.content = part.content.replacing(part.body, with: body, maxReplacements: 1)
          } else {
            let dispute = SectionDispute(
              id: part.id, title: part.title, base: base ?? "", onDisk: own.body,
              generated: part.body)
            disputes.append(dispute)
            result.content = dispute.content(settled[part.id], onDisk: own, generated: part)
          }
        }
      }
      merged.append(result)
    }
    let generatedIDs = Set(generatedList.map(\.id) + [linkTargets])
    for (index, part) in editedList.enumerated()
    where !generatedIDs.contains(part.id) && baseParts[part.id]?.body != part.body {
      let predecessor = editedList[..<index].last { candidate in
        merged.contains { $0.id == candidate.id }
      }
      let position = predecessor.flatMap { previous in
        merged.firstIndex { $0.id == previous.id }
      }
      merged.insert(part, at: position.map { $0 + 1 } ?? merged.count)
    }
    // An edited section may cite a decision that no generated one cites any more.
    let sections = DocumentParser.text(of: merged)
    let targets = DecisionLinks.targets(in: sections)
    text =
      generatedList.contains { $0.id == linkTargets } && !targets.isEmpty
      ? sections + "\(DecisionLinks.mark)\n\n\(targets)\n" : sections
    self.disputes = disputes
    conflicts = disputes.filter { settled[$0.id] == nil }.map(\.title)
  }

  /// The section's text with both sides' changes, where they touch no common line.
  private static func mergedBody(base: String?, edited: String, generated: String) -> String? {
    guard let base else { return nil }
    let merge = ThreeWayMerge(base: base, edited: edited, generated: generated)
    return merge.conflicts.isEmpty ? merge.text() : nil
  }

  private static func byID(_ parts: [DocumentPart]) -> [SectionID: DocumentPart] {
    Dictionary(parts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
