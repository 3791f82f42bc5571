import Engine
import Screen

/// A contract part by part, beside the section of the document that it belongs to.
enum ContractView {
  static func draw(_ state: WizardState, _ painter: inout Painter) {
    guard let contract = state.review.chosenContract else { return }
    let width = contract.parts.map { CellWidth.of($0.name) + 2 * $0.depth }.max() ?? 0
    let column = min(width, max(16, state.reviewListLayout.rows.width / 2))
    let place = state.review.contract + 1
    ReviewListView.draw(
      state,
      heading: [
        Span("\(contract.title), \(contract.kind.title)", .markupHeading),
        Span(" · \(place) of \(state.review.contracts.count) · \(contract.path)", .uiDim),
      ], labelWidth: 0, pane: title(state, contract), &painter
    ) { index in
      let part = contract.parts[index]
      let name = String(repeating: "  ", count: part.depth) + part.name
      let gap = String(repeating: " ", count: max(2, column - CellWidth.of(name) + 2))
      return ReviewListView.Row(
        mark: part.origin.mark.sign, role: part.origin.mark.role, label: "",
        text: name + gap + part.detail, textRole: part.depth == 0 ? .markupHeading : .uiText)
    }
  }

  private static func title(_ state: WizardState, _ contract: ContractListing) -> [Span] {
    guard let section = state.section(of: contract) else {
      return [Span("No section shows it", .uiDim)]
    }
    return [Span("Where it belongs", .uiDim), Span(" ─ § \(section.title)", .uiDim)]
  }

  /// Where the chosen part comes from, then the section that the contract belongs to.
  static func lines(_ state: WizardState, width: Int) -> [[Span]] {
    guard let contract = state.review.chosenContract else { return [] }
    var lines: [[Span]] = []
    if let part = state.review.chosenPart {
      lines += origin(part, state, width: width)
      lines.append([])
    }
    guard let section = state.section(of: contract) else { return lines }
    let body = SectionsView.bodyLines(section.body, width: width).map(\.spans)
    // A section speaks of many contracts; it is read from where it names this one.
    let start = body.firstIndex { line in
      line.reduce("") { $0 + $1.text }.utf8.firstRange(of: contract.title.utf8) != nil
    }
    guard let start, start > 0 else { return lines + body }
    return lines + [[Span("⋯", .uiDim)]] + body[start...]
  }

  private static func origin(
    _ part: ContractListing.Part, _ state: WizardState, width: Int
  ) -> [[Span]] {
    var lines = [[Span(part.name, .markupHeading), Span("  \(part.detail)", .uiDim)]]
    func add(_ label: String, _ text: String, _ role: Role = .uiText) {
      lines += ReviewListView.labelled(label, text, role, width: width)
    }
    switch part.origin {
    case .stated(let evidence):
      add("stated", evidence.place.description, .markupLink)
      add("", firstLine(of: evidence))
    case .proposed(let rule, let evidence):
      add("proposed", "\(rule.rawValue)  \(RuleCatalog.trigger(of: rule) ?? "")")
      if let evidence {
        add("for", evidence.place.description, .markupLink)
        add("", firstLine(of: evidence))
      }
    case .assumed(let id):
      let known = state.assumptions.rows.first { $0.assumption.id == id }
      add("assumed", known?.assumption.statement ?? id.rawValue, .findingWarning)
    case .inferred(let words): add("inferred", words)
    case .reviewed: add("yours", "Your review says so", .reviewEdited)
    }
    return lines
  }

  private static func firstLine(of evidence: Evidence) -> String {
    let line = evidence.quote.split(separator: "\n").first.map(String.init) ?? ""
    return String(line.drop { $0 == " " })
  }
}

extension ContractListing.Kind {
  /// The word for it.
  var title: String {
    switch self {
    case .http: "HTTP"
    case .grpc: "gRPC"
    case .graphQL: "GraphQL"
    case .event: "event"
    }
  }
}

extension ContractListing.Origin {
  /// One cell that tells who says so, as decisions bear it.
  var mark: (sign: String, role: Role) {
    switch self {
    case .stated: (DecisionOrigin.source.mark, .reviewAccepted)
    case .proposed, .inferred: (DecisionOrigin.rule.mark, .uiDim)
    case .assumed: (DecisionOrigin.assumption.mark, .findingWarning)
    case .reviewed: (DecisionOrigin.reviewer.mark, .reviewEdited)
    }
  }

  /// The source line that it rests on.
  var evidence: Evidence? {
    switch self {
    case .stated(let evidence): evidence
    case .proposed(_, let evidence): evidence
    case .assumed, .inferred, .reviewed: nil
    }
  }
}
