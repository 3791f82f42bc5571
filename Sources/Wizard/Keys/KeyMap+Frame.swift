extension KeyMap {
  static let reviewBindings = [
    Binding(
      .save, ["w", "ctrl-s"], in: [.reviewFiles, .reviewPreview] + KeyContext.reviewLists, "save",
      "Write all files, or none if anything goes wrong", hinted: true),
    Binding(
      .showFiles, ["f"], in: [.reviewPreview] + KeyContext.reviewLists, "files",
      "Show the files that saving writes, with their differences", hinted: true),
    Binding(
      .showPreview, ["v"], in: [.reviewFiles] + KeyContext.reviewLists, "preview",
      "Show the document as it will read", hinted: true),
    Binding(
      .showFindings, ["i"], in: [.reviewFiles, .reviewPreview, .reviewChanges, .reviewContract],
      "findings", "Show what was found in documents and design", hinted: true),
    Binding(
      .showChanges, ["e"], in: [.reviewFiles, .reviewPreview, .reviewFindings, .reviewContract],
      "what changed", "Show what is otherwise than at the last save, and whom it hurts",
      hinted: true),
    Binding(
      .nextHunk, ["n", "]"], in: [.reviewFiles], "next", "Go to the next change", hinted: true),
    Binding(
      .previousHunk, ["p", "["], in: [.reviewFiles], "previous change",
      "Go to the previous change"),
    Binding(
      .leaveHunk, ["space"], in: [.reviewFiles], "leave out",
      "Leave the change under the cursor out, or take it again", hinted: true),
    Binding(
      .leaveFile, ["x"], in: [.reviewFiles], "leave file",
      "Leave all changes of the file out, or take them again"),
    Binding(
      .switchPane, ["tab"], in: [.reviewFiles], "pane", "Go to the other pane", hinted: true),
    Binding(
      .switchPane, ["tab"], in: [.dependencies, .patterns, .outline] + KeyContext.reviewLists,
      "pane", "Go to the other pane, to scroll it"),
  ]

  static let doneBindings = [
    Binding(
      .copyPath, ["c"], in: [.done], "copy path", "Copy the path under the cursor", hinted: true),
    Binding(.copyAll, ["C"], in: [.done], "copy all", "Copy all paths"),
    Binding(.finish, ["enter"], in: [.done], "finish", "Leave the wizard", hinted: true),
  ]

  static let overlayBindings = [
    Binding(.confirm, ["enter"], in: [.prompt], "use it", "Use what is typed", hinted: true),
    Binding(
      .confirm, ["enter", "ctrl-s"], in: [.form], "keep", "Keep what the form says", hinted: true),
    Binding(.confirm, ["enter"], in: [.picker], "choose", "Choose the line", hinted: true),
    Binding(.confirm, ["enter", "y"], in: [.confirmation], "yes", "Do it", hinted: true),
    Binding(
      .replaceThis, ["y", "enter", "space"], in: [.replacing], "replace", "Replace this match",
      hinted: true),
    Binding(
      .skipMatch, ["n"], in: [.replacing], "skip", "Leave this match and go to the next",
      hinted: true),
    Binding(
      .replaceRest, ["a"], in: [.replacing], "all the rest", "Replace every match at once",
      hinted: true),
    Binding(
      .cancel, ["esc", "q"], in: [.replacing], "done", "Leave the other matches as they are",
      hinted: true),
    Binding(
      .nextField, ["tab", "down"], in: [.form], "next field", "Go to the next field",
      hinted: true),
    Binding(
      .previousField, ["backtab", "up"], in: [.form], "previous field",
      "Go to the previous field"),
    Binding(
      .cancel, ["esc"], in: [.prompt, .form, .picker], "close", "Close and change nothing",
      hinted: true),
    Binding(.cancel, ["esc", "n"], in: [.confirmation], "no", "Do not do it", hinted: true),
    Binding(
      .cancel, ["esc", "q", "enter"], in: [.reading], "close", "Close", hinted: true),
  ]

  static let movementBindings = [
    Binding(
      .up, ["up", "k"],
      in: [
        .sessions, .scope, .dependencies, .picture, .patterns, .outline, .reviewFiles,
        .reviewPreview, .reviewFindings, .reviewChanges, .reviewContract, .done, .reading,
      ], "up", "Go up"),
    Binding(
      .down, ["down", "j"],
      in: [
        .sessions, .scope, .dependencies, .picture, .patterns, .outline, .reviewFiles,
        .reviewPreview, .reviewFindings, .reviewChanges, .reviewContract, .done, .reading,
      ], "down", "Go down"),
    Binding(.up, ["up"], in: [.picker, .prompt], "up", "Go up"),
    Binding(.down, ["down"], in: [.picker, .prompt], "down", "Go down"),
    Binding(.left, ["left", "h"], in: [.picture, .dependencies, .reviewFiles], "left", "Go left"),
    Binding(
      .right, ["right", "l"], in: [.picture, .dependencies, .reviewFiles], "right", "Go right"),
    Binding(
      .pageUp, ["pageup", "ctrl-b"], in: KeyContext.steps + [.reading, .picker], "page up",
      "Go up a page"),
    Binding(
      .pageDown, ["pagedown", "ctrl-f"], in: KeyContext.steps + [.reading, .picker], "page down",
      "Go down a page"),
    Binding(
      .top, ["home", "g"],
      in: [
        .sessions, .scope, .dependencies, .picture, .outline, .reviewFiles, .reviewPreview,
        .reviewFindings, .reviewChanges, .reviewContract, .done, .reading,
      ], "top", "Go to the first line"),
    Binding(.top, ["home"], in: [.patterns], "top", "Go to the first line"),
    Binding(
      .bottom, ["end", "G"], in: KeyContext.steps + [.reading], "bottom", "Go to the last line"),
  ]

  static let everywhereBindings: [Binding] = {
    let steps = KeyContext.steps
    let notText = steps + [.confirmation, .reading, .replacing]
    let jumps = WizardStep.allCases.map { step in
      Binding(
        .go(to: step), [String(step.number)], in: steps, step.title.lowercased(),
        "Go to the step \(step.title)")
    }
    return jumps + [
      Binding(
        .back, ["esc", "<"], in: steps.filter { $0 != .picture }, "back",
        "Go back; nothing is lost", hinted: true),
      Binding(.undo, ["u"], in: steps, "undo", "Take the last change back, on whichever step"),
      Binding(.redo, ["U", "ctrl-r"], in: steps, "redo", "Make the change again"),
      Binding(
        .reread, ["R"], in: steps.filter { $0 != .sessions }, "read again",
        "Read the session's documents again; your decisions are kept"),
      Binding(.history, ["H"], in: steps, "history", "List the changes made"),
      Binding(
        .palette, [":", "ctrl-p"], in: steps, "commands", "Find a command by its name"),
      Binding(
        .palette, ["ctrl-p"], in: [.editor, .conflictEditor], "commands",
        "Find a command by its name"),
      Binding(.themes, ["T"], in: steps, "themes", "Choose the colours"),
      // The first screen tells how it is left; further on Esc leads back to it.
      Binding(.quit, ["q"], in: [.sessions], "quit", "Leave; the draft is kept", hinted: true),
      Binding(
        .quit, ["q"], in: steps.filter { $0 != .picture && $0 != .sessions }, "quit",
        "Leave; the draft is kept"),
      Binding(.help, ["?", "f1"], in: notText, "help", "Show what the keys do", hinted: true),
      Binding(
        .help, ["f1"], in: [.prompt, .form, .picker], "help", "Show the keys", hinted: true),
      Binding(
        .help, ["f1", "ctrl-g"], in: [.editor, .conflictEditor], "help", "Show the keys",
        hinted: true),
      Binding(
        .interrupt, ["ctrl-c"],
        in: steps + [.prompt, .form, .picker, .confirmation, .reading, .replacing],
        "quit", "Leave; the draft is kept"),
      Binding(.suspend, ["ctrl-z"], in: KeyContext.allCases, "suspend", "Back to the shell"),
      Binding(
        .stopWork, ["ctrl-g"], in: steps, "stop",
        "Stop what is being worked out; what is shown stays"),
      Binding(.redraw, ["ctrl-l"], in: KeyContext.allCases, "redraw", "Paint the screen again"),
    ]
  }()
}
