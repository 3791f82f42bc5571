/// Compares what a run produced with what is on disk and with what the last save wrote.
///
/// A file that somebody edited since the last save is never overwritten silently: edits and generated
/// changes are merged line by line, and lines that both changed are a conflict. Settling a conflict settles
/// those lines; every other edit stays.
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
    if Self.isSame(current, artifact.text) { return (file(.unchanged, current), []) }
    let base = lastSaved[path]
    if let base, Self.isSame(current, base) { return (file(.changed, artifact.text), []) }
    if let base, Self.isSame(artifact.text, base) {
      return (file(.unchanged, current, keepsHandEdits: true), [])
    }
    let merge = MergedFile(base: base, edited: current, generated: artifact)
    guard merge.conflicts.isEmpty || resolutions[path] != nil else {
      var planned = file(.conflict, merge.text(), keepsHandEdits: true)
      planned.conflicts = merge.conflicts
      planned.contested = ContestedTexts(base: base, onDisk: current, generated: artifact)
      return (planned, merge.conflicts.map { conflictFinding(path: path, $0) })
    }
    let text = merge.text(settling: resolutions[path] ?? .keepDisk)
    let change: PlannedFile.Change = Self.isSame(text, current) ? .unchanged : .changed
    return (file(change, text, keepsHandEdits: !Self.isSame(text, artifact.text)), [])
  }

  /// Whether two texts have the same bytes; strings that only look the same are equal.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8)
  }

  private func conflictFinding(path: String, _ conflict: MergeConflict) -> Finding {
    let place = conflict.title.map { "“\($0)” in \(path)" } ?? path
    let cause =
      lastSaved[path] == nil
      ? "was not written by an earlier run and is otherwise than the generated text"
      : "was edited by hand, and the generated text changed too"
    let generated = conflict.generated.first { !$0.utf8.allSatisfy { $0 <= 0x20 } }
    let wanted = generated.map { " The sources give “\(DiskCheck.shortened($0))” there." } ?? ""
    return Finding(
      .error, rule: "SAV-01", message: "\(place) \(cause).\(wanted)",
      places: [
        Evidence(
          place: Place(
            document: path, line: conflict.line,
            endLine: conflict.line + conflict.edited.count - 1),
          quote: conflict.edited.first { !$0.utf8.allSatisfy { $0 <= 0x20 } } ?? "")
      ],
      suggestion: "Keep the lines on disk or take the generated ones; until then nothing is "
        + "overwritten."
    )
  }
}

/// How a reviewer settles a file that was changed on both sides.
package enum ConflictResolution: String, Hashable, Sendable {
  case keepDisk, takeGenerated
}
