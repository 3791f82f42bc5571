import Engine
import OrderedCollections

/// The words of the questions: whole sentences without signs that a screen reader would spell out.
enum QuestionText {
  static func session(_ state: WizardState) -> Question {
    let list = state.sessions.list ?? []
    var lines = [list.isEmpty ? "There is no session here." : "Which session?"]
    for (index, summary) in list.enumerated() {
      let draft = summary.hasDraft ? " A draft is kept." : ""
      let design = summary.componentDesigns.isEmpty ? " It has no component design." : ""
      lines.append("\(index + 1): \(summary.session.folder).\(draft)\(design)")
    }
    return Question(.session, step: .session, lines: lines, answers: "the number, or quit")
  }

  static func scope(_ state: WizardState) -> Question {
    let counts = state.scope.counts ?? [:]
    let scopes = Scope.allCases.map { scope in
      "\(scope.rawValue): \(scope.explanation), \(counts[scope] ?? 0)."
    }
    return Question(
      .scope, step: .scope,
      lines: [
        "Which scopes? Now: \(state.draft.scope.title), of \(state.scope.total) interactions."
      ]
        + scopes,
      answers: "full, or scopes with commas; nothing keeps it")
  }

  static func interaction(_ interaction: Interaction, _ state: WizardState) -> Question {
    let names = state.dependencies
    let all = state.dependencies.all
    let open = all.filter { state.draft.review.verdicts[$0.id] == nil }.count
    var lines = [
      "\(names.name(interaction.source)) to \(names.name(interaction.target)). "
        + "\(open) of \(all.count) are undecided.",
      "\(style(interaction.style))\(interaction.via.map { ", over \($0)" } ?? "")"
        + "\(interaction.channel.map { ", on \($0)" } ?? ""). "
        + "Confidence \(interaction.confidence.percent) percent.",
    ]
    if let purpose = interaction.purpose { lines.append("Purpose: \(purpose).") }
    if !interaction.data.isEmpty {
      lines.append("Data: \(interaction.data.joined(separator: ", ")).")
    }
    for evidence in interaction.evidence.prefix(3) {
      let quote = evidence.quote.split(separator: "\n").first.map(String.init) ?? ""
      lines.append("\(evidence.place.document), line \(evidence.place.line): \(quote)")
    }
    for finding in names.findings[interaction.id] ?? [] {
      lines.append("\(severity(finding.severity)): \(finding.message). \(finding.suggestion)")
    }
    return Question(
      .interaction(interaction.id), step: .dependencies, lines: lines,
      answers: "accept, reject REASON, edit NAME=TEXT, skip")
  }

  static func decisions(_ count: Int) -> Question {
    Question(
      .decisions, step: .patterns,
      lines: ["\(count) decisions rest on assumptions. Do you want to go through them?"],
      answers: "yes or no")
  }

  static func decision(_ decision: Decision, of open: Int, _ state: WizardState) -> Question {
    var lines = [
      "\(decision.topic.title) of \(state.title(ofSubject: decision.subject)). \(open) are left.",
      decision.reason,
    ]
    for (index, outcome) in WizardState.outcomes(of: decision).enumerated() {
      lines.append(
        "\(index + 1): \(outcome.outcome.title), \(index == 0 ? "as it is." : outcome.note)")
    }
    return Question(
      .decision(decision.key), step: .patterns, lines: lines,
      answers: "the number with a reason behind it, keep, rest keeps all that are left")
  }

  static func section(_ state: WizardState) -> Question {
    var lines = ["Which section do you want to write?"]
    for (index, section) in state.sections.all.enumerated() {
      let mark = state.mark(of: section)
      let state = mark == .generated ? "" : ", \(mark.title)"
      lines.append("\(index + 1): \(section.title)\(state).")
    }
    return Question(
      .section, step: .sections, lines: lines,
      answers: "the number opens your editor, read NUMBER reads it, next goes on")
  }

  static func save(_ state: WizardState) -> Question {
    var lines = [
      state.review.plan.map { $0.summary + "." } ?? "What would be written is not known."
    ]
    if let failure = state.review.failure { lines.append("\(failure.summary). \(failure.advice)") }
    for file in state.review.chosenPlan?.files ?? [] where file.change != .unchanged {
      lines.append("\(file.change): \(file.path).")
    }
    for severity in Finding.Severity.allCases.reversed() {
      let count = state.review.findings.filter { $0.severity == severity }.count
      if count > 0 { lines.append("\(self.severity(severity))s: \(count).") }
    }
    return Question(
      .save, step: .review, lines: lines,
      answers: "save, findings, diff, or quit, which keeps the draft")
  }

  static func severity(_ severity: Finding.Severity) -> String {
    switch severity {
    case .error: "Error"
    case .warning: "Warning"
    case .note: "Note"
    }
  }

  private static func style(_ style: CommunicationStyle) -> String {
    switch style {
    case .sync: "Synchronous"
    case .async: "Asynchronous"
    case .data: "Access to data"
    default: "Style not known"
    }
  }
}
