/// A grid as text, for tests: what is drawn, and which style each cell has.
package struct GridSnapshot: Equatable, Sendable {
  /// The rows as text, without trailing blanks.
  package let lines: [String]
  /// The rows with one letter for the style of each column, `.` for plain, without trailing dots.
  package let styles: [String]
  /// What the letters stand for, in order of first appearance.
  package let legend: [String]
  /// Size and cursor, such as `80×24 cursor 3,10`.
  package let caption: String

  /// Everything in one text that a failing test can show.
  package var text: String {
    ([caption] + lines + ["-- styles"] + styles + legend).joined(separator: "\n") + "\n"
  }
}

extension Grid {
  /// This grid as text with its styles as a layer of letters.
  ///
  /// With a theme, the legend names the first role that has a style instead of describing it.
  package func snapshot(theme: Theme? = nil) -> GridSnapshot {
    var order: [Style] = []
    var letters: [Style: Character] = [.plain: "."]
    var lines: [String] = []
    var styles: [String] = []
    for row in 0..<height {
      var line = ""
      var layer = ""
      for cell in self.row(row) {
        line += cell.grapheme
        if letters[cell.style] == nil {
          letters[cell.style] = Grid.letter(order.count)
          order.append(cell.style)
        }
        layer.append(letters[cell.style] ?? "?")
      }
      lines.append(Grid.trimmed(line, of: " "))
      styles.append(Grid.trimmed(layer, of: "."))
    }
    let legend = order.enumerated().map { index, style in
      let role = theme.flatMap { theme in Role.allCases.first { theme[$0] == style } }
      return "\(Grid.letter(index)) = \(role?.name ?? style.description)"
    }
    let place = cursor.map { " cursor \($0.row),\($0.column)\(isCursorVisible ? "" : " hidden")" }
    return GridSnapshot(
      lines: lines, styles: styles, legend: legend, caption: "\(width)×\(height)\(place ?? "")")
  }

  private static func letter(_ index: Int) -> Character {
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    return index < letters.count ? letters[index] : "?"
  }

  private static func trimmed(_ text: String, of character: Character) -> String {
    var result = text
    while result.last == character { result.removeLast() }
    return result
  }
}

extension Style: CustomStringConvertible {
  /// A description for snapshots, such as `ansi 4 on #1e1e2e bold`.
  package var description: String {
    let names: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.underline, "underline"), (.reverse, "reverse"),
      (.italic, "italic"),
    ]
    let emphasis = names.filter { attributes.contains($0.0) }.map { $0.1 }
    let ground = background == .terminalDefault ? [] : ["on \(background)"]
    return (["\(foreground)"] + ground + emphasis).joined(separator: " ")
  }
}

extension Color: CustomStringConvertible {
  /// A description for snapshots: `default`, `ansi 4` or `#1e1e2e`.
  package var description: String {
    switch self {
    case .terminalDefault: "default"
    case .ansi(let number): "ansi \(number)"
    case .rgb(let red, let green, let blue):
      "#"
        + [red, green, blue].map { channel in
          (channel < 16 ? "0" : "") + String(channel, radix: 16)
        }.joined()
    }
  }
}
