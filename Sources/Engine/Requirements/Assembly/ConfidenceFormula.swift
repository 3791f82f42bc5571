/// How sure an interaction is, by one formula for all forms of statement.
///
/// The first statement sets the base: 95 for a dependency list, a table row or an event list, 90 for
/// a mark in a matrix, 85 for a sentence, 80 for an arrow in a diagram or in a line of text. From it
///
/// - 15 is taken where the words ask for a whole group ("all services"),
/// - 10 where an end was recognised by a similar name only,
/// - 10 where the arrow is one of a chain, which may tell an order of calls,
/// - 5 where the direction follows from the kinds of the ends rather than from the words,
/// - 5 where the style follows from how the arrow is drawn;
///
/// each further form in which the same interaction is told adds 5, up to 98.
enum ConfidenceFormula {
  /// Judges the claims that state one interaction.
  static func confidence(of claims: [InteractionClaim]) -> Confidence {
    guard let best = claims.max(by: { score($0) < score($1) }) else {
      return Confidence(percent: 0, reason: "not stated")
    }
    let forms = Set(claims.map(\.form)).count
    let percent = min(98, score(best) + 5 * (forms - 1))
    var reasons = [name(best.form)]
    if best.isQuantified { reasons.append("asked for with a whole group") }
    if best.isSimilar { reasons.append("an end recognised by a similar name") }
    if best.isChained { reasons.append("one of a chain of arrows") }
    if best.isTurned { reasons.append("direction told by the kinds of the ends") }
    if best.styleBasis == .arrowKind { reasons.append("style told by the arrow's line") }
    let places = Set(claims.map(\.evidence.place)).count
    if places > 1 { reasons.append("told in \(places) places") }
    return Confidence(percent: percent, reason: reasons.joined(separator: "; "))
  }

  private static func score(_ claim: InteractionClaim) -> Int {
    var score = base(claim.form)
    if claim.isQuantified { score -= 15 }
    if claim.isSimilar { score -= 10 }
    if claim.isChained { score -= 10 }
    if claim.isTurned { score -= 5 }
    if claim.styleBasis == .arrowKind { score -= 5 }
    return score
  }

  private static func base(_ form: InteractionClaim.Form) -> Int {
    switch form {
    case .dependencyList, .table, .eventList: 95
    case .matrix: 90
    case .sentence: 85
    case .diagram, .arrow: 80
    }
  }

  private static func name(_ form: InteractionClaim.Form) -> String {
    switch form {
    case .dependencyList: "stated in a dependency list"
    case .table: "stated in a table"
    case .matrix: "marked in a matrix"
    case .diagram: "drawn as an arrow"
    case .arrow: "written as an arrow"
    case .sentence: "stated in a sentence"
    case .eventList: "stated in an event list"
    }
  }

  /// How sure an element is: 95 where a heading or table row introduces it, 85 where a diagram
  /// draws it, 70 where it is only named, and 15 less where its kind is a guess.
  static func confidence(of entry: ElementRegistry.Entry) -> Confidence {
    guard !entry.isTaught else { return .reviewer }
    let base: (Int, String) =
      switch entry.weight {
      case 3...: (95, "introduced by a heading or table row")
      case 2: (85, "drawn in a diagram")
      default: (70, "named in passing")
      }
    guard entry.firmness == 0 else { return Confidence(percent: base.0, reason: base.1) }
    return Confidence(percent: base.0 - 15, reason: base.1 + "; kind assumed")
  }
}
