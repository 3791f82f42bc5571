/// A step of the wizard, in the order in which they are walked.
package enum WizardStep: String, CaseIterable, Hashable, Sendable, Comparable {
  case session, scope, dependencies, patterns, sections, review, done

  /// The name in the breadcrumb.
  package var title: String {
    switch self {
    case .session: "Session"
    case .scope: "Scope"
    case .dependencies: "Dependencies"
    case .patterns: "Patterns"
    case .sections: "Sections"
    case .review: "Review"
    case .done: "Done"
    }
  }

  /// The place in the order, from 1.
  package var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

  /// The step after this one; nil behind the last.
  package var next: WizardStep? { Self.allCases.first { $0.number == number + 1 } }

  /// The step before this one; nil before the first.
  package var previous: WizardStep? { Self.allCases.first { $0.number == number - 1 } }

  /// Whether a step comes earlier.
  package static func < (left: WizardStep, right: WizardStep) -> Bool {
    left.number < right.number
  }
}
