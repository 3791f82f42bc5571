import Engine

/// A document to be laid out off the input path.
package struct PreviewRequest: Equatable, Sendable {
  /// Counts up; an answer to an older one is ignored.
  package var number: Int
  package var text: String
  package var width: Int

  /// Makes a request.
  package init(number: Int, text: String, width: Int) {
    self.number = number
    self.text = text
    self.width = width
  }

  /// The document as it reads.
  package var lines: [PreviewLine] {
    MarkdownPreview.lines(of: DecisionLinks.resolved(text), width: width)
  }
}
