import Engine
import OrderedCollections
import Screen

extension WizardState {
  /// Rows of the table in view.
  var dependencyRows: Int { dependenciesLayout.rows.height }

  /// Answers a command of the dependencies step; nil where the command belongs elsewhere.
  mutating func performInDependencies(_ command: Command) -> [WizardEffect]? {
    if dependencies.view != .table, let effects = performInPicture(command) { return effects }
    let height = dependencyRows
    let count = dependencies.shown.count
    if dependencies.isPaneFocused {
      let pane = dependenciesLayout.pane.height
      switch command {
      case .up: return scrollProvenance(by: -1)
      case .down: return scrollProvenance(by: 1)
      case .pageUp: return scrollProvenance(by: -pane)
      case .pageDown: return scrollProvenance(by: pane)
      default: break
      }
    }
    switch command {
    case .up: moveDependency(to: dependencies.cursor.index - 1)
    case .down: moveDependency(to: dependencies.cursor.index + 1)
    case .pageUp: moveDependency(to: dependencies.cursor.index - height)
    case .pageDown: moveDependency(to: dependencies.cursor.index + height)
    case .top: moveDependency(to: 0)
    case .bottom: moveDependency(to: count - 1)
    case .nextUndecided: seekUndecided(by: 1)
    case .previousUndecided: seekUndecided(by: -1)
    case .accept: return accept(chosenInteractions)
    case .acceptConfident: askToAcceptConfident()
    case .acceptShown: askToAcceptShown()
    case .reject: return askForRejection()
    case .clearVerdict: return clearVerdicts(chosenInteractions)
    case .edit, .add: openForm(command)
    case .teach: openTeaching()
    case .showTaught: openTaught()
    case .mark, .markRange, .markAll, .clearMarks: mark(command)
    case .filter:
      let before = dependencies.filter.text
      overlay = .prompt(
        Prompt(.filter(.dependencies, before: before), label: "Filter", text: before))
    case .sort: cycleSort()
    case .reverseSort:
      dependencies.isReversed.toggle()
      dependencies.arrange(draft.review, keeping: dependencies.selected?.id)
    case .nextPlace, .right: stepPlace(by: 1)
    case .previousPlace, .left: stepPlace(by: -1)
    case .editSource:
      return selectedEvidence.map { [.editSource($0.place)] } ?? []
    case .switchPane: dependencies.isPaneFocused.toggle()
    case .showNeighbourhood: show(.neighbourhood)
    case .showMatrix: show(.matrix)
    case .showEvents: show(.events)
    default: return nil
    }
    return []
  }

  /// The place that the provenance pane shows.
  var selectedEvidence: Evidence? {
    guard let selected = dependencies.selected else { return nil }
    let places = dependencies.places(of: selected)
    guard !places.isEmpty else { return nil }
    return places[min(dependencies.place, places.count - 1)].evidence
  }

  /// The marked interactions in their order, or the one under the cursor.
  var chosenInteractions: [Interaction] {
    let marked = dependencies.marked
    guard marked.isEmpty else { return dependencies.all.filter { marked.contains($0.id) } }
    return dependencies.selected.map { [$0] } ?? []
  }

  mutating func moveDependency(to row: Int) {
    let old = dependencies.cursor.index
    dependencies.cursor.go(to: row, count: dependencies.shown.count, height: dependencyRows)
    if dependencies.cursor.index != old {
      dependencies.place = 0
      dependencies.scroll = ScrollOffset()
    }
  }

  private mutating func scrollProvenance(by lines: Int) -> [WizardEffect] {
    let text = dependenciesLayout.paneText
    let lineCount = ProvenanceView.lines(self, width: text.width).count
    dependencies.scroll.move(by: lines, count: lineCount, height: text.height)
    return []
  }

  mutating func seekUndecided(by step: Int) {
    let count = dependencies.shown.count
    let start = dependencies.cursor.index
    for distance in stride(from: 1, through: count, by: 1) {
      let row = ((start + step * distance) % count + count) % count
      let id = dependencies.all[dependencies.shown[row]].id
      if draft.review.verdicts[id] == nil {
        moveDependency(to: row)
        return
      }
    }
    notice = Notice(.hint, "Every interaction shown has a verdict")
  }

  private mutating func mark(_ command: Command) {
    switch command {
    case .mark:
      guard let id = dependencies.selected?.id else { return }
      if dependencies.marked.remove(id) == nil { dependencies.marked.insert(id) }
      dependencies.lastMarked = id
      moveDependency(to: dependencies.cursor.index + 1)
      return
    case .markRange:
      let rows = dependencies.shown
      let from = rows.firstIndex { dependencies.all[$0].id == dependencies.lastMarked }
      let here = dependencies.cursor.index
      guard rows.indices.contains(here) else { return }
      let start = from ?? here
      for row in min(start, here)...max(start, here) {
        dependencies.marked.insert(dependencies.all[rows[row]].id)
      }
      dependencies.lastMarked = dependencies.selected?.id
    case .markAll:
      dependencies.marked.formUnion(dependencies.shown.map { dependencies.all[$0].id })
    default: dependencies.marked = []
    }
    notice = Notice(.hint, "\(dependencies.marked.count) marked")
  }

  private mutating func cycleSort() {
    let columns = DependencyColumn.allCases
    let place = dependencies.sortColumn.flatMap { columns.firstIndex(of: $0) }
    let next = place.map { $0 + 1 } ?? 0
    dependencies.sortColumn = columns.indices.contains(next) ? columns[next] : nil
    dependencies.isReversed = false
    dependencies.arrange(draft.review, keeping: dependencies.selected?.id)
    let name = dependencies.sortColumn?.title ?? "order in the documents"
    notice = Notice(.hint, "Sorted by \(name)")
  }

  private mutating func stepPlace(by step: Int) {
    let count = dependencies.selected.map { dependencies.places(of: $0).count } ?? 0
    guard count > 1 else {
      notice = Notice(.hint, "The interaction is stated in one place only")
      return
    }
    dependencies.place = ((dependencies.place + step) % count + count) % count
    dependencies.scroll = ScrollOffset()
  }
}
