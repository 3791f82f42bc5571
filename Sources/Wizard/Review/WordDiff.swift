/// Which words of a line its counterpart does not have.
package enum WordDiff {
  /// A stretch of a line.
  package struct Part: Equatable, Sendable {
    package var text: String
    package var isChanged: Bool

    /// Makes a stretch.
    package init(_ text: String, isChanged: Bool) {
      self.text = text
      self.isChanged = isChanged
    }
  }

  /// Lines with more words are not looked at word by word.
  private static let limit = 400

  /// The line in stretches that the other line has or does not have.
  ///
  /// Lines that share less than a third of their words are other lines: nothing is marked in them,
  /// because everything would be.
  package static func parts(of line: String, against other: String) -> [Part] {
    let own = words(of: line)
    let others = words(of: other)
    guard own.count <= limit, others.count <= limit else { return [Part(line, isChanged: false)] }
    var changed = Set<Int>()
    for change in own.difference(from: others) {
      if case .insert(let offset, _, _) = change { changed.insert(offset) }
    }
    let solid = own.indices.filter { !isSpace(own[$0]) }
    let kept = solid.filter { !changed.contains($0) }
    guard kept.count * 3 >= solid.count, !changed.isEmpty else {
      return [Part(line, isChanged: false)]
    }
    var parts: [Part] = []
    for (index, word) in own.enumerated() {
      let isChanged = changed.contains(index)
      if parts.last?.isChanged == isChanged {
        parts[parts.count - 1].text += word
      } else {
        parts.append(Part(word, isChanged: isChanged))
      }
    }
    return parts
  }

  /// A stretch of two lines laid over each other.
  package enum Stretch: Equatable, Sendable {
    case kept(String)
    case removed(String)
    case added(String)
  }

  /// Both lines in one: what they share once, and what only one of them has; nil where the lines are
  /// too long, or share too little to be told together.
  package static func merged(_ old: String, _ new: String) -> [Stretch]? {
    let (before, after) = (words(of: old), words(of: new))
    guard before.count <= limit, after.count <= limit else { return nil }
    var removed = Set<Int>()
    var added = Set<Int>()
    for change in after.difference(from: before) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    let solid = before.indices.filter { !isSpace(before[$0]) }
    let kept = solid.filter { !removed.contains($0) }.count
    guard kept * 3 >= solid.count else { return nil }
    var stretches: [Stretch] = []
    var (left, right) = (0, 0)
    while left < before.count || right < after.count {
      if removed.contains(left) {
        append(.removed(before[left]), to: &stretches)
        left += 1
      } else if added.contains(right) {
        append(.added(after[right]), to: &stretches)
        right += 1
      } else {
        append(.kept(before[left]), to: &stretches)
        left += 1
        right += 1
      }
    }
    return stretches
  }

  private static func append(_ next: Stretch, to stretches: inout [Stretch]) {
    switch (stretches.last, next) {
    case (.kept(let text), .kept(let more)): stretches[stretches.count - 1] = .kept(text + more)
    case (.removed(let text), .removed(let more)):
      stretches[stretches.count - 1] = .removed(text + more)
    case (.added(let text), .added(let more)): stretches[stretches.count - 1] = .added(text + more)
    default: stretches.append(next)
    }
  }

  private static func isSpace(_ word: String) -> Bool { word.allSatisfy(\.isWhitespace) }

  /// Words, runs of spaces, and each other character by itself.
  private static func words(of line: String) -> [String] {
    var words: [String] = []
    var isInWord = false
    for character in line {
      let isWord = character.isLetter || character.isNumber || character == "_"
      let continues =
        isWord && isInWord || character == " " && words.last?.allSatisfy { $0 == " " } == true
      if continues {
        words[words.count - 1].append(character)
      } else {
        words.append(String(character))
      }
      isInWord = isWord
    }
    return words
  }
}
