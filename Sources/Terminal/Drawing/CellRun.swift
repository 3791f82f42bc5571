import CNcurses
import Screen

/// Neighbouring cells in the form that ncurses takes.
///
/// A value with buffers of its own that is filled again for every row: an array for each cell would
/// cost more than all that ncurses does.
struct CellRun {
  /// The cells of the run; a wide glyph is one cell here.
  private(set) var cells: [cchar_t] = []
  private var text = [wchar_t](repeating: 0, count: 6)
  private let isUTF8: Bool

  /// Makes an empty run.
  init(isUTF8: Bool) {
    self.isUTF8 = isUTF8
  }

  /// Starts another run.
  mutating func removeAll() {
    cells.removeAll(keepingCapacity: true)
  }

  /// Adds a cell, in ASCII where the locale has nothing else.
  mutating func append(_ cell: borrowing Cell, attributes: attr_t, pair: Int32) {
    var length = 0
    // ncurses keeps a base and up to four marks in a cell.
    cell.forEachScalar { scalar in
      text[length] = wchar_t(bitPattern: scalar.value)
      length += 1
    }
    if !isUTF8, length > 1 || text[0] >= 0x80 {
      if cell.width == 2 { add([0x20, 0], attributes: attributes, pair: pair) }
      text[0] = wchar_t(bitPattern: PlainGlyphs.scalar(for: cell.grapheme).value)
      length = 1
    }
    text[length] = 0
    add(text, attributes: attributes, pair: pair)
  }

  private mutating func add(_ text: [wchar_t], attributes: attr_t, pair: Int32) {
    var cell = cchar_t()
    if dovetail_make_cell(&cell, text, attributes, pair) != OK {
      dovetail_make_cell(&cell, [0x3F, 0], attributes, pair)
    }
    cells.append(cell)
  }
}
