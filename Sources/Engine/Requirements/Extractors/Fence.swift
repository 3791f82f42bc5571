internal import Markup

/// A block of code with the part below whose heading it stands.
struct Fence: Sendable {
  let owner: Int?
  let lines: [CodeLine]
  /// The lines of the block with its marks.
  let range: ClosedRange<Int>
}

extension ExtractionDraft.Reading {
  /// The blocks of code of all sections that describe the system, in order.
  var fences: [Fence] {
    document.sections.indices.filter { !isTrap[$0] }.flatMap { section in
      document.sections[section].blocks
        .filter { document.markup.nodes[$0].kind == .codeBlock }
        .map { block in
          Fence(
            owner: owner[section], lines: document.codeLines(of: block),
            range: document.markup.lineRange(of: block))
        }
    }
  }
}
