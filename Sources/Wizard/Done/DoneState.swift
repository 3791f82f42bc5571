/// The last step: what was written, and what to do with it.
package struct DoneState: Equatable, Sendable {
  /// What the save did; nil until something was saved.
  package var report: SaveReport?
  package var cursor = ListCursor()

  /// Nothing saved yet.
  package init() {}

  /// Takes over what a save did: first what people read, behind it what Dovetail keeps for itself.
  mutating func load(_ saved: SaveReport) {
    var saved = saved
    let own = saved.written.filter { Self.isOwnRecord($0) }
    saved.written = saved.written.filter { !Self.isOwnRecord($0) } + own
    report = saved
    cursor = ListCursor()
  }

  /// Whether a file is in the folder of decisions and merge bases, which nobody reads.
  static func isOwnRecord(_ path: String) -> Bool {
    path.split(separator: "/").contains(".dovetail")
  }
}

extension WizardState {
  /// Answers a command of the last step; nil where the command belongs elsewhere.
  mutating func performInDone(_ command: Command) -> [WizardEffect]? {
    let paths = done.report?.written ?? []
    let height = DoneView.pathRows(in: layout.body, report: done.report)
    switch command {
    case .up: done.cursor.move(by: -1, count: paths.count, height: height)
    case .down: done.cursor.move(by: 1, count: paths.count, height: height)
    case .pageUp: done.cursor.move(by: -height, count: paths.count, height: height)
    case .pageDown: done.cursor.move(by: height, count: paths.count, height: height)
    case .top: done.cursor.go(to: 0, count: paths.count, height: height)
    case .bottom: done.cursor.go(to: paths.count - 1, count: paths.count, height: height)
    case .copyPath:
      return paths.indices.contains(done.cursor.index) ? [.copy(paths[done.cursor.index])] : []
    case .copyAll: return [.copy(paths.joined(separator: "\n"))]
    case .finish: return quit()
    default: return nil
    }
    return []
  }
}
