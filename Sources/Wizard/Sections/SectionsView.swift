import Engine
import OrderedCollections
import Screen
import TextEditing

enum SectionsView {
  static func draw(_ state: WizardState, in body: Rect, _ painter: inout Painter) {
    if state.sections.editor == nil, let absence = WizardView.absence(state) {
      painter.emptiness(absence, in: body)
      return
    }
    let area = state.sectionsLayout
    if !area.outline.isEmpty {
      painter.remembered(\.outline, of: OutlineBasis(state), in: area.outline) { painter in
        drawOutline(state, area, &painter)
      }
    }
    if area.isWide {
      painter.grid.verticalLine(
        row: body.row, column: area.title.column - 2, length: body.height,
        style: painter.theme[.uiBorder])
    }
    if let editor = state.sections.editor {
      EditorView.draw(editor, state, area, &painter)
    } else {
      drawText(state, area, &painter)
    }
  }

  /// What the outline depends on.
  struct OutlineBasis: Equatable, Sendable {
    var all: [Section]
    var shown: [Int]
    var cursor: ListCursor
    var filter: FuzzyFilter
    var edits: OrderedDictionary<SectionID, SectionEdit>
    var generated: [SectionID: String]
    /// The section that is open and otherwise than it was.
    var changing: SectionID?

    init(_ state: WizardState) {
      let sections = state.sections
      (all, shown, cursor) = (sections.all, sections.shown, sections.cursor)
      filter = sections.filter
      edits = state.draft.review.sections
      generated = state.generatedBodies
      changing = sections.editor.flatMap { $0.text.isModified ? $0.section : nil }
    }
  }

  private static func drawOutline(
    _ state: WizardState, _ area: SectionsLayout, _ painter: inout Painter
  ) {
    let sections = state.sections
    let rect = area.outline
    guard !sections.shown.isEmpty else {
      painter.emptiness(
        Failure(
          "No section holds “\(sections.filter.text)”.", advice: "esc takes the filter away."),
        in: rect)
      return
    }
    let visible = sections.cursor.visible(count: sections.shown.count, height: rect.height)
    for (offset, index) in visible.enumerated() {
      let row = rect.row + offset
      let section = sections.all[sections.shown[index]]
      let isChosen = index == sections.cursor.index
      let mark = state.mark(of: section)
      painter.text(isChosen ? "▸" : " ", row: row, column: rect.column, width: 1)
      painter.text(mark.mark, mark.role, row: row, column: rect.column + 1, width: 2)
      let indent = 3 + 2 * max(0, section.level - 1)
      let marks = sections.filter.isEmpty ? [] : sections.filter.marks(in: section.title)
      painter.marked(
        section.title, mark == .outOfScope ? .uiDim : section.level <= 2 ? .markupHeading : .uiText,
        marks: marks, row: row, column: rect.column + indent, width: rect.width - indent - 1)
      if isChosen { painter.select(row: row, column: rect.column, width: rect.width) }
    }
  }

  private static func drawText(
    _ state: WizardState, _ area: SectionsLayout, _ painter: inout Painter
  ) {
    guard let section = state.sections.selected else { return }
    let mark = state.mark(of: section)
    let title = [
      Span(section.title, state.sections.isPaneFocused ? .stepCurrent : .markupHeading),
      Span(" · \(mark.title)", mark.role),
      Span(section.assumptions.isEmpty ? "" : " · \(count(section.assumptions.count))", .uiDim),
    ]
    if area.isWide {
      painter.spans(
        title, row: area.title.row, column: area.title.column, width: area.title.width)
    } else {
      painter.rule(
        row: area.title.row, column: area.title.column, width: area.title.width, title: title)
    }
    let rect = area.isWide ? area.text : area.text.splitLeft(1).rest
    guard !section.body.isEmpty else {
      painter.text(
        "Only a heading; what belongs here stands in the sections below it.", .uiDim,
        row: rect.row, column: rect.column, width: rect.width)
      return
    }
    let lines = painter.memory.preview.lines(
      of: section.body, width: rect.width, upTo: state.sections.scroll.line + rect.height)
    let visible = state.sections.scroll.visible(count: lines.count, height: rect.height)
    for (offset, index) in visible.enumerated() {
      painter.spans(
        lines[index].spans, row: rect.row + offset, column: rect.column, width: rect.width)
    }
  }

  static func count(_ assumptions: Int) -> String {
    "\(assumptions) assumption\(assumptions == 1 ? "" : "s")"
  }

  /// A section's text as it will read.
  static func bodyLines(_ body: String, width: Int) -> [PreviewLine] {
    MarkdownPreview.lines(of: DecisionLinks.resolved(body), width: max(1, width))
  }

  /// A section's text as it will read up to a row at least, so that a long one is laid out only as far
  /// as it is read; and how many rows of it are sure to be as they would be in the whole.
  static func bodyLines(
    _ body: String, width: Int, upTo row: Int
  ) -> (lines: [PreviewLine], rows: Int) {
    var size = 32_768
    while size < body.utf8.count {
      let end = body.utf8.index(body.startIndex, offsetBy: size)
      let part = body[..<end].utf8
      let cut = part.lastIndex(of: 0x0A) ?? part.startIndex
      let lines = bodyLines(String(body[..<cut]), width: width)
      // What stands behind the part may still change its last block, but none before a heading.
      let sure = lines.lastIndex(where: \.isHeading) ?? 0
      if sure >= row { return (lines, sure) }
      size *= 4
    }
    return (bodyLines(body, width: width), .max)
  }
}

extension SectionMark {
  /// The role that colours the mark.
  var role: Role {
    switch self {
    case .generated: .reviewAccepted
    case .edited: .reviewEdited
    case .assumption: .findingWarning
    case .conflict: .findingError
    case .outOfScope: .uiDim
    }
  }
}
