extension SourceMaterial {
  /// Whether a line of the documents allows an interaction that a rule of theirs forbids.
  ///
  /// - Parameters:
  ///   - interaction: what the rule forbids; an exception names both of its ends.
  ///   - groups: names under which an exception may allow it as well, all of them in one line, such as two layers.
  func isExcepted(_ interaction: Interaction, under groups: [WordList] = []) -> Bool {
    let ends = [interaction.source, interaction.target].compactMap(index.element)
      .map(SourceText.names)
    return text.lines(ReviewWords.exception).contains { line in
      guard line.kind != .code, line.kind != .diagram, line.affirms(ReviewWords.exception) else {
        return false
      }
      return ends.allSatisfy(line.says) || !groups.isEmpty && groups.allSatisfy(line.says)
    }
  }
}
