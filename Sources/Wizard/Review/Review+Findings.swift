import Engine
import Screen

extension WizardState {
  /// Answers a command of the findings; nil where the command belongs elsewhere.
  mutating func performInFindings(_ command: Command) -> [WizardEffect]? {
    let height = ReviewLayout(layout.body).findings.height
    let count = review.findings.count
    if let lines = command.lines(page: height) {
      let target = min(max(0, review.findingCursor.index + lines), max(0, count - 1))
      if target != review.findingCursor.index { review.place = 0 }
      review.findingCursor.go(to: target, count: count, height: height)
      return []
    }
    guard [.showPlace, .nextPlace, .previousPlace, .editSource].contains(command) else {
      return nil
    }
    guard let finding = chosenFinding else { return [] }
    switch command {
    case .nextPlace, .previousPlace:
      stepThrough(finding.places.count, by: command == .nextPlace ? 1 : -1, \.review.place)
      return []
    case .editSource: return openSource(finding.places, review.place)
    default: return show(finding)
    }
  }

  /// The finding under the cursor.
  var chosenFinding: Finding? {
    let index = review.findingCursor.index
    return review.findings.indices.contains(index) ? review.findings[index] : nil
  }

  /// Goes to what a finding is about: its interaction, else an interaction of its element.
  private mutating func show(_ finding: Finding) -> [WizardEffect] {
    let rows = dependencies.all
    let target: Interaction? =
      switch finding.subject {
      case .interaction(let id): rows.first { $0.id == id }
      case .element(let id): rows.first { $0.target == id || $0.source == id }
      case .group(let ids): rows.first { ids.contains($0.source) && ids.contains($0.target) }
      case .event(let name): rows.first { $0.channel == name }
      case .system, nil: nil
      }
    guard let target else {
      guard let place = finding.places.first?.place else {
        notice = Notice(.hint, "The finding is about the whole; \(finding.suggestion)")
        return []
      }
      return [.editSource(place)]
    }
    let effects = enter(.dependencies)
    dependencies.view = .table
    if !dependencies.shown.contains(where: { dependencies.all[$0].id == target.id }) {
      dependencies.setFilter("", review: draft.review)
    }
    dependencies.select(target.id)
    return effects
  }
}
