/// A foreground and a background by the numbers that ncurses takes.
struct ColorPair: Hashable {
  var foreground: Int32
  var background: Int32

  /// Pair 0: the terminal's own colours.
  static let terminalDefault = ColorPair(foreground: -1, background: -1)
}

/// Which colours each of ncurses' numbered pairs stands for.
///
/// Terminals of 8 colours have 64 pairs, fewer than there are combinations, so pairs are handed on:
/// the least recently used goes first, but never one that is on the screen.
struct ColorPairTable {
  private struct Entry {
    var number: Int32
    var lastUse: Int
  }

  private let capacity: Int
  private var entries: [ColorPair: Entry] = [:]
  private var clock = 0

  /// Makes a table for `capacity` pairs, of which pair 0 is never handed out.
  init(capacity: Int) {
    self.capacity = capacity
  }

  /// The number of a pair, and whether ncurses must be told its colours first.
  ///
  /// - Parameters:
  ///   - pair: The colours.
  ///   - onScreen: Every pair of the frame to be shown; asked only when the table is full.
  /// - Returns: Pair 0 when the table is full of pairs that are on the screen.
  mutating func number(
    of pair: ColorPair, onScreen: () -> Set<ColorPair>
  ) -> (number: Int32, isNew: Bool) {
    if pair == .terminalDefault || capacity < 2 { return (0, false) }
    clock += 1
    if let entry = entries[pair] {
      entries[pair]?.lastUse = clock
      return (entry.number, false)
    }
    let number: Int32
    if entries.count < capacity - 1 {
      number = Int32(entries.count + 1)
    } else {
      let used = onScreen()
      let free = entries.filter { !used.contains($0.key) }
      guard let oldest = free.min(by: { $0.value.lastUse < $1.value.lastUse }) else {
        return (0, false)
      }
      entries[oldest.key] = nil
      number = oldest.value.number
    }
    entries[pair] = Entry(number: number, lastUse: clock)
    return (number, true)
  }
}
