package import Engine

/// What the review step shows.
package enum ReviewView: Hashable, Sendable {
  case files, preview, findings
  /// What is otherwise than at the last save.
  case changes
  /// A contract beside the section that it belongs to.
  case contract
  /// The conflicts of the chosen file, one at a time.
  case disputes
}

/// The sixth step: what saving would write, and how the result reads.
package struct ReviewState: Equatable, Sendable {
  /// What saving would do; nil until it is worked out.
  package var plan: SavePlan?
  package var failure: Failure?
  package var isPlanning = false
  package var isSaving = false
  /// Whether the user asked to save before it was known what saving would write.
  package var savesWhenPlanned = false
  package var view = ReviewView.files
  package var cursor = ListCursor()
  /// Differences by path.
  package var diffs: [String: TextDiff] = [:]
  /// Changes that are left out, by path: indexes of hunks.
  package var left: [String: Set<Int>] = [:]
  /// What the user said about changes, by path; it outlives the plan.
  package var choices: [String: HunkChoice] = [:]
  /// Where both sides changed the same lines, by path.
  package var disputed: [String: [EditDispute]] = [:]
  /// What the user settled about conflicts, by path and dispute; it outlives the plan.
  package var settlements: [String: [String: EditDispute.Settlement]] = [:]
  /// Paths of files that all that was settled would leave in no shape for their readers.
  package var broken: Set<String> = []
  /// The conflict that is shown.
  package var dispute = 0
  package var disputeScroll = ScrollOffset()
  /// The lines of a conflict that are being written; nil while none are.
  package var rewriting: Rewriting?
  /// Whether old and new text stand side by side.
  package var isSideBySide = false
  /// The rows of the chosen file's difference, laid out for the screen.
  var diffRows: [DiffView.Row] = []
  /// What the rows were laid out from.
  var diffRowsOf: DiffBasis?
  /// Counts up with every plan and settlement.
  var planNumber = 0

  /// What the rows of a difference depend on.
  struct DiffBasis: Equatable, Sendable {
    var path: String
    var planNumber: Int
    var left: Set<Int>
    /// The width of one of the texts that stand side by side; nil for one below the other.
    var half: Int?
  }

  /// The paths in the order in which they are saved.
  private var savingOrder: [String] = []
  /// The change under the cursor.
  package var hunk = 0
  package var diffScroll = ScrollOffset()
  /// Cells by which the difference is scrolled sideways.
  package var diffColumn = 0
  /// Whether the keys for moving scroll the difference.
  package var isPaneFocused = false
  package var preview: [PreviewLine] = []
  /// The width that the preview is laid out for, or is being laid out for; 0 when the text is another.
  package var previewWidth = 0
  /// The number of the newest request to lay the preview out.
  package var previewNumber = 0
  package var previewScroll = ScrollOffset()
  package var findings: [Finding] = []
  /// What is otherwise than at the last save.
  package var changes: [Change] = []
  /// The contracts that saving writes, part by part.
  package var contracts: [ContractListing] = []
  /// The index of the contract that is shown.
  package var contract = 0
  /// What was shown before the contract, where Esc goes back to.
  package var contractOrigin = ReviewView.files
  /// Where the user is in each list.
  private var lists: [ReviewView: PanedList] = [:]

  /// Nothing planned yet.
  package init() {}

  /// Where the user is in the list that is shown.
  package var list: PanedList {
    get { lists[view] ?? PanedList() }
    set { lists[view] = newValue }
  }

  /// The file under the cursor.
  package var selected: PlannedFile? {
    guard let files = plan?.files, files.indices.contains(cursor.index) else { return nil }
    return files[cursor.index]
  }

  /// The difference of the file under the cursor.
  package var selectedDiff: TextDiff? { selected.flatMap { diffs[$0.path] } }

  /// Takes over a plan, keeping the cursor on its file.
  mutating func load(_ compared: ComparedPlan) {
    let chosen = selected?.path
    var plan = compared.plan
    savingOrder = plan.files.map(\.path)
    plan.files = Self.arranged(plan.files)
    planNumber += 1
    self.plan = plan
    isPlanning = false
    failure = nil
    diffs = compared.diffs
    disputed = compared.disputed
    broken = []
    contracts = compared.contracts
    changes = compared.changes
    if !contracts.indices.contains(contract) { contract = 0 }
    if view == .contract, contracts.isEmpty { view = .files }
    // What somebody wrote on disk is kept until the user takes the change.
    left = Dictionary(
      plan.conflicts.map { ($0.path, Set((diffs[$0.path]?.hunks ?? []).indices)) },
      uniquingKeysWith: { first, _ in first })
    applySettlements()
    for (path, choice) in choices {
      guard let diff = diffs[path] else { continue }
      let indexes = choice.indexes(of: diff.fingerprints, byDefault: left[path] ?? [])
      left[path] = indexes.isEmpty ? nil : indexes
    }
    hunk = 0
    diffScroll = ScrollOffset()
    diffColumn = 0
    let place =
      plan.files.firstIndex { $0.path == chosen }
      ?? plan.files.firstIndex { $0.change != .unchanged } ?? 0
    cursor = ListCursor(index: place)
  }

  /// The files with those first that the user has to look at; what Dovetail keeps for itself is
  /// behind the others.
  private static func arranged(_ files: [PlannedFile]) -> [PlannedFile] {
    func rank(_ file: PlannedFile) -> Int {
      switch file.change {
      case .conflict: 0
      case .new, .changed: DoneState.isOwnRecord(file.path) ? 2 : 1
      case .obsolete: 3
      case .unchanged: 4
      }
    }
    return (0...4).flatMap { place in files.filter { rank($0) == place } }
  }

  /// Forgets the plan, because what it was made from changed.
  mutating func invalidate() {
    plan = nil
    failure = nil
    diffs = [:]
    left = [:]
    disputed = [:]
    broken = []
    contracts = []
    changes = []
    previewWidth = 0
  }

  /// The plan with the changes that were left out taken from it.
  package var chosenPlan: SavePlan? {
    guard var plan else { return nil }
    for index in plan.files.indices {
      let file = plan.files[index]
      if let hunks = left[file.path], !hunks.isEmpty, let diff = diffs[file.path] {
        plan.files[index] = file.leaving(hunks, of: diff)
      } else if file.change == .conflict {
        // Where the disk has it all, there is nothing to write although it was disputed.
        plan.files[index].change = diffs[file.path]?.isEmpty == true ? .unchanged : .changed
      }
    }
    let places = Dictionary(
      savingOrder.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    plan.files.sort { places[$0.path, default: 0] < places[$1.path, default: 0] }
    return plan
  }
}

extension PlannedFile {
  /// This file with some changes of its difference left out.
  ///
  /// Leaving every change out keeps what is on disk, and a file that is not there is not made.
  func leaving(_ hunks: Set<Int>, of diff: TextDiff) -> PlannedFile {
    var file = self
    let old = current ?? ""
    if hunks.count == diff.hunks.count {
      file.proposed = old
    } else {
      let text = diff.text(applying: { !hunks.contains($0) }, to: TextDiff.lines(of: old))
      let endsWithLineFeed = proposed.utf8.last == 0x0A
      file.proposed = text.joined(separator: "\n") + (endsWithLineFeed && !text.isEmpty ? "\n" : "")
    }
    file.keepsHandEdits = current != nil
    if file.proposed == old {
      file.change = .unchanged
    } else if file.change == .conflict {
      file.change = .changed
    }
    return file
  }
}

extension TextDiff {
  /// The old lines with those hunks applied that are chosen.
  func text(applying isChosen: (Int) -> Bool, to old: [String]) -> [String] {
    var result: [String] = []
    var next = 0
    for (index, hunk) in hunks.enumerated() {
      let start = max(0, hunk.oldStart - 1)
      if next < start { result += old[next..<min(start, old.count)] }
      for line in hunk.lines {
        switch line {
        case .context(let text): result.append(text)
        case .removed(let text): if !isChosen(index) { result.append(text) }
        case .added(let text): if isChosen(index) { result.append(text) }
        }
      }
      next = start + hunk.oldCount
    }
    if next < old.count { result += old[next...] }
    return result
  }
}
