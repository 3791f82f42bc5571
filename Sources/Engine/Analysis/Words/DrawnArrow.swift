/// An arrow as a line of a diagram draws it.
enum DrawnArrow {
  private static let arrows = ["-->", "==>", ".->", "->>", "..>"]

  /// What the line writes on its arrow, empty where it writes nothing; `nil` where it draws none.
  ///
  ///     GW -->|routes| AUTH        gateway --> auth : routes        GW -- routes --> AUTH
  static func label(in line: String) -> String? {
    let drawn = arrows.compactMap { line.firstRange(of: $0) }
    guard let arrow = drawn.min(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
    let bars = line[arrow.upperBound...].split(separator: "|", omittingEmptySubsequences: false)
    if bars.count > 2 { return String(bars[1]) }
    if let colon = line[arrow.upperBound...].firstRange(of: ":") {
      return String(line[colon.upperBound...])
    }
    for opening in ["-- ", "== ", "-. "] {
      if let open = line.firstRange(of: opening), open.upperBound <= arrow.lowerBound {
        return String(line[open.upperBound..<arrow.lowerBound])
      }
    }
    return ""
  }
}
