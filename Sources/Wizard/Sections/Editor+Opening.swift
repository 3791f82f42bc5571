import Engine
import OrderedCollections
import Screen
import TextEditing

extension WizardState {
  /// Opens a section; one that was written before goes on with its cursor and history.
  mutating func openEditor(_ section: Section) -> [WizardEffect] {
    let base = draft.review.sections[section.id]?.base ?? section.body
    var editor = OpenEditor(section: section.id, base: base, text: section.body)
    if let index = sections.parked.firstIndex(where: { $0.section == section.id }) {
      let known = sections.parked.remove(at: index)
      if known.keptText == section.body { editor = known.reopened(base: base) }
    }
    editor.text.options = editorOptions
    editor.text.setClipboard(sections.clipboard)
    sections.editor = editor
    sections.select(section.id)
    fitEditor()
    return []
  }

  /// Tells the editor how large its text area is.
  mutating func fitEditor() {
    guard let editor = sections.editor else { return }
    let area =
      sectionsLayout
      .textArea(lineCount: editor.text.buffer.lineCount)
    let view = editor.text.viewport
    guard view.columns != area.width || view.rows != area.height else { return }
    _ = sections.editor?.text.apply(
      .resize(columns: area.width, rows: area.height), measure: .screen)
  }

  /// Keeps the open section's text in the draft and gives the keys back to the outline.
  mutating func closeEditor() -> [WizardEffect] {
    guard let editor = sections.editor else { return [] }
    sections.editor = nil
    let effects = commit(editor)
    if !editor.text.history.undoSteps.isEmpty || !editor.text.history.redoSteps.isEmpty {
      sections.parked.append(editor)
    }
    return effects + (editor.isLogged ? append(.editorClosed) : [])
  }

  /// Makes the text so far a change of its own, and writes on.
  mutating func keepText() -> [WizardEffect] {
    guard var editor = sections.editor else { return [] }
    let effects = commit(editor)
    guard !effects.isEmpty else {
      notice = Notice(.hint, "Nothing new to keep; every key is in the draft already")
      return []
    }
    let closing = editor.isLogged ? append(.editorClosed) : []
    editor = editor.reopened(base: draft.review.sections[editor.section]?.base ?? editor.base)
    sections.editor = editor
    notice = Notice(.done, "Kept; u on a step takes it back")
    return effects + closing
  }

  /// The change that puts an editor's text into the draft.
  private mutating func commit(_ editor: OpenEditor) -> [WizardEffect] {
    let text = editor.keptText
    guard text != editor.opened else { return [] }
    let edit = text == editor.base ? nil : SectionEdit(text: text, base: editor.base)
    let title = sections.section(editor.section)?.title ?? editor.section.rawValue
    return change("Edit \(title)", [.section(editor.section, edit, position: nil)])
  }

  /// Offers every section, those first that are open.
  mutating func openSectionPicker() {
    let open = Set(sections.parked.map(\.section))
    let current = sections.editor?.section
    let entries = sections.all.map { section in
      let note =
        section.id == current
        ? "here" : open.contains(section.id) ? "open" : mark(of: section).title
      let indent = String(repeating: "  ", count: max(0, section.level - 1))
      return Picker.Entry(indent + section.title, note: note)
    }
    let chosen = sections.all.firstIndex { $0.id == current } ?? 0
    overlay = .picker(Picker(.section, title: "Go to a section", entries: entries, chosen: chosen))
  }

  /// Leaves the open section as it is and goes to another.
  mutating func openSection(at index: Int) -> [WizardEffect] {
    guard sections.all.indices.contains(index) else { return [] }
    let section = sections.all[index]
    guard section.id != sections.editor?.section else { return [] }
    let effects = closeEditor()
    return effects + openEditor(current(section))
  }

  /// Goes to the next (1) or previous (-1) open section, round the ends.
  mutating func switchSection(by step: Int) -> [WizardEffect] {
    guard let editor = sections.editor else { return [] }
    let open = Set(sections.parked.map(\.section)).union([editor.section])
    let order = sections.all.indices.filter { open.contains(sections.all[$0].id) }
    guard order.count > 1,
      let place = order.firstIndex(where: { sections.all[$0].id == editor.section })
    else {
      let key = keyMap.label(of: .openSection, in: .editor)
      notice = Notice(.hint, "No other section is open; \(key) opens one")
      return []
    }
    return openSection(at: order[(place + step + order.count) % order.count])
  }

  /// A section with the text that the draft has for it, which may not be rendered yet.
  private func current(_ section: Section) -> Section {
    var section = section
    if let edit = draft.review.sections[section.id] { section.body = edit.text }
    return section
  }
}

extension OpenEditor {
  /// The text as the draft keeps it: without line ends behind it.
  var keptText: String {
    var text = text.buffer.string
    while text.utf8.last == 0x0A || text.utf8.last == 0x0D { text.unicodeScalars.removeLast() }
    return text
  }

  /// What the draft log must hold before the first change of the text as it is now.
  var openingRecords: [DraftRecord] {
    guard isResumed else { return [.editorOpened(section, text: opened, base: base)] }
    let resumed = DraftRecord.editorResumed(section, text: text.buffer.string, base: base)
    guard isUntold else { return [resumed] }
    let (first, records) = text.retold
    return [.editorOpened(section, text: first.string, base: base)]
      + records.map { .editorChanged($0) } + [.editorClosed, resumed]
  }

  /// The editor as it goes on after its text was kept: the history stays.
  func reopened(base: String) -> OpenEditor {
    var editor = self
    editor.opened = keptText
    editor.base = base
    editor.isLogged = false
    editor.isResumed = true
    return editor
  }
}
