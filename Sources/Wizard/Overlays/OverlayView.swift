import Engine
import Screen

/// Where an overlay stands; its upper part is a rule with a title, not a box inside a box.
struct OverlayLayout {
  /// Everything that the overlay covers.
  let area: Rect
  /// What stands below the title.
  let text: Rect

  init(_ size: ScreenSize, overlay: Overlay?) {
    let body = FrameLayout(size).body
    let wanted: Int
    switch overlay {
    case .prompt(let prompt):
      let reasons =
        (prompt.suggestions.isEmpty ? 2 : 3 + min(3, prompt.suggestions.count))
        + prompt.wrappedLabel(width: size.columns).count
      wanted = prompt.purpose.isTried ? reasons + 6 : reasons
    case .replacing: wanted = 3
    case .form: wanted = InteractionForm.Field.allCases.count + 7
    case .confirmation(let confirmation):
      // A long list leaves some of what it is about in view.
      wanted = min(confirmation.details.count + 3, max(8, body.height * 2 / 3))
    case .picker(let picker):
      let extra = picker.purpose.isTried ? 8 : 0
      wanted = picker.entries.count + 3 + extra
    case .help, .reading, nil: wanted = body.height
    }
    area = body.splitBottom(min(body.height, wanted)).bottom
    text = area.splitTop(1).rest.inset(columns: 1)
  }

  /// Rows of a picker's list.
  static func pickerRows(_ size: ScreenSize, _ picker: Picker) -> Int {
    let text = OverlayLayout(size, overlay: .picker(picker)).text
    let reserve = picker.purpose.isTried ? min(9, max(2, text.height / 2)) : 2
    return max(1, text.height - reserve)
  }
}

enum OverlayView {
  static func draw(_ state: WizardState, _ painter: inout Painter) {
    guard let overlay = state.overlay else { return }
    let layout = OverlayLayout(state.size, overlay: overlay)
    painter.clear(layout.area)
    switch overlay {
    case .help: HelpView.draw(state, layout, &painter)
    case .reading(let reading): ReadingView.draw(reading, layout, &painter)
    case .prompt(let prompt): PromptView.draw(prompt, state, layout, &painter)
    case .form(let form): FormView.draw(form, state, layout, &painter)
    case .picker(let picker): PickerView.draw(picker, state, layout, &painter)
    case .replacing(let replacing): ReplacingView.draw(replacing, state, layout, &painter)
    case .confirmation(let confirmation):
      painter.rule(
        row: layout.area.row, width: layout.area.width,
        title: [Span(confirmation.question, .markupHeading)])
      drawDetails(confirmation.details, in: layout.text, &painter)
    }
  }
}

extension OverlayView {
  /// The lines below a question, as many as there is room for.
  private static func drawDetails(_ lines: [String], in rect: Rect, _ painter: inout Painter) {
    let isCut = lines.count > rect.height
    let shown = isCut ? max(0, rect.height - 1) : lines.count
    for (offset, line) in lines.prefix(shown).enumerated() {
      painter.text(line, row: rect.row + offset, column: rect.column, width: rect.width)
    }
    guard isCut, rect.height > 0 else { return }
    painter.text(
      "… and \(lines.count - shown) more", .uiDim, row: rect.row + shown, column: rect.column,
      width: rect.width)
  }
}

/// What the keys of a place do, generated from the key map.
enum HelpView {
  static func draw(_ state: WizardState, _ layout: OverlayLayout, _ painter: inout Painter) {
    guard case .help(_, let scroll) = state.overlay else { return }
    painter.rule(
      row: layout.area.row, width: layout.area.width,
      title: [Span("Keys: \(state.helpContext.title)", .markupHeading)])
    let text = layout.text
    let lines = lines(state.keyMap, context: state.helpContext, width: text.width)
    let visible = scroll.visible(count: lines.count, height: text.height)
    painter.share(of: visible, count: lines.count, row: layout.area.row)
    for (offset, index) in visible.enumerated() {
      painter.spans(lines[index], row: text.row + offset, column: text.column, width: text.width)
    }
  }

  static func lines(_ keyMap: KeyMap, context: KeyContext, width: Int) -> [[Span]] {
    let bindings = keyMap.bindings(in: context).filter { !$0.keys.isEmpty }
    let isPlain: (Binding) -> Bool = { $0.command.targetStep == nil }
    var lines = bindings.filter(isPlain).flatMap {
      line($0.keys.map(\.label).joined(separator: " "), $0.explanation, width)
    }
    if bindings.contains(where: { !isPlain($0) }) {
      lines += line("1…7", "Go to the step with that number", width)
    }
    let marks = Legend.entries(in: context)
    if !marks.isEmpty { lines.append([]) }
    for entry in marks { lines += line(entry.mark, entry.meaning, width, role: entry.role) }
    guard context.isWriting else { return lines }
    lines.append([])
    for entry in keyMap.writing where !entry.isSelecting && !entry.keys.isEmpty {
      let keys = entry.keys.map(\.label).joined(separator: " ")
      lines += line(keys, entry.explanation, width)
    }
    lines += line("shift-↑ …", "Shift with a key that moves selects on the way", width)
    return lines
  }

  private static func line(
    _ keys: String, _ text: String, _ width: Int, role: Role = .markupCode
  ) -> [[Span]] {
    let column = width >= 60 ? 20 : 13
    let pad = String(repeating: " ", count: max(1, column - CellWidth.of(keys)))
    let room = max(8, width - max(column, CellWidth.of(keys) + 1))
    let wrapped = TextWrap.lines(of: text, width: room)
    return wrapped.enumerated().map { index, part in
      index == 0
        ? [Span(keys, role), Span(pad + part)]
        : [Span(String(repeating: " ", count: width - room) + part)]
    }
  }
}

enum ReadingView {
  static func draw(_ reading: Reading, _ layout: OverlayLayout, _ painter: inout Painter) {
    painter.rule(
      row: layout.area.row, width: layout.area.width, title: [Span(reading.title, .markupHeading)])
    let text = layout.text
    let lines = lines(reading, width: text.width)
    let visible = reading.scroll.visible(count: lines.count, height: text.height)
    painter.share(of: visible, count: lines.count, row: layout.area.row)
    for (offset, index) in visible.enumerated() {
      painter.text(
        lines[index].text, lines[index].role, row: text.row + offset, column: text.column,
        width: text.width)
    }
  }

  static func lines(_ reading: Reading, width: Int) -> [Reading.Line] {
    reading.lines.flatMap { line in
      let indent = line.text.prefix { $0 == " " }.count
      let space = String(repeating: " ", count: indent)
      return TextWrap.lines(of: String(line.text.dropFirst(indent)), width: max(8, width - indent))
        .map { Reading.Line(space + $0, line.role) }
    }
  }
}
