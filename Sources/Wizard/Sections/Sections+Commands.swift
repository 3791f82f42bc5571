import Engine
import OrderedCollections
import Screen
import TextEditing

extension WizardState {
  /// Answers a command of the outline; nil where the command belongs elsewhere.
  mutating func performInOutline(_ command: Command) -> [WizardEffect]? {
    let area = sectionsLayout
    let height = area.outline.height
    let count = sections.shown.count
    if sections.isPaneFocused, let lines = command.lines(page: area.text.height) {
      let all = SectionsView.bodyLines(
        sections.selected?.body ?? "", width: area.text.width,
        upTo: max(0, sections.scroll.line + lines) + area.text.height
      ).lines.count
      sections.scroll.move(by: lines, count: all, height: area.text.height)
      return []
    }
    let old = sections.cursor.index
    switch command {
    case .up: sections.cursor.move(by: -1, count: count, height: height)
    case .down: sections.cursor.move(by: 1, count: count, height: height)
    case .pageUp: sections.cursor.move(by: -height, count: count, height: height)
    case .pageDown: sections.cursor.move(by: height, count: count, height: height)
    case .top: sections.cursor.go(to: 0, count: count, height: height)
    case .bottom: sections.cursor.go(to: count - 1, count: count, height: height)
    case .openEditor: return sections.selected.map { openEditor($0) } ?? []
    case .editExternally:
      return sections.selected.map { [.editSection($0.id, text: $0.body)] } ?? []
    case .regenerate: return regenerateSelected()
    case .basis: showBasis()
    case .nextAttention: seekAttention()
    case .filter:
      let before = sections.filter.text
      overlay = .prompt(Prompt(.filter(.sections, before: before), label: "Filter", text: before))
    case .switchPane: sections.isPaneFocused.toggle()
    default: return nil
    }
    if sections.cursor.index != old { sections.scroll = ScrollOffset() }
    return []
  }

  /// Replaces the user's text by the generated one.
  private mutating func regenerateSelected() -> [WizardEffect] {
    guard let section = sections.selected else { return [] }
    guard draft.review.sections[section.id] != nil else {
      notice = Notice(.hint, "The section stands as it was generated")
      return []
    }
    return change("Regenerate \(section.title)", [.section(section.id, nil, position: nil)])
  }

  /// Puts the text in place that the external editor gave back.
  mutating func sectionEdited(_ id: SectionID, text: String) -> [WizardEffect] {
    if sections.editor?.section == id {
      let effects = edit(.replaceText(with: Array(text.utf8), named: .externalEdit))
      if effects.isEmpty { notice = Notice(.hint, "Nothing was changed") }
      return effects
    }
    var text = text
    while text.utf8.last == 0x0A || text.utf8.last == 0x0D { text.unicodeScalars.removeLast() }
    guard let section = sections.section(id), text != section.body else {
      notice = Notice(.hint, "Nothing was changed")
      return []
    }
    let base = draft.review.sections[id]?.base ?? section.body
    let edit = text == base ? nil : SectionEdit(text: text, base: base)
    return change("Edit \(section.title)", [.section(id, edit, position: nil)])
  }

  private mutating func seekAttention() {
    let shown = sections.shown
    for distance in stride(from: 1, through: shown.count, by: 1) {
      let row = (sections.cursor.index + distance) % shown.count
      let mark = mark(of: sections.all[shown[row]])
      if mark != .generated && mark != .outOfScope {
        let height = sectionsLayout.outline.height
        sections.cursor.go(to: row, count: shown.count, height: height)
        return
      }
    }
    notice = Notice(.hint, "Every section shown stands as it was generated")
  }

  /// Shows what the section in hand rests on.
  mutating func showBasis() {
    let id = sections.editor?.section ?? sections.selected?.id
    guard let id, let section = sections.section(id), let generation else { return }
    overlay = .reading(
      Reading(
        title: "\(section.title) rests on",
        lines: SectionBasis.remarks(remarksOnEdit)
          + SectionBasis.lines(of: section, in: generation, names: self.title(ofSubject:))))
  }

  func title(ofSubject subject: Subject) -> String {
    generation?.blueprint.requirements.title(of: subject) ?? subject.key
  }
}

extension CellMeasure {
  /// As the screen draws characters.
  static let screen = CellMeasure { CellWidth.of($0) }
}

/// What a section rests on, for reading.
enum SectionBasis {
  /// What the user's edit says that the design does not.
  static func remarks(
    _ remarks: [(line: Int, remark: DesignVocabulary.Remark)]
  ) -> [Reading.Line] {
    guard !remarks.isEmpty else { return [] }
    return [Reading.Line("Does not agree with the design", .markupHeading)]
      + remarks.map { Reading.Line("! line \($0.line): \($0.remark.text)", .findingWarning) }
      + [Reading.Line("")]
  }

  static func lines(
    of section: Section, in generation: Generation, names: (Subject) -> String
  ) -> [Reading.Line] {
    let design = generation.blueprint.design
    let decisions = design.decisions.filter { section.decisions.contains($0.id) }
    let assumptions = design.assumptions.filter { section.assumptions.contains($0.id) }
    var lines: [Reading.Line] = []
    func heading(_ text: String) {
      if !lines.isEmpty { lines.append(Reading.Line("")) }
      lines.append(Reading.Line(text, .markupHeading))
    }
    if !assumptions.isEmpty {
      heading("Assumptions to confirm")
      for assumption in assumptions {
        lines.append(Reading.Line("! \(assumption.statement)", .findingWarning))
        lines.append(Reading.Line("  \(assumption.question)", .uiDim))
      }
    }
    if !decisions.isEmpty {
      heading("Decisions")
      for decision in decisions {
        let title = "\(names(decision.subject)): \(decision.outcome.title)"
        lines.append(Reading.Line("\(decision.origin.mark) \(title)"))
        lines.append(Reading.Line("  \(decision.rule.rawValue)  \(decision.reason)", .uiDim))
      }
    }
    if !section.evidence.isEmpty {
      heading("Source lines")
      for evidence in section.evidence {
        lines.append(Reading.Line("  \(evidence.place.description)", .markupLink))
        let quote = evidence.quote.split(separator: "\n").first.map(String.init) ?? ""
        lines.append(Reading.Line("  \(quote)"))
      }
    }
    if lines.isEmpty {
      lines.append(Reading.Line("The section holds only headings or text of the outline.", .uiDim))
    }
    return lines
  }
}
