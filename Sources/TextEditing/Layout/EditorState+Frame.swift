extension EditorState {
  /// The rows in view, ready to draw.
  package func frame(measure: CellMeasure) -> EditorFrame {
    EditorLayout(self, measure: measure).frame
  }
}
