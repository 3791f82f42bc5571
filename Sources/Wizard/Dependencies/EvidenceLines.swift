import Engine
import Screen

/// Source lines behind a decision or a finding: one place in its context, the others in a line each.
enum EvidenceLines {
  static func lines(
    _ evidence: [Evidence], chosen: Int, _ session: OpenedSources?, width: Int
  ) -> [[Span]] {
    guard !evidence.isEmpty else { return [] }
    let index = min(max(0, chosen), evidence.count - 1)
    var lines: [[Span]] = []
    for (number, place) in evidence.enumerated() {
      let isStale = session?.isStale(place) == true
      let tag = isStale ? [Span("  ~ changed since", .stepStale)] : []
      let label = DoneView.shortened(place.place.description, width: max(8, width - 24))
      guard number == index else {
        let quote = place.quote.split(separator: "\n").first.map(String.init) ?? ""
        lines.append(
          [Span(label, .markupLink)] + tag + [Span("  " + quote.drop { $0 == " " }, .uiDim)])
        continue
      }
      let count = evidence.count > 1 ? [Span("  \(index + 1) of \(evidence.count)", .uiDim)] : []
      lines.append([Span(label, .markupLink)] + count + tag)
      if let source = session?.document(place.place.document) {
        lines += ProvenanceView.text(of: source, around: place.place, radius: 1)
      } else {
        lines += place.quote.split(separator: "\n").map {
          [Span("▸ ", .reviewPending), Span(String($0))]
        }
      }
    }
    return lines
  }
}

extension ScrollOffset {
  /// Brings the place into view that is shown in its context.
  mutating func showPlace(in lines: [[Span]], height: Int) {
    guard let line = lines.firstIndex(where: { $0.first?.text == "▸ " }) else { return }
    show(line, count: lines.count, height: height)
  }
}

extension WizardState {
  /// Steps through so many places, round the ends.
  mutating func stepThrough(_ count: Int, by step: Int, _ place: WritableKeyPath<WizardState, Int>)
  {
    guard count > 1 else {
      notice = Notice(.hint, "There is one place only")
      return
    }
    let here = min(self[keyPath: place], count - 1)
    self[keyPath: place] = ((here + step) % count + count) % count
  }
}
