/// The place of a source that generated lines cite, so that a finding about them can name both places.
struct CitedPlace {
  var evidence: Evidence

  /// Lines that are searched on either side.
  private static let reach = 14

  /// The citation nearest to a line, those below it first; `nil` where none is near.
  ///
  /// - Parameter line: counted from 1.
  init?(near line: Int, in text: String) {
    let lines = ThreeWayMerge.lines(of: text)
    let start = min(max(0, line - 1), lines.count)
    let below = lines[start..<min(lines.count, start + Self.reach)]
    let above = lines[max(0, start - Self.reach)..<start].reversed()
    guard let place = (Array(below) + above).lazy.compactMap(Self.place).first else { return nil }
    evidence = Evidence(place: place, quote: "")
  }

  /// The first place that a line cites, such as `component-design_shop.md:144`.
  private static func place(in line: String) -> Place? {
    let mark = Array(".md:".utf8)
    let bytes = Array(line.utf8)
    guard bytes.count > mark.count,
      let dot = bytes.indices.first(where: { bytes[$0...].starts(with: mark) })
    else { return nil }
    let digits = bytes[(dot + mark.count)...].prefix { (0x30...0x39).contains($0) }
    let name = bytes[..<dot].reversed().prefix { $0 > 0x20 && !"(`\"|".utf8.contains($0) }
    guard let number = Int(String(decoding: digits, as: UTF8.self)), !name.isEmpty else {
      return nil
    }
    return Place(
      document: String(decoding: name.reversed(), as: UTF8.self) + ".md", line: number)
  }
}
