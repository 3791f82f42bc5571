/// What the sources say in sentences and rows, apart from headings, pictures and code.
extension SourceMaterial {
  /// The lines of prose and tables in which the list occurs, in order.
  func statements(_ list: WordList) -> [SourceLine] {
    text.lines(list).filter { $0.kind == .prose || $0.kind == .table }
  }

  /// The components and stores that the line names, in the order of the model.
  func named(in line: SourceLine, of kinds: Set<Element.Kind> = [.component]) -> [Element] {
    requirements.elements.filter { kinds.contains($0.kind) && line.says(SourceText.names(of: $0)) }
  }
}

/// A row of a table, with the titles of its columns.
struct SourceRow: Hashable, Sendable {
  let line: SourceLine
  let titles: [String]
  let cells: [String]

  /// The cell under the first title that says one of the words.
  func cell(_ list: WordList) -> String? {
    titles.firstIndex { Wording($0).contains(any: list) }.flatMap {
      cells.indices.contains($0) ? cells[$0] : nil
    }
  }
}

extension SourceText {
  /// The rows of all tables, in order.
  var rows: [SourceRow] {
    var rows: [SourceRow] = []
    var titles: (block: Int, cells: [String])?
    for line in lines where line.kind == .table {
      let cells = Self.cells(of: line.text)
      if titles?.block != line.block {
        titles = (line.block, cells)
      } else if let head = titles, !cells.allSatisfy(Self.isRule) {
        rows.append(SourceRow(line: line, titles: head.cells, cells: cells))
      }
    }
    return rows
  }

  private static func cells(of text: String) -> [String] {
    var plain = text.trimmed
    if plain.hasPrefix("|") { plain.removeFirst() }
    if plain.hasSuffix("|") { plain.removeLast() }
    return plain.split(separator: "|", omittingEmptySubsequences: false)
      .map { String($0).trimmed }
  }

  private static func isRule(_ cell: String) -> Bool {
    cell.allSatisfy { "-: ".contains($0) } && cell.contains("-")
  }
}
