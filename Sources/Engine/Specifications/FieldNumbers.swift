/// Numbers for the fields of a message: those that are given already, and the next free one for the rest.
struct FieldNumbers {
  /// One number for each field, in order.
  let numbers: [Int]

  /// - Parameters:
  ///   - given: the number of each field where it has one.
  ///   - reserved: numbers that nobody may use again.
  init(_ given: [Int?], reserved: [ReservedField]) {
    var next = (given.compactMap(\.self) + reserved.map(\.number)).max() ?? 0
    numbers = given.map { number in
      if let number { return number }
      next += 1
      // Proto keeps these for itself.
      if (19_000...19_999).contains(next) { next = 20_000 }
      return next
    }
  }
}
