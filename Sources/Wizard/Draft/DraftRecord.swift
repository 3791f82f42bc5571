package import Engine
package import TextEditing

/// One entry of the draft log: what has to be done again to get back to where the user was.
package enum DraftRecord: Equatable, Sendable {
  /// A change of review or scope, with its name.
  case changed(name: String, edits: [ReviewEdit])
  /// A change was taken back, by these edits.
  case undone(name: String, edits: [ReviewEdit])
  /// A change was made again, by these edits.
  case redone(name: String, edits: [ReviewEdit])
  /// The user went to a step.
  case entered(WizardStep)
  /// A section was opened in the editor: its text then, and the generated text that it rests on.
  case editorOpened(SectionID, text: String, base: String)
  /// A section that was written before is gone on with, with its history; the text as it stood then.
  case editorResumed(SectionID, text: String, base: String)
  /// The open section's text changed.
  case editorChanged(EditorRecord)
  /// Which changes of a file the user leaves out of the save, and which are taken.
  case changesChosen(path: String, HunkChoice)
  /// Which text is to stand where both sides changed the same lines; nil for none yet.
  case conflictSettled(path: String, dispute: String, EditDispute.Settlement?)
  /// The open section was closed; its text stands in the change before this record.
  case editorClosed
}

/// What the records of a draft log add up to.
package struct RestoredDraft: Equatable, Sendable {
  package var draft: Draft
  /// The step that the user was on; nil when the log does not say.
  package var step: WizardStep?
  /// The section that was open in the editor, with its undo history.
  package var editor: OpenEditor?
  /// Sections that were written before, each with its undo history.
  package var parked: [OpenEditor] = []
  /// What is left out of the save and what is taken, by path.
  package var choices: [String: HunkChoice] = [:]
  /// What was settled about conflicts, by path and dispute.
  package var settlements: [String: [String: EditDispute.Settlement]] = [:]
  /// Records that could not be read or did not fit.
  package var damaged = 0

  /// Folds the payloads of a draft log over what was saved earlier.
  ///
  /// - Parameters:
  ///   - base: what was saved.
  ///   - history: how that came to be, if it is known.
  ///   - records: the payloads of the log, oldest first.
  package init(base: DraftContent, history: ChangeHistory? = nil, records: [[UInt8]]) {
    draft = Draft(base)
    if let history, history.fits(base) { draft.resume(history) }
    for bytes in records {
      guard let record = DraftRecord(encoded: bytes) else {
        damaged += 1
        continue
      }
      apply(record)
    }
  }

  private mutating func apply(_ record: DraftRecord) {
    switch record {
    case .changed, .undone, .redone: draft.replay(record)
    case .entered(let step): self.step = step
    case .editorOpened(let section, let text, let base):
      parked.removeAll { $0.section == section }
      editor = OpenEditor(section: section, base: base, text: text)
      editor?.isLogged = true
    case .editorResumed(let section, let text, let base):
      let known = parked.last { $0.section == section && $0.text.buffer.string == text }
      parked.removeAll { $0.section == section }
      editor =
        (known ?? OpenEditor(section: section, base: base, text: text)).reopened(base: base)
      editor?.isLogged = true
    case .editorChanged(let change):
      if editor?.text.replay(change) != true { damaged += 1 }
    case .changesChosen(let path, let choice): choices[path] = choice
    case .editorClosed:
      if let editor { parked.append(editor) }
      editor = nil
    case .conflictSettled(let path, let dispute, let settlement):
      settlements[path, default: [:]][dispute] = settlement
      choices[path] = nil
    }
  }
}
