/// Lines that somebody edited on disk and that the run changed too.
package struct EditDispute: Hashable, Sendable, Identifiable {
  /// Which text is to stand.
  package enum Settlement: Hashable, Sendable {
    case onDisk, generated
    /// What is on disk, then what was generated.
    case both
    /// Lines that somebody wrote in their place; none where the text is empty.
    case written(String)
  }

  /// The same while both texts are the same, wherever they stand.
  package var id: String
  /// The section that the lines stand in, or the keys that lead to them.
  package var title: String
  /// What the last save wrote there; empty when it wrote no such file.
  package var base: String
  package var onDisk: String
  package var generated: String

  package init(id: String, title: String, base: String, onDisk: String, generated: String) {
    self.id = id
    self.title = title
    self.base = base
    self.onDisk = onDisk
    self.generated = generated
  }

  /// The text that stands when the place is settled so.
  ///
  /// - Parameters:
  ///   - settlement: which text is to stand.
  ///   - isProse: whether the lines are paragraphs, of which two stay two.
  package func text(_ settlement: Settlement, isProse: Bool) -> String {
    func lines(_ text: String) -> [String] { text.isEmpty ? [] : ThreeWayMerge.lines(of: text) }
    let conflict = MergeConflict(
      line: 1, base: lines(base), edited: lines(onDisk), generated: lines(generated))
    return settlement.lines(of: conflict, isProse: isProse).joined(separator: "\n")
  }

  /// A name for two texts: another text on either side gives another name.
  static func name(onDisk: String, generated: String) -> String {
    var print = Fingerprint(onDisk.utf8)
    print.add([0x00])
    print.add(generated.utf8)
    return print.hexadecimal
  }
}

extension EditDispute.Settlement {
  /// The lines that stand for a conflict.
  ///
  /// - Parameters:
  ///   - conflict: both sides.
  ///   - isProse: whether the lines are paragraphs, of which two stay two.
  func lines(of conflict: MergeConflict, isProse: Bool) -> [String] {
    switch self {
    case .onDisk: return conflict.edited
    case .generated: return conflict.generated
    case .written(let text): return text.isEmpty ? [] : ThreeWayMerge.lines(of: text)
    case .both:
      guard isProse, let last = conflict.edited.last, let first = conflict.generated.first else {
        return conflict.edited + conflict.generated
      }
      // Two paragraphs stay two; items of a list and rows of a table stay together.
      let isJoined = last.isEmpty || first.isEmpty || "-*|".contains(first.first ?? " ")
      return conflict.edited + (isJoined ? [] : [""]) + conflict.generated
    }
  }
}

/// The three texts that a file in conflict comes from.
package struct ContestedTexts: Hashable, Sendable {
  /// What the last save wrote; `nil` when it wrote no such file.
  package var base: String?
  package var onDisk: String
  /// What this run generates, with its path and kind.
  package var generated: Artifact

  package init(base: String?, onDisk: String, generated: Artifact) {
    self.base = base
    self.onDisk = onDisk
    self.generated = generated
  }

  /// The texts merged with what was settled so far; what is open stays as it is on disk.
  package func merge(_ settled: [String: EditDispute.Settlement]) -> SettledMerge {
    let merge = MergedFile(base: base, edited: onDisk, generated: generated)
    var seen: [String: Int] = [:]
    let disputes = merge.conflicts.map { conflict in
      let texts = [conflict.base, conflict.edited, conflict.generated].map {
        $0.joined(separator: "\n")
      }
      let name = EditDispute.name(onDisk: texts[1], generated: texts[2])
      let number = seen[name, default: 0]
      seen[name] = number + 1
      return EditDispute(
        id: number > 0 ? "\(name)-\(number)" : name, title: conflict.title ?? untitled,
        base: texts[0], onDisk: texts[1], generated: texts[2])
    }
    let text = merge.text { settled[disputes[$0].id] ?? .onDisk }
    return SettledMerge(
      text: text, disputes: disputes,
      conflicts: disputes.filter { settled[$0.id] == nil }.map(\.title),
      isWhole: merge.isWhole(text))
  }

  private var untitled: String {
    generated.kind == .document ? "Before the first heading" : "At the top level"
  }
}

/// A file merged with what was settled about its conflicts.
package struct SettledMerge: Hashable, Sendable {
  package var text: String
  /// Where both sides changed the same lines, settled places too.
  package var disputes: [EditDispute]
  /// Titles of the places that are open.
  package var conflicts: [String]
  /// Whether the text is still one of its format.
  package var isWhole: Bool
}
