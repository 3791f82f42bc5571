import Engine
import Screen
import TextEditing

extension WizardState {
  /// Answers a command while a section is being written; nil where it belongs elsewhere.
  mutating func performInEditor(_ command: Command) -> [WizardEffect]? {
    switch command {
    case .closeEditor: return closeEditor()
    case .editorUndo: return edit(.undo)
    case .editorRedo: return edit(.redo)
    case .find, .replaceAll: openSearch(command)
    case .goToLine:
      overlay = .prompt(Prompt(.line, label: "Go to line"))
    case .keepText: return keepText()
    case .openSection: openSectionPicker()
    case .nextSection: return switchSection(by: 1)
    case .previousSection: return switchSection(by: -1)
    case .replaceNext:
      guard let replacement = sections.replacement else {
        let key = keyMap.label(of: .replaceAll, in: .editor)
        notice = Notice(.hint, "Nothing was replaced yet; \(key) replaces")
        return []
      }
      return edit(.replace(with: replacement))
    case .findNext: return edit(.searchNext)
    case .findPrevious: return edit(.searchPrevious)
    case .basis: showBasis()
    case .revert:
      guard let editor = sections.editor else { return [] }
      return edit(.replaceText(with: Array(editor.opened.utf8), named: .revert))
    case .regenerate:
      guard let editor = sections.editor else { return [] }
      let generated = generatedBodies[editor.section] ?? editor.base
      return edit(.replaceText(with: Array(generated.utf8), named: .regenerate))
    case .editExternally:
      guard let editor = sections.editor else { return [] }
      return [.editSection(editor.section, text: editor.text.buffer.string)]
    default: return nil
    }
    return []
  }

  /// Carries out a command of the editor and logs what it did before it is painted.
  mutating func edit(_ command: EditorCommand) -> [WizardEffect] {
    if stepContext == .conflictEditor { return rewrite(command) }
    fitEditor()
    guard var editor = sections.editor else { return [] }
    // A second owner would make every key copy the history and the marks of the whole text.
    sections.editor = nil
    let before = editor
    let outcome = editor.text.apply(command, measure: .screen)
    var effects: [WizardEffect] = []
    if let record = outcome.record {
      if !editor.isLogged {
        effects += before.openingRecords.flatMap { append($0) }
        editor.isLogged = true
        editor.isUntold = false
      }
      effects += append(.editorChanged(record))
    }
    if let text = outcome.clipboard {
      sections.clipboard = TextBuffer(text)
      effects.append(.copy(text))
    }
    if outcome.didChangeText { editor.noteChange() }
    sections.editor = editor
    if let message = outcome.message { notice = Self.notice(for: message) }
    return effects
  }

  /// What the editor has to say, in words.
  static func notice(for message: EditorMessage) -> Notice {
    switch message {
    case .notFound(let query): Notice(.refused, "“\(query)” is not in this section")
    case .searchWrapped: Notice(.hint, "Searched on from the other end")
    case .noSearch: Notice(.hint, "Nothing was searched for yet")
    case .replaced(let count): Notice(.done, "Replaced \(count)")
    case .nothingToUndo:
      Notice(.hint, "Nothing more to undo here; earlier changes are undone in the outline")
    case .nothingToRedo: Notice(.hint, "Nothing to redo here")
    case .undid(let kind): Notice(.done, "Undid \(title(of: kind))")
    case .redid(let kind): Notice(.done, "Redid \(title(of: kind))")
    case .clipboardEmpty: Notice(.hint, "Nothing was cut or copied yet")
    case .nothingSelected: Notice(.hint, "Nothing is selected")
    case .noMatchingBracket: Notice(.hint, "No matching bracket")
    case .noTable: Notice(.hint, "The cursor is in no table")
    case .readOnly: Notice(.refused, "This text can only be read")
    }
  }

  private static func title(of kind: EditKind) -> String {
    switch kind {
    case .typing: "typing"
    case .newline: "a new line"
    case .paste: "pasting"
    case .deletion: "a deletion"
    case .cut: "a cut"
    case .deleteLine: "the removal of lines"
    case .duplicateLine: "the doubling of lines"
    case .moveLine: "the moving of lines"
    case .indent: "an indent"
    case .outdent: "an outdent"
    case .alignTable: "the alignment of the table"
    case .replace: "a replacement"
    case .replaceAll: "all replacements"
    case .externalEdit: "the external edit"
    case .regenerate: "the regeneration"
    case .revert: "the revert"
    }
  }
}
