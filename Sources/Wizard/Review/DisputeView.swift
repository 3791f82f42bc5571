import Engine
import Screen

/// Lines that were changed on both sides: what each side made of it, and which one is to stand.
enum DisputeView {
  static func draw(_ state: WizardState, _ area: ReviewLayout, _ painter: inout Painter) {
    let review = state.review
    if let rewriting = review.rewriting {
      RewritingView.draw(rewriting, state, area, &painter)
      return
    }
    guard let file = review.selected else { return }
    let disputes = review.disputes(of: file)
    guard disputes.indices.contains(review.dispute) else {
      painter.emptiness(
        Failure("Nothing is in conflict here.", advice: "esc goes back to the files."),
        in: area.preview)
      return
    }
    let dispute = disputes[review.dispute]
    let settlement = review.settlement(of: dispute, in: file.path)
    let rect = area.dispute
    painter.spans(
      [
        Span(dispute.title, .markupHeading),
        Span("  conflict \(review.dispute + 1) of \(disputes.count)", .uiDim),
        Span("  " + (settlement?.sentence ?? "open: your text on disk stays"), role(settlement)),
      ], row: rect.row, column: rect.column, width: rect.width)
    let lines = lines(dispute, settlement, width: rect.width)
    let text = rect.splitTop(1).rest
    let visible = review.disputeScroll.visible(count: lines.count, height: text.height)
    for (offset, index) in visible.enumerated() {
      painter.spans(lines[index], row: text.row + offset, column: text.column, width: text.width)
    }
  }

  private static func role(_ settlement: EditDispute.Settlement?) -> Role {
    settlement == nil ? .findingError : .reviewAccepted
  }

  /// Both sides, each as what it changed in the text of the last save.
  static func lines(
    _ dispute: EditDispute, _ settlement: EditDispute.Settlement?, width: Int
  ) -> [[Span]] {
    let isOwn = settlement == nil || settlement == .onDisk || settlement == .both
    let isNew = settlement == .generated || settlement == .both
    let own: [[Span]] =
      if case .written(let text) = settlement {
        side("written", "what you wrote here", text, dispute.base, true, width) + [[]]
      } else { [] }
    return own + sides(of: dispute, isOwn: isOwn, isNew: isNew, width: width)
  }

  /// What is on disk and what was generated, each with whether it stands.
  static func sides(of dispute: EditDispute, isOwn: Bool, isNew: Bool, width: Int) -> [[Span]] {
    side("on disk", "what you changed", dispute.onDisk, dispute.base, isOwn, width) + [[]]
      + side("generated", "what this run changed", dispute.generated, dispute.base, isNew, width)
  }

  private static func side(
    _ name: String, _ note: String, _ text: String, _ base: String, _ stands: Bool, _ width: Int
  ) -> [[Span]] {
    let title = "\(stands ? "✓" : "·") \(name)"
    let rest = max(0, width - CellWidth.of(title) - CellWidth.of(note) - 4)
    let lines: [[Span]] = [
      [
        Span(title, stands ? .reviewAccepted : .uiDim), Span("  \(note) ", .uiDim),
        Span(String(repeating: "─", count: rest), .uiBorder),
      ]
    ]
    let hunks = TextDiff(from: base, to: text, context: 1).hunks
    guard !hunks.isEmpty else { return lines + [[Span("  unchanged", .uiDim)]] }
    // What neither side touched is left out, so that both sides are in view.
    return lines
      + hunks.map { hunk in
        told(DiffView.lines(of: hunk, isLeft: !stands)).flatMap { mark, runs in
          RunWrap.lines(of: runs, width: max(4, width - 2)).enumerated().map { index, part in
            [Span(index == 0 ? "\(mark) " : "  ", .diffDelta)] + part
          }
        }
      }.joined(separator: [[Span("  ⋯", .uiDim)]])
  }

  /// Each line with its mark; of two lines that took each other's place, one line that tells both.
  private static func told(_ lines: [DiffView.Line]) -> [(mark: String, runs: [Span])] {
    lines.compactMap { line -> (String, [Span])? in
      guard let partner = line.partner else { return (line.mark, [Span(line.text, line.role)]) }
      let isOld = line.mark == "-"
      let stretches =
        isOld ? WordDiff.merged(line.text, partner) : WordDiff.merged(partner, line.text)
      guard let stretches else { return (line.mark, [Span(line.text, line.role)]) }
      return isOld ? nil : ("~", runs(of: stretches))
    }
  }

  /// What only one line has stands in brackets, so that it can be told without colour; what both have
  /// is shortened.
  private static func runs(of stretches: [WordDiff.Stretch]) -> [Span] {
    stretches.enumerated().map { index, stretch in
      switch stretch {
      case .removed(let text): Span("[-\(text)-]", .diffMinus)
      case .added(let text): Span("{+\(text)+}", .diffPlus)
      case .kept(let text):
        Span(
          shortened(text, keepsStart: index > 0, keepsEnd: index < stretches.count - 1))
      }
    }
  }

  /// How much of what both lines have is shown next to a change.
  private static let context = 40

  private static func shortened(_ text: String, keepsStart: Bool, keepsEnd: Bool) -> String {
    let room = (keepsStart ? context : 0) + (keepsEnd ? context : 0)
    guard text.count > room + 10 else { return text }
    return (keepsStart ? text.prefix(context) : "") + " … " + (keepsEnd ? text.suffix(context) : "")
  }
}

extension EditDispute.Settlement {
  /// What follows from it.
  var sentence: String {
    switch self {
    case .onDisk: "your text stands"
    case .generated: "the generated text stands"
    case .both: "your text, then the generated one"
    case .written: "what you wrote stands"
    }
  }
}
