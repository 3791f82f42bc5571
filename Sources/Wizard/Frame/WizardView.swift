import Engine
package import Screen
import TextEditing

/// Puts the wizard's state on a grid.
package enum WizardView {
  /// Draws the whole screen; the grid has the size of `state.size`.
  package static func draw(_ state: WizardState, theme: Theme, into grid: inout Grid) {
    var memory = FrameMemory()
    draw(state, theme: theme, into: &grid, remembering: &memory)
  }

  /// Draws the whole screen, working out anew only what the last frame did not show.
  ///
  /// - Parameters:
  ///   - state: What is shown.
  ///   - theme: The colours.
  ///   - grid: Has the size of `state.size`.
  ///   - memory: What the last frame left, for this one and the next.
  package static func draw(
    _ state: WizardState, theme: Theme, into grid: inout Grid,
    remembering memory: inout FrameMemory
  ) {
    var painter = Painter(grid: Grid(width: 0, height: 0), theme: theme)
    swap(&painter.grid, &grid)
    swap(&painter.memory, &memory)
    painter.grid.cursor = nil
    painter.grid.isCursorVisible = false
    painter.clear(painter.grid.bounds)
    if state.size.isLargeEnough {
      drawFrame(state, &painter)
      drawStep(state, &painter)
      OverlayView.draw(state, &painter)
      Footer.draw(state, &painter)
    } else {
      drawTooSmall(state, &painter)
    }
    swap(&painter.grid, &grid)
    swap(&painter.memory, &memory)
  }

  private static func drawTooSmall(_ state: WizardState, _ painter: inout Painter) {
    let smallest = ScreenSize.smallest
    let text =
      "The window has \(state.size.columns)×\(state.size.rows) cells; "
      + "Dovetail needs \(smallest.columns)×\(smallest.rows). "
      + "Make it larger: nothing is lost. ctrl-c leaves."
    painter.paragraph(text, in: painter.grid.bounds)
  }

  private static func drawFrame(_ state: WizardState, _ painter: inout Painter) {
    let layout = state.layout
    Breadcrumb.draw(state, &painter)
    if let row = layout.upperRule { painter.rule(row: row, width: layout.columns) }
    let notice = noticeSpans(state).map { span in
      Span(span.text.shorteningPaths(toFit: layout.columns - 6), span.role, span.attributes)
    }
    painter.rule(row: layout.noticeRow, width: layout.columns, title: notice)
    let used = notice.isEmpty ? 0 : notice.reduce(4) { $0 + $1.width }
    drawProgress(state, row: layout.noticeRow, behind: used, &painter)
  }

  private static func noticeSpans(_ state: WizardState) -> [Span] {
    if let banner = state.banner {
      return [Span("Draft not kept: \(banner.summary)", .findingError)]
    }
    if let notice = state.notice {
      let role: Role =
        switch notice.kind {
        case .done: .uiText
        case .hint: .uiDim
        case .refused: .findingWarning
        case .failed: .findingError
        }
      return [Span(notice.text, role)]
    }
    if state.stepContext == .editor, let text = state.sections.editor?.text,
      let remark = state.remarks(on: text.buffer.line(ofOffset: text.selection.head)).first
    {
      return [Span("! \(remark.text)", .findingWarning)]
    }
    if let changed = state.session?.changed, !changed.isEmpty {
      let key =
        state.step == .session ? "⏎" : state.keyMap.label(of: .reread, in: state.stepContext)
      let names = changed.map(\.name).joined(separator: ", ")
      return [Span("Changed on disk: \(names); \(key) reads it again", .stepStale)]
    }
    if let failure = state.work.failure { return [Span(failure.summary, .findingError)] }
    return []
  }

  /// What is being worked out, with a share where it is known.
  static func progress(_ work: WorkState) -> String {
    let activity = work.activity ?? "Working out the design"
    let share = work.fraction.map { " \(Int(($0 * 100).rounded())) %" } ?? ""
    return "\(activity)\(share) …"
  }

  /// Tells at the right end of the rule what is being worked out and how it is stopped, as much of it as
  /// a notice leaves room for.
  private static func drawProgress(
    _ state: WizardState, row: Int, behind used: Int, _ painter: inout Painter
  ) {
    guard state.work.isRunning else { return }
    let key = state.keyMap.label(of: .stopWork, in: state.stepContext)
    let hint = key.isEmpty ? "" : "\(key) stops"
    let activity = progress(state.work)
    let room = state.size.columns - used - 4
    let told = hint.isEmpty ? [activity] : ["\(activity)  \(hint)", "…  \(hint)"]
    let text = (told + ["…"]).first { CellWidth.of($0) + 2 <= room }
    guard let text else { return }
    let width = CellWidth.of(text) + 2
    painter.text(
      " \(text) ", .uiDim, row: row, column: state.size.columns - width - 2, width: width)
  }

  private static func drawStep(_ state: WizardState, _ painter: inout Painter) {
    let body = state.layout.body
    switch state.step {
    case .session: SessionsView.draw(state, in: body, &painter)
    case .scope: ScopeView.draw(state, in: body, &painter)
    case .dependencies: DependenciesView.draw(state, in: body, &painter)
    case .patterns where state.assumptions.isShown:
      AssumptionsView.draw(state, in: body, &painter)
    case .patterns: PatternsView.draw(state, in: body, &painter)
    case .sections: SectionsView.draw(state, in: body, &painter)
    case .review: ReviewScreen.draw(state, in: body, &painter)
    case .done: DoneView.draw(state, in: body, &painter)
    }
  }

  /// What is shown while the first result is not there; nil when it is.
  static func absence(_ state: WizardState) -> Failure? {
    guard state.generation == nil else { return nil }
    if let failure = state.work.failure { return failure }
    guard let session = state.session else {
      return Failure("No session is open.", advice: "1 goes to the list of sessions.")
    }
    let count = session.documents.count
    return Failure(
      progress(state.work),
      advice: "\(count) document\(count == 1 ? "" : "s") of \(session.session.name)")
  }
}

extension WizardState {
  /// The theme in use.
  package var theme: Theme {
    themes.choices.first { $0.theme.name == themes.current }?.theme ?? .terminal
  }
}
