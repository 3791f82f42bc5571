/// A range of lines in one source document.
package struct Place: Hashable, Sendable, Comparable {
  /// The document's file name inside its session folder, or the path as given for a loose file.
  package var document: String
  /// The first line, counted from 1.
  package var line: Int
  /// The last line, counted from 1; never before `line`.
  package var endLine: Int

  package init(document: String, line: Int, endLine: Int? = nil) {
    self.document = document
    self.line = line
    self.endLine = max(line, endLine ?? line)
  }

  package static func < (left: Place, right: Place) -> Bool {
    (left.document, left.line, left.endLine) < (right.document, right.line, right.endLine)
  }
}

extension Place: CustomStringConvertible {
  /// The place as people and editors write it: `document:line`.
  package var description: String { "\(document):\(line)" }
}
