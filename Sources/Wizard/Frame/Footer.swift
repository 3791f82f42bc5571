import Screen

/// The last line: what the keys do here, from the key map.
enum Footer {
  /// A hint that can be clicked.
  struct Hint: Equatable {
    var command: Command
    var key: String
    var title: String
    var columns: Range<Int>
  }

  /// The hints that fit, in the order of the key map; help is the last one to be dropped.
  static func hints(_ state: WizardState) -> [Hint] {
    let bindings = state.keyMap.bindings(in: state.context)
    let help = bindings.last { $0.command == .help && isShown($0) }.map { hint($0, state) }
    let width = state.size.columns
    var room = width - 2
    if let help { room -= help.columns.count + 3 }
    var column = 1
    var hints: [Hint] = []
    for binding in bindings where isShown(binding) && binding.command != .help {
      guard state.reasonAgainst(binding.command) == nil else { continue }
      let shown = hint(binding, state).moved(to: column)
      let needed = shown.columns.count
      guard needed <= room else { break }
      hints.append(shown)
      column += needed + 2
      room -= needed + 2
    }
    if let help { hints.append(help.moved(to: max(1, width - help.columns.count - 1))) }
    return hints
  }

  private static func isShown(_ binding: Binding) -> Bool {
    binding.isHinted && !binding.keys.isEmpty
  }

  private static func hint(_ binding: Binding, _ state: WizardState) -> Hint {
    let title = state.title(of: binding)
    let width = CellWidth.of(binding.label) + 1 + CellWidth.of(title)
    return Hint(command: binding.command, key: binding.label, title: title, columns: 0..<width)
  }

  static func draw(_ state: WizardState, _ painter: inout Painter) {
    let row = state.layout.footerRow
    for hint in hints(state) {
      let column = hint.columns.lowerBound
      let used = painter.grid.write(
        hint.key, row: row, column: column,
        style: painter.theme[.uiHint].adding(.bold), limit: hint.columns.count)
      painter.text(
        hint.title, .uiHint, row: row, column: column + used + 1,
        width: hint.columns.count - used - 1)
    }
  }
}

extension Footer.Hint {
  fileprivate func moved(to column: Int) -> Footer.Hint {
    var hint = self
    hint.columns = column..<(column + columns.count)
    return hint
  }
}
