import Engine
import TextEditing

/// What one frame leaves for the next, so that a key costs only what it changes.
///
/// Everything in it is found again by what it was made from. A frame drawn with a memory is the same
/// as one drawn without.
package struct FrameMemory: Sendable {
  /// The lines of the open section that are in view.
  var lines = LineMemory()
  var remarks = RemarkMemory()
  var preview = PreviewMemory()
  var breadcrumb = RegionMemory<Breadcrumb.Basis>()
  var outline = RegionMemory<SectionsView.OutlineBasis>()

  /// A memory of nothing.
  package init() {}
}

/// What does not agree with the design in the lines in view.
struct RemarkMemory: Sendable {
  private var vocabulary: DesignVocabulary?
  private var given = GivenLines()
  /// By the line as it was laid out, which is kept so that no other takes its place.
  private var known: [ObjectIdentifier: (line: LaidOutLine, remarks: [DesignVocabulary.Remark])] =
    [:]

  /// The remarks on each line that has any, by its number.
  mutating func remarks(
    on lines: [VisibleLine], _ state: WizardState
  ) -> [Int: [DesignVocabulary.Remark]] {
    guard let given = state.sections.editor?.givenLines, !given.isEmpty else { return [:] }
    if vocabulary != state.sections.vocabulary || self.given != given {
      vocabulary = state.sections.vocabulary
      self.given = given
      known = [:]
    }
    var next: [ObjectIdentifier: (line: LaidOutLine, remarks: [DesignVocabulary.Remark])] = [:]
    var result: [Int: [DesignVocabulary.Remark]] = [:]
    for line in lines {
      let id = ObjectIdentifier(line.laidOut)
      let entry = known[id] ?? (line.laidOut, state.remarks(onText: line.laidOut.bytes))
      next[id] = entry
      if !entry.remarks.isEmpty { result[line.number] = entry.remarks }
    }
    known = next
    return result
  }
}

/// The chosen section's text as it will read, as far as it was laid out.
struct PreviewMemory: Sendable {
  private var body = ""
  private var width = 0
  private var rows = 0
  private var lines: [PreviewLine] = []

  /// The lines of a text up to a row at least.
  mutating func lines(of body: String, width: Int, upTo row: Int) -> [PreviewLine] {
    if self.width != width || rows < row || self.body != body {
      self.body = body
      self.width = width
      (lines, rows) = SectionsView.bodyLines(body, width: width, upTo: row)
    }
    return lines
  }
}
