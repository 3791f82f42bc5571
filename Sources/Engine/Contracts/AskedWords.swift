/// A purpose such as "quantity and earliest date per SKU and postcode", parted into what is answered and
/// what the caller gives.
struct AskedWords: Hashable {
  /// The words before "of a", "per", "for a" and the like.
  let answer: String
  /// The words behind them; empty when nothing is said to be given.
  let given: String

  init(_ purpose: String) {
    let first = Self.marks.compactMap { purpose.firstRange(of: $0) }
      .min { $0.lowerBound < $1.lowerBound }
    guard let first else {
      answer = purpose
      given = ""
      return
    }
    answer = String(purpose[..<first.lowerBound])
    // What stands behind a comma says what the answer is good for.
    given = String(purpose[first.upperBound...].prefix { !",.;".contains($0) })
  }

  private static let marks = [
    " per ", " of a ", " of an ", " of the ", " of one ", " for a ", " for an ", " for one ",
    " by ",
  ]
}
