import Foundation
import Screen
import Testing

/// Compares a grid with the picture kept under `Snapshots`; recording a new one fails the run.
func expectSnapshot(
  _ grid: Grid, _ name: String, theme: Theme = .terminal,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Snapshots/\(name).txt")
  let picture = grid.snapshot(theme: theme).text
  guard let kept = try? String(contentsOf: file, encoding: .utf8) else {
    try? picture.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("Recorded \(name); run again to compare", sourceLocation: sourceLocation)
    return
  }
  guard kept != picture else { return }
  Issue.record(
    "\(name) is drawn otherwise now; delete its file to record it again\n\(picture)",
    sourceLocation: sourceLocation)
}
