extension KeyMap {
  static let reviewListBindings = [
    Binding(
      .showPlace, ["enter"], in: [.reviewFindings], "show", "Go to what the finding is about",
      hinted: true),
    Binding(
      .showPlace, ["enter"], in: [.reviewChanges], "show",
      "Go to the file or the interaction that changed", hinted: true),
    Binding(
      .showContract, ["c"],
      in: [.reviewFiles, .reviewPreview, .reviewFindings, .reviewChanges, .reviewContract],
      "contract", "Show a contract part by part, beside the section that it belongs to",
      hinted: true),
    Binding(
      .nextHunk, ["n", "]"], in: [.reviewContract], "next", "Go to the next contract",
      hinted: true),
    Binding(
      .previousHunk, ["p", "["], in: [.reviewContract], "previous",
      "Go to the previous contract"),
    Binding(
      .openSection, ["enter"], in: [.reviewContract], "section",
      "Go to the section that the contract belongs to", hinted: true),
  ]
}
