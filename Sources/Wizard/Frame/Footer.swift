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
    let context = state.context
    let bindings = state.keyMap.bindings(in: context).filter { $0.isHinted && !$0.keys.isEmpty }
      .map { binding in
        var binding = binding
        binding.title = state.title(of: binding)
        return binding
      }
    let help = bindings.last { $0.command == .help }
    let width = state.size.columns
    var room = width - 2
    if let help { room -= Self.width(help) + 3 }
    var column = 1
    var hints: [Hint] = []
    let others = bindings.filter { $0.command != .help }
    for binding in others {
      guard state.reasonAgainst(binding.command) == nil else { continue }
      let needed = Self.width(binding)
      guard needed <= room else { break }
      hints.append(hint(binding, at: column))
      column += needed + 2
      room -= needed + 2
    }
    if let help { hints.append(hint(help, at: max(1, width - Self.width(help) - 1))) }
    return hints
  }

  private static func hint(_ binding: Binding, at column: Int) -> Hint {
    let key = binding.keys.first?.label ?? ""
    return Hint(
      command: binding.command, key: key, title: binding.title,
      columns: column..<(column + width(binding)))
  }

  private static func width(_ binding: Binding) -> Int {
    CellWidth.of(binding.keys.first?.label ?? "") + 1 + CellWidth.of(binding.title)
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
