import Engine
import OrderedCollections
import Screen

enum DependenciesView {
  static func draw(_ state: WizardState, in body: Rect, _ painter: inout Painter) {
    if let absence = WizardView.absence(state) {
      painter.emptiness(absence, in: body)
      return
    }
    let dependencies = state.dependencies
    switch dependencies.view {
    case .neighbourhood:
      NeighbourhoodView.draw(state, in: body, &painter)
      return
    case .matrix:
      MatrixView.draw(state, in: body, &painter)
      return
    case .events:
      EventFlowView.draw(state, in: body, &painter)
      return
    case .table: break
    }
    guard !dependencies.all.isEmpty else {
      painter.emptiness(nothing(state), in: body)
      return
    }
    let area = state.dependenciesLayout
    drawSummary(state, area.headings[0], &painter)
    let columns = DependencyColumns(width: area.rows.width, widest: dependencies.widest)
    drawHeading(dependencies, columns, area.headings[1], &painter)
    drawRows(state, columns, area.rows, &painter)
    ProvenanceView.draw(state, area, &painter)
  }

  private static func nothing(_ state: WizardState) -> Failure {
    if !state.draft.scope.isFull {
      return Failure(
        "No interaction belongs to the scope \(state.draft.scope.title).",
        advice: "2 goes to the scopes, a adds an interaction.")
    }
    return Failure(
      "The documents state no interaction that could be understood.",
      advice: "a adds one; dovetail extract tells what was read and what was not.")
  }

  private static func drawSummary(_ state: WizardState, _ rect: Rect, _ painter: inout Painter) {
    let dependencies = state.dependencies
    let findings = dependencies.findingCount
    var spans = [
      Span("\(dependencies.undecided) of \(dependencies.all.count) undecided", .markupHeading)
    ]
    if findings > 0 {
      spans.append(Span(" · \(findings) finding\(findings == 1 ? "" : "s")", .findingWarning))
    }
    let disputed = dependencies.disputedCount
    if disputed > 0 { spans.append(Span(" · \(disputed) disputed", .findingWarning)) }
    if state.session?.changed.isEmpty == false {
      let stale = dependencies.all.filter { state.isStale($0) }.count
      if stale > 0 { spans.append(Span(" · \(stale) stale ~", .stepStale)) }
    }
    let taught = state.draft.review.teachings.count
    if taught > 0 { spans.append(Span(" · \(taught) taught", .reviewEdited)) }
    if !dependencies.marked.isEmpty {
      spans.append(Span(" · \(dependencies.marked.count) marked", .reviewAdded))
    }
    if !dependencies.filter.isEmpty {
      spans.append(
        Span(" · “\(dependencies.filter.text)” \(dependencies.shown.count) rows", .reviewEdited))
    }
    let used = painter.spans(spans, row: rect.row, column: rect.column + 1, width: rect.width - 2)
    painter.place(
      of: dependencies.cursor.index, among: dependencies.shown.count, rect, behind: used)
  }

  private static func drawHeading(
    _ dependencies: DependenciesState, _ columns: DependencyColumns, _ rect: Rect,
    _ painter: inout Painter
  ) {
    for place in columns.places where place.column != .state {
      let isSorted = dependencies.sortColumn == place.column
      let arrow = isSorted ? (dependencies.isReversed ? "▾" : "▴") : ""
      painter.text(
        place.column.title + arrow, isSorted ? .markupHeading : .uiDim, row: rect.row,
        column: rect.column + place.start,
        width: place.width)
    }
  }

  private static func drawRows(
    _ state: WizardState, _ columns: DependencyColumns, _ rect: Rect, _ painter: inout Painter
  ) {
    let dependencies = state.dependencies
    guard !dependencies.shown.isEmpty else {
      painter.emptiness(
        Failure(
          "No interaction holds “\(dependencies.filter.text)”.",
          advice: "esc takes the filter away."),
        in: rect)
      return
    }
    let visible = dependencies.cursor.visible(count: dependencies.shown.count, height: rect.height)
    for (offset, index) in visible.enumerated() {
      let row = DependencyRow(dependencies.all[dependencies.shown[index]], state)
      row.draw(
        dependencies, isChosen: index == dependencies.cursor.index, columns,
        row: rect.row + offset, rect, &painter)
    }
  }
}

/// One line of the table.
struct DependencyRow {
  let interaction: Interaction
  let mark: DependencyMark
  private let isStale: Bool

  init(_ interaction: Interaction, _ state: WizardState) {
    self.interaction = interaction
    isStale = state.isStale(interaction)
    mark = DependencyMark(of: interaction, review: state.draft.review)
  }

  func draw(
    _ dependencies: DependenciesState, isChosen: Bool, _ columns: DependencyColumns, row: Int,
    _ rect: Rect, _ painter: inout Painter
  ) {
    let isMarked = dependencies.marked.contains(interaction.id)
    let sign = isChosen ? "▸" : isMarked ? "*" : " "
    painter.text(sign, isMarked ? .reviewAdded : .uiText, row: row, column: rect.column, width: 1)
    for place in columns.places {
      let text = text(of: place.column, dependencies)
      let filter = dependencies.filter
      let marks =
        filter.isEmpty || place.column == .state || place.column == .confidence
        ? [] : filter.marks(in: text)
      painter.marked(
        text, role(of: place.column), marks: marks, row: row, column: rect.column + place.start,
        width: place.width)
    }
    if let finding = dependencies.findings[interaction.id]?.first {
      painter.text(
        dependencies.findings[interaction.id]?.contains(where: \.isContradiction) == true
          ? "≠" : finding.severity == .note ? "i" : "!", finding.severity.role, row: row,
        column: rect.column + columns.findingColumn, width: 1)
    }
    if isStale {
      painter.text(
        "~", .stepStale, row: row, column: rect.column + columns.findingColumn + 1, width: 1)
    }
    if isMarked, isChosen {
      painter.text(
        "*", .reviewAdded, row: row, column: rect.column + columns.findingColumn + 1, width: 1)
    }
    if isChosen { painter.select(row: row, column: rect.column, width: rect.width) }
  }

  private func text(of column: DependencyColumn, _ dependencies: DependenciesState) -> String {
    switch column {
    case .state: mark.mark
    case .source: dependencies.name(interaction.source)
    case .target: dependencies.name(interaction.target)
    case .style: interaction.style == .unknown ? "?" : interaction.style.rawValue
    case .via: DependenciesState.via(interaction)
    case .data: interaction.data.joined(separator: ", ")
    case .confidence: Self.confidence(interaction.confidence.percent)
    }
  }

  private func role(of column: DependencyColumn) -> Role {
    if mark == .rejected, column != .state { return .uiDim }
    return switch column {
    case .state: mark.role
    case .source, .target, .style: .uiText
    case .via, .data, .confidence: .uiDim
    }
  }

  static func confidence(_ percent: Int) -> String {
    percent >= 100 ? "1.0" : "." + (percent < 10 ? "0" : "") + String(percent)
  }
}

extension WizardState {
  /// Whether a line that states an interaction is no longer in its document.
  func isStale(_ interaction: Interaction) -> Bool {
    guard let session, !session.changed.isEmpty else { return false }
    return interaction.evidence.contains { session.isStale($0) }
  }
}

extension DependencyMark {
  /// The role that colours the mark.
  var role: Role {
    switch self {
    case .pending: .reviewPending
    case .accepted: .reviewAccepted
    case .rejected: .reviewRejected
    case .edited: .reviewEdited
    case .added: .reviewAdded
    }
  }
}

extension Finding.Severity {
  /// The role that colours a finding.
  var role: Role {
    switch self {
    case .note: .findingNote
    case .warning: .findingWarning
    case .error: .findingError
    }
  }

  /// One cell that stands for it.
  var mark: String {
    switch self {
    case .note: "i"
    case .warning: "!"
    case .error: "✗"
    }
  }
}
