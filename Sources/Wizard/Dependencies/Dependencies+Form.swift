import Engine
import OrderedCollections

/// What keeping a form would do.
private enum FormOutcome {
  /// A field is wrong.
  case problem(InteractionForm.Problem)
  /// The form says what stands already.
  case nothing
  /// Edits with the name of the change; the interaction that the form adds, if it adds one.
  case change(name: String, [ReviewEdit], added: InteractionID?)
}

extension WizardState {
  /// Opens the form to change the chosen interaction or to add one.
  mutating func openForm(_ command: Command) {
    let names = dependencies
    trial = nil
    if command == .add {
      let source = dependencies.selected.map { names.name($0.source) } ?? ""
      overlay = .form(InteractionForm(from: source))
    } else if let selected = dependencies.selected {
      overlay = .form(InteractionForm(editing: selected) { names.name($0) })
    }
  }

  /// Asks what keeping the form would change, where it can be kept.
  mutating func tryOut(_ form: InteractionForm) -> [WizardEffect] {
    guard case .change(_, let edits, _) = outcome(of: form) else {
      trial = nil
      return []
    }
    return tryOut(edits)
  }

  /// Keeps what the form says, or tells what is wrong with it.
  mutating func keep(_ form: InteractionForm) -> [WizardEffect] {
    switch outcome(of: form) {
    case .problem(let problem):
      var form = form
      form.focus = problem.field
      form.problem = problem
      overlay = .form(form)
      return []
    case .nothing:
      overlay = nil
      trial = nil
      notice = Notice(.hint, "Nothing was changed")
      return []
    case .change(let name, let edits, let added):
      overlay = nil
      let effects = change(name, edits)
      if let added { dependencies.select(added) }
      return effects
    }
  }

  private func outcome(of form: InteractionForm) -> FormOutcome {
    guard let requirements = generation?.extracted else { return .nothing }
    func refuse(_ field: InteractionForm.Field, _ text: String) -> FormOutcome {
      .problem(InteractionForm.Problem(field: field, text: text))
    }
    guard let source = InteractionForm.element(named: form[.source], in: requirements) else {
      return refuse(.source, Self.unknown(form[.source], in: requirements))
    }
    guard let target = InteractionForm.element(named: form[.target], in: requirements) else {
      return refuse(.target, Self.unknown(form[.target], in: requirements))
    }
    guard let style = CommunicationStyle(rawValue: form[.style].lowercased()) else {
      return refuse(.style, "The style is sync, async, data or unknown")
    }
    let wanted = Interaction(
      source: source.id, target: target.id, style: style, via: form[.via].nilIfEmpty,
      channel: form[.channel].nilIfEmpty, purpose: form[.purpose].nilIfEmpty,
      data: form.dataNames, confidence: .reviewer, origin: .reviewer)
    if let id = form.editing { return outcome(of: wanted, changing: id, in: requirements) }
    return addition(of: wanted, to: requirements)
  }

  private func addition(of wanted: Interaction, to requirements: Requirements) -> FormOutcome {
    var wanted = wanted
    let taken = Set(dependencies.all.map(\.id)).union(requirements.interactions.map(\.id))
    var number = 2
    let plain = wanted.id.rawValue
    while taken.contains(wanted.id) {
      wanted.id = InteractionID("\(plain)#\(number)")
      number += 1
    }
    return .change(
      name: "Add \(requirements.title(of: wanted))",
      [
        .addition(wanted.id, wanted, position: nil),
        .verdict(wanted.id, Verdict(.accepted), position: nil),
      ], added: wanted.id)
  }

  private func outcome(
    of wanted: Interaction, changing id: InteractionID, in requirements: Requirements
  ) -> FormOutcome {
    let name = "Change \(requirements.title(of: wanted))"
    if var added = draft.review.additions.first(where: { $0.id == id }) {
      let evidence = added.evidence
      added = wanted
      added.id = id
      added.evidence = evidence
      return .change(name: name, [.addition(id, added, position: nil)], added: nil)
    }
    guard let original = requirements.interaction(id) else { return .nothing }
    var edit = InteractionEdit()
    if wanted.source != original.source { edit.source = wanted.source }
    if wanted.target != original.target { edit.target = wanted.target }
    if wanted.style != original.style { edit.style = wanted.style }
    if wanted.via != original.via { edit.via = wanted.via ?? "" }
    if wanted.channel != original.channel { edit.channel = wanted.channel ?? "" }
    if wanted.purpose != original.purpose { edit.purpose = wanted.purpose ?? "" }
    if wanted.data != original.data { edit.data = wanted.data }
    let value = edit == InteractionEdit() ? nil : edit
    guard value != draft.review.edits[id] else { return .nothing }
    return .change(
      name: name,
      [
        .edit(id, value, position: nil),
        .verdict(id, Verdict(.accepted), position: nil),
      ], added: nil)
  }

  private static func unknown(_ name: String, in requirements: Requirements) -> String {
    guard !name.isEmpty else { return "A name is needed here" }
    let near = InteractionForm.completions(of: name, in: requirements).first
    return near.map { "No element is called so; ctrl-n completes to \($0)" }
      ?? "No element of the documents is called so"
  }
}
