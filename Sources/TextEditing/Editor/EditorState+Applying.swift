extension EditorState {
  /// Carries out a command.
  /// - Parameter measure: How wide characters are on the screen that shows the text.
  /// - Returns: What the world outside must know of it.
  package mutating func apply(_ command: EditorCommand, measure: CellMeasure) -> EditorOutcome {
    let before = (selection, viewport, search)
    var outcome = EditorOutcome()
    if command.changesText, options.isReadOnly {
      outcome.message = .readOnly
      return outcome
    }
    switch command {
    case .move, .select, .selectAll, .selectLine, .selectWord, .escape, .placeCursor, .dragCursor,
      .goToLine:
      applyMotion(command, measure: measure, outcome: &outcome)
    case .scroll(let rows): scroll(by: rows, measure: measure)
    case .scrollSideways(let columns):
      viewport.leftColumn = max(0, viewport.leftColumn + columns)
    case .centreView: centreView(measure: measure)
    case .resize(let columns, let rows):
      viewport.columns = max(columns, 1)
      viewport.rows = max(rows, 1)
    case .cut, .copy: takeSelection(removing: command == .cut, outcome: &outcome)
    case .undo: undo(outcome: &outcome)
    case .redo: redo(outcome: &outcome)
    case .search, .searchNext, .searchPrevious, .replace, .replaceAll, .replaceRest:
      applySearch(command, outcome: &outcome)
    case .duplicateLine, .moveLineUp, .moveLineDown, .indent, .outdent, .deleteLine:
      applyToLines(command, outcome: &outcome)
    case .alignTable: alignTable(measure: measure, outcome: &outcome)
    default: applyTyping(command, outcome: &outcome)
    }
    if command.showsCursor { showCursor(measure: measure) }
    outcome.didChangeView =
      outcome.didChangeText || before.0 != selection || before.1 != viewport
      || before.2 != search
    return outcome
  }

  /// Makes a change that came from the draft log.
  /// - Returns: Whether it fitted the text; if not, nothing has changed.
  package mutating func replay(_ record: EditorRecord) -> Bool {
    var outcome = EditorOutcome()
    switch record {
    case .apply(let transaction):
      guard transaction.fits(buffer) else { return false }
      perform(transaction)
      history.record(transaction)
      return true
    case .undo: undo(outcome: &outcome)
    case .redo: redo(outcome: &outcome)
    }
    return outcome.didChangeText
  }

  /// The text before everything that undo takes back, and the records that lead from there to here, for a
  /// draft log that begins anew.
  package var retold: (text: TextBuffer, records: [EditorRecord]) {
    var past = self
    var outcome = EditorOutcome()
    for _ in history.undoSteps { past.undo(outcome: &outcome) }
    let steps = history.undoSteps + history.redoSteps.reversed()
    let changes = steps.flatMap { step in
      step.transactions.enumerated().map { index, transaction in
        var transaction = transaction
        transaction.joinsPrevious = index > 0
        return EditorRecord.apply(transaction)
      }
    }
    return (past.buffer, changes + history.redoSteps.map { _ in .undo })
  }

  /// Makes edits, ascending and in offsets of the present text, as one change.
  mutating func commit(
    _ kind: EditKind, _ edits: [Edit], selecting after: Selection, outcome: inout EditorOutcome
  ) {
    let edits = edits.filter { $0.removed != $0.inserted }
    guard !edits.isEmpty else { return }
    var transaction = Transaction(
      kind: kind, edits: edits, selectionBefore: selection, selectionAfter: after)
    transaction.joinsPrevious = selection.isEmpty && history.isContinued(by: transaction)
    perform(transaction)
    selection = Selection(anchor: snapped(after.anchor), head: snapped(after.head))
    transaction.selectionAfter = selection
    history.record(transaction)
    outcome.didChangeText = true
    outcome.record = .apply(transaction)
  }

  /// Replaces one stretch and puts the cursor behind the new text.
  mutating func replace(
    _ range: Range<Int>, with bytes: [UInt8], as kind: EditKind, outcome: inout EditorOutcome
  ) {
    let cursor = Selection(at: range.lowerBound + bytes.count)
    commit(kind, [edit(range, bytes)], selecting: cursor, outcome: &outcome)
    selection = outcome.didChangeText ? selection : Selection(at: snapped(cursor.head))
  }

  /// An edit of the present text.
  func edit(_ range: Range<Int>, _ bytes: [UInt8]) -> Edit {
    Edit(offset: range.lowerBound, removed: buffer.slice(range), inserted: TextBuffer(bytes))
  }

  mutating func undo(outcome: inout EditorOutcome) {
    guard let step = history.undo() else {
      outcome.message = .nothingToUndo
      return
    }
    step.transactions.forEach { perform($0) }
    outcome.didChangeText = true
    outcome.record = .undo
    outcome.message = .undid(step.kind)
  }

  mutating func redo(outcome: inout EditorOutcome) {
    guard let step = history.redo() else {
      outcome.message = .nothingToRedo
      return
    }
    step.transactions.forEach { perform($0) }
    outcome.didChangeText = true
    outcome.record = .redo
    outcome.message = .redid(step.kind)
  }

  /// Changes text, fences and selection, but not the history.
  private mutating func perform(_ transaction: Transaction) {
    let old = buffer
    buffer.apply(transaction)
    fences.update(from: old, to: buffer, edits: transaction.edits)
    selection = transaction.selectionAfter
    goalColumn = nil
  }
}

extension EditorCommand {
  /// Whether it is refused where the text may only be read.
  var changesText: Bool {
    switch self {
    case .move, .select, .selectAll, .selectLine, .selectWord, .escape, .placeCursor, .dragCursor,
      .goToLine, .scroll, .scrollSideways, .centreView, .resize, .copy, .search, .searchNext,
      .searchPrevious:
      false
    default: true
    }
  }

  /// Whether the view follows the cursor afterwards.
  var showsCursor: Bool {
    switch self {
    case .scroll, .scrollSideways, .centreView, .copy, .escape: false
    default: true
    }
  }
}
