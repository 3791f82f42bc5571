internal import Formats

/// A generated file that was edited by hand, merged with what the run generates now.
package struct MergedFile: Hashable, Sendable {
  /// Where both sides changed the same lines.
  package private(set) var conflicts: [MergeConflict]
  private let kept: String
  private let taken: String

  /// Merges a file.
  ///
  /// - Parameters:
  ///   - base: what the last save generated; `nil` when it wrote no such file.
  ///   - edited: the file on disk.
  ///   - generated: what this run generates, with its path and kind.
  package init(base: String?, edited: String, generated: Artifact) {
    guard let base else {
      let merge = ThreeWayMerge(edited: edited, generated: generated.text)
      conflicts = merge.conflicts
      (kept, taken) = (edited, generated.text)
      nameConflicts(in: edited, of: generated.kind)
      return
    }
    // An editor that writes CR LF changes every line and says nothing by it.
    let hasReturns = edited.utf8.contains(0x0D) && !base.utf8.contains(0x0D)
    let mine = hasReturns ? Self.withoutReturns(edited) : edited
    let texts: (keepDisk: String, takeGenerated: String)
    if generated.kind == .document {
      let merge = DocumentMerge(base: base, edited: mine, generated: generated.text)
      conflicts = merge.conflicts
      texts = (merge.text(settling: .keepDisk), merge.text(settling: .takeGenerated))
    } else {
      let merge = ThreeWayMerge(base: base, edited: mine, generated: generated.text)
      conflicts = merge.conflicts
      texts = (merge.text(settling: .keepDisk), merge.text(settling: .takeGenerated))
    }
    // Two changes that are whole each by itself can break a format together.
    let format = TextFormat(path: generated.path)
    if format.isWhole(mine),
      !format.isWhole(texts.keepDisk) || !format.isWhole(texts.takeGenerated)
    {
      conflicts = ThreeWayMerge(edited: edited, generated: generated.text).conflicts
      (kept, taken) = (edited, generated.text)
    } else {
      kept = hasReturns ? Self.withReturns(texts.keepDisk) : texts.keepDisk
      taken = hasReturns ? Self.withReturns(texts.takeGenerated) : texts.takeGenerated
    }
    nameConflicts(in: mine, of: generated.kind)
  }

  /// The merged text; only the conflicts depend on who is favoured.
  package func text(settling resolution: ConflictResolution = .keepDisk) -> String {
    resolution == .keepDisk ? kept : taken
  }

  private mutating func nameConflicts(in text: String, of kind: Artifact.Kind) {
    guard !conflicts.isEmpty else { return }
    let titles = LineTitles(text, kind: kind)
    for index in conflicts.indices {
      conflicts[index].title = titles.title(of: conflicts[index].line)
    }
  }

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
private enum TextFormat {
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
