/// What saving would do to one file.
package struct PlannedFile: Hashable, Sendable, Identifiable {
  package enum Change: Hashable, Sendable {
    /// The file does not exist yet.
    case new
    case changed
    /// The bytes on disk are the bytes to be written.
    case unchanged
    /// The file is of an earlier run and no longer produced.
    case obsolete
    /// The file was edited by hand since the last run, in lines that the run changes too.
    case conflict
  }

  /// The path inside the session folder.
  package var path: String
  package var kind: Artifact.Kind
  package var change: Change
  /// The text on disk when the plan was made; `nil` when there is no file.
  package var current: String?
  /// The text to be written.
  package var proposed: String
  /// Whether lines that somebody edited by hand on disk are kept in `proposed`.
  package var keepsHandEdits: Bool
  /// What a conflict is about, to be settled place by place.
  package var contested: ContestedTexts?
  /// Where the file on disk and the generated text both changed, with both sides.
  package var conflicts: [MergeConflict] = []

  package var id: String { path }

  package init(
    path: String, kind: Artifact.Kind, change: Change, current: String?, proposed: String,
    keepsHandEdits: Bool = false, contested: ContestedTexts? = nil
  ) {
    self.path = path
    self.kind = kind
    self.change = change
    self.current = current
    self.proposed = proposed
    self.keepsHandEdits = keepsHandEdits
    self.contested = contested
  }
}

/// What saving would do, file by file.
package struct SavePlan: Hashable, Sendable {
  /// Sorted by path, the session state last.
  package var files: [PlannedFile]
  package var findings: [Finding]

  package init(files: [PlannedFile], findings: [Finding] = []) {
    self.files = files
    self.findings = findings
  }

  /// The files that saving would write or remove.
  package var writes: [PlannedFile] {
    files.filter { $0.change == .new || $0.change == .changed }
  }

  package var conflicts: [PlannedFile] { files.filter { $0.change == .conflict } }

  /// What saving will do, in one line.
  package var summary: String {
    func count(_ change: PlannedFile.Change) -> Int { files.filter { $0.change == change }.count }
    let writes = writes.count
    guard writes > 0 else { return "Nothing to write: every file on disk is up to date" }
    var parts: [String] = []
    if count(.new) > 0 { parts.append("\(count(.new)) new") }
    if count(.changed) > 0 { parts.append("\(count(.changed)) changed") }
    let kept = files.filter { $0.keepsHandEdits }.count
    if kept > 0 { parts.append("\(kept) kept with your edits") }
    let noun = writes == 1 ? "file" : "files"
    return "Save writes \(writes) \(noun): " + parts.joined(separator: ", ")
  }
}
