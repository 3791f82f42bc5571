extension Section {
  /// The section's Markdown: heading, blank line, body; without a line end at the end.
  package var markdown: String {
    let heading = String(repeating: "#", count: level) + " " + title
    return body.isEmpty ? heading : heading + "\n\n" + body
  }
}

extension RenderedDocument {
  /// The full text: the sections in order with a blank line between them, then the targets of the links to
  /// decisions, and one line end at the end.
  package var markdown: String {
    let text = sections.map(\.markdown).joined(separator: "\n\n")
    let targets = DecisionLinks.targets(in: text)
    guard !targets.isEmpty else { return text + "\n" }
    return [text, DecisionLinks.mark, targets].joined(separator: "\n\n") + "\n"
  }

  /// The section with that id.
  package func section(_ id: SectionID) -> Section? { sections.first { $0.id == id } }
}
