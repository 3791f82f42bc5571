/// A column in which every row of a table says the same, so that it is said once beside the table.
struct SharedColumn: Hashable, Sendable {
  var title: String
  /// What each row says, with the basis of all rows.
  var value: Passage
}

extension MarkdownTable {
  /// Fewer rows are read faster than a sentence about them.
  private static let fewest = 3

  /// Leaves out the columns that are empty in every row.
  mutating func dropEmpty(_ titles: [String]) {
    for title in titles {
      guard let position = columns.firstIndex(of: title),
        rows.allSatisfy({ !$0.indices.contains(position) || $0[position].isEmpty })
      else { continue }
      columns.remove(at: position)
      for row in rows.indices where rows[row].indices.contains(position) {
        rows[row].remove(at: position)
      }
    }
  }

  /// Takes out the columns in which every row says the same.
  ///
  /// Links to the decisions of single rows do not count as a difference; in the value they lead to the rule.
  ///
  /// - Parameter titles: The columns that may be taken out, in the order of the result.
  mutating func takeShared(_ titles: [String]) -> [SharedColumn] {
    guard rows.count >= Self.fewest else { return [] }
    let places = PlaceStyle(documents: [])
    return titles.compactMap { title in
      guard let position = columns.firstIndex(of: title),
        rows.allSatisfy({ $0.indices.contains(position) })
      else { return nil }
      let cells = rows.map { $0[position] }
      let words = cells.map { DecisionLinks.bare($0.markdown(places: places)) }
      guard let first = words.first, !first.isEmpty, words.allSatisfy({ $0 == first }) else {
        return nil
      }
      columns.remove(at: position)
      for row in rows.indices { rows[row].remove(at: position) }
      return SharedColumn(title: title, value: .merged(cells))
    }
  }
}

extension Passage {
  /// Passages with the same words as one that rests on all that each rests on.
  static func merged(_ passages: [Passage]) -> Passage {
    guard var merged = passages.first else { return .empty }
    for position in merged.parts.indices {
      let same = passages.compactMap { passage in
        passage.parts.indices.contains(position) ? passage.parts[position] : nil
      }
      switch merged.parts[position] {
      case .markdown(let text) where Set(same).count > 1:
        merged.parts[position] = .markdown(DecisionLinks.general(text))
      case .reference:
        let references = same.compactMap { part -> ([Evidence], [RuleCitation])? in
          if case .reference(let places, let rules) = part { (places, rules) } else { nil }
        }
        merged.parts[position] = .reference(
          references.flatMap(\.0).uniqued, references.flatMap(\.1).uniqued)
      default: continue
      }
    }
    merged.decisions = passages.flatMap(\.decisions).uniqued
    merged.assumptions = passages.flatMap(\.assumptions).uniqued
    merged.evidence = passages.flatMap(\.evidence).uniqued
    return merged
  }
}
