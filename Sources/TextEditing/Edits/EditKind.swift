/// What a change was, as the user would name it; raw values are what the draft log holds.
package enum EditKind: String, Equatable, Sendable, CaseIterable {
  case typing
  case newline
  case paste
  case deletion
  case cut
  case deleteLine = "delete-line"
  case duplicateLine = "duplicate-line"
  case moveLine = "move-line"
  case indent
  case outdent
  case alignTable = "align-table"
  case replace
  case replaceAll = "replace-all"
  /// The text came back from an external editor.
  case externalEdit = "external-edit"
  /// The text was generated again.
  case regenerate
  /// The text went back to an earlier version.
  case revert

  /// Whether several of them in a row may be one undo step.
  var canBeGrouped: Bool { self == .typing || self == .deletion }
}
