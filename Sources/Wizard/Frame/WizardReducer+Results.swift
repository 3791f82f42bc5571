import Engine
import OrderedCollections
import Screen

extension WizardState {
  /// Takes over what a run of the pipeline gave.
  mutating func workedOut(_ action: WizardAction) -> [WizardEffect] {
    switch action {
    case .progressed(let computation, let activity, let fraction):
      if computation == work.requested {
        work.activity = activity
        work.fraction = fraction
      }
    case .computed(let computation, let result):
      guard computation > work.answered, computation <= work.requested else { return [] }
      work.answered = computation
      // A newer run is on its way: its result is the one that fits the draft.
      guard !work.isRunning else { return [] }
      return take(result)
    case .previewed(let computation, let result):
      return takePreview(computation, result)
    case .tried(let computation, let consequences): tried(computation, consequences)
    case .compared(let computation, let difference):
      if computation == work.answered { consequences = difference }
    case .previewLaidOut(let number, let lines):
      if number == review.previewNumber { review.preview = lines }
    case .computationFailed(let computation, let failure):
      guard computation == work.requested else { return [] }
      work.answered = computation
      work.failure = failure
      review.savesWhenPlanned = false
      notice = Notice(.failed, failure.summary)
    default: break
    }
    return []
  }

  private mutating func take(_ result: Generation) -> [WizardEffect] {
    var effects: [WizardEffect] = []
    if let generation {
      effects.append(.compare(computation: work.answered, from: generation, to: result))
    }
    generation = result
    work.failure = nil
    scope.count(result.extracted, review: draft.review)
    dependencies.load(result, draft: draft)
    patterns.load(result)
    assumptions.load(result)
    sections.load(result)
    if let id = sections.restoring {
      sections.select(id)
      sections.restoring = nil
    }
    for section in result.document.sections where draft.review.sections[section.id] == nil {
      generatedBodies[section.id] = section.body
    }
    review.findings = result.findings
    review.invalidate()
    review.isPlanning = false
    refreshTaught()
    fitEditor()
    return effects + layOutPreview() + requestBaseline() + planIfNeeded()
  }

  /// Asks for the generated texts of the sections that the user wrote over.
  private mutating func requestBaseline() -> [WizardEffect] {
    guard !draft.review.sections.isEmpty else { return [] }
    var bare = draft.review
    bare.sections = [:]
    work.previews += 1
    work.baseline = work.previews
    return [
      .preview(
        ComputeRequest(computation: work.previews, review: bare, scope: draft.scope))
    ]
  }

  private mutating func takePreview(_ number: Int, _ result: Generation) -> [WizardEffect] {
    if number == work.baseline {
      work.baseline = nil
      for section in result.document.sections { generatedBodies[section.id] = section.body }
    } else if number == teaching.previewing {
      takeTeachingPreview(result)
    }
    return []
  }

  /// Leaves what is being worked out undone: what is shown stays as it was before.
  mutating func stopWork() -> [WizardEffect] {
    let key = keyMap.label(of: .reread, in: stepContext)
    let stopped = Failure(
      "Stopped: what is shown does not follow from your last change",
      advice: "\(key) works it out.")
    if work.isRunning {
      work.answered = work.requested
      work.failure = stopped
    }
    if review.isPlanning {
      review.isPlanning = false
      review.failure = Failure(
        "Stopped before it was compared with the disk", advice: stopped.advice)
    }
    review.savesWhenPlanned = false
    notice = Notice(.done, "Stopped; \(key) works it out")
    return [.stopWork]
  }

  /// Takes over what planning and saving gave.
  mutating func savingWent(_ action: WizardAction) -> [WizardEffect] {
    switch action {
    case .planned(let plan):
      guard review.isPlanning else { return [] }
      review.load(plan)
      review.previewWidth = 0
      return layOutPreview() + saveAsAsked()
    case .planFailed(let failure):
      review.isPlanning = false
      review.savesWhenPlanned = false
      review.failure = failure
    case .saved(let report):
      review.isSaving = false
      review.invalidate()
      review.choices = [:]
      review.settlements = [:]
      notice = nil
      draft.markSaved()
      // The log that held their histories is gone; it is told anew with the next change.
      for index in sections.parked.indices { sections.parked[index].isUntold = true }
      isDraftBegun = false
      banner = nil
      done.load(report)
      overlay = nil
      let kept = session.map { opened -> [WizardEffect] in
        let folder = opened.session.folder
        return [
          .clearDraft(folder: folder), .keepHistory(folder: folder, ChangeHistory(of: draft)),
        ]
      }
      return (kept ?? []) + enter(.done)
    case .saveFailed(let failure):
      review.isSaving = false
      review.failure = failure
      notice = Notice(.failed, failure.summary)
    default: break
    }
    return []
  }
}
