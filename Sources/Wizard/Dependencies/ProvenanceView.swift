import Engine
import OrderedCollections
import Screen

/// Where an interaction comes from: document, line and the source text around it.
enum ProvenanceView {
  static func draw(_ state: WizardState, _ area: ListLayout, _ painter: inout Painter) {
    let selected = state.dependencies.selected
    let places = selected.map { state.dependencies.places(of: $0) } ?? []
    let place = min(state.dependencies.place, max(0, places.count - 1)) + 1
    var title = [
      Span("Where this comes from", state.dependencies.isPaneFocused ? .stepCurrent : .uiDim)
    ]
    if places.count > 1 { title.append(Span(" ─ \(place) of \(places.count)", .uiDim)) }
    area.drawPane(
      title, lines(state, width: area.paneText.width), state.dependencies.scroll, &painter)
  }

  /// The lines of the pane.
  static func lines(_ state: WizardState, width: Int) -> [[Span]] {
    guard let interaction = state.dependencies.selected else { return [] }
    let isShort = state.dependenciesLayout.paneText.height < 4
    let review = state.draft.review
    var verdict: [[Span]] = []
    if let answer = review.verdicts[interaction.id] {
      let mark = answer.answer == .accepted ? "✓ accepted" : "✗ rejected"
      let role: Role = answer.answer == .accepted ? .reviewAccepted : .reviewRejected
      if answer.answer == .rejected || !answer.reason.isEmpty {
        verdict.append([Span(mark + (answer.reason.isEmpty ? "" : ": \(answer.reason)"), role)])
      }
    }
    let found = state.dependencies.findings[interaction.id] ?? []
    let disputes = found.filter(\.isContradiction)
    let others = found.filter { !$0.isContradiction }
    let source = context(state, interaction, width: width, isShort: isShort)
    let why: [[Span]] = isShort ? [] : details(interaction, state)
    return verdict + source + findings(disputes + others, width) + why
  }

  private static func findings(_ findings: [Finding], _ width: Int) -> [[Span]] {
    findings.flatMap { finding -> [[Span]] in
      let text = "\(finding.severity.mark) \(finding.message) (\(finding.rule.rawValue))"
      return TextWrap.lines(of: text, width: width).map { [Span($0, finding.severity.role)] }
        + TextWrap.lines(of: finding.suggestion, width: max(1, width - 2))
        .map { [Span("  " + $0, .uiDim)] }
    }
  }

  /// What is known about the interaction besides its places.
  private static func details(_ interaction: Interaction, _ state: WizardState) -> [[Span]] {
    var lines: [[Span]] = []
    if let purpose = interaction.purpose?.nilIfEmpty {
      lines.append([Span("purpose    ", .uiDim), Span(purpose)])
    }
    if !interaction.data.isEmpty {
      lines.append([Span("data       ", .uiDim), Span(interaction.data.joined(separator: ", "))])
    }
    let taught = state.generation?.extracted.taught ?? []
    for outcome in taught
    where outcome.element == interaction.source || outcome.element == interaction.target {
      lines.append([Span("taught     ", .uiDim), Span(outcome.teaching.sentence, .reviewEdited)])
    }
    let confidence = interaction.confidence
    lines.append([
      Span("confidence ", .uiDim), Span("\(confidence.percent) %"),
      Span("  \(confidence.reason)", .uiDim),
    ])
    return lines
  }

  /// The source text around the place, with its own lines marked, then the other places.
  private static func context(
    _ state: WizardState, _ interaction: Interaction, width: Int, isShort: Bool
  ) -> [[Span]] {
    let places = state.dependencies.places(of: interaction)
    guard !places.isEmpty else {
      return [[Span("You added this interaction; no source states it.", .uiDim)]]
    }
    let chosen = min(state.dependencies.place, places.count - 1)
    let place = places[chosen].evidence.place
    var tags: [Span] = []
    if places[chosen].isDisputed { tags.append(Span("  ≠ disputed", .findingWarning)) }
    if state.session?.isStale(places[chosen].evidence) == true {
      tags.append(Span("  ~ changed since", .stepStale))
    }
    let room = max(8, width - tags.reduce(0) { $0 + $1.width })
    let head = [Span(DoneView.shortened(place.description, width: room), .markupLink)] + tags
    guard let source = state.session?.document(place.document), !isShort else {
      return [head]
        + places[chosen].evidence.quote.split(separator: "\n").map {
          [Span("▸ ", .reviewPending), Span(String($0))]
        }
    }
    let hasMore =
      places.count > 1 || state.dependencies.findings[interaction.id]?.isEmpty == false
    let isCrowded = hasMore && state.dependenciesLayout.paneText.height < 10
    return [head] + text(of: source, around: place, radius: isCrowded ? 1 : 2)
      + others(places, besides: chosen, width)
  }

  /// The lines of a place and of its neighbourhood, with their numbers.
  static func text(
    of source: SourceText, around place: Place, radius: Int
  ) -> [[Span]] {
    let first = max(1, place.line - radius)
    let last = min(source.lineCount, place.endLine + radius)
    guard first <= last else { return [] }
    let digits = String(last).count
    return (first...last).map { number in
      let isEvidence = (place.line...place.endLine).contains(number)
      let padding = String(repeating: " ", count: digits - String(number).count)
      return [
        Span(isEvidence ? "▸ " : "  ", .reviewPending),
        Span("\(padding)\(number)  ", .uiDim),
        Span(source.line(number) ?? "", isEvidence ? .uiText : .uiDim),
      ]
    }
  }

  /// One line for each other place: where it is and what it says.
  private static func others(_ places: [StatedPlace], besides chosen: Int, _ width: Int) -> [[Span]]
  {
    let name = places[chosen].evidence.place.document
    return places.indices.filter { $0 != chosen }.map { index in
      let place = places[index].evidence.place
      let quote = places[index].evidence.quote.split(separator: "\n").first.map(String.init) ?? ""
      let label =
        place.document == name
        ? "line \(place.line)" : DoneView.shortened(place.description, width: width / 2)
      return [
        Span(places[index].isDisputed ? "≠ " : "· ", .findingWarning), Span(label, .markupLink),
        Span("  " + quote.drop { $0 == " " }, .uiDim),
      ]
    }
  }
}
