package import Engine

/// What the wizard asks of the world; the answer comes back as a `WizardAction`.
///
/// Effects of one call are carried out in order. `appendDraft` must be done before the next frame
/// is painted: what was on the screen then survives `kill -9`.
package enum WizardEffect: Equatable, Sendable {
  /// Answered by `sessionsLoaded` or `sessionsFailed`.
  case loadSessions
  /// Answered by `sessionOpened` or `sessionFailed`.
  case openSession(folder: String)
  /// Adds a record to the session's draft log; answered by `draftFailed` only when that fails.
  case appendDraft(folder: String, DraftRecord)
  /// Removes the session's draft log; answered by `draftCleared`.
  case clearDraft(folder: String)
  /// Keeps how the saved review came to be, for later runs.
  case keepHistory(folder: String, ChangeHistory)
  /// Runs the pipeline off the input path, answered by `progressed` and `computed`.
  ///
  /// A newer request makes an older one needless, which may be left out.
  case compute(ComputeRequest)
  /// As `compute`, to show what the result would be; answered by `previewed`.
  case preview(ComputeRequest)
  /// Compares what a draft would give with what is there, off the input path; answered by `tried`.
  ///
  /// A newer trial makes an older one needless, which may be left out.
  case tryOut(ComputeRequest, against: Generation)
  /// Tells what differs between two results, off the input path; answered by `compared`.
  case compare(computation: Int, from: Generation, to: Generation)
  /// Lays a document out, off the input path; answered by `previewLaidOut`.
  case layOutPreview(PreviewRequest)
  /// Ends what runs off the input path and is not wanted any more; saving goes on.
  case stopWork
  /// Compares what was generated with the disk; answered by `planned` or `planFailed`.
  case planSave(Generation, review: Review)
  /// Writes all files or none; answered by `saved` or `saveFailed`.
  case save(SavePlan, Generation, review: Review)
  /// Opens `$VISUAL` or `$EDITOR` on a text; answered by `sectionEdited`.
  case editSection(SectionID, text: String)
  /// Opens `$VISUAL` or `$EDITOR` on a source document at a line; answered by `sourceEdited`.
  case editSource(Place)
  /// Looks whether the session's documents changed; answered by `sourcesChanged` if so.
  case checkSources(folder: String)
  /// Answered by `themesLoaded`.
  case loadThemes
  /// Keeps the theme for this and later runs.
  case selectTheme(name: String)
  /// Puts text into the terminal's clipboard; answered by `copied`.
  case copy(String)
  /// Gives the terminal back until the program is resumed.
  case suspend
  /// Paints every cell again.
  case redraw
  case quit
}

/// What a run of the pipeline is to be made from.
package struct ComputeRequest: Equatable, Sendable {
  /// Counts up; an answer to an older one is ignored.
  package var computation: Int
  package var review: Review
  package var scope: ScopeSelection

  /// Makes a request.
  package init(computation: Int, review: Review, scope: ScopeSelection) {
    self.computation = computation
    self.review = review
    self.scope = scope
  }
}
