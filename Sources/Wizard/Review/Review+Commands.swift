import Engine
import Screen

extension WizardState {
  /// Answers a command of the review step; nil where the command belongs elsewhere.
  mutating func performInReview(_ command: Command) -> [WizardEffect]? {
    switch command {
    case .save: return save()
    case .showFiles: review.view = .files
    case .showPreview:
      review.view = .preview
      return layOutPreview()
    case .showFindings: review.view = .findings
    case .showChanges: review.view = .changes
    case .showContract: openContracts()
    default:
      switch review.view {
      case .files: return performInFiles(command)
      case .preview: return performInPreview(command)
      case .findings: return performInFindings(command)
      case .changes: return performInChanges(command)
      case .contract: return performInContract(command)
      case .disputes: return performInDisputes(command)
      }
    }
    return []
  }

  private mutating func performInFiles(_ command: Command) -> [WizardEffect]? {
    let area = reviewLayout
    let count = review.plan?.files.count ?? 0
    if let lines = command.lines(page: review.isPaneFocused ? area.diff.height : area.files.height)
    {
      if review.isPaneFocused {
        review.diffScroll.move(
          by: lines, count: review.diffRows.count, height: area.diff.height)
      } else {
        let old = review.cursor.index
        let target = min(max(0, old + lines), max(0, count - 1))
        review.cursor.go(to: target, count: count, height: area.files.height)
        if review.cursor.index != old { startDiff() }
      }
      return []
    }
    switch command {
    case .nextHunk: stepHunk(by: 1)
    case .previousHunk: stepHunk(by: -1)
    case .leaveHunk: return leaveHunk()
    case .leaveFile: return leaveFile()
    case .left: review.diffColumn = max(0, review.diffColumn - 8)
    case .right: review.diffColumn = min(2000, review.diffColumn + 8)
    case .switchPane: review.isPaneFocused.toggle()
    case .sideBySide:
      review.isSideBySide.toggle()
      showHunk()
    case .showDisputes: openDisputes()
    default: return nil
    }
    return []
  }

  private mutating func startDiff() {
    review.hunk = 0
    review.diffColumn = 0
    review.diffScroll = ScrollOffset()
  }

  private mutating func stepHunk(by step: Int) {
    let hunks = review.selectedDiff?.hunks.count ?? 0
    let next = review.hunk + step
    if next >= 0, next < hunks {
      review.hunk = next
      showHunk()
      return
    }
    let files = review.plan?.files ?? []
    var place = review.cursor.index + step
    while files.indices.contains(place), review.diffs[files[place].path]?.isEmpty != false {
      place += step
    }
    guard files.indices.contains(place) else {
      notice = Notice(.hint, step > 0 ? "No change behind this one" : "No change before this one")
      return
    }
    goToFile(place)
    if step < 0 { review.hunk = max(0, (review.selectedDiff?.hunks.count ?? 1) - 1) }
    showHunk()
  }

  /// Puts the cursor on a file, whose difference is shown from its beginning.
  mutating func goToFile(_ index: Int) {
    review.cursor.go(
      to: index, count: review.plan?.files.count ?? 0, height: reviewLayout.files.height)
    startDiff()
  }

  private mutating func showHunk() {
    layOutDiff()
    let rows = review.diffRows
    let start = rows.firstIndex { $0.hunk == review.hunk } ?? 0
    review.diffScroll.go(to: start, count: rows.count, height: reviewLayout.diff.height)
  }

  private mutating func leaveHunk() -> [WizardEffect] {
    guard let file = review.selected, let diff = review.selectedDiff, !diff.isEmpty else {
      notice = Notice(.hint, "Nothing changes in this file")
      return []
    }
    let hunk = min(review.hunk, diff.hunks.count - 1)
    var left = review.left[file.path] ?? []
    if left.remove(hunk) == nil { left.insert(hunk) }
    review.left[file.path] = left.isEmpty ? nil : left
    stepHunkInFile()
    return keepChoice(of: file.path, diff)
  }

  /// Puts what is left out of a file into the draft, so that it outlives the program and the plan.
  private mutating func keepChoice(of path: String, _ diff: TextDiff) -> [WizardEffect] {
    let prints = diff.fingerprints
    let left = review.left[path] ?? []
    let choice = HunkChoice(
      left: prints.indices.filter { left.contains($0) }.map { prints[$0] },
      taken: prints.indices.filter { !left.contains($0) }.map { prints[$0] })
    review.choices[path] = choice
    return append(.changesChosen(path: path, choice))
  }

  private mutating func stepHunkInFile() {
    if review.hunk + 1 < review.selectedDiff?.hunks.count ?? 0 {
      review.hunk += 1
      showHunk()
    }
  }

  private mutating func leaveFile() -> [WizardEffect] {
    guard let file = review.selected, let diff = review.selectedDiff, !diff.isEmpty else {
      notice = Notice(.hint, "Nothing changes in this file")
      return []
    }
    let all = Set(diff.hunks.indices)
    review.left[file.path] = review.left[file.path] == all ? nil : all
    return keepChoice(of: file.path, diff)
  }

  private mutating func performInPreview(_ command: Command) -> [WizardEffect]? {
    let area = reviewLayout.preview
    if command == .nextHunk || command == .previousHunk {
      seekHeading(isForward: command == .nextHunk, height: area.height)
      return []
    }
    guard let lines = command.lines(page: area.height) else { return nil }
    review.previewScroll.move(by: lines, count: review.preview.count, height: area.height)
    return []
  }

  private mutating func seekHeading(isForward: Bool, height: Int) {
    let lines = review.preview
    let here = review.previewScroll.line
    let place =
      isForward
      ? lines.indices.first { $0 > here && lines[$0].isHeading }
      : lines.indices.last { $0 < here && lines[$0].isHeading }
    guard let place else {
      notice = Notice(
        .hint, isForward ? "No section behind this one" : "No section before this one")
      return
    }
    review.previewScroll.go(to: place, count: lines.count, height: height)
  }

  /// Asks for the document as it reads at the width of the preview, where it is not there yet; what
  /// was laid out before stays in view.
  mutating func layOutPreview() -> [WizardEffect] {
    let width = reviewLayout.preview.width
    guard step == .review, review.view == .preview, let generation, review.previewWidth != width
    else { return [] }
    let path = generation.blueprint.session.documentName
    let planned = review.plan?.files.first { $0.path == path }?.proposed
    let text = planned ?? generation.artifacts.first { $0.kind == .document }?.text ?? ""
    review.previewWidth = width
    review.previewNumber += 1
    return [
      .layOutPreview(PreviewRequest(number: review.previewNumber, text: text, width: width))
    ]
  }

  /// Asks for the plan of saving, where the result is there and the plan is not.
  mutating func planIfNeeded() -> [WizardEffect] {
    guard step == .review, let generation, !work.isRunning, work.failure == nil, review.plan == nil,
      !review.isPlanning, !review.isSaving
    else { return [] }
    review.isPlanning = true
    review.findings = generation.findings
    return [.planSave(generation, review: draft.review)]
  }

  private mutating func save() -> [WizardEffect] {
    guard let plan = review.chosenPlan, let generation else {
      review.savesWhenPlanned = true
      let key = keyMap.label(of: .back, in: stepContext)
      notice = Notice(.hint, "Will save once it is compared with the disk; \(key) does not")
      return []
    }
    review.isSaving = true
    return [.save(plan, generation, review: draft.review)]
  }

  /// Saves what was asked for before the plan was there, unless the plan asks for a look first.
  mutating func saveAsAsked() -> [WizardEffect] {
    guard review.savesWhenPlanned, !work.isRunning else { return [] }
    review.savesWhenPlanned = false
    guard overlay == nil else { return [] }
    let conflicts = review.plan?.conflicts.count ?? 0
    if conflicts > 0 {
      let files = conflicts == 1 ? "1 file was" : "\(conflicts) files were"
      let key = keyMap.label(of: .save, in: .reviewFiles)
      notice = Notice(.refused, "Not saved yet: \(files) edited on disk; look, then \(key) saves")
      return []
    }
    if let reason = reasonAgainst(.save) {
      notice = Notice(.refused, reason)
      return []
    }
    return save()
  }
}
