/// Tells in which sections places stand, by looking up rather than going through all sections.
struct SectionPlaces {
  private var lines: [String: [Int]] = [:]
  private var numbers: [String: Int] = [:]

  init(_ readings: [ExtractionDraft.Reading]) {
    for (number, reading) in readings.enumerated() where numbers[reading.document.name] == nil {
      numbers[reading.document.name] = number
      lines[reading.document.name] = reading.document.sections.map(\.line)
    }
  }

  /// The sections of some places, as document and section numbers.
  func sections(of evidence: [Evidence]) -> Set<[Int]> {
    var found: Set<[Int]> = []
    for item in evidence {
      guard let number = numbers[item.place.document] else { continue }
      found.insert([number, section(item.place) ?? 0])
    }
    return found
  }

  /// Whether one of some places is a heading.
  func areHeadings(_ evidence: [Evidence]) -> Bool {
    evidence.contains { item in
      guard let section = section(item.place), section > 0 else { return false }
      return lines[item.place.document]?[section] == item.place.line
    }
  }

  /// The last section that begins at or before a place.
  private func section(_ place: Place) -> Int? {
    guard let lines = lines[place.document] else { return nil }
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle] <= place.line { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
