/// The body of one section while it is being written.
package struct SectionBody: Hashable, Sendable {
  /// One block of the body.
  enum Block: Hashable, Sendable {
    case leaf(label: String, Passage, details: [Passage])
    case step(number: Int, label: String, Passage)
    case paragraph(Passage)
    case bullet(Passage)
    case table(MarkdownTable)
    case fence(language: String, text: String)
  }

  var blocks: [Block] = []
  /// Basis that no passage carries, such as that of a diagram or a fenced artefact.
  package var basis = Passage.empty

  package init() {}

  /// A body of one paragraph.
  package init(_ passage: Passage) { paragraph(passage) }

  /// Adds a labelled bullet, with nested bullets where it has parts.
  ///
  /// A reason why labels do not apply is given once in a section.
  package mutating func leaf(_ label: String, _ passage: Passage, details: [Passage] = []) {
    let isRepeated =
      details.isEmpty && passage.isNotApplicable
      && blocks.contains { block in
        if case .leaf(_, passage, _) = block { true } else { false }
      }
    let shown: Passage = isRepeated ? "Not applicable, for the same reason." : passage
    blocks.append(.leaf(label: label, shown, details: details))
  }

  /// Adds a numbered, labelled step.
  package mutating func step(_ label: String, _ passage: Passage) {
    let number = blocks.count { if case .step = $0 { true } else { false } } + 1
    blocks.append(.step(number: number, label: label, passage))
  }

  /// Adds a paragraph; an empty one is left out.
  package mutating func paragraph(_ passage: Passage) {
    if !passage.isEmpty { blocks.append(.paragraph(passage)) }
  }

  /// Adds an unlabelled bullet.
  package mutating func bullet(_ passage: Passage) { blocks.append(.bullet(passage)) }

  /// Adds a table; one without rows is left out.
  package mutating func table(_ table: MarkdownTable) {
    if !table.rows.isEmpty { blocks.append(.table(table)) }
  }

  /// Adds everything of another body.
  package mutating func append(_ other: SectionBody) {
    blocks += other.blocks
    basis = basis + other.basis
  }

  /// Adds nested bullets to the leaf of that label.
  mutating func extend(_ label: String, with details: [Passage]) {
    for (index, block) in blocks.enumerated() {
      if case .leaf(label, let passage, let known) = block {
        blocks[index] = .leaf(label: label, passage, details: known + details)
      }
    }
  }

  /// Adds a fenced block.
  package mutating func fence(_ language: String, _ text: String) {
    blocks.append(.fence(language: language, text: text))
  }

  /// Records what the body rests on without showing it.
  package mutating func record(_ decisions: [Decision]) { basis = basis.recording(decisions) }

  /// Records what the body rests on without showing it.
  package mutating func record(_ places: [Evidence]) { basis = basis.recording(places) }

  /// The Markdown, without a line end after the last line.
  package func markdown(places: PlaceStyle) -> String {
    var result = ""
    var wasListItem = false
    for block in blocks {
      let text: String
      var isListItem = false
      switch block {
      case .leaf(let label, let passage, let details):
        let nested = details.map { "\n  - " + $0.markdown(places: places) }
        text = "- **\(label):** " + passage.markdown(places: places) + nested.joined()
        isListItem = true
      case .step(let number, let label, let passage):
        text = "\(number). **\(label):** " + passage.markdown(places: places)
        isListItem = true
      case .bullet(let passage):
        text = "- " + passage.markdown(places: places)
        isListItem = true
      case .paragraph(let passage): text = passage.markdown(places: places)
      case .table(let table): text = table.markdown(places: places)
      case .fence(let language, let code): text = InlineMarkdown.fence(language, code)
      }
      if !result.isEmpty { result += wasListItem && isListItem ? "\n" : "\n\n" }
      result += text
      wasListItem = isListItem
    }
    return result
  }

  /// Everything that the body rests on.
  package var passages: [Passage] {
    blocks.flatMap { block -> [Passage] in
      switch block {
      case .leaf(_, let passage, let details): [passage] + details
      case .step(_, _, let passage), .paragraph(let passage), .bullet(let passage): [passage]
      case .table(let table): table.rows.flatMap(\.self)
      case .fence: []
      }
    } + [basis]
  }
}
