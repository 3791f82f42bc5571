package import Engine
import Screen
package import TextEditing

/// The lines of a conflict while somebody writes them.
package struct Rewriting: Equatable, Sendable {
  package var path: String
  package var dispute: EditDispute
  package var text: EditorState
  /// The text that stood when they were opened.
  package var opened: String
}

extension WizardState {
  /// The text that is being written, in whichever step.
  var written: EditorState? {
    stepContext == .conflictEditor ? review.rewriting?.text : sections.editor?.text
  }

  /// Where the text that is being written stands on the screen; nil while none is.
  var writtenArea: Rect? {
    guard let written else { return nil }
    return stepContext == .conflictEditor
      ? reviewLayout.writing(lineCount: written.buffer.lineCount)
      : sectionsLayout.textArea(lineCount: written.buffer.lineCount)
  }

  /// Opens the lines of the conflict that is shown, as they stand now.
  mutating func openRewriting() -> [WizardEffect] {
    guard let file = review.selected else { return [] }
    let disputes = review.disputes(of: file)
    guard disputes.indices.contains(review.dispute) else { return [] }
    let dispute = disputes[review.dispute]
    let stands = review.settlement(of: dispute, in: file.path) ?? .onDisk
    let text = dispute.text(stands, isProse: file.kind == .document)
    var editor = EditorState(TextBuffer(text))
    editor.options = editorOptions
    editor.setClipboard(sections.clipboard)
    review.rewriting = Rewriting(path: file.path, dispute: dispute, text: editor, opened: text)
    fitRewriting()
    return []
  }

  /// Answers a command while the lines of a conflict are written; nil where it belongs elsewhere.
  mutating func performInRewriting(_ command: Command) -> [WizardEffect]? {
    switch command {
    case .closeEditor: return closeRewriting()
    case .editorUndo: return edit(.undo)
    case .editorRedo: return edit(.redo)
    case .revert:
      guard let opened = review.rewriting?.opened else { return [] }
      return edit(.replaceText(with: Array(opened.utf8), named: .revert))
    default: return nil
    }
  }

  /// Carries out a command of the editor; what is written is settled with each key, so that it outlives
  /// the program.
  mutating func rewrite(_ command: EditorCommand) -> [WizardEffect] {
    fitRewriting()
    guard var rewriting = review.rewriting else { return [] }
    let outcome = rewriting.text.apply(command, measure: .screen)
    review.rewriting = rewriting
    if let message = outcome.message {
      notice =
        message == .nothingToUndo
        ? Notice(.hint, "Nothing more to undo here") : Self.notice(for: message)
    }
    var effects: [WizardEffect] = []
    if let text = outcome.clipboard {
      sections.clipboard = TextBuffer(text)
      effects.append(.copy(text))
    }
    guard outcome.didChangeText else { return effects }
    fitRewriting()
    let settlement = EditDispute.Settlement.written(rewriting.text.buffer.string)
    review.settlements[rewriting.path, default: [:]][rewriting.dispute.id] = settlement
    return effects
      + append(
        .conflictSettled(
          path: rewriting.path, dispute: rewriting.dispute.id, settlement))
  }

  /// Lets the lines stand as they are written and shows the conflicts again.
  mutating func closeRewriting() -> [WizardEffect] {
    guard let rewriting = review.rewriting else { return [] }
    review.rewriting = nil
    guard let file = review.selected, file.path == rewriting.path,
      let settlement = review.settlement(of: rewriting.dispute, in: file.path),
      case .written = settlement
    else { return [] }
    tellSettled(settlement, rewriting.dispute, in: file, among: review.disputes(of: file))
    return []
  }

  /// Tells the text of a conflict how large its area is.
  mutating func fitRewriting() {
    guard let text = review.rewriting?.text else { return }
    let area = reviewLayout.writing(lineCount: text.buffer.lineCount)
    guard text.viewport.columns != area.width || text.viewport.rows != area.height else { return }
    _ = review.rewriting?.text.apply(
      .resize(columns: area.width, rows: area.height), measure: .screen)
  }
}

extension ReviewLayout {
  /// The cells of a text that is written in place of a conflict: below its title, behind the numbers of
  /// its lines, and at most half as high as the screen so that both sides are in view.
  func writing(lineCount: Int) -> Rect {
    let below = dispute.splitTop(1).rest
    let height = max(1, min(max(lineCount + 1, 3), below.height / 2))
    return below.splitTop(height).top
      .splitLeft(SectionsLayout.gutter(lineCount: lineCount)).rest
  }
}
