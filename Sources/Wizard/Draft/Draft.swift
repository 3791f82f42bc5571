package import Engine

/// A named change that can be taken back and made again.
package struct DraftStep: Equatable, Sendable {
  /// What the user did, such as `Accept Order Service → Payment Service`.
  package var name: String
  /// The edits that make the change.
  package var forward: [ReviewEdit]
  /// The edits that take it back, in order.
  package var backward: [ReviewEdit]
}

/// What the user decided and has not saved, with its history over all steps of the wizard.
package struct Draft: Equatable, Sendable {
  /// What is decided now.
  package private(set) var content: DraftContent
  /// The changes made, oldest first.
  package private(set) var past: [DraftStep] = []
  /// The changes taken back, the next one to be made again last.
  package private(set) var future: [DraftStep] = []
  /// How many changes of `past` were there when the files were last saved; nil once that is gone.
  package private(set) var savedDepth: Int? = 0

  /// Starts a draft on what was saved earlier.
  package init(_ content: DraftContent = DraftContent()) { self.content = content }

  /// Goes on with a history that led to the content.
  mutating func resume(_ history: ChangeHistory) {
    past = history.past
    future = history.future
    savedDepth = past.count
  }

  /// How many changes were made since the files were last saved; nil where that is not known.
  package var unsavedCount: Int? { savedDepth.map { past.count - $0 } }

  /// The review as it stands.
  package var review: Review { content.review }
  /// The scope as it stands.
  package var scope: ScopeSelection { content.scope }
  /// Whether something differs from what was saved.
  package var isChanged: Bool { savedDepth != past.count }

  /// Makes a change and gives the record for the draft log; nil when it changes nothing.
  package mutating func make(_ name: String, _ edits: [ReviewEdit]) -> DraftRecord? {
    let before = content
    let backward = content.apply(edits)
    guard content != before else { return nil }
    forgetFuture()
    past.append(DraftStep(name: name, forward: edits, backward: backward))
    return .changed(name: name, edits: edits)
  }

  /// Takes the last change back; nil when there is none.
  package mutating func undo() -> DraftRecord? {
    guard let step = past.popLast() else { return nil }
    _ = content.apply(step.backward)
    future.append(step)
    return .undone(name: step.name, edits: step.backward)
  }

  /// Makes the change again that was taken back last; nil when there is none.
  package mutating func redo() -> DraftRecord? {
    guard let step = future.popLast() else { return nil }
    _ = content.apply(step.forward)
    past.append(step)
    return .redone(name: step.name, edits: step.forward)
  }

  /// Takes the present state as the saved one.
  package mutating func markSaved() { savedDepth = past.count }

  /// Does again what a record of the draft log says.
  ///
  /// The log may begin in the middle of a history, because saving clears it: taking back a change
  /// that it does not hold applies the edits that the record carries.
  package mutating func replay(_ record: DraftRecord) {
    switch record {
    case .changed(let name, let edits): _ = make(name, edits)
    case .undone(let name, let edits):
      if undo() == nil {
        let forward = content.apply(edits)
        future.append(DraftStep(name: name, forward: forward, backward: edits))
        savedDepth = nil
      }
    case .redone(let name, let edits):
      if redo() == nil { _ = make(name, edits) }
    case .entered, .editorOpened, .editorResumed, .editorChanged, .editorClosed, .changesChosen,
      .conflictSettled:
      break
    }
  }

  private mutating func forgetFuture() {
    future = []
    if let depth = savedDepth, depth > past.count { savedDepth = nil }
  }
}
