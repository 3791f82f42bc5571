extension KeyMap {
  /// The keys as they come; each one is within reach on QWERTY, QWERTZ and AZERTY.
  package static let standard = KeyMap(
    sessionBindings + scopeBindings + dependencyBindings + pictureBindings + patternBindings
      + sectionBindings + editorBindings + reviewBindings + reviewListBindings
      + assumptionBindings
      + conflictBindings + doneBindings + overlayBindings
      + movementBindings + everywhereBindings,
    writing: writingBindings)

  private static let sessionBindings = [
    Binding(
      .openSession, ["enter"], in: [.sessions], "open",
      "Open the session; a draft that was kept is resumed", hinted: true),
    Binding(
      .startAnew, ["d"], in: [.sessions], "drop draft",
      "Throw the kept draft away and start from what was saved", hinted: true),
    Binding(
      .reload, ["r"], in: [.sessions], "reload", "Look for sessions again", hinted: true),
  ]

  private static let scopeBindings = [
    Binding(
      .toggleScope, ["space"], in: [.scope], "choose", "Choose the scope or leave it out",
      hinted: true),
    Binding(
      .fullSystem, ["f"], in: [.scope], "full system", "Choose no scope: everything counts",
      hinted: true),
    Binding(
      .forward, ["enter", ">"], in: [.scope], "dependencies", "Go on to the dependencies",
      hinted: true),
  ]

  private static let dependencyBindings = [
    Binding(
      .accept, ["space"], in: [.dependencies], "accept",
      "Accept the interaction, or all that are marked", hinted: true),
    Binding(
      .reject, ["x"], in: [.dependencies], "reject",
      "Reject the interaction, or all that are marked, with a reason", hinted: true),
    Binding(
      .edit, ["e"], in: [.dependencies], "edit", "Change the interaction's fields", hinted: true),
    Binding(.add, ["a"], in: [.dependencies], "add", "Add an interaction", hinted: true),
    Binding(
      .nextUndecided, ["n"], in: [.dependencies], "next undecided",
      "Go to the next interaction without a verdict", hinted: true),
    Binding(
      .previousUndecided, ["p"], in: [.dependencies], "previous undecided",
      "Go to the previous interaction without a verdict"),
    Binding(
      .forward, ["enter", ">"], in: [.dependencies], "patterns", "Go on to the patterns",
      hinted: true),
    Binding(
      .filter, ["/"], in: [.dependencies], "filter", "Show only rows that hold the letters typed",
      hinted: true),
    Binding(.sort, ["s"], in: [.dependencies], "sort", "Sort by the next column", hinted: true),
    Binding(.reverseSort, ["S"], in: [.dependencies], "reverse", "Turn the order round"),
    Binding(
      .teach, ["t"], in: [.dependencies], "teach",
      "Say what a name stands for: another name, a component, external, ignored", hinted: true),
    Binding(
      .showTaught, ["L"], in: [.dependencies], "taught",
      "List what was taught, and take it back"),
    Binding(
      .clearVerdict, ["c"], in: [.dependencies], "clear", "Take the verdict away again"),
    Binding(.mark, ["m"], in: [.dependencies], "mark", "Mark the row and go down"),
    Binding(
      .markRange, ["M"], in: [.dependencies], "mark range",
      "Mark all rows from the last marked one to this"),
    Binding(
      .markAll, ["*"], in: [.dependencies], "mark all", "Mark all rows that the filter shows"),
    Binding(.clearMarks, ["-"], in: [.dependencies], "unmark", "Take all marks away"),
    Binding(
      .acceptConfident, ["A"], in: [.dependencies], "accept confident",
      "Accept all shown undecided rows that are at least as sure as this one"),
    Binding(
      .acceptShown, ["F"], in: [.dependencies], "accept shown",
      "Accept all undecided rows that the filter shows, after a look at them"),
    Binding(
      .nextPlace, ["."], in: [.dependencies], "next place",
      "Show the next place that states the interaction"),
    Binding(
      .previousPlace, [","], in: [.dependencies], "previous place",
      "Show the previous place that states the interaction"),
    Binding(
      .editSource, ["o"], in: [.dependencies], "open source",
      "Open the source document in your editor at this line"),
    Binding(
      .showNeighbourhood, ["v"], in: [.dependencies], "neighbours",
      "Draw the neighbourhood of the row's component"),
    Binding(
      .showMatrix, ["d"], in: [.dependencies], "matrix",
      "Draw the dependency matrix; cycles stand out"),
    Binding(
      .showEvents, ["E"], in: [.dependencies], "events",
      "Draw the way of each event from its publisher to its consumers"),
  ]

  private static let patternBindings = [
    Binding(
      .choose, ["c"], in: [.patterns], "choose", "Choose another outcome, with a reason",
      hinted: true),
    Binding(
      .resetChoice, ["r"], in: [.patterns], "rule's choice", "Go back to what the rule decided",
      hinted: true),
    Binding(
      .nextAssumed, ["n"], in: [.patterns], "next assumed",
      "Go to the next decision that rests on an assumption", hinted: true),
    Binding(
      .filter, ["/"], in: [.patterns], "filter", "Show only decisions that hold the letters typed",
      hinted: true),
    Binding(
      .forward, ["enter", ">"], in: [.patterns], "sections", "Go on to the sections",
      hinted: true),
    Binding(
      .showDependency, ["g"], in: [.patterns], "dependency",
      "Go to the interaction that the decision is about"),
  ]

  private static let sectionBindings = [
    Binding(
      .openEditor, ["enter", "e"], in: [.outline], "edit", "Edit the section's text",
      hinted: true),
    Binding(
      .editExternally, ["o"], in: [.outline], "your editor",
      "Edit the section in $VISUAL or $EDITOR", hinted: true),
    Binding(
      .basis, ["b"], in: [.outline], "rests on",
      "Show decisions, assumptions and source lines that the section rests on", hinted: true),
    Binding(
      .nextAttention, ["n"], in: [.outline], "next open",
      "Go to the next section with an assumption, an edit or a conflict", hinted: true),
    Binding(
      .filter, ["/"], in: [.outline], "filter", "Show only sections that hold the letters typed",
      hinted: true),
    Binding(
      .regenerate, ["r"], in: [.outline], "regenerate",
      "Replace your text by what is generated now; undo brings it back"),
    Binding(
      .forward, [">"], in: [.outline], "review", "Go on to the review", hinted: true),
  ]

  private static let editorBindings = [
    Binding(
      .closeEditor, ["esc", "ctrl-q"], in: [.editor], "done",
      "Keep the text and go back to the outline", hinted: true),
    Binding(
      .keepText, ["ctrl-s", "f2"], in: [.editor], "keep",
      "Keep the text so far as a change of its own, and write on"),
    Binding(
      .find, ["ctrl-f"], in: [.editor], "find", "Search the section while you type",
      hinted: true),
    Binding(
      .editorUndo, ["ctrl-u", "alt-u"], in: [.editor, .conflictEditor], "undo",
      "Take the last edit back",
      hinted: true),
    Binding(
      .editorRedo, ["ctrl-r", "ctrl-y", "alt-e"], in: [.editor, .conflictEditor], "redo",
      "Make the edit again"),
    Binding(
      .basis, ["ctrl-b"], in: [.editor], "rests on",
      "Show decisions, assumptions and source lines that the section rests on", hinted: true),
    Binding(
      .editExternally, ["ctrl-o"], in: [.editor], "your editor",
      "Go on editing in $VISUAL or $EDITOR", hinted: true),
    Binding(
      .findNext, ["ctrl-n", "f3"], in: [.editor], "find next", "Go to the next match"),
    Binding(
      .replaceAll, ["ctrl-t", "ctrl-\\"], in: [.editor], "replace",
      "Replace a text match by match, each seen before, or all at once"),
    Binding(
      .replaceNext, ["alt-t"], in: [.editor], "replace next",
      "Replace the next match alone, by the text used last"),
    Binding(
      .findPrevious, ["alt-n", "shift-f3"], in: [.editor], "find previous",
      "Go to the previous match"),
    Binding(
      .revert, ["alt-r"], in: [.editor, .conflictEditor], "revert",
      "Go back to the text as it was when it was opened"),
    Binding(
      .regenerate, ["alt-m"], in: [.editor], "regenerate",
      "Replace the text by what is generated now"),
    Binding(
      .goToLine, ["alt-g", "ctrl-_"], in: [.editor], "line", "Go to a line by its number"),
    Binding(
      .openSection, ["alt-o"], in: [.editor], "sections",
      "Go to another section by its title; this one stays open"),
    Binding(
      .nextSection, ["alt-."], in: [.editor], "next open",
      "Go to the next open section, as it was left"),
    Binding(
      .previousSection, ["alt-,"], in: [.editor], "previous open",
      "Go to the open section before"),
  ]
}
