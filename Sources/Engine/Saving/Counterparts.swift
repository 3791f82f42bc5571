/// Where else the facts of a generated line stand: the source line that it names, and the line of
/// another file that shares the rarest words with it and with what it stands under.
package struct Counterparts: Sendable {
  private let lines: [String: [String]]
  private let sources: Set<String>
  /// For each word the lines that hold it, by path and index.
  private let places: [String: [LinePlace]]

  private struct LinePlace: Hashable, Sendable {
    var path: String
    var index: Int
  }

  /// Indexes the texts of one run.
  ///
  /// - Parameters:
  ///   - generated: the generated texts by path.
  ///   - sources: the documents' texts by name; without them a cited place is taken as it is written.
  package init(generated: [String: String], sources: [String: String]) {
    var lines: [String: [String]] = [:]
    for (path, text) in generated { lines[path] = TextDiff.lines(of: text) }
    for (name, text) in sources { lines[name] = TextDiff.lines(of: text) }
    var places: [String: [LinePlace]] = [:]
    for path in lines.keys.sorted() {
      for (index, line) in (lines[path] ?? []).enumerated() {
        for word in Self.words(of: line) {
          places[word, default: []].append(LinePlace(path: path, index: index))
        }
      }
    }
    self.lines = lines
    self.sources = Set(sources.keys)
    self.places = places
  }

  /// The other places of a generated line's facts: the stated source first, then another file.
  ///
  /// - Parameters:
  ///   - line: counted from 1, in the generated text.
  ///   - path: the generated file.
  package func places(of line: Int, in path: String) -> [Evidence] {
    let text = lines[path] ?? []
    guard !text.isEmpty else { return [] }
    let index = min(max(0, line - 1), text.count - 1)
    let found = [statedSource(of: index, in: text), bestMatch(of: index, in: path, text)]
      .compactMap { $0 }.uniqued
    return found.isEmpty ? [mention(of: path)].compactMap { $0 } : found
  }

  /// Where another file speaks of a file by its name, else where the sources begin.
  private func mention(of path: String) -> Evidence? {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    for other in lines.keys.sorted() where other != path && !sources.contains(other) {
      let text = lines[other] ?? []
      guard let index = text.firstIndex(where: { $0.contains(name) }) else { continue }
      return Evidence(place: Place(document: other, line: index + 1), quote: text[index])
    }
    return sources.min().map { source in
      Evidence(place: Place(document: source, line: 1), quote: lines[source]?.first ?? "")
    }
  }

  // MARK: The stated source

  /// The place that the line itself names, else the nearest that its own block names, else one of a
  /// block around it.
  private func statedSource(of index: Int, in text: [String]) -> Evidence? {
    var indent = Self.indent(of: text[index])
    while true {
      let block = Self.block(around: index, indent: indent, in: text)
      let named = block.filter { $0 == index || Self.indent(of: text[$0]) == indent }
        .compactMap { other in source(in: text[other]).map { (abs(other - index), $0) } }
      if let nearest = named.min(by: { $0.0 < $1.0 }) { return nearest.1 }
      guard indent > 0 else { return nil }
      let outer = text[..<block.lowerBound].last {
        !$0.isEmpty && Self.indent(of: $0) < indent
      }
      indent = outer.map(Self.indent) ?? 0
    }
  }

  /// The lines around one that stand no less deep.
  private static func block(around index: Int, indent: Int, in text: [String]) -> Range<Int> {
    var lower = index
    while lower > 0, isInside(text[lower - 1], indent) { lower -= 1 }
    var upper = index + 1
    while upper < text.count, isInside(text[upper], indent) { upper += 1 }
    return lower..<upper
  }

  private static func isInside(_ line: String, _ indent: Int) -> Bool {
    line.isEmpty || Self.indent(of: line) >= indent
  }

  private static func indent(of line: String) -> Int { line.prefix { $0 == " " }.count }

  /// A place such as `component-design_shop.md:34` that a line names.
  private func source(in line: String) -> Evidence? {
    guard !sources.isEmpty else {
      return Self.place(in: line).map { Evidence(place: $0, quote: "") }
    }
    for name in sources.sorted() {
      guard let range = line.firstRange(of: name + ":") else { continue }
      let digits = line[range.upperBound...].prefix(while: \.isNumber)
      guard let number = Int(digits), let text = lines[name], number > 0, number <= text.count
      else { continue }
      return Evidence(place: Place(document: name, line: number), quote: text[number - 1])
    }
    return nil
  }

  /// The first place in a Markdown document that a line cites, whatever the document.
  private static func place(in line: String) -> Place? {
    let mark = ".md:"
    guard let range = line.firstRange(of: mark) else { return nil }
    let name = line[..<range.lowerBound].reversed().prefix { $0 > " " && !"(`\"|".contains($0) }
    guard let number = Int(line[range.upperBound...].prefix(while: \.isNumber)), !name.isEmpty
    else {
      return nil
    }
    return Place(document: String(name.reversed()) + ".md", line: number)
  }

  // MARK: Another file

  /// The line of another generated file that shares the rarest words; a word of the line itself
  /// counts three times as much as one of what it stands under.
  private func bestMatch(of index: Int, in path: String, _ text: [String]) -> Evidence? {
    var weights: [String: Double] = [:]
    for word in Self.words(of: text[index]) { weights[word] = 3 }
    for outer in Self.context(of: index, in: text) {
      for word in Self.words(of: text[outer]) where weights[word] == nil { weights[word] = 1 }
    }
    var scores: [LinePlace: Double] = [:]
    for word in weights.keys.sorted() {
      let found = places[word] ?? []
      // A word that stands on every other line tells nothing.
      guard let weight = weights[word], found.count <= 400 else { continue }
      for place in found where place.path != path && !sources.contains(place.path) {
        scores[place, default: 0] += weight / Double(found.count)
      }
    }
    let best = scores.max { left, right in
      if left.value != right.value { return left.value < right.value }
      return (right.key.path, right.key.index) < (left.key.path, left.key.index)
    }?.key
    guard let best, let line = lines[best.path]?[best.index] else { return nil }
    return Evidence(place: Place(document: best.path, line: best.index + 1), quote: line)
  }

  /// What a line stands under: keys further out, or the nearest heading.
  private static func context(of index: Int, in text: [String]) -> [Int] {
    var found: [Int] = []
    var indent = self.indent(of: text[index])
    var other = index
    while other > 0, found.count < 12 {
      other -= 1
      let line = text[other]
      if line.hasPrefix("#") {
        found.append(other)
        break
      }
      guard !line.isEmpty, self.indent(of: line) < indent else { continue }
      indent = self.indent(of: line)
      found.append(other)
    }
    return found
  }

  /// The words of a line that can tell one fact from another, none twice.
  private static func words(of line: String) -> Set<String> {
    var words: Set<String> = []
    for part in line.split(whereSeparator: { !isWordPart($0) }) {
      var word = part
      while let last = word.last, ".-:/".contains(last) { word.removeLast() }
      guard word.utf8.count > 2 else { continue }
      words.insert(String(word))
      for piece in word.split(whereSeparator: { "/.:{}".contains($0) })
      where piece.utf8.count > 2 && piece.utf8.count < word.utf8.count {
        words.insert(String(piece))
      }
    }
    return words
  }

  private static func isWordPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "_-./{}:".contains(character)
  }
}
