/// Two texts that both come from a third, merged line by line.
///
/// What one side changed is taken from that side, in whatever distance from the other side's changes.
/// Where both changed the same lines the texts differ in earnest, and the piece is a conflict with both
/// sides; no line of either is dropped.
package struct ThreeWayMerge: Hashable, Sendable {
  /// A stretch of the merged text.
  package enum Piece: Hashable, Sendable {
    case agreed([String])
    case conflict(MergeConflict)
  }

  /// The merged text in order.
  package var pieces: [Piece]

  /// Merges `edited` and `generated`, which both come from `base`.
  package init(base: String, edited: String, generated: String) {
    var numbering = LineNumbering()
    let sides = [base, edited, generated].map { text in
      let lines = Self.lines(of: text)
      return Side(lines: lines, numbers: numbering.numbers(of: lines))
    }
    pieces = []
    var merge = Merging(base: sides[0], edited: sides[1], generated: sides[2])
    pieces = merge.pieces()
  }

  /// Puts two texts with no common origin beside each other: wherever they differ is a conflict.
  package init(edited: String, generated: String) {
    var numbering = LineNumbering()
    let lines = (edited: Self.lines(of: edited), generated: Self.lines(of: generated))
    let hunks = Side.hunks(
      from: numbering.numbers(of: lines.edited), to: numbering.numbers(of: lines.generated))
    pieces = []
    var position = 0
    for hunk in hunks {
      pieces.append(.agreed(Array(lines.edited[position..<hunk.base.lowerBound])))
      pieces.append(
        .conflict(
          MergeConflict(
            line: hunk.base.lowerBound + 1, base: [], edited: Array(lines.edited[hunk.base]),
            generated: Array(lines.generated[hunk.own]))))
      position = hunk.base.upperBound
    }
    pieces.append(.agreed(Array(lines.edited[position...])))
  }

  /// The places where both sides changed the same lines, in order.
  package var conflicts: [MergeConflict] {
    pieces.compactMap { if case .conflict(let conflict) = $0 { conflict } else { nil } }
  }

  /// The merged text with the conflicts settled in favour of one side.
  package func text(settling resolution: ConflictResolution = .keepDisk) -> String {
    text { _ in resolution == .keepDisk ? .onDisk : .generated }
  }

  /// The merged text with each conflict, by its place in ``conflicts``, settled by itself.
  ///
  /// - Parameters:
  ///   - isProse: whether the lines are paragraphs, of which two stay two.
  ///   - choice: what stands for a conflict.
  package func text(
    isProse: Bool = false, settling choice: (Int) -> EditDispute.Settlement
  ) -> String {
    var lines: [String] = []
    var number = 0
    for piece in pieces {
      switch piece {
      case .agreed(let agreed): lines += agreed
      case .conflict(let conflict):
        lines += choice(number).lines(of: conflict, isProse: isProse)
        number += 1
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The lines between line feeds, the empty one behind the last included, so that joining gives the text.
  static func lines(of text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
  }
}

/// Lines that were changed by hand and by the run.
package struct MergeConflict: Hashable, Sendable {
  /// The first of the lines in the file on disk, counted from 1.
  package var line: Int
  /// What stands there: the heading above, or the keys that lead there; `nil` at the top of a file.
  package var title: String?
  /// What both sides come from; empty when nothing is known of it.
  package var base: [String]
  /// The lines as they are on disk.
  package var edited: [String]
  /// The lines as the run generates them.
  package var generated: [String]

  package init(
    line: Int, title: String? = nil, base: [String], edited: [String], generated: [String]
  ) {
    self.line = line
    self.title = title
    self.base = base
    self.edited = edited
    self.generated = generated
  }
}

/// One text of a merge.
private struct Side {
  /// Lines of the base that this text has otherwise.
  struct Hunk {
    var base: Range<Int>
    var own: Range<Int>
  }

  var lines: [String]
  var numbers: [Int]

  /// What differs, in order; between two hunks stands at least one common line.
  static func hunks(from base: [Int], to own: [Int]) -> [Hunk] {
    var hunks: [Hunk] = []
    var (left, right) = (0, 0)
    for pair in LineAlignment(base, own).pairs {
      if pair.old > left || pair.new > right {
        hunks.append(Hunk(base: left..<pair.old, own: right..<pair.new))
      }
      (left, right) = (pair.old + 1, pair.new + 1)
    }
    if left < base.count || right < own.count {
      hunks.append(Hunk(base: left..<base.count, own: right..<own.count))
    }
    return hunks
  }
}

/// The merge at work: walks over the base with both lists of hunks.
private struct Merging {
  /// Hunks of both sides that touch one another.
  private struct Cluster {
    var base: Range<Int>
    var edited: [Side.Hunk] = []
    var generated: [Side.Hunk] = []

    /// Whether a hunk of the base's range concerns the same lines, or the same gap between two lines.
    func touches(_ hunk: Side.Hunk) -> Bool {
      hunk.base.lowerBound < base.upperBound
        || (base.isEmpty && hunk.base.isEmpty && hunk.base.lowerBound == base.lowerBound)
    }

    /// The lines of one side that stand where the cluster's lines of the base stood.
    static func lines(_ hunks: [Side.Hunk], over base: Range<Int>, of side: Side) -> [String] {
      guard let first = hunks.first, let last = hunks.last else { return [] }
      let start = first.own.lowerBound - (first.base.lowerBound - base.lowerBound)
      let end = last.own.upperBound + (base.upperBound - last.base.upperBound)
      return Array(side.lines[start..<end])
    }
  }

  let base: Side
  let edited: Side
  let generated: Side

  mutating func pieces() -> [ThreeWayMerge.Piece] {
    var pieces: [ThreeWayMerge.Piece] = []
    var position = 0
    var editedLine = 1
    for cluster in clusters() {
      let untouched = Array(base.lines[position..<cluster.base.lowerBound])
      editedLine += untouched.count
      pieces.append(.agreed(untouched))
      let piece = piece(for: cluster, at: editedLine)
      pieces.append(piece)
      editedLine +=
        cluster.edited.isEmpty
        ? cluster.base.count
        : Cluster.lines(cluster.edited, over: cluster.base, of: edited).count
      position = cluster.base.upperBound
    }
    pieces.append(.agreed(Array(base.lines[position...])))
    return pieces
  }

  private func clusters() -> [Cluster] {
    let own = Side.hunks(from: base.numbers, to: edited.numbers).map { (hunk: $0, isEdit: true) }
    let new = Side.hunks(from: base.numbers, to: generated.numbers)
      .map { (hunk: $0, isEdit: false) }
    // An insertion stands before a replacement that begins in the same place.
    let all = (own + new).sorted { left, right in
      let (a, b) = (left.hunk.base, right.hunk.base)
      if a.lowerBound != b.lowerBound { return a.lowerBound < b.lowerBound }
      if a.isEmpty != b.isEmpty { return a.isEmpty }
      return left.isEdit && !right.isEdit
    }
    var clusters: [Cluster] = []
    for (hunk, isEdit) in all {
      if clusters.last?.touches(hunk) != true { clusters.append(Cluster(base: hunk.base)) }
      let index = clusters.count - 1
      let reach = max(clusters[index].base.upperBound, hunk.base.upperBound)
      clusters[index].base = clusters[index].base.lowerBound..<reach
      if isEdit {
        clusters[index].edited.append(hunk)
      } else {
        clusters[index].generated.append(hunk)
      }
    }
    return clusters
  }

  private func piece(for cluster: Cluster, at line: Int) -> ThreeWayMerge.Piece {
    let mine = Cluster.lines(cluster.edited, over: cluster.base, of: edited)
    let theirs = Cluster.lines(cluster.generated, over: cluster.base, of: generated)
    if cluster.generated.isEmpty { return .agreed(mine) }
    if cluster.edited.isEmpty { return .agreed(theirs) }
    if mine.map({ Array($0.utf8) }) == theirs.map({ Array($0.utf8) }) { return .agreed(mine) }
    let before = Array(base.lines[cluster.base])
    if let moved = MovedPlaces(from: before, to: theirs) { return .agreed(mine.map(moved.applied)) }
    return .conflict(MergeConflict(line: line, base: before, edited: mine, generated: theirs))
  }
}
