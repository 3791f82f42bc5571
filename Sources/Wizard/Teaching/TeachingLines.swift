import Engine

/// What a teaching changes, in lines.
enum TeachingLines {
  /// How many differences are told one by one.
  static let limit = 12

  /// The numbers first, then the differences.
  static func lines(
    of wish: TeachingState.Wish, from old: Requirements, to new: Requirements
  ) -> [String] {
    let change = RequirementsChange(from: old, to: new)
    guard !change.items.isEmpty else { return nothing(wish, new) }
    let items = change.items.map { line($0, old, new) }
    let shown = items.count > limit ? Array(items.prefix(limit - 1)) : items
    let more = items.count > shown.count ? ["… and \(items.count - shown.count) more"] : []
    return [
      numbers("interactions", change.interactionCounts) + ", "
        + numbers("elements", change.elementCounts)
    ] + shown + more
  }

  private static func numbers(_ noun: String, _ counts: (before: Int, after: Int)) -> String {
    counts.before == counts.after
      ? "\(counts.after) \(noun) as before" : "\(counts.before) → \(counts.after) \(noun)"
  }

  private static func nothing(_ wish: TeachingState.Wish, _ new: Requirements) -> [String] {
    guard case .teach(let teaching) = wish,
      let idleness = new.taught.first(where: { $0.teaching == teaching })?.idleness
    else { return ["Nothing changes in what was read."] }
    let reason =
      switch idleness {
      case .unnamed: "No document says “\(teaching.name)”."
      case .noSuchElement(let other): "The documents introduce no \(other)."
      case .circular: "Other names lead back to “\(teaching.name)”."
      }
    return ["Nothing changes now: \(reason)", "It is kept, and applies as soon as it fits."]
  }

  private static func line(
    _ item: RequirementsChange.Item, _ old: Requirements, _ new: Requirements
  ) -> String {
    switch item {
    case .joined(let name, let other): "= \(name) joins \(other)"
    case .elementGone(let name): "− \(name)"
    case .elementNew(let name, let kind): "+ \(name), \(kind.title)"
    case .kind(let name, let from, let to): "~ \(name): \(to.title) instead of \(from.title)"
    case .merged(let interaction, let other):
      "= \(arrow(interaction, old)): its places join \(arrow(other, new))"
    case .moved(let interaction, let next):
      "~ \(arrow(interaction, old)) becomes \(arrow(next, new))"
    case .gone(let interaction): "− \(arrow(interaction, old))"
    case .new(let interaction): "+ \(arrow(interaction, new))"
    }
  }

  private static func arrow(_ interaction: Interaction, _ requirements: Requirements) -> String {
    let style = interaction.style == .unknown ? "?" : interaction.style.rawValue
    return "\(requirements.title(of: interaction)) (\(style))"
  }
}
