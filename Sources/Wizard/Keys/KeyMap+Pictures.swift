extension KeyMap {
  static let pictureBindings = [
    Binding(
      .showTable, ["esc", "q"], in: [.picture], "table", "Back to the table", hinted: true),
    Binding(
      .accept, ["space"], in: [.picture], "accept", "Accept the interaction", hinted: true),
    Binding(
      .reject, ["x"], in: [.picture], "reject", "Reject the interaction, with a reason",
      hinted: true),
    Binding(
      .showNeighbourhood, ["v"], in: [.picture], "neighbours", "Draw the component's neighbourhood",
      hinted: true),
    Binding(
      .showMatrix, ["d"], in: [.picture], "matrix", "Draw the dependency matrix", hinted: true),
    Binding(
      .showEvents, ["E"], in: [.picture], "events",
      "Draw the way of each event from its publisher to its consumers", hinted: true),
    Binding(
      .switchPane, ["tab", "enter"], in: [.picture], "other end",
      "Put the interaction's other end in the middle; in the matrix, go to the next filled cell",
      hinted: true),
    Binding(
      .nextUndecided, ["n"], in: [.picture], "next undecided",
      "Go to the next interaction without a verdict"),
    Binding(
      .previousUndecided, ["p"], in: [.picture], "previous undecided",
      "Go to the previous interaction without a verdict"),
    Binding(.edit, ["e"], in: [.picture], "edit", "Change the interaction's fields"),
    Binding(.clearVerdict, ["c"], in: [.picture], "clear", "Take the verdict away again"),
    Binding(
      .editSource, ["o"], in: [.picture], "open source",
      "Open the source document in your editor at this line"),
    Binding(.forward, [">"], in: [.picture], "patterns", "Go on to the patterns"),
  ]
}
