internal import Markup

/// Finds the lines of a document of which it is certain that they say nothing about how its parts work together.
///
/// Only the form of a line decides, never that nothing in it was understood: a sentence about parts that nobody has
/// recognised stays among what was not understood.
struct SilentLines {
  private let document: ParsedDocument
  private let usage: LineUsage
  /// The reasons by line.
  private(set) var reasons: [Int: SilentReason] = [:]

  /// - Parameters:
  ///   - document: the document.
  ///   - usage: what the extractors made of its lines.
  init(_ document: ParsedDocument, _ usage: LineUsage) {
    self.document = document
    self.usage = usage
    for section in document.sections {
      for block in section.blocks { read(block) }
      for table in TableView.tables(in: section, of: document) { read(table) }
    }
  }

  private mutating func read(_ block: Int) {
    let lines = document.markup.lineRange(of: block)
    switch document.markup.nodes[block].kind {
    case .codeBlock: readFence(block)
    case .htmlBlock:
      for line in lines { note(SilentText.markup(text(line)), line) }
    case .bulletList, .orderedList:
      readFences(inside: block)
      let isSteps = document.markup.nodes[block].kind == .orderedList
      for line in silent(lines) {
        note(
          SilentText.reason(text(line))
            ?? (isSteps && SilentText.isInstruction(text(line)) ? .instruction : nil), line)
      }
    case .table: break
    default:
      readFences(inside: block)
      for line in silent(lines) { note(SilentText.reason(text(line)), line) }
    }
  }

  /// The lines of a range that gave no statement; only those need a reason.
  private func silent(_ lines: ClosedRange<Int>) -> [Int] {
    lines.filter { usage.states.indices.contains($0 - 1) && usage.states[$0 - 1] != .used }
  }

  private mutating func readFences(inside node: Int) {
    for child in document.markup.children(of: node) {
      if document.markup.nodes[child].kind == .codeBlock {
        readFence(child)
      } else if document.markup.nodes[child].kind.isBlock {
        readFences(inside: child)
      }
    }
  }

  private mutating func readFence(_ block: Int) {
    let lines = document.codeLines(of: block)
    let language = document.markup.name(of: block).lowercased().prefix {
      $0.isLetter || $0.isNumber || "+#-".contains($0)
    }
    guard let reason = FenceKind.reason(String(language), lines.map(\.text)) else { return }
    for line in lines { note(reason, line.line) }
  }

  /// Rows of ports and of facts about the document, and the cells between the rows of a table in HTML.
  private mutating func read(_ table: TableView) {
    let kinds = table.rows.map { SilentText.row($0.cells.map(\.text), table.headers) }
    for (row, kind) in zip(table.rows, kinds) { note(kind, row.line) }
    if !kinds.isEmpty, kinds.allSatisfy({ $0 != nil }) { note(kinds[0], table.headerLine) }
    guard table.rows.count > 1,
      zip(table.rows, table.rows.dropFirst()).allSatisfy({ $1.line > $0.line + 1 })
    else { return }
    var previous = table.headerLine
    for row in table.rows {
      if usage.isTouched(row.line...row.line) || usage.isTouched(previous...previous) {
        for line in previous..<row.line { note(.label, line) }
      }
      previous = row.line
    }
    guard usage.isTouched(previous...previous), let last = table.rows.last else { return }
    for line in previous...(previous + last.cells.count) { note(.label, line) }
  }

  private func text(_ line: Int) -> String {
    document.markup.lines.text(ofLine: line, in: document.markup.source)
  }

  private mutating func note(_ reason: SilentReason?, _ line: Int) {
    guard let reason, line >= 1, line <= document.markup.lines.count, reasons[line] == nil else {
      return
    }
    reasons[line] = reason
  }
}
