/// A three-way merge of the document.
///
/// The targets of the links to decisions take no part: they are made again from the merged text, in which
/// an edited line may cite a decision that no generated line cites any more.
package struct DocumentMerge: Hashable, Sendable {
  private let merge: ThreeWayMerge
  private let hasTargets: Bool

  /// Merges `edited` (on disk) and `generated` (this run), which both come from `base` (the last save).
  package init(base: String, edited: String, generated: String) {
    merge = ThreeWayMerge(
      base: Self.divided(base).sections, edited: Self.divided(edited).sections,
      generated: Self.divided(generated).sections)
    hasTargets = Self.divided(generated).hasTargets
  }

  /// The places where both sides changed the same lines, each with the section that it stands in.
  package var conflicts: [MergeConflict] { merge.conflicts }

  /// The merged document with the conflicts settled in favour of one side.
  package func text(settling resolution: ConflictResolution = .keepDisk) -> String {
    text { _ in resolution == .keepDisk ? .onDisk : .generated }
  }

  /// The merged document with each conflict, by its place in ``conflicts``, settled by itself.
  package func text(settling choice: (Int) -> EditDispute.Settlement) -> String {
    let sections = merge.text(isProse: true, settling: choice)
    let targets = DecisionLinks.targets(in: sections)
    guard hasTargets, !targets.isEmpty else { return sections }
    let end = sections.utf8.last == UInt8(ascii: "\n") ? "" : "\n"
    let gap = sections.utf8.suffix(2).elementsEqual("\n\n".utf8) ? "" : "\n"
    return sections + end + gap + "\(DecisionLinks.mark)\n\n\(targets)\n"
  }

  /// The sections, with whatever somebody wrote below the targets; without the targets.
  private static func divided(_ text: String) -> (sections: String, hasTargets: Bool) {
    let lines = ThreeWayMerge.lines(of: text)
    guard let mark = lines.lastIndex(of: DecisionLinks.mark) else { return (text, false) }
    let foreign = lines[(mark + 1)...].filter { line in
      !line.utf8.allSatisfy { $0 <= 0x20 } && !DecisionLinks.isTarget(line)
    }
    return ((lines[..<mark] + foreign + [""]).joined(separator: "\n"), true)
  }
}
