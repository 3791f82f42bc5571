/// A box of a drawing, with the words inside it.
struct DrawnBox: Hashable, Sendable {
  var top: Int
  var bottom: Int
  var left: Int
  /// The column of the right edge in each row from `top` to `bottom`; hands draw unevenly.
  var right: [Int]
  /// The rows of words that name it, and those behind a dividing line.
  var names: [String] = []
  var details: [String] = []
  /// The row of the first word.
  var nameRow: Int
  /// The smallest box around it.
  var parent: Int?

  /// Whether a cell lies on the edge or inside.
  func contains(_ cell: CharacterGrid.Cell) -> Bool {
    (top...bottom).contains(cell.row) && cell.column >= left && cell.column <= right[cell.row - top]
  }

  /// Whether another box lies inside.
  func encloses(_ other: DrawnBox) -> Bool {
    other.top >= top && other.bottom <= bottom && other.left > left
      && (other.right.first ?? 0) <= (right.max() ?? 0) && other != self
  }
}

/// Finds the boxes of a drawing: `+---+` or `┌───┐` with their sides and words.
struct BoxFinder {
  private let grid: CharacterGrid

  init(_ grid: CharacterGrid) { self.grid = grid }

  /// The boxes from top to bottom; a box divided by lines is one.
  func boxes() -> [DrawnBox] {
    var found: [DrawnBox] = []
    for row in 0..<grid.rowCount {
      for column in 0..<grid.width(row) {
        guard let box = box(at: row, column) else { continue }
        // The next part of a box that lines divide stands right below and is as wide.
        if let above = found.firstIndex(where: {
          $0.bottom == box.top && $0.left == box.left && $0.right.last == box.right.first
        }) {
          found[above].right += box.right.dropFirst()
          found[above].bottom = box.bottom
        } else {
          found.append(box)
        }
      }
    }
    for index in found.indices {
      found[index].parent = found.indices.filter { found[$0].encloses(found[index]) }
        .max { (found[$0].top, found[$0].left) < (found[$1].top, found[$1].left) }
    }
    let parents = Set(found.compactMap(\.parent))
    for index in found.indices {
      read(&found[index], until: parents.contains(index) ? innerTop(index, found) : nil)
    }
    return found
  }

  private func innerTop(_ index: Int, _ boxes: [DrawnBox]) -> Int {
    boxes.filter { $0.parent == index }.map(\.top).min() ?? boxes[index].bottom
  }

  private func box(at row: Int, _ column: Int) -> DrawnBox? {
    let joints = Stroke.joints(grid[row, column])
    guard joints == [.down, .right] || grid[row, column] == "+",
      isSide(grid[row + 1, column]) || isShifted(row + 1, column),
      Stroke.isHorizontal(grid[row, column + 1]),
      let right = rightCorner(row, column)
    else { return nil }
    var edges = [right]
    var bottom = row + 1
    while bottom < grid.rowCount {
      let scalar = grid[bottom, column]
      edges.append(edge(bottom, near: right, from: column))
      let corner = Stroke.joints(scalar)
      if corner.isSuperset(of: [.up, .right]), Stroke.isHorizontal(grid[bottom, column + 1]),
        scalar == "+" || !corner.contains(.down)
      {
        guard bottom > row + 1 else { return nil }
        return DrawnBox(top: row, bottom: bottom, left: column, right: edges, nameRow: row + 1)
      }
      guard isSide(scalar) || isShifted(bottom, column) else { return nil }
      bottom += 1
    }
    return nil
  }

  /// Whether a side stands beside its column in a row with wide characters, which not every editor
  /// shows two columns wide.
  private func isShifted(_ row: Int, _ column: Int) -> Bool {
    guard (0..<grid.width(row)).contains(where: { grid[row, $0] == "\0" }) else { return false }
    return [1, -1, 2, -2, 3].contains { isSide(grid[row, column + $0]) }
  }

  private func isSide(_ scalar: Unicode.Scalar) -> Bool {
    if Stroke.isVertical(scalar) { return true }
    let joints = Stroke.joints(scalar)
    return joints.isSuperset(of: [.up, .down])
      || ["<", ">", "◀", "▶", "◄", "►"].contains(scalar)
  }

  /// The corner at the end of the upper edge, which may bear a title.
  private func rightCorner(_ row: Int, _ column: Int) -> Int? {
    for end in (column + 2)..<max(column + 3, grid.width(row)) {
      let joints = Stroke.joints(grid[row, end])
      guard joints.contains(.left), joints.contains(.down) else {
        let scalar = grid[row, end]
        if joints.contains(.right), !joints.contains(.left) { return nil }
        if Stroke.isVertical(scalar) { return nil }
        continue
      }
      // A joint in the edge is no corner.
      if joints.contains(.right), grid[row, end] != "+" { continue }
      if (-2...3).contains(where: { isSide(grid[row + 1, end + $0]) }) { return end }
    }
    return nil
  }

  /// The right edge in a row, at or near the corner's column.
  private func edge(_ row: Int, near right: Int, from left: Int) -> Int {
    for distance in 0...3 {
      for column in [right + distance, right - distance] where column > left {
        let scalar = grid[row, column]
        if isSide(scalar) || Stroke.joints(scalar).contains(.left) { return column }
      }
    }
    return right
  }

  private func read(_ box: inout DrawnBox, until limit: Int?) {
    if let title = title(of: box) {
      box.names = [title]
      box.nameRow = box.top
    }
    var isDetail = false
    for row in (box.top + 1)..<(limit ?? box.bottom) {
      let columns = (box.left + 1)..<max(box.left + 2, box.right[row - box.top])
      let text = grid.text(row, columns).trimmed
      if text.isEmpty { continue }
      guard text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else {
        if text.unicodeScalars.allSatisfy({ Stroke.isHorizontal($0) }), !box.names.isEmpty {
          isDetail = true
        }
        continue
      }
      let words = text.unicodeScalars.filter { !Stroke.isVertical($0) }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: words)
      if isDetail {
        box.details.append(String(view).trimmed)
      } else {
        if box.names.isEmpty { box.nameRow = row }
        box.names.append(String(view).trimmed)
      }
      if limit != nil { return }
    }
  }

  /// The words in the upper edge: `┌─ Orders ─────┐`.
  private func title(of box: DrawnBox) -> String? {
    let columns = (box.left + 1)..<max(box.left + 2, box.right[0])
    var text = Substring(grid.text(box.top, columns))
    while let first = text.unicodeScalars.first, Stroke.isDrawn(first) || first == " " {
      text.unicodeScalars.removeFirst()
    }
    while let last = text.unicodeScalars.last, Stroke.isDrawn(last) || last == " " {
      text.unicodeScalars.removeLast()
    }
    let isWord =
      text.unicodeScalars.count > 1
      && text.unicodeScalars.contains { $0.properties.isAlphabetic }
    return isWord ? String(text) : nil
  }
}
