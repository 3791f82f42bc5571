package import Engine
internal import Formats

extension OpenedSession {
  /// What the last save wrote, to be compared with what a run gives; `nil` when nothing was saved.
  ///
  /// - Throws: `.malformed` when the change log cannot be read; nothing may then be added to it.
  package func savedGeneration() throws(WorkspaceError) -> SavedGeneration? {
    guard !lastSaved.isEmpty else { return nil }
    var saved = SavedGeneration(texts: lastSaved, scope: review.scope)
    guard let text = onDisk[ChangeLog.path] else { return saved }
    do throws(YAMLError) {
      saved.log = try ChangeLog(text: text)
      saved.logText = text
    } catch {
      throw .malformed(path: ChangeLog.path, line: error.line, reason: "this is not valid YAML")
    }
    return saved
  }
}
