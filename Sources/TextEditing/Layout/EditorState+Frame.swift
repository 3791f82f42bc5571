extension EditorState {
  /// The rows in view, ready to draw.
  package func frame(measure: CellMeasure) -> EditorFrame {
    var memory = LineMemory()
    return frame(measure: measure, remembering: &memory)
  }

  /// The rows in view, of which those are laid out that the last frame did not have.
  package func frame(measure: CellMeasure, remembering memory: inout LineMemory) -> EditorFrame {
    EditorLayout(self, measure: measure).frame(remembering: &memory)
  }
}
