package import Engine

/// Reads everything that a run needs of one session.
package struct SessionReading {
  private let session: Session
  private let files: SessionFiles
  private let limits: InputLimits
  private var opened: OpenedSession
  private var fileCount = 0
  private var byteCount = 0

  /// Reads a session.
  ///
  /// - Parameters:
  ///   - files: the files of the session folder.
  ///   - shared: the files of the workspace, which all sessions share.
  /// - Throws: `.noComponentDesign` when there is none, else what the files' access throws.
  package static func opened(
    _ session: Session, files: SessionFiles, shared: SessionFiles, limits: InputLimits = .standard
  ) throws(WorkspaceError) -> OpenedSession {
    var reading = SessionReading(session: session, files: files, limits: limits)
    try reading.readDocuments()
    try reading.readState()
    try reading.readGenerated()
    reading.readKnowledge(WorkspaceKnowledge(shared))
    reading.opened.fingerprint.entries.sort(by: isBefore)
    return reading.opened
  }

  private init(session: Session, files: SessionFiles, limits: InputLimits) {
    self.session = session
    self.files = files
    self.limits = limits
    opened = OpenedSession(session: session, documents: [])
  }

  private mutating func readDocuments() throws(WorkspaceError) {
    let entries = try files.entries("")
    try read(entries.filter { SessionPath.isFramework($0.name) }, as: .framework)
    let hasFramework = !opened.documents.isEmpty
    try read(entries.filter { SessionPath.isComponentDesign($0.name) }, as: .componentDesign)
    guard opened.documents.contains(where: { $0.kind == .componentDesign }) else {
      throw .noComponentDesign(
        folder: session.folder, expected: "component-design_\(session.name).md")
    }
    if !hasFramework { remark(.missingFramework("architecture-framework_\(session.name).md")) }
  }

  private mutating func read(
    _ entries: [SessionFiles.Entry], as kind: SourceDocument.Kind
  ) throws(WorkspaceError) {
    for entry in entries {
      guard entry.kind == .file else {
        remark(.notAFile(entry.name))
        continue
      }
      do throws(WorkspaceError) {
        guard let content = try content(of: entry.name, limit: limits.document) else { continue }
        opened.documents.append(
          SourceDocument(name: entry.name, kind: kind, bytes: content.bytes))
      } catch {
        // The rest can still be worked with; a sole component design cannot be done without.
        guard case .tooLarge(let path, let bytes, let limit) = error,
          kind == .framework || hasDesign
        else { throw error }
        remark(.leftOut(path, bytes: bytes, limit: limit))
      }
    }
  }

  private var hasDesign: Bool { opened.documents.contains { $0.kind == .componentDesign } }

  private mutating func readState() throws(WorkspaceError) {
    opened.state = try content(of: SessionPath.state, limit: limits.state)?.bytes
    guard let review = try content(of: SessionPath.review, limit: limits.state) else { return }
    guard let text = String(validating: review.bytes, as: UTF8.self) else {
      throw .malformed(path: SessionPath.review, line: 1, reason: "is not UTF-8")
    }
    do throws(ReviewFileError) {
      opened.review = try ReviewFile.review(from: text)
    } catch {
      throw .malformed(path: SessionPath.review, line: error.line, reason: error.reason.title)
    }
  }

  private mutating func readKnowledge(_ knowledge: WorkspaceKnowledge) {
    opened.knowledge = knowledge.files
    opened.findings += knowledge.remarks.map(\.finding)
    opened.fingerprint.entries += knowledge.identities
  }

  private mutating func readGenerated() throws(WorkspaceError) {
    var paths = [session.documentName, InteractionLedger.path, ChangeLog.path]
    paths += try self.paths(in: SessionPath.specifications).filter(SessionPath.isGenerated)
    for path in paths {
      guard let content = try content(of: path, limit: limits.generated) else { continue }
      opened.onDisk[path] = text(of: content, path: path)
    }
    for path in try self.paths(in: SessionPath.base) {
      guard let content = try content(of: path, limit: limits.generated) else { continue }
      let original = String(path.dropFirst(SessionPath.base.count + 1))
      opened.lastSaved[original] = text(of: content, path: path)
    }
  }

  private mutating func text(of content: SessionFiles.Content, path: String) -> String {
    if let text = String(validating: content.bytes, as: UTF8.self) { return text }
    remark(.notUTF8(path))
    return String(decoding: content.bytes, as: UTF8.self)
  }

  /// The files in a folder and the folders in it, in order.
  private func paths(in folder: String, depth: Int = 0) throws(WorkspaceError) -> [String] {
    guard depth <= limits.depth else {
      throw .unreadable(path: folder, reason: "folders are nested too deep")
    }
    var paths: [String] = []
    for entry in try files.entries(folder) {
      let path = folder + "/" + entry.name
      switch entry.kind {
      case .file: paths.append(path)
      case .folder: paths += try self.paths(in: path, depth: depth + 1)
      case .other: continue
      }
    }
    return paths
  }

  private mutating func content(
    of path: String, limit: Int
  ) throws(WorkspaceError) -> SessionFiles.Content? {
    guard let content = try files.read(path, limit) else { return nil }
    fileCount += 1
    byteCount += content.bytes.count
    guard fileCount <= limits.files, byteCount <= limits.total else {
      throw .tooLarge(
        path: session.folder, bytes: byteCount,
        limit: fileCount > limits.files ? limits.files : limits.total)
    }
    opened.fingerprint.entries.append("\(path)\t\(content.identity)")
    return content
  }

  private mutating func remark(_ remark: InputRemark) {
    opened.findings.append(remark.finding)
  }
}
