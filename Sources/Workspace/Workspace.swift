package import Engine

/// The folder that holds the architecture sessions, as the program sees it.
///
/// The only way by which anything is read from or written to disk. A value of closures, so that tests
/// put an in-memory one in its place (``Workspace/inMemory(_:)``) and the program a real one
/// (``Workspace/live(root:stateDirectory:)``).
package struct Workspace: Sendable {
  /// The workspace's root as an absolute path, for messages.
  package var root: String
  /// The sessions of the workspace, ordered by folder name.
  package var sessions: @Sendable () throws(WorkspaceError) -> [SessionSummary]
  /// Reads everything of one session, after finishing or discarding an interrupted save.
  package var open: @Sendable (_ folder: String) throws(WorkspaceError) -> OpenedSession
  /// What the workspace adds to the knowledge catalogue, with what was wrong with its files.
  package var knowledge: @Sendable () throws(WorkspaceError) -> WorkspaceKnowledge
  /// Whether the inputs are still those that were read.
  package var isUnchanged: @Sendable (_ opened: OpenedSession) -> Bool
  /// Writes all files or none.
  package var save: @Sendable (_ request: SaveRequest) throws(WorkspaceError) -> SaveReceipt
  /// The drafts of sessions that were not saved yet.
  package var drafts: DraftStore
  /// How what was saved came to be: one record per session.
  package var histories: DraftStore

  package init(
    root: String,
    sessions: @escaping @Sendable () throws(WorkspaceError) -> [SessionSummary],
    open: @escaping @Sendable (String) throws(WorkspaceError) -> OpenedSession,
    knowledge: @escaping @Sendable () throws(WorkspaceError) -> WorkspaceKnowledge,
    isUnchanged: @escaping @Sendable (OpenedSession) -> Bool,
    save: @escaping @Sendable (SaveRequest) throws(WorkspaceError) -> SaveReceipt,
    drafts: DraftStore, histories: DraftStore
  ) {
    self.root = root
    self.sessions = sessions
    self.open = open
    self.knowledge = knowledge
    self.isUnchanged = isUnchanged
    self.save = save
    self.drafts = drafts
    self.histories = histories
  }
}

/// What was read of one session.
package struct OpenedSession: Sendable, Equatable {
  package var session: Session
  /// Framework documents, then component designs, each sorted by name.
  package var documents: [SourceDocument]
  /// The bytes of `_session-state.json`; `nil` when there is none.
  package var state: [UInt8]?
  /// What was decided and saved earlier.
  package var review: Review
  /// Generated files as they are on disk, by path inside the session folder.
  package var onDisk: [String: String]
  /// The texts that the last save wrote, by path: the base of a three-way merge.
  package var lastSaved: [String: String]
  /// What the workspace adds to the knowledge catalogue, ordered by name.
  package var knowledge: [KnowledgeFile]
  /// What the inputs looked like when they were read.
  package var fingerprint: InputFingerprint
  /// Remarks on what was read: an interrupted save that was finished, a file over a limit.
  package var findings: [Finding]

  package init(
    session: Session, documents: [SourceDocument], state: [UInt8]? = nil,
    review: Review = Review(), onDisk: [String: String] = [:],
    lastSaved: [String: String] = [:], knowledge: [KnowledgeFile] = [],
    fingerprint: InputFingerprint = InputFingerprint(),
    findings: [Finding] = []
  ) {
    self.session = session
    self.documents = documents
    self.state = state
    self.review = review
    self.onDisk = onDisk
    self.lastSaved = lastSaved
    self.knowledge = knowledge
    self.fingerprint = fingerprint
    self.findings = findings
  }
}

/// What the input files looked like when they were read, so that a change is noticed before saving.
package struct InputFingerprint: Sendable, Equatable {
  /// One line per file: name, device, inode, size, times and hash.
  package var entries: [String]

  package init(entries: [String] = []) { self.entries = entries }
}

/// Files to be written together.
package struct SaveRequest: Sendable {
  package var opened: OpenedSession
  /// Texts by path inside the session folder; the session state is written last.
  package var files: [Artifact]
  /// Paths of files of an earlier run that are to be removed.
  package var removals: [String]
  /// What was decided, kept with the session.
  package var review: Review
  /// Generated texts before hand edits were merged in, by path: the next merge base.
  package var generated: [String: String]

  package init(
    opened: OpenedSession, files: [Artifact], removals: [String] = [], review: Review,
    generated: [String: String]
  ) {
    self.opened = opened
    self.files = files
    self.removals = removals
    self.review = review
    self.generated = generated
  }
}

/// What a save did.
package struct SaveReceipt: Sendable, Equatable {
  /// Absolute paths of the files written, in the order of writing.
  package var written: [String]

  package init(written: [String]) { self.written = written }
}
