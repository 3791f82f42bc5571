extension KeyMap {
  static let assumptionBindings = [
    Binding(
      .answer, ["enter", "e"], in: [.assumptions], "answer",
      "Answer the question; what changes is shown first", hinted: true),
    Binding(
      .confirmAssumed, ["space"], in: [.assumptions], "it is so",
      "Confirm what is assumed, so that nothing rests on an assumption", hinted: true),
    Binding(
      .nextAssumed, ["n"], in: [.assumptions], "next open",
      "Go to the next assumption that is not answered", hinted: true),
    Binding(
      .resetChoice, ["r"], in: [.assumptions], "ask again", "Take the answer back", hinted: true),
    Binding(
      .showDecisions, ["d"], in: [.assumptions], "decisions",
      "Go to the decisions that rest on it", hinted: true),
    Binding(.forward, [">"], in: [.assumptions], "sections", "Go on to the sections"),
    Binding(.switchPane, ["tab"], in: [.assumptions], "pane", "Go to the other pane, to scroll it"),
    Binding(
      .showAssumptions, ["A"],
      in: [.patterns, .outline, .reviewFiles, .reviewPreview] + KeyContext.reviewLists,
      "assumptions",
      "Ask what nobody stated, what changes most first", hinted: true),
    Binding(
      .nextPlace, ["."], in: [.patterns, .reviewFindings, .reviewChanges], "next place",
      "Show the next source line behind it"),
    Binding(
      .previousPlace, [","], in: [.patterns, .reviewFindings, .reviewChanges], "previous place",
      "Show the previous source line behind it"),
    Binding(
      .editSource, ["o"], in: [.patterns, .reviewFindings, .reviewContract], "open source",
      "Open the source document in your editor at this line", hinted: true),
    Binding(.up, ["up", "k"], in: [.assumptions], "up", "Go up"),
    Binding(.down, ["down", "j"], in: [.assumptions], "down", "Go down"),
    Binding(.top, ["home", "g"], in: [.assumptions], "top", "Go to the first line"),
  ]
}
