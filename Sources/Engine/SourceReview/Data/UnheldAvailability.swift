/// SRC-103: what was free a moment ago is sold twice.
enum UnheldAvailability: SourceReading {
  static let id: RuleID = "SRC-103"
  static let looksFor = "something scarce that is looked at and not held"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard let look = material.text.lines(looking).first(where: isLook) else { return [] }
    let confirm = material.text.lines(confirming).first {
      $0.kind != .heading && $0.affirms(confirming)
    }
    if let confirm {
      guard !material.says(reserving) else { return [] }
      return [found(look, confirm, in: material)]
    }
    let near = material.text.lines(takings).filter { $0.kind != .heading && $0 != look }
    guard !material.says(held), look.says(takings) || !near.isEmpty else { return [] }
    let taking =
      near.first { $0.block == look.block && $0.number > look.number }
      ?? near.first { $0.kind != .diagram } ?? near.first ?? look
    return [found(look, taking, in: material)]
  }

  private static func isLook(_ line: SourceLine) -> Bool {
    line.kind != .heading && line.affirms(looking)
  }

  private static func found(
    _ look: SourceLine, _ taking: SourceLine, in material: SourceMaterial
  ) -> Finding {
    finding(
      .error,
      "“\(look.quoted(looking))” only looks; nothing holds what was found until it is taken",
      about: material.subject(of: look),
      because: "Between the look and the taking another user does the same: both are told yes, and "
        + "it is sold or booked twice.",
      meanwhile: "The last step decides, and the second of two fails there.",
      at: [look.evidence, taking.evidence],
      suggestion: "Name the step that reserves, who does it, how long it holds, and the constraint "
        + "in the store that lets only one through.")
  }

  private static let looking: WordList = [
    "available items", "available rooms", "available cars",
    "slot is free", "seat is free", "room is free", "it is free", "table is free",
    "check availability", "checks availability", "get available*", "available slots",
    "check stock", "checks stock", "check inventory", "checks inventory", "check balance",
    "checks the balance", "check the balance", "checks the stock", "stock check",
    "availability check", "verify stock", "verify availability", "is available",
    "checks whether the room", "재고 확인", "재고 조회", "检查库存", "prüft verfügbarkeit",
    "prüft den bestand", "check seat availability", "checks seat availability",
    "checks free*", "check free*", "在庫確認",
  ]
  private static let confirming: WordList = [
    "confirm reservation", "confirm* reservations", "confirm* ticket reservation*",
    "confirm* the reservation",
  ]
  private static let reserving: WordList = [
    "reserves", "reserve seats", "reserve tickets", "reserve stock", "create* reservation*",
    "make* reservation*", "place* hold", "hold* seats", "add* reservation*", "reserve ticket",
    "holds",
  ]
  private static let takings: WordList = [
    "inserts the", "writes the hold", "book", "booking", "create booking", "creates the order",
    "create order", "places the order",
    "place order", "checkout", "order", "orders", "purchase", "transfer", "withdraw*", "주문", "예약",
    "下单", "bestellung*", "buchung*", "予約",
  ]
  private static let held: WordList = [
    "reserv*", "held for", "places a hold", "holds the seat*", "holds stock", "holds the slot*",
    "lock", "locks", "locking", "atomic*", "optimistic*",
    "unique constraint", "exclusion constraint", "select for update", "for update",
    "compare and set", "decrement*", "double booking", "oversell*", "serializable",
    "conditional update", "예약 홀드", "잠금", "锁", "预留", "sperr*", "reservier*", "引き当て",
  ]
}
