/// Compares what a run produced with what is on disk and with what the last save wrote.
///
/// A file that somebody edited since the last save is never overwritten silently: what the run did not
/// touch keeps the edit, and what both changed is a conflict.
package struct SavePlanner: Sendable {
  /// Generated files on disk, by path.
  package var onDisk: [String: String]
  /// The texts that the last save generated, by path.
  package var lastSaved: [String: String]
  /// How conflicts are settled, by path; a path that is not named stays a conflict.
  package var resolutions: [String: ConflictResolution]

  package init(
    onDisk: [String: String], lastSaved: [String: String],
    resolutions: [String: ConflictResolution] = [:]
  ) {
    self.onDisk = onDisk
    self.lastSaved = lastSaved
    self.resolutions = resolutions
  }

  /// The plan for these files, sorted by path; files of an earlier run that are no longer produced are
  /// listed as obsolete.
  package func plan(_ artifacts: [Artifact]) -> SavePlan {
    var files: [PlannedFile] = []
    var findings: [Finding] = []
    for artifact in artifacts.sorted(by: { $0.path < $1.path }) {
      let (file, conflicts) = plan(artifact)
      files.append(file)
      findings += conflicts
    }
    let produced = Set(artifacts.map(\.path))
    for path in lastSaved.keys.sorted() where !produced.contains(path) {
      guard let current = onDisk[path] else { continue }
      let isOurs = current == lastSaved[path]
      files.append(
        PlannedFile(
          path: path, kind: .document, change: .obsolete, current: current, proposed: current,
          keepsHandEdits: !isOurs))
    }
    return SavePlan(files: files, findings: findings)
  }

  private func plan(_ artifact: Artifact) -> (PlannedFile, [Finding]) {
    let path = artifact.path
    func file(
      _ change: PlannedFile.Change, _ proposed: String, keepsHandEdits: Bool = false
    ) -> PlannedFile {
      PlannedFile(
        path: path, kind: artifact.kind, change: change, current: onDisk[path],
        proposed: proposed, keepsHandEdits: keepsHandEdits)
    }
    guard let current = onDisk[path] else { return (file(.new, artifact.text), []) }
    if current == artifact.text { return (file(.unchanged, current), []) }
    let base = lastSaved[path]
    if current == base { return (file(.changed, artifact.text), []) }
    if artifact.text == base { return (file(.unchanged, current, keepsHandEdits: true), []) }
    switch resolutions[path] {
    case .takeGenerated: return (file(.changed, artifact.text), [])
    case .keepDisk: return (file(.unchanged, current, keepsHandEdits: true), [])
    case nil: break
    }
    guard artifact.kind == .document, let base else {
      return (file(.conflict, artifact.text), [conflictFinding(path: path, section: nil)])
    }
    let texts = ContestedTexts(base: base, onDisk: current, generated: artifact.text)
    let merge = texts.merge([:])
    if merge.conflicts.isEmpty {
      let change: PlannedFile.Change = merge.text == current ? .unchanged : .changed
      return (file(change, merge.text, keepsHandEdits: true), [])
    }
    var contested = file(.conflict, merge.text, keepsHandEdits: true)
    contested.contested = texts
    return (
      contested,
      merge.conflicts.map { conflictFinding(path: path, section: $0) }
    )
  }

  private func conflictFinding(path: String, section: String?) -> Finding {
    let place = section.map { "section “\($0)” of \(path)" } ?? path
    let cause =
      lastSaved[path] == nil
      ? "exists already and was not written by an earlier run"
      : "was edited by hand, and the generated text changed too"
    return Finding(
      .error, rule: "SAV-01", message: "\(place) \(cause).",
      suggestion: "Keep the file on disk or take the generated text; until then nothing is "
        + "overwritten."
    )
  }
}

/// How a reviewer settles a file that was changed on both sides.
package enum ConflictResolution: String, Hashable, Sendable {
  case keepDisk, takeGenerated
}
