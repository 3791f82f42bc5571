internal import OrderedCollections

extension RenderedDocument {
  /// The document with the reviewer's texts in place of the generated ones.
  ///
  /// The reviewer's text wins. Where the generated text has changed since the reviewer edited it, or the
  /// section no longer exists, a finding says so; nothing is lost silently.
  package func applying(_ review: Review) -> RenderedDocument {
    var document = self
    for (id, edit) in review.sections {
      guard let index = document.sections.firstIndex(where: { $0.id == id }) else {
        document.findings.append(Self.missing(id))
        continue
      }
      if document.sections[index].body != edit.base, document.sections[index].body != edit.text {
        document.findings.append(Self.movedOn(document.sections[index]))
      }
      document.sections[index].body = Self.withoutOuterBlankLines(edit.text)
    }
    return document
  }

  private static func missing(_ id: SectionID) -> Finding {
    Finding(
      .warning, rule: "DOC-02",
      message: "The reviewer's text for the section \(id.rawValue) has no place in the outline.",
      suggestion: "Move the text into another section or drop it.")
  }

  private static func movedOn(_ section: Section) -> Finding {
    Finding(
      .warning, rule: "DOC-03",
      message: "The section \(section.title) was edited by hand and its generated text has changed "
        + "since; the edited text stands.",
      suggestion: "Compare the edited text with the generated one and take over what is new.")
  }

  /// The text without blank lines at either end, as ``Section/body`` has it.
  static func withoutOuterBlankLines(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let first = lines.first, first.isBlank { lines.removeFirst() }
    while let last = lines.last, last.isBlank { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}

extension Substring {
  fileprivate var isBlank: Bool {
    utf8.allSatisfy { $0 == UInt8(ascii: " ") || (9...13).contains($0) }
  }
}
