/// One line of the method's DO and DON'T as a question to the design, answered by what breaks it.
package struct DesignCheck: Sendable {
  /// Such as `CHK-03`.
  package var id: RuleID
  /// The line of the method.
  package var line: String
  /// What must hold, in this program's words.
  package var requirement: String
  /// Everything that breaks it; empty where it holds.
  let breaches: @Sendable (CoveredSystem) -> [Breach]

  /// What breaks a check.
  struct Breach {
    var subject: Subject
    /// What is missing or wrong, as the end of a sentence that begins with the subject's name.
    var what: String
    var places: [Evidence] = []
  }

  /// The findings for everything that breaks the check, in order.
  package func findings(in system: CoveredSystem) -> [Finding] {
    breaches(system).map { breach in
      Finding(
        .note, rule: id, subject: breach.subject,
        message: "\(breach.subject.title(in: system.index)): \(breach.what)",
        places: breach.places, suggestion: "Needed because: \(line)")
    }
  }
}

extension DesignCheck {
  /// A check that looks at each interaction.
  static func perEdge(
    _ id: RuleID, _ line: String, _ requirement: String,
    _ missing: @escaping @Sendable (Interaction, CoveredSystem) -> String?
  ) -> DesignCheck {
    DesignCheck(id: id, line: line, requirement: requirement) { system in
      system.requirements.interactions.filter { !system.isInProcess($0) }.compactMap {
        interaction in
        missing(interaction, system).map {
          Breach(
            subject: .interaction(interaction.id), what: $0,
            places: Array(interaction.evidence.prefix(1)))
        }
      }
    }
  }

  /// A check that looks at each component.
  static func perComponent(
    _ id: RuleID, _ line: String, _ requirement: String,
    _ missing: @escaping @Sendable (Element, CoveredSystem) -> String?
  ) -> DesignCheck {
    DesignCheck(id: id, line: line, requirement: requirement) { system in
      system.requirements.components.compactMap { component in
        missing(component, system).map {
          Breach(
            subject: .element(component.id), what: $0,
            places: Array(component.evidence.prefix(1)))
        }
      }
    }
  }

  /// A check that one aspect of the matrix answers.
  static func aspect(
    _ id: RuleID, _ line: String, _ requirement: String, _ aspect: CoverageAspect
  ) -> DesignCheck {
    perEdge(id, line, requirement) { interaction, system in
      guard
        case .missing(let what) = CoveredEdge(interaction: interaction, system: system)
          .cell(aspect)
      else { return nil }
      return what
    }
  }
}
