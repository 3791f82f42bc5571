package import Engine
import Screen

extension ReviewState {
  /// The places of a file that both sides changed; none where the file is in no conflict.
  package func disputes(of file: PlannedFile) -> [EditDispute] { disputed[file.path] ?? [] }

  /// What was settled about a place; nil while it is open.
  ///
  /// Another text on either side is another place.
  package func settlement(
    of dispute: EditDispute, in path: String
  ) -> EditDispute.Settlement? {
    settlements[path]?[dispute.id]
  }

  /// Brings the files of a plan in line with what was settled.
  mutating func applySettlements() {
    for index in plan?.files.indices ?? 0..<0 {
      guard let file = plan?.files[index], settlements[file.path]?.isEmpty == false else {
        continue
      }
      applySettlements(at: index)
    }
  }

  /// Brings a file in line with what was settled; when nothing is open, all of it is written, unless no
  /// reader of its format would take it.
  mutating func applySettlements(at index: Int) {
    guard var file = plan?.files[index], let texts = file.contested else { return }
    var settled: [String: EditDispute.Settlement] = [:]
    for dispute in disputes(of: file) {
      settled[dispute.id] = settlement(of: dispute, in: file.path)
    }
    let merge = texts.merge(settled)
    let diff = TextDiff(from: texts.onDisk, to: merge.text)
    file.proposed = merge.text
    let isBroken = merge.conflicts.isEmpty && !merge.isWhole
    if isBroken { broken.insert(file.path) } else { broken.remove(file.path) }
    if !merge.conflicts.isEmpty || isBroken {
      file.change = .conflict
      left[file.path] = Set(diff.hunks.indices)
    } else {
      file.change = diff.isEmpty ? .unchanged : .changed
      left[file.path] = nil
    }
    diffs[file.path] = diff
    planNumber += 1
    plan?.files[index] = file
  }
}

extension WizardState {
  /// Shows what is in conflict in the chosen file.
  mutating func openDisputes() {
    guard let file = review.selected else { return }
    let disputes = review.disputes(of: file)
    review.dispute =
      disputes.firstIndex { review.settlement(of: $0, in: file.path) == nil } ?? 0
    review.disputeScroll = ScrollOffset()
    review.view = .disputes
  }

  /// Answers a command while a conflict is shown; nil where the command belongs elsewhere.
  mutating func performInDisputes(_ command: Command) -> [WizardEffect]? {
    let disputes = review.selected.map { review.disputes(of: $0) } ?? []
    let area = reviewLayout.dispute
    if let lines = command.lines(page: area.height - 1), disputes.indices.contains(review.dispute) {
      let count = DisputeView.lines(disputes[review.dispute], nil, width: area.width).count
      review.disputeScroll.move(by: lines, count: count, height: area.height - 1)
      return []
    }
    switch command {
    case .keepDisk: return settle(.onDisk)
    case .takeGenerated: return settle(.generated)
    case .keepBoth: return settle(.both)
    case .rewrite: return openRewriting()
    case .reopen: return settle(nil)
    case .nextHunk: stepDispute(by: 1, among: disputes.count)
    case .previousHunk: stepDispute(by: -1, among: disputes.count)
    case .back: review.view = .files
    default: return nil
    }
    return []
  }

  private mutating func stepDispute(by step: Int, among count: Int) {
    guard (0..<count).contains(review.dispute + step) else {
      notice = Notice(.hint, step > 0 ? "This is the last conflict" : "This is the first conflict")
      return
    }
    review.dispute += step
    review.disputeScroll = ScrollOffset()
  }

  /// Lets a text stand for the conflict that is shown, and goes on to the next.
  private mutating func settle(_ settlement: EditDispute.Settlement?) -> [WizardEffect] {
    guard let file = review.selected else { return [] }
    let disputes = review.disputes(of: file)
    guard disputes.indices.contains(review.dispute) else { return [] }
    let dispute = disputes[review.dispute]
    tellSettled(settlement, dispute, in: file, among: disputes)
    return append(.conflictSettled(path: file.path, dispute: dispute.id, settlement))
  }

  /// Brings the file in line with what was settled, says so, and goes on to the next conflict.
  mutating func tellSettled(
    _ settlement: EditDispute.Settlement?, _ dispute: EditDispute, in file: PlannedFile,
    among disputes: [EditDispute]
  ) {
    review.settlements[file.path, default: [:]][dispute.id] = settlement
    // What was chosen change by change was chosen of another difference.
    review.choices[file.path] = nil
    review.applySettlements(at: review.cursor.index)
    let open = disputes.filter { review.settlement(of: $0, in: file.path) == nil }.count
    if review.broken.contains(file.path) {
      notice = Notice(.refused, "Together this is no \(file.formatName): settle one otherwise")
    } else {
      let rest = open == 0 ? "every conflict of the file is settled" : "\(open) open"
      notice = Notice(.done, "\(dispute.title): \(settlement?.sentence ?? "open again"); \(rest)")
    }
    if settlement != nil, open > 0, review.dispute + 1 < disputes.count {
      stepDispute(by: 1, among: disputes.count)
    }
  }
}

extension PlannedFile {
  /// What the file's format is called.
  var formatName: String {
    switch path.split(separator: ".").last {
    case "json": "JSON"
    case "yaml": "YAML"
    case "proto": "Protocol Buffers"
    case "graphql": "GraphQL"
    default: "text"
    }
  }
}
