import Screen

/// A part of the screen as it was drawn, with all that it was drawn from.
struct RegionMemory<Basis: Equatable & Sendable>: Sendable {
  private var basis: Basis?
  private var theme: Theme?
  private var rect = Rect(row: 0, column: 0, height: 0, width: 0)
  private var cells: [Cell] = []

  /// The cells, where they would be drawn the same again.
  func cells(for basis: Basis, _ theme: Theme, in rect: Rect) -> [Cell]? {
    self.rect == rect && self.basis == basis && self.theme == theme ? cells : nil
  }

  mutating func remember(_ cells: [Cell], for basis: Basis, _ theme: Theme, in rect: Rect) {
    self.basis = basis
    self.theme = theme
    self.rect = rect
    self.cells = cells
  }
}

extension Painter {
  /// Draws a part of the screen, or puts it back as the last frame had it.
  ///
  /// - Parameters:
  ///   - region: Where the part is remembered.
  ///   - basis: Everything but the theme that the part depends on.
  ///   - rect: Everything that is drawn lies in it.
  ///   - draw: Draws it.
  mutating func remembered<Basis>(
    _ region: WritableKeyPath<FrameMemory, RegionMemory<Basis>>, of basis: Basis, in rect: Rect,
    _ draw: (inout Painter) -> Void
  ) {
    if let cells = memory[keyPath: region].cells(for: basis, theme, in: rect) {
      grid.put(cells, in: rect)
    } else {
      draw(&self)
      memory[keyPath: region].remember(grid.cells(in: rect), for: basis, theme, in: rect)
    }
  }
}
