/// Which lines of two texts are the same, in an order that both texts have.
///
/// Lines that occur once in either text are paired first, the longest run of them that keeps its order;
/// what lies between is aligned in the same way. So the work grows with the number of lines, and a
/// heading or a key stays a heading or a key where a shortest edit script would pair blank lines.
struct LineAlignment {
  /// One line that both texts have, by its positions.
  struct Pair {
    var old: Int
    var new: Int
  }

  /// The pairs; both positions ascend.
  private(set) var pairs: [Pair] = []

  private let old: [Int]
  private let new: [Int]

  /// Stretches without a line of their own are compared pair by pair up to this many lines.
  private static let closeLookLimit = 2_000
  /// How often a stretch is divided again.
  private static let depthLimit = 48

  /// Aligns two lists of lines, each line as the number that stands for its bytes.
  init(_ old: [Int], _ new: [Int]) {
    self.old = old
    self.new = new
    align(0..<old.count, 0..<new.count, depth: 0)
  }

  private mutating func align(_ olds: Range<Int>, _ news: Range<Int>, depth: Int) {
    var (olds, news) = (olds, news)
    while let left = olds.first, let right = news.first, old[left] == new[right] {
      pairs.append(Pair(old: left, new: right))
      olds.removeFirst()
      news.removeFirst()
    }
    var tail: [Pair] = []
    while let left = olds.last, let right = news.last, old[left] == new[right] {
      tail.append(Pair(old: left, new: right))
      olds.removeLast()
      news.removeLast()
    }
    if !olds.isEmpty, !news.isEmpty { alignMiddle(olds, news, depth: depth) }
    pairs += tail.reversed()
  }

  private mutating func alignMiddle(_ olds: Range<Int>, _ news: Range<Int>, depth: Int) {
    let anchors = depth < Self.depthLimit ? Self.ascending(anchors(olds, news)) : []
    guard !anchors.isEmpty else {
      if olds.count + news.count <= Self.closeLookLimit { lookClosely(olds, news) }
      return
    }
    var (left, right) = (olds.lowerBound, news.lowerBound)
    for anchor in anchors {
      align(left..<anchor.old, right..<anchor.new, depth: depth + 1)
      pairs.append(anchor)
      (left, right) = (anchor.old + 1, anchor.new + 1)
    }
    align(left..<olds.upperBound, right..<news.upperBound, depth: depth + 1)
  }

  /// The lines that occur once in either stretch, in the order of the old text.
  private func anchors(_ olds: Range<Int>, _ news: Range<Int>) -> [Pair] {
    var places: [Int: (count: Int, position: Int)] = [:]
    for position in news { places[new[position], default: (0, position)].count += 1 }
    var counts: [Int: Int] = [:]
    for position in olds { counts[old[position], default: 0] += 1 }
    return olds.compactMap { position in
      guard counts[old[position]] == 1, let place = places[old[position]], place.count == 1 else {
        return nil
      }
      return Pair(old: position, new: place.position)
    }
  }

  /// The longest selection whose positions in the new text ascend too.
  private static func ascending(_ candidates: [Pair]) -> [Pair] {
    var ends: [Int] = []
    var previous = [Int](repeating: -1, count: candidates.count)
    for (index, candidate) in candidates.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if candidates[ends[middle]].new < candidate.new { low = middle + 1 } else { high = middle }
      }
      if low > 0 { previous[index] = ends[low - 1] }
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var chosen: [Pair] = []
    var index = ends.last ?? -1
    while index >= 0 {
      chosen.append(candidates[index])
      index = previous[index]
    }
    return chosen.reversed()
  }

  /// A shortest edit script, for stretches in which no line stands alone.
  private mutating func lookClosely(_ olds: Range<Int>, _ news: Range<Int>) {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in Array(new[news]).difference(from: Array(old[olds])) {
      switch change {
      case .remove(let offset, _, _): removed.insert(olds.lowerBound + offset)
      case .insert(let offset, _, _): inserted.insert(news.lowerBound + offset)
      }
    }
    let kept = zip(
      olds.filter { !removed.contains($0) }, news.filter { !inserted.contains($0) })
    pairs += kept.map { Pair(old: $0, new: $1) }
  }
}

/// Numbers for lines: two lines have the same number when they have the same bytes.
///
/// Strings that only look the same, such as a composed and a decomposed é, compare as equal; a hand edit
/// that turns one into the other would be lost.
struct LineNumbering {
  private var numbers: [[UInt8]: Int] = [:]

  mutating func numbers(of lines: [String]) -> [Int] {
    lines.map { line in
      let bytes = Array(line.utf8)
      if let number = numbers[bytes] { return number }
      let number = numbers.count
      numbers[bytes] = number
      return number
    }
  }
}
