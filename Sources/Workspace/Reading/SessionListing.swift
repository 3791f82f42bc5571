package import Engine
internal import Formats

/// Tells what a session's folder holds without reading its documents.
package enum SessionListing {
  /// The session as a list shows it; an unreadable state leaves its fields out.
  ///
  /// - Throws: what the files' access throws when the folder itself cannot be listed.
  package static func summary(
    of session: Session, files: SessionFiles, hasDraft: Bool
  ) throws(WorkspaceError) -> SessionSummary {
    let names = try files.entries("").filter { $0.kind == .file }.map(\.name)
    let state = self.state(files)
    return SessionSummary(
      session: session,
      status: state?["status"]?.stringValue,
      nextAction: state?["nextAction"]?.stringValue,
      lastUpdated: state?["lastUpdated"]?.stringValue,
      frameworks: names.filter(SessionPath.isFramework),
      componentDesigns: names.filter(SessionPath.isComponentDesign),
      hasIntegrationArchitecture: names.contains(session.documentName),
      hasDraft: hasDraft)
  }

  private static func state(_ files: SessionFiles) -> OrderedValue? {
    let content = try? files.read(SessionPath.state, InputLimits.standard.state)
    return content.flatMap { try? JSONReader.value(of: $0.bytes) }
  }
}
