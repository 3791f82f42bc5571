import Engine
import OrderedCollections

extension WizardState {
  /// Accepts interactions and goes on where only one was chosen.
  mutating func accept(_ interactions: [Interaction]) -> [WizardEffect] {
    let edits = interactions.compactMap { interaction -> ReviewEdit? in
      let old = draft.review.verdicts[interaction.id]
      guard old?.answer != .accepted else { return nil }
      return .verdict(interaction.id, Verdict(.accepted), position: nil)
    }
    let isSingle = dependencies.marked.isEmpty
    defer {
      if isSingle { moveDependency(to: dependencies.cursor.index + 1) }
    }
    guard !edits.isEmpty else {
      notice = Notice(.hint, "Accepted already")
      return []
    }
    dependencies.marked = []
    return change("Accept \(name(of: interactions))", edits)
  }

  /// Asks for the reason of a rejection.
  mutating func askForRejection() {
    let chosen = chosenInteractions
    guard !chosen.isEmpty else { return }
    overlay = .prompt(
      Prompt(
        .rejectReason(chosen.map(\.id)), label: "Why not \(name(of: chosen))?",
        suggestions: dependencies.reasons))
  }

  /// Rejects interactions with a reason, which may be empty.
  mutating func reject(_ ids: [InteractionID], reason: String) -> [WizardEffect] {
    if !reason.isEmpty {
      dependencies.reasons.removeAll { $0 == reason }
      dependencies.reasons.insert(reason, at: 0)
    }
    let interactions = dependencies.all.filter { ids.contains($0.id) }
    dependencies.marked = []
    let effects = change(
      "Reject \(name(of: interactions))",
      ids.map { .verdict($0, Verdict(.rejected, reason: reason), position: nil) })
    if ids.count == 1 { moveDependency(to: dependencies.cursor.index + 1) }
    return effects
  }

  /// Takes verdicts away, so that the interactions are undecided again.
  mutating func clearVerdicts(_ interactions: [Interaction]) -> [WizardEffect] {
    let edits = interactions.compactMap { interaction -> ReviewEdit? in
      guard draft.review.verdicts[interaction.id] != nil else { return nil }
      return .verdict(interaction.id, nil, position: nil)
    }
    guard !edits.isEmpty else {
      notice = Notice(.hint, "There is no verdict to take away")
      return []
    }
    dependencies.marked = []
    return change("Clear \(name(of: interactions))", edits)
  }

  /// Asks whether all shown rows that are as sure as the chosen one are to be accepted.
  mutating func askToAcceptConfident() -> [WizardEffect] {
    guard let selected = dependencies.selected else { return [] }
    let limit = selected.confidence.percent
    let rows = dependencies.shown.map { dependencies.all[$0] }.filter {
      $0.confidence.percent >= limit && draft.review.verdicts[$0.id] == nil
    }
    guard !rows.isEmpty else {
      notice = Notice(.hint, "Every row that is at least as sure has a verdict")
      return []
    }
    let preview = rows.prefix(6).map { "\(dependencies.title($0))  .\($0.confidence.percent)" }
    let rest = rows.count > 6 ? ["… and \(rows.count - 6) more"] : []
    overlay = .confirmation(
      Confirmation(
        .acceptAll(rows.map(\.id)),
        question: "Accept \(rows.count) undecided with confidence \(limit) % or more?",
        details: preview + rest))
    return []
  }

  /// Opens the form to change the chosen interaction or to add one.
  mutating func openForm(_ command: Command) {
    let names = dependencies
    if command == .add {
      let source = dependencies.selected.map { names.name($0.source) } ?? ""
      overlay = .form(InteractionForm(from: source))
    } else if let selected = dependencies.selected {
      overlay = .form(InteractionForm(editing: selected) { names.name($0) })
    }
  }

  /// Keeps what the form says, or tells what is wrong with it.
  mutating func keep(_ form: InteractionForm) -> [WizardEffect] {
    guard let requirements = generation?.extracted else { return [] }
    func refuse(_ field: InteractionForm.Field, _ text: String) {
      var form = form
      form.focus = field
      form.problem = InteractionForm.Problem(field: field, text: text)
      overlay = .form(form)
    }
    guard let source = InteractionForm.element(named: form[.source], in: requirements) else {
      refuse(.source, Self.unknown(form[.source], in: requirements))
      return []
    }
    guard let target = InteractionForm.element(named: form[.target], in: requirements) else {
      refuse(.target, Self.unknown(form[.target], in: requirements))
      return []
    }
    guard let style = CommunicationStyle(rawValue: form[.style].lowercased()) else {
      refuse(.style, "The style is sync, async, data or unknown")
      return []
    }
    overlay = nil
    var wanted = Interaction(
      source: source.id, target: target.id, style: style, via: form[.via].nilIfEmpty,
      channel: form[.channel].nilIfEmpty, purpose: form[.purpose].nilIfEmpty,
      data: form.dataNames, confidence: .reviewer, origin: .reviewer)
    if let id = form.editing { return keep(wanted, changing: id, in: requirements) }
    let taken = Set(dependencies.all.map(\.id)).union(requirements.interactions.map(\.id))
    var number = 2
    let plain = wanted.id.rawValue
    while taken.contains(wanted.id) {
      wanted.id = InteractionID("\(plain)#\(number)")
      number += 1
    }
    let effects = change(
      "Add \(requirements.title(of: wanted))",
      [
        .addition(wanted.id, wanted, position: nil),
        .verdict(wanted.id, Verdict(.accepted), position: nil),
      ])
    dependencies.select(wanted.id)
    return effects
  }

  private mutating func keep(
    _ wanted: Interaction, changing id: InteractionID, in requirements: Requirements
  ) -> [WizardEffect] {
    let name = "Change \(requirements.title(of: wanted))"
    if var added = draft.review.additions.first(where: { $0.id == id }) {
      let evidence = added.evidence
      added = wanted
      added.id = id
      added.evidence = evidence
      return change(name, [.addition(id, added, position: nil)])
    }
    guard let original = requirements.interaction(id) else { return [] }
    var edit = InteractionEdit()
    if wanted.source != original.source { edit.source = wanted.source }
    if wanted.target != original.target { edit.target = wanted.target }
    if wanted.style != original.style { edit.style = wanted.style }
    if wanted.via != original.via { edit.via = wanted.via ?? "" }
    if wanted.channel != original.channel { edit.channel = wanted.channel ?? "" }
    if wanted.purpose != original.purpose { edit.purpose = wanted.purpose ?? "" }
    if wanted.data != original.data { edit.data = wanted.data }
    let value = edit == InteractionEdit() ? nil : edit
    guard value != draft.review.edits[id] else {
      notice = Notice(.hint, "Nothing was changed")
      return []
    }
    return change(
      name,
      [
        .edit(id, value, position: nil),
        .verdict(id, Verdict(.accepted), position: nil),
      ])
  }

  private static func unknown(_ name: String, in requirements: Requirements) -> String {
    guard !name.isEmpty else { return "A name is needed here" }
    let near = InteractionForm.completions(of: name, in: requirements).first
    return near.map { "No element is called so; ctrl-n completes to \($0)" }
      ?? "No element of the documents is called so"
  }

  private func name(of interactions: [Interaction]) -> String {
    guard interactions.count == 1, let only = interactions.first else {
      return "\(interactions.count) interactions"
    }
    return dependencies.title(only)
  }
}

extension String {
  /// The text, or nil when there is none.
  var nilIfEmpty: String? { isEmpty ? nil : self }
}
