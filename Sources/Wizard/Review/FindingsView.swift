import Engine
import Screen

/// What was found in the documents and the design, and what to do about it.
enum FindingsView {
  static func draw(_ state: WizardState, _ painter: inout Painter) {
    let findings = state.review.findings
    guard !findings.isEmpty else {
      let key = state.keyMap.label(of: .showFiles, in: .reviewFindings)
      painter.emptiness(
        Failure(
          "Nothing was found that speaks against this design.", advice: "\(key) shows the files."),
        in: state.reviewListLayout.rows)
      return
    }
    ReviewListView.draw(
      state, heading: heading(findings), labelWidth: 8, pane: [Span("What it means", .uiDim)],
      &painter
    ) { index in
      let finding = findings[index]
      return ReviewListView.Row(
        mark: finding.severity.mark, role: finding.severity.role, label: finding.rule.rawValue,
        text: finding.message)
    }
  }

  /// How many there are of each severity.
  private static func heading(_ findings: [Finding]) -> [Span] {
    let counts = Finding.Severity.allCases.reversed().compactMap { severity -> Span? in
      let count = findings.count { $0.severity == severity }
      guard count > 0 else { return nil }
      return Span(
        "\(severity.mark) \(count) \(severity.noun)\(count == 1 ? "" : "s")", severity.role)
    }
    return Array(counts.map { [$0] }.joined(separator: [Span(" · ", .uiDim)]))
  }

  /// The chosen finding: what is the case, what goes wrong, what holds until then, what to do, where.
  static func lines(_ state: WizardState, width: Int) -> [[Span]] {
    guard let finding = state.chosenFinding else { return [] }
    var lines = ReviewListView.wrapped(finding.message, finding.severity.role, width: width)
    func add(_ label: String, _ text: String) {
      guard !text.isEmpty else { return }
      lines += ReviewListView.labelled(label, text, width: width)
    }
    add("because", finding.reason)
    add("until then", finding.meanwhile)
    add("to do", finding.suggestion)
    return lines
      + EvidenceLines.lines(
        finding.places, chosen: state.review.list.place, state.session, width: width)
  }
}

extension Finding.Severity {
  /// The word for one of it.
  var noun: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }
}
