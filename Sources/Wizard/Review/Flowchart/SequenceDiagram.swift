package import OrderedCollections
import Screen

/// A sequence diagram as Mermaid's text says it, of which participants and messages are drawn.
package struct SequenceDiagram: Equatable, Sendable {
  package struct Message: Equatable, Sendable {
    package var from: String
    package var to: String
    package var text: String
    /// Whether the line is dashed, as answers are.
    package var isDashed: Bool
  }

  /// Names by id, in the order in which they stand side by side.
  package var participants: OrderedDictionary<String, String> = [:]
  package var messages: [Message] = []

  /// Reads a diagram; nil where the text is another one or holds more than messages.
  package init?(_ text: String) {
    let lines = text.split(whereSeparator: \.isNewline)
      .map { String($0.drop { $0 == " " || $0 == "\t" }) }
      .filter { !$0.isEmpty && !$0.hasPrefix("%%") }
    guard lines.first?.hasPrefix("sequenceDiagram") == true else { return nil }
    for line in lines.dropFirst() {
      if line.hasPrefix("participant ") || line.hasPrefix("actor ") {
        let rest = String(line.drop { $0 != " " }.dropFirst())
        let parts = rest.split(separator: " as ", maxSplits: 1).map(String.init)
        guard let id = parts.first else { return nil }
        participants[id] = MermaidWords.plain(parts.last ?? id)
      } else {
        guard let message = Self.message(line) else { return nil }
        for end in [message.from, message.to] where participants[end] == nil {
          participants[end] = end
        }
        messages.append(message)
      }
    }
    guard !messages.isEmpty else { return nil }
  }

  private static func message(_ line: String) -> Message? {
    for arrow in ["-->>", "->>", "-->", "->"] {
      guard let place = line.firstRange(of: arrow) else { continue }
      let rest = line[place.upperBound...]
      guard let colon = rest.firstIndex(of: ":") else { return nil }
      func word(_ text: Substring) -> String {
        String(text.filter { $0 != " " && $0 != "+" })
      }
      let text = rest[rest.index(after: colon)...].drop { $0 == " " }
      return Message(
        from: word(line[..<place.lowerBound]), to: word(rest[..<colon]),
        text: MermaidWords.plain(String(text)), isDashed: arrow.hasPrefix("--"))
    }
    return nil
  }

  /// The messages as arrows between lifelines where there is room, else one below the other.
  package func lines(width: Int) -> [[Span]] {
    let names = Array(participants.values)
    let distance = names.isEmpty ? 0 : width / names.count
    let longest = names.reduce(0) { max($0, CellWidth.of($1)) }
    guard distance >= longest + 6, names.count > 1 else { return list(width: width) }
    return picture(names, distance: min(distance, longest + 16))
  }

  private func picture(_ names: [String], distance: Int) -> [[Span]] {
    let ids = Array(participants.keys)
    let width = distance * names.count
    var canvas = BoxCanvas(width: width, height: 3 + 2 * messages.count)
    func middle(_ place: Int) -> Int { place * distance + distance / 2 }
    for place in names.indices {
      canvas.vertical(
        column: middle(place), from: 2, to: 2 + 2 * messages.count, isDashed: true)
      let box = CellWidth.of(names[place]) + 4
      canvas.box(
        Flowchart.Node(label: names[place], shape: .box), row: 0, column: middle(place) - box / 2,
        height: 3, width: box)
    }
    for (offset, message) in messages.enumerated() {
      let row = 4 + 2 * offset
      guard let from = ids.firstIndex(of: message.from), let to = ids.firstIndex(of: message.to)
      else { continue }
      let (left, right) = (middle(min(from, to)), middle(max(from, to)))
      let room = right - left - 3
      var text = message.text
      while CellWidth.of(text) > max(0, room) { text.removeLast() }
      if from == to {
        canvas.write("↺ \(message.text)", row: row, column: left + 1, role: .uiText)
        continue
      }
      canvas.write(text, row: row - 1, column: left + 2, role: .uiText)
      let line = String(repeating: message.isDashed ? "╌" : "─", count: right - left - 2)
      canvas.write(
        from < to ? line + "▸" : "◂" + line, row: row, column: left + 1, role: .uiBorder)
    }
    return canvas.lines
  }

  private func list(width: Int) -> [[Span]] {
    messages.flatMap { message -> [[Span]] in
      let from = participants[message.from] ?? message.from
      let to = participants[message.to] ?? message.to
      let head = [
        Span(from), Span(message.isDashed ? " ╌╌▸ " : " ──▸ ", .uiBorder), Span(to),
      ]
      return [head]
        + TextWrap.lines(of: message.text, width: max(8, width - 4)).map {
          [Span("    " + $0, .uiDim)]
        }
    }
  }
}
