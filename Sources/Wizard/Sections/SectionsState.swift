package import Engine
import OrderedCollections
package import TextEditing

/// The fifth step: the document's sections, and the one that is being written.
package struct SectionsState: Equatable, Sendable {
  /// All sections in the order of the document.
  package var all: [Section] = []
  /// Indexes into `all` of the rows that the filter leaves.
  package var shown: [Int] = []
  package var cursor = ListCursor()
  package var filter = FuzzyFilter("")
  package var scroll = ScrollOffset()
  /// Whether the keys for moving scroll the section's text.
  package var isPaneFocused = false
  /// The section that is being written; nil while the outline has the keys.
  package var editor: OpenEditor?
  /// The section of a resumed draft that the outline has to go to once it is there.
  package var restoring: SectionID?
  /// Sections that were written in this run and can be gone on with, each with its history, in the
  /// order of the document.
  package var parked: [OpenEditor] = []
  /// Where the cursor was before a search that is still being typed.
  var searchedFrom: Selection?
  /// What names, events and paths the design knows; nil before the first result.
  var vocabulary: DesignVocabulary?
  /// What was looked for last.
  package var search = ""
  /// What took the place of a match last; nil before the first replacement.
  package var replacement: String?
  /// What cut and copy took last, in whichever section.
  package var clipboard = TextBuffer()

  /// Nothing rendered yet.
  package init() {}

  /// The section under the cursor.
  package var selected: Section? {
    shown.indices.contains(cursor.index) ? all[shown[cursor.index]] : nil
  }

  /// The section with an id.
  package func section(_ id: SectionID) -> Section? { all.first { $0.id == id } }

  /// Takes over what was rendered, keeping the cursor on its section.
  mutating func load(_ generation: Generation) {
    let chosen = selected?.id
    all = generation.document.sections
    vocabulary = DesignVocabulary(generation.blueprint)
    arrange(keeping: chosen)
  }

  /// Changes the filter, keeping the cursor on its section where it is still shown.
  mutating func setFilter(_ text: String) {
    let chosen = selected?.id
    filter = FuzzyFilter(text)
    arrange(keeping: chosen)
  }

  /// Puts the cursor on a section.
  mutating func select(_ id: SectionID) {
    if !shown.contains(where: { all[$0].id == id }) { setFilter("") }
    if let row = shown.firstIndex(where: { all[$0].id == id }) { cursor = ListCursor(index: row) }
  }

  private mutating func arrange(keeping chosen: SectionID?) {
    shown = all.indices.filter {
      filter.isEmpty || filter.matches(Array(all[$0].title.utf8))
    }
    let place = chosen.flatMap { id in shown.firstIndex { all[$0].id == id } }
    cursor = ListCursor(index: place ?? min(cursor.index, max(0, shown.count - 1)))
  }
}

/// A section that is being written.
package struct OpenEditor: Equatable, Sendable {
  package var section: SectionID
  /// The generated text that the edit started from.
  package var base: String
  /// The text when the section was opened.
  package var opened: String
  package var text: EditorState
  /// Whether the draft log knows that the section is open.
  package var isLogged = false
  /// Whether its history began when it was open before.
  var isResumed = false
  /// Whether the draft log that held its history is gone, since a save cleared it.
  var isUntold = false
  /// The lines that were there before the first change; empty until then.
  var givenLines = GivenLines()

  /// Opens a section on a text.
  package init(section: SectionID, base: String, text: String) {
    self.section = section
    self.base = base
    opened = text
    self.text = EditorState(TextBuffer(text))
  }

  /// Remembers which lines were there before the user changed anything.
  mutating func noteChange() {
    guard givenLines.isEmpty else { return }
    givenLines = GivenLines(opened == base ? [opened] : [opened, base])
  }
}

/// How a section's text came to be, as the outline shows it.
package enum SectionMark: Equatable, Sendable {
  case generated, edited, assumption, conflict, outOfScope

  /// One cell that stands for it.
  package var mark: String {
    switch self {
    case .generated: "●"
    case .edited: "✎"
    case .assumption: "!"
    case .conflict: "⚡"
    case .outOfScope: "○"
    }
  }

  /// The word in the legend.
  package var title: String {
    switch self {
    case .generated: "generated"
    case .edited: "edited"
    case .assumption: "assumption"
    case .conflict: "conflict"
    case .outOfScope: "out of scope"
    }
  }
}

extension WizardState {
  /// How a section's text came to be.
  package func mark(of section: Section) -> SectionMark {
    if hasConflict(section.id) { return .conflict }
    if draft.review.sections[section.id] != nil { return .edited }
    if let editor = sections.editor, editor.section == section.id, editor.text.isModified {
      return .edited
    }
    if section.isOutOfScope { return .outOfScope }
    return section.assumptions.isEmpty ? .generated : .assumption
  }

  /// Whether the generated text moved on since the user's edit started from it.
  package func hasConflict(_ id: SectionID) -> Bool {
    guard let edit = draft.review.sections[id], let generated = generatedBodies[id] else {
      return false
    }
    return edit.base != generated && edit.text != generated
  }
}
