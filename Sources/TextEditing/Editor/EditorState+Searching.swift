extension EditorState {
  mutating func applySearch(_ command: EditorCommand, outcome: inout EditorOutcome) {
    history.seal()
    switch command {
    case .search(let query, let forward, let caseSensitive):
      search = SearchPattern(query, isCaseSensitive: caseSensitive)
      // Searching while the query is typed stays on the match it is on.
      let start = selection.range.lowerBound
      goToMatch(forward: forward, from: forward ? start : start + 1, outcome: &outcome)
    case .searchNext:
      goToMatch(forward: true, from: nextStart, outcome: &outcome)
    case .searchPrevious:
      goToMatch(forward: false, from: selection.range.lowerBound, outcome: &outcome)
    case .replace(let text): replaceMatch(with: text, outcome: &outcome)
    case .replaceAll(let text): replaceMatches(from: 0, with: text, outcome: &outcome)
    case .replaceRest(let text):
      replaceMatches(from: selection.range.lowerBound, with: text, outcome: &outcome)
    default: break
    }
  }

  /// Where the next match may begin: behind the one that is selected.
  private var nextStart: Int {
    selection.isEmpty ? buffer.characterEnd(after: selection.head) : selection.range.upperBound
  }

  private mutating func goToMatch(forward: Bool, from offset: Int, outcome: inout EditorOutcome) {
    guard let search else {
      outcome.message = .noSearch
      return
    }
    var match =
      forward
      ? buffer.firstMatch(of: search, from: offset)
      : buffer.lastMatch(of: search, before: offset)
    if match == nil {
      match =
        forward
        ? buffer.firstMatch(of: search, from: 0)
        : buffer.lastMatch(of: search, before: buffer.byteCount)
      outcome.message = match == nil ? .notFound(query: search.query) : .searchWrapped
    }
    guard let match else { return }
    selection = Selection(anchor: match.lowerBound, head: match.upperBound)
    goalColumn = nil
  }

  private mutating func replaceMatch(with text: String, outcome: inout EditorOutcome) {
    guard let search else {
      outcome.message = .noSearch
      return
    }
    let range = selection.range
    if !range.isEmpty, buffer.firstMatch(of: search, from: range.lowerBound) == range {
      replace(range, with: Array(text.utf8), as: .replace, outcome: &outcome)
    }
    goToMatch(forward: true, from: selection.range.upperBound, outcome: &outcome)
  }

  private mutating func replaceMatches(
    from start: Int, with text: String, outcome: inout EditorOutcome
  ) {
    guard let search else {
      outcome.message = .noSearch
      return
    }
    let matches = buffer.matches(of: search, in: start..<buffer.byteCount)
    guard !matches.isEmpty else {
      outcome.message = .notFound(query: search.query)
      return
    }
    let new = TextBuffer(text)
    let head = selection.head
    var cursor = head
    let edits = matches.map { match in
      if match.upperBound <= head {
        cursor += new.byteCount - match.count
      } else if match.lowerBound < head {
        cursor -= head - match.lowerBound
      }
      return Edit(offset: match.lowerBound, removed: buffer.slice(match), inserted: new)
    }
    commit(.replaceAll, edits, selecting: Selection(at: cursor), outcome: &outcome)
    outcome.message = .replaced(count: matches.count)
  }
}
