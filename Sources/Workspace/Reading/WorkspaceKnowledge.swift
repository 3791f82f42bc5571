package import Engine

/// What a workspace adds to the knowledge catalogue: `.dovetail/knowledge/*.yaml` at its root.
package struct WorkspaceKnowledge: Sendable {
  /// The files, ordered by name.
  package private(set) var files: [KnowledgeFile] = []
  /// What was wrong with files; a file that cannot be read costs nothing but itself.
  package private(set) var remarks: [InputRemark] = []
  /// What tells the files in this state from any other.
  package private(set) var identities: [String] = []

  /// Reads the files of a workspace.
  package init(_ shared: SessionFiles, limits: InputLimits = .standard) {
    let folder = SessionPath.knowledge
    do throws(WorkspaceError) {
      for entry in try shared.entries(folder)
      where entry.name.hasSuffix(".yaml") || entry.name.hasSuffix(".yml") {
        read(folder + "/" + entry.name, entry.kind, shared, limits)
      }
    } catch {
      remarks.append(.unreadableKnowledge(folder, reason: Self.reason(error)))
    }
  }

  private mutating func read(
    _ path: String, _ kind: SessionFiles.Kind, _ shared: SessionFiles, _ limits: InputLimits
  ) {
    guard kind == .file else {
      remarks.append(.unreadableKnowledge(path, reason: "no regular file"))
      return
    }
    do throws(WorkspaceError) {
      guard let content = try shared.read(path, limits.document) else { return }
      identities.append("\(path)\t\(content.identity)")
      guard let text = String(validating: content.bytes, as: UTF8.self) else {
        remarks.append(.unreadableKnowledge(path, reason: "not UTF-8"))
        return
      }
      files.append(KnowledgeFile(name: path, text: text))
    } catch {
      remarks.append(.unreadableKnowledge(path, reason: Self.reason(error)))
    }
  }

  private static func reason(_ error: WorkspaceError) -> String {
    switch error {
    case .unreadable(_, let reason): reason
    case .tooLarge(_, let bytes, let limit): "\(bytes) bytes, limit \(limit)"
    case .outsideSession: "it leads out of the workspace"
    default: "it cannot be opened"
    }
  }
}
