extension KeyMap {
  static let conflictBindings = [
    Binding(
      .sideBySide, ["s"], in: [.reviewFiles], "side by side",
      "Show old and new text side by side, or one below the other", hinted: true),
    Binding(
      .showDisputes, ["m"], in: [.reviewFiles], "settle conflicts",
      "Settle what was changed on disk and by this run, place by place", hinted: true),
    Binding(
      .keepDisk, ["d"], in: [.reviewConflicts], "keep mine", "Let the text on disk stand",
      hinted: true),
    Binding(
      .takeGenerated, ["t"], in: [.reviewConflicts], "take generated",
      "Let the generated text stand", hinted: true),
    Binding(
      .keepBoth, ["b"], in: [.reviewConflicts], "both",
      "Let the text on disk stand and the generated one behind it", hinted: true),
    Binding(
      .rewrite, ["e", "enter"], in: [.reviewConflicts], "write",
      "Write the lines yourself, beginning with what stands now", hinted: true),
    Binding(
      .closeEditor, ["esc", "ctrl-q", "ctrl-s"], in: [.conflictEditor], "done",
      "Let the lines stand as they are written", hinted: true),
    Binding(
      .reopen, ["c"], in: [.reviewConflicts], "open again", "Take back what was settled"),
    Binding(
      .nextHunk, ["n", "]"], in: [.reviewConflicts], "next", "Go to the next conflict",
      hinted: true),
    Binding(
      .previousHunk, ["p", "["], in: [.reviewConflicts], "previous",
      "Go to the previous conflict"),
    Binding(
      .nextHunk, ["n", "]"], in: [.reviewPreview], "next section", "Go to the next section",
      hinted: true),
    Binding(
      .previousHunk, ["p", "["], in: [.reviewPreview], "previous section",
      "Go to the previous section"),
    Binding(.save, ["w", "ctrl-s"], in: [.reviewConflicts], "save", "Write all files, or none"),
    Binding(.up, ["up", "k"], in: [.reviewConflicts], "up", "Go up"),
    Binding(.down, ["down", "j"], in: [.reviewConflicts], "down", "Go down"),
    Binding(.top, ["home", "g"], in: [.reviewConflicts], "top", "Go to the first line"),
  ]
}
