/// What can be undone and redone, as steps the way a user counts them.
package struct History: Equatable, Sendable {
  /// One press of undo: a transaction, or several keys that were typed in one go.
  package struct Step: Equatable, Sendable {
    /// What the user would call it.
    package var kind: EditKind
    /// The changes in the order in which they were made.
    package var transactions: [Transaction]
  }

  /// Steps that undo would take back, oldest first.
  package private(set) var undoSteps: [Step] = []
  /// Steps that redo would make again, the next one last.
  package private(set) var redoSteps: [Step] = []
  /// How many steps had been made when the text was last marked as saved, nil when that text
  /// cannot be reached any more.
  private var savedDepth: Int? = 0
  /// Whether the next change must begin a step of its own.
  private var isSealed = true

  /// A history in which nothing happened.
  package init() {}

  /// Whether the text is the one that was last marked as saved.
  package var isAtSavedState: Bool { savedDepth == undoSteps.count }

  /// Takes the present text as the saved one.
  package mutating func markSaved() {
    savedDepth = undoSteps.count
    isSealed = true
  }

  /// Makes the next change begin a new step, as after a move of the cursor.
  package mutating func seal() { isSealed = true }

  /// Whether a change goes on with what was being typed or deleted.
  func isContinued(by transaction: Transaction) -> Bool {
    guard !isSealed, redoSteps.isEmpty, transaction.kind.canBeGrouped,
      let step = undoSteps.last, step.kind == transaction.kind,
      let last = step.transactions.last?.edits.last, transaction.edits.count == 1,
      let edit = transaction.edits.first
    else { return false }
    return edit.continues(last)
  }

  /// Adds a change that was made; what had been undone is forgotten.
  package mutating func record(_ transaction: Transaction) {
    redoSteps = []
    isSealed = false
    if let depth = savedDepth, depth > undoSteps.count { savedDepth = nil }
    guard transaction.joinsPrevious, !undoSteps.isEmpty else {
      undoSteps.append(Step(kind: transaction.kind, transactions: [transaction]))
      return
    }
    if savedDepth == undoSteps.count { savedDepth = nil }
    let last = undoSteps.count - 1
    undoSteps[last].append(transaction)
  }

  /// Takes one step back and gives the transactions that do it, in order.
  package mutating func undo() -> Step? {
    guard let step = undoSteps.popLast() else { return nil }
    redoSteps.append(step)
    isSealed = true
    return Step(kind: step.kind, transactions: step.transactions.reversed().map(\.inverse))
  }

  /// Goes one undone step forward and gives its transactions.
  package mutating func redo() -> Step? {
    guard let step = redoSteps.popLast() else { return nil }
    undoSteps.append(step)
    isSealed = true
    return step
  }
}

extension History.Step {
  /// Adds a change, as one edit with the last where they touch.
  fileprivate mutating func append(_ transaction: Transaction) {
    let index = transactions.count - 1
    if index >= 0, transactions[index].edits.count == 1, transaction.edits.count == 1,
      let joined = transactions[index].edits[0].followed(by: transaction.edits[0])
    {
      transactions[index].edits[0] = joined
      transactions[index].selectionAfter = transaction.selectionAfter
    } else {
      transactions.append(transaction)
    }
  }
}

extension Edit {
  /// Whether a user would feel this edit as going on with `last`: it touches it and does not
  /// begin a new word.
  fileprivate func continues(_ last: Edit) -> Bool {
    if removed.isEmpty, offset == last.insertedRange.upperBound, !last.inserted.isEmpty {
      let before = last.inserted.byte(at: last.inserted.byteCount - 1)
      return !(isWhite(before) && !isWhite(inserted.byte(at: 0)))
    }
    guard inserted.isEmpty, last.inserted.isEmpty else { return false }
    if offset == last.offset {
      let before = last.removed.byte(at: last.removed.byteCount - 1)
      return !(isWhite(before) && !isWhite(removed.byte(at: 0)))
    }
    guard removedRange.upperBound == last.offset else { return false }
    let after = last.removed.byte(at: 0)
    return !(isWhite(after) && !isWhite(removed.byte(at: removed.byteCount - 1)))
  }

  private func isWhite(_ byte: UInt8?) -> Bool {
    byte == .space || byte == .tab || byte == .lineFeed || byte == .carriageReturn
  }

  /// This edit and then `next` as a single edit, where the second touches what the first left.
  fileprivate func followed(by next: Edit) -> Edit? {
    if next.removed.isEmpty, next.offset == insertedRange.upperBound {
      var text = inserted
      text.append(next.inserted)
      return Edit(offset: offset, removed: removed, inserted: text)
    }
    guard inserted.isEmpty, next.inserted.isEmpty else { return nil }
    if next.offset == offset {
      var text = removed
      text.append(next.removed)
      return Edit(offset: offset, removed: text, inserted: inserted)
    }
    guard next.removedRange.upperBound == offset else { return nil }
    var text = next.removed
    text.append(removed)
    return Edit(offset: next.offset, removed: text, inserted: inserted)
  }
}
