import Screen

extension WizardState {
  /// Lists the themes; each is shown at once as the cursor reaches it.
  mutating func openThemes() {
    let entries = themes.choices.map { choice in
      Picker.Entry(
        choice.theme.name, note: choice.theme.variant?.rawValue ?? "",
        explanation: choice.remark ?? (choice.theme.author.isEmpty ? "" : choice.theme.author))
    }
    let chosen = themes.choices.firstIndex { $0.theme.name == themes.current } ?? 0
    overlay = .picker(
      Picker(.theme(before: themes.current), title: "Themes", entries: entries, chosen: chosen))
  }

  /// Lists the changes made and taken back; choosing one goes there.
  mutating func openHistory() {
    let saved = draft.savedDepth ?? 0
    let past = draft.past.enumerated().map { index, step in
      Picker.Entry(
        step.name, note: index < saved ? "saved" : "done",
        explanation: index < saved
          ? "In the files; taking it back changes them at the next save" : "")
    }
    let future = draft.future.reversed().map { Picker.Entry($0.name, note: "undone") }
    let start = Picker.Entry("As it was at the start", note: "")
    overlay = .picker(
      Picker(
        .history, title: "History", entries: [start] + past + future, chosen: draft.past.count))
  }
}
