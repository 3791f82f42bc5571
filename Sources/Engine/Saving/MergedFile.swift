internal import Formats

/// A generated file that was edited by hand, merged with what the run generates now.
package struct MergedFile: Hashable, Sendable {
  /// How the lines of a file are put together.
  private enum Merge: Hashable, Sendable {
    case document(DocumentMerge)
    case lines(ThreeWayMerge)

    var conflicts: [MergeConflict] {
      switch self {
      case .document(let merge): merge.conflicts
      case .lines(let merge): merge.conflicts
      }
    }

    func text(settling choice: (Int) -> EditDispute.Settlement) -> String {
      switch self {
      case .document(let merge): merge.text(settling: choice)
      case .lines(let merge): merge.text(settling: choice)
      }
    }
  }

  /// Where both sides changed the same lines.
  package private(set) var conflicts: [MergeConflict]
  private let merge: Merge
  /// Whether the file on disk has CR LF, which is taken off for the merge and put back behind it.
  private let hasReturns: Bool
  /// The format that the file on disk is whole in; prose where it is not.
  private let format: TextFormat

  /// Merges a file.
  ///
  /// - Parameters:
  ///   - base: what the last save generated; `nil` when it wrote no such file.
  ///   - edited: the file on disk.
  ///   - generated: what this run generates, with its path and kind.
  package init(base: String?, edited: String, generated: Artifact) {
    // An editor that writes CR LF changes every line and says nothing by it.
    let isReturned = edited.utf8.contains(0x0D) && base?.utf8.contains(0x0D) == false
    let mine = isReturned ? Self.withoutReturns(edited) : edited
    let own = TextFormat(path: generated.path)
    format = own.isWhole(mine) ? own : .prose
    var merge: Merge
    if let base, generated.kind == .document {
      merge = .document(DocumentMerge(base: base, edited: mine, generated: generated.text))
    } else if let base {
      merge = .lines(ThreeWayMerge(base: base, edited: mine, generated: generated.text))
    } else {
      merge = .lines(ThreeWayMerge(edited: mine, generated: generated.text))
    }
    // Two changes that are whole each by itself can break a format together.
    let isBroken =
      base != nil
      && !(format.isWhole(merge.text { _ in .onDisk })
        && format.isWhole(merge.text { _ in .generated }))
    if isBroken { merge = .lines(ThreeWayMerge(edited: edited, generated: generated.text)) }
    self.merge = merge
    hasReturns = isReturned && !isBroken
    conflicts = merge.conflicts
    guard !conflicts.isEmpty else { return }
    let titles = LineTitles(mine, kind: generated.kind)
    for index in conflicts.indices {
      conflicts[index].title = titles.title(of: conflicts[index].line)
    }
  }

  /// The merged text; only the conflicts depend on who is favoured.
  package func text(settling resolution: ConflictResolution = .keepDisk) -> String {
    text { _ in resolution == .keepDisk ? .onDisk : .generated }
  }

  /// The merged text with each conflict, by its place in ``conflicts``, settled by itself.
  package func text(settling choice: (Int) -> EditDispute.Settlement) -> String {
    let text = merge.text(settling: choice)
    return hasReturns ? Self.withReturns(text) : text
  }

  /// Whether a reader of the file's format takes a text; each choice by itself may be sound and all of them
  /// together not.
  package func isWhole(_ text: String) -> Bool { format.isWhole(text) }

  private static func withoutReturns(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return String(
      decoding: bytes.indices.filter { index in
        bytes[index] != 0x0D || index + 1 == bytes.count || bytes[index + 1] != 0x0A
      }.map { bytes[$0] }, as: UTF8.self)
  }

  private static func withReturns(_ text: String) -> String {
    ThreeWayMerge.lines(of: text).joined(separator: "\r\n")
  }
}

/// The format of a generated file, by its ending.
private enum TextFormat: Hashable, Sendable {
  case json, yaml, braces, prose

  init(path: String) {
    if path.hasSuffix(".json") {
      self = .json
    } else if path.hasSuffix(".yaml") {
      self = .yaml
    } else if path.hasSuffix(".proto") || path.hasSuffix(".graphql") {
      self = .braces
    } else {
      self = .prose
    }
  }

  /// Whether a reader of the format takes the text.
  func isWhole(_ text: String) -> Bool {
    switch self {
    case .json: (try? JSONReader.value(of: text)) != nil
    case .yaml: (try? YAMLReader.node(of: text)) != nil
    case .braces:
      text.utf8.reduce(0) { depth, byte in
        depth < 0 ? depth : depth + (byte == 0x7B ? 1 : byte == 0x7D ? -1 : 0)
      } == 0
    case .prose: true
    }
  }
}
