import Engine
import OrderedCollections
import Screen

/// Where a picture and what it says of the selected interaction are.
struct PictureLayout {
  /// Between the title and the line about the selected interaction.
  let picture: Rect
  let status: Rect

  init(_ body: Rect, titleRows: Int = 1) {
    let rest = body.splitTop(titleRows).rest
    (picture, status) = rest.splitBottom(rest.height < 8 ? 1 : 3)
  }
}

/// The interaction that table and pictures have in common, with the line that states it.
enum PictureStatus {
  static func draw(_ state: WizardState, _ rect: Rect, _ painter: inout Painter) {
    if state.dependencies.isOnEmptyCell {
      drawEmptyCell(state.dependencies, rect, &painter)
      return
    }
    guard let selected = state.dependencies.selected else { return }
    let mark = DependencyMark(of: selected, review: state.draft.review)
    let style = selected.style == .unknown ? "?" : selected.style.rawValue
    let head = [
      Span("\(mark.mark) ", mark.role), Span(state.dependencies.title(selected), .markupHeading),
      Span("  \(style) \(DependenciesState.via(selected))", .uiText),
      Span("  \(DependencyRow.confidence(selected.confidence.percent))", .uiDim),
    ]
    guard rect.height > 1 else {
      painter.spans(head, row: rect.row, column: rect.column + 1, width: rect.width - 2)
      return
    }
    painter.rule(row: rect.row, column: rect.column, width: rect.width)
    painter.spans(head, row: rect.row + 1, column: rect.column + 1, width: rect.width - 2)
    guard let evidence = state.selectedEvidence else {
      painter.text(
        "You added this interaction; no source states it.", .uiDim, row: rect.row + 2,
        column: rect.column + 1, width: rect.width - 2)
      return
    }
    let quote = evidence.quote.split(separator: "\n").first.map(String.init) ?? ""
    let place = DoneView.shortened(evidence.place.description, width: rect.width / 2)
    painter.spans(
      [Span(place, .markupLink), Span("  " + quote.drop { $0 == " " }, .uiDim)],
      row: rect.row + 2, column: rect.column + 1, width: rect.width - 2)
  }
}

extension PictureStatus {
  /// Tells whom the cell is about although nothing is stated.
  private static func drawEmptyCell(
    _ dependencies: DependenciesState, _ rect: Rect, _ painter: inout Painter
  ) {
    let text: String
    if dependencies.view == .events {
      let row = dependencies.flow.rows[dependencies.flowCursor.index]
      text = "The event \(row.event) is stated; no interaction carries it"
    } else if let cell = dependencies.matrixCell {
      text =
        cell.row == cell.column
        ? dependencies.name(cell.row)
        : "\(dependencies.name(cell.row)) does not need \(dependencies.name(cell.column))"
    } else {
      return
    }
    if rect.height > 1 { painter.rule(row: rect.row, column: rect.column, width: rect.width) }
    painter.text(
      text, .uiDim, row: rect.row + (rect.height > 1 ? 1 : 0), column: rect.column + 1,
      width: rect.width - 2)
  }
}

extension WizardState {
  /// What the reviewer said of an interaction; nil where it is not in the table.
  func mark(of id: InteractionID) -> DependencyMark? {
    dependencies.all.first { $0.id == id }
      .map { DependencyMark(of: $0, review: draft.review) }
  }
}
