internal import Dispatch
internal import Engine
internal import Logging
internal import Wizard
internal import Workspace

/// Keeping what the user decided: in the draft until it is saved, as a history behind the save.
extension EffectRunner {
  mutating func appendDraft(_ record: DraftRecord, folder: String) -> [WizardAction] {
    do {
      let encoded = record.encoded
      try workspace.drafts.append(folder, encoded)
      hasUnflushedDraft = true
      journal.add(record, encoded: encoded)
      return []
    } catch {
      return [.draftFailed(failure(error))]
    }
  }

  /// Brings what was appended to the disk, off the input path.
  mutating func flushDrafts() {
    writeJournal()
    guard hasUnflushedDraft, let folder = opened?.session.folder else { return }
    hasUnflushedDraft = false
    let (drafts, mailbox) = (workspace.drafts, mailbox)
    background.async {
      do throws(WorkspaceError) {
        try drafts.flush(folder)
      } catch {
        mailbox.put(.draftFailed(Self.failure(error)))
      }
    }
  }

  /// Brings what was noted into the journal, off the input path and in the order in which it was noted.
  mutating func writeJournal() {
    if let write = journal.takePending() { background.async(execute: write) }
  }

  /// Keeps how the saved review came to be; what cannot be kept is no reason to stop, since the files are saved.
  func keep(_ history: ChangeHistory, folder: String) {
    do {
      try workspace.histories.clear(folder)
      try workspace.histories.append(folder, history.encoded)
      try workspace.histories.flush(folder)
    } catch {
      log.warning("history not kept", metadata: ["error": "\(error)"])
    }
  }

  func history(of folder: String) -> ChangeHistory? {
    (try? workspace.histories.records(folder))?.last.flatMap { ChangeHistory(encoded: $0) }
  }

  mutating func clearDraft(_ folder: String) -> [WizardAction] {
    do {
      try workspace.drafts.clear(folder)
      hasUnflushedDraft = false
      return [.draftCleared(folder: folder)]
    } catch {
      return [.draftFailed(failure(error))]
    }
  }
}
