package import Engine

/// The first step: which session to work on.
package struct SessionsState: Equatable, Sendable {
  /// The sessions of the workspace; nil until they are loaded.
  package var list: [SessionSummary]?
  package var failure: Failure?
  package var cursor = ListCursor()
  /// The folder that is being opened.
  package var opening: String?
  /// Why the session that was asked for could not be opened.
  package var openFailure: Failure?

  /// Nothing loaded yet.
  package init() {}

  /// The session under the cursor.
  package var selected: SessionSummary? {
    guard let list, list.indices.contains(cursor.index) else { return nil }
    return list[cursor.index]
  }
}
