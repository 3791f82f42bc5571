/// Where drafts are kept until they are saved for good: an append-only log per session.
package struct DraftStore: Sendable {
  /// The payloads of the session's draft log, oldest first; damaged ends are cut off.
  package var records: @Sendable (_ folder: String) throws(WorkspaceError) -> [[UInt8]]
  /// Appends one record; returns when the record has been handed to the operating system.
  package var append: @Sendable (_ folder: String, _ record: [UInt8]) throws(WorkspaceError) -> Void
  /// Flushes what was appended to the disk.
  package var flush: @Sendable (_ folder: String) throws(WorkspaceError) -> Void
  /// Removes the session's draft.
  package var clear: @Sendable (_ folder: String) throws(WorkspaceError) -> Void
  /// Folders of the sessions that have a draft.
  package var pending: @Sendable () -> Set<String>

  package init(
    records: @escaping @Sendable (String) throws(WorkspaceError) -> [[UInt8]],
    append: @escaping @Sendable (String, [UInt8]) throws(WorkspaceError) -> Void,
    flush: @escaping @Sendable (String) throws(WorkspaceError) -> Void,
    clear: @escaping @Sendable (String) throws(WorkspaceError) -> Void,
    pending: @escaping @Sendable () -> Set<String>
  ) {
    self.records = records
    self.append = append
    self.flush = flush
    self.clear = clear
    self.pending = pending
  }
}
