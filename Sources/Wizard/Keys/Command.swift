/// Something that a key, a click or the command palette can ask for.
///
/// The raw value is the name by which a configuration binds keys to it.
package enum Command: String, CaseIterable, Hashable, Sendable {
  // Everywhere
  case help, palette, themes, history, undo, redo, suspend, quit, interrupt, redraw, reread
  case stopWork
  case forward, back
  case goSession, goScope, goDependencies, goPatterns, goSections, goReview, goDone
  case up, down, left, right, pageUp, pageDown, top, bottom, switchPane
  // Session
  case openSession, startAnew, reload
  // Scope
  case toggleScope, fullSystem
  // Dependencies
  case accept, reject, clearVerdict, edit, add
  case mark, markRange, markAll, clearMarks, acceptConfident, acceptShown
  case filter, sort, reverseSort, nextUndecided, previousUndecided
  case nextPlace, previousPlace, editSource
  case showTable, showNeighbourhood, showMatrix, showEvents
  case teach, showTaught
  // Patterns
  case choose, resetChoice, nextAssumed, showDependency
  case showAssumptions, answer, confirmAssumed, showDecisions
  // Sections
  case openEditor, closeEditor, editExternally, regenerate, revert, basis, nextAttention
  case editorUndo, editorRedo, find, findNext, findPrevious, replaceAll, replaceNext
  case keepText, goToLine, openSection, nextSection, previousSection
  case replaceThis, skipMatch, replaceRest
  // Review
  case showFiles, showPreview, showFindings, showChanges, showContract, nextHunk, previousHunk,
    leaveHunk, leaveFile
  case showPlace, save, sideBySide
  case showDisputes, keepDisk, takeGenerated, keepBoth, rewrite, reopen
  // Done
  case copyPath, copyAll, finish
  // In front of a step
  case confirm, cancel, nextField, previousField

  /// The command that goes to a step.
  package static func go(to step: WizardStep) -> Command {
    switch step {
    case .session: .goSession
    case .scope: .goScope
    case .dependencies: .goDependencies
    case .patterns: .goPatterns
    case .sections: .goSections
    case .review: .goReview
    case .done: .goDone
    }
  }

  /// The step that the command goes to.
  package var targetStep: WizardStep? { WizardStep.allCases.first { .go(to: $0) == self } }
}
