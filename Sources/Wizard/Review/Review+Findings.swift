import Engine
import Screen

extension WizardState {
  /// Answers a command of the findings; nil where the command belongs elsewhere.
  mutating func performInFindings(_ command: Command) -> [WizardEffect]? {
    guard command == .showPlace else { return performInReviewList(command) }
    return chosenFinding.map { show($0) } ?? []
  }

  /// The finding under the cursor.
  var chosenFinding: Finding? {
    let index = review.list.cursor.index
    guard review.view == .findings, review.findings.indices.contains(index) else { return nil }
    return review.findings[index]
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
    return goToDependency(target.id)
  }
}
