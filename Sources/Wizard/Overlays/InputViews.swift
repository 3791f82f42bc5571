import Engine
import Screen

extension Painter {
  /// Draws a line of input with the cursor in view and puts the terminal's cursor there.
  mutating func input(
    _ input: LineInput, row: Int, column: Int, width: Int, isFocused: Bool
  ) {
    guard width > 1 else { return }
    var hidden = 0
    var text = Substring(input.text)
    // What is left of the cursor scrolls out until the cursor fits.
    while isFocused, input.cursorColumn - hidden >= width, let first = text.popFirst() {
      hidden += CellWidth.of(first)
    }
    self.text(String(text), row: row, column: column, width: width)
    guard isFocused else { return }
    let rest = Rect(row: row, column: column, height: 1, width: width)
    grid.overlay(Style(attributes: .underline), in: rest)
    grid.cursor = Position(row: row, column: column + max(0, input.cursorColumn - hidden))
    grid.isCursorVisible = true
  }
}

enum PromptView {
  static func draw(
    _ prompt: Prompt, _ state: WizardState, _ layout: OverlayLayout, _ painter: inout Painter
  ) {
    let label = prompt.wrappedLabel(width: layout.area.width)
    painter.rule(
      row: layout.area.row, width: layout.area.width,
      title: label.isEmpty ? [Span(prompt.label, .markupHeading)] : [])
    for (offset, line) in label.prefix(layout.text.height - 1).enumerated() {
      painter.text(
        line, .markupHeading, row: layout.text.row + offset, column: layout.text.column,
        width: layout.text.width)
    }
    let text = layout.text.splitTop(min(label.count, layout.text.height - 1)).rest
    painter.input(
      prompt.input, row: text.row, column: text.column, width: text.width, isFocused: true)
    if prompt.isOffered, !prompt.input.text.isEmpty {
      painter.select(
        row: text.row, column: text.column, width: min(text.width, prompt.input.cursorColumn))
    }
    var rest = text.splitTop(1).rest
    if let hint = hint(prompt, state) {
      rest = rest.splitTop(painter.paragraph(hint, .uiDim, in: rest)).rest
    }
    drawSuggestions(prompt, in: &rest, &painter)
    if prompt.purpose.isTried { ConsequencesView.draw(state.trial, in: rest, &painter) }
  }

  /// What an answer looks like, where the question asks for a form.
  private static func hint(_ prompt: Prompt, _ state: WizardState) -> String? {
    guard case .answer(let id) = prompt.purpose else { return nil }
    let row = state.assumptions.rows.first { $0.assumption.id == id }
    return row.map { "\($0.assumption.answerForm.hint); \($0.assumption.value) stands now" }
  }

  /// Earlier reasons, at most three; the one that stands in the line is in view.
  private static func drawSuggestions(
    _ prompt: Prompt, in rest: inout Rect, _ painter: inout Painter
  ) {
    guard !prompt.suggestions.isEmpty, rest.height > 1 else { return }
    painter.text(
      "↑ earlier reasons", .uiDim, row: rest.row, column: rest.column, width: rest.width)
    rest = rest.splitTop(1).rest
    let room = min(3, rest.height)
    let first = max(0, (prompt.suggestion ?? 0) - room + 1)
    let shown = prompt.suggestions.dropFirst(first).prefix(room)
    for (offset, suggestion) in shown.enumerated() {
      let isChosen = prompt.suggestion == first + offset
      painter.text(
        (isChosen ? "▸ " : "  ") + suggestion, isChosen ? .uiText : .uiDim,
        row: rest.row + offset, column: rest.column, width: rest.width)
    }
    rest = rest.splitTop(shown.count).rest
  }
}

extension Prompt {
  /// What is asked for in lines of its own, where it is too long for the rule above; else none.
  ///
  /// - Parameter width: Of the screen.
  func wrappedLabel(width: Int) -> [String] {
    CellWidth.of(label) <= width - 6 ? [] : TextWrap.lines(of: label, width: max(8, width - 2))
  }
}

enum FormView {
  static func draw(
    _ form: InteractionForm, _ state: WizardState, _ layout: OverlayLayout,
    _ painter: inout Painter
  ) {
    let title = form.editing == nil ? "Add an interaction" : "Change the interaction"
    painter.rule(
      row: layout.area.row, width: layout.area.width, title: [Span(title, .markupHeading)])
    let text = layout.text
    let label = 9
    let fields = InteractionForm.Field.allCases
    // On a low screen the focused field stays in view.
    let rows = max(1, text.height - 1)
    let first = max(0, min(form.focus.rawValue - rows + 1, fields.count - rows))
    for (offset, field) in fields.dropFirst(first).prefix(rows).enumerated() {
      let row = text.row + offset
      let isFocused = field == form.focus
      painter.text(isFocused ? "▸" : " ", row: row, column: text.column - 1, width: 1)
      painter.text(
        field.label, isFocused ? .markupHeading : .uiDim, row: row, column: text.column + 1,
        width: label - 1)
      painter.input(
        form.inputs[field.rawValue], row: row, column: text.column + label,
        width: text.width - label, isFocused: isFocused)
    }
    let row = text.row + min(rows, fields.count)
    guard row < text.row + text.height else { return }
    if let problem = form.problem {
      painter.text(problem.text, .findingError, row: row, column: text.column, width: text.width)
    } else {
      painter.text(hint(form, state), .uiDim, row: row, column: text.column, width: text.width)
    }
    let rest = text.splitTop(row + 1 - text.row).rest
    ConsequencesView.draw(state.trial, in: rest, &painter)
  }

  private static func hint(_ form: InteractionForm, _ state: WizardState) -> String {
    guard form.focus == .source || form.focus == .target,
      let requirements = state.generation?.extracted
    else {
      return form.focus == .style ? "\(form.focus.hint); ctrl-n goes through them" : form.focus.hint
    }
    let typed = form[form.focus]
    let names = InteractionForm.completions(of: typed, in: requirements).prefix(4)
    guard !typed.isEmpty, !names.isEmpty else { return form.focus.hint }
    return "ctrl-n: " + names.joined(separator: ", ")
  }
}

enum PickerView {
  static func draw(
    _ picker: Picker, _ state: WizardState, _ layout: OverlayLayout, _ painter: inout Painter
  ) {
    let shown = picker.shown
    painter.rule(
      row: layout.area.row, width: layout.area.width,
      title: [
        Span(picker.title, .markupHeading),
        Span(shown.count == picker.entries.count ? "" : " \(shown.count)", .uiDim),
      ])
    let text = layout.text
    painter.text("/", .uiDim, row: text.row, column: text.column, width: 1)
    painter.input(
      picker.input, row: text.row, column: text.column + 2, width: text.width - 2,
      isFocused: true)
    let height = OverlayLayout.pickerRows(state.size, picker)
    let visible = picker.cursor.visible(count: shown.count, height: height)
    let filter = FuzzyFilter(picker.input.text)
    for (offset, index) in visible.enumerated() {
      let row = text.row + 1 + offset
      let entry = picker.entries[shown[index]]
      let note = CellWidth.of(entry.note)
      let isChosen = index == picker.cursor.index
      painter.text(isChosen ? "▸" : " ", row: row, column: text.column, width: 1)
      painter.marked(
        entry.title, entry.isEnabled ? .uiText : .uiDim, marks: filter.marks(in: entry.title),
        row: row, column: text.column + 2, width: text.width - note - 4)
      painter.text(
        entry.note, .uiDim, row: row, column: text.column + text.width - note, width: note)
      if isChosen { painter.select(row: row, column: layout.area.column, width: layout.area.width) }
    }
    let row = text.row + 1 + max(1, min(height, visible.count))
    let rest = Rect(
      row: row, column: text.column, height: text.row + text.height - row, width: text.width)
    drawBelow(picker, state, rest, &painter)
  }

  private static func drawBelow(
    _ picker: Picker, _ state: WizardState, _ rect: Rect, _ painter: inout Painter
  ) {
    guard rect.height > 0 else { return }
    guard let chosen = picker.chosen else {
      painter.text(
        "Nothing is called so", .uiDim, row: rect.row, column: rect.column, width: rect.width)
      return
    }
    let used = painter.paragraph(picker.entries[chosen].explanation, .uiDim, in: rect)
    guard picker.purpose.isTried else { return }
    ConsequencesView.draw(state.trial, in: rect.splitTop(used).rest, &painter)
  }
}
