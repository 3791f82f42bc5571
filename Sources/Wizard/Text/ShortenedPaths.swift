import Screen

extension String {
  /// The text as it is where it fits, else with each path cut down to its last part, so that what is said
  /// about the file can be read.
  func shorteningPaths(toFit width: Int) -> String {
    guard CellWidth.of(self) > width else { return self }
    return split(separator: " ", omittingEmptySubsequences: false).map { word in
      guard word.count(where: { $0 == "/" }) > 1, let slash = word.lastIndex(of: "/") else {
        return String(word)
      }
      return "…" + word[slash...]
    }.joined(separator: " ")
  }
}
