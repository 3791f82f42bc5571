/// SRC-108: who presses twice gets it twice.
enum SubmittedTwice: SourceReading {
  static let id: RuleID = "SRC-108"
  static let looksFor = "a request that does harm when it comes twice"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(once) else { return [] }
    let operation = material.operations.first { operation in
      operation.method == "POST" && operation.says(costly) && !operation.says(harmless)
    }
    let line = operation?.line ?? material.first(deeds, where: { $0.kind != .code })
    guard let line else { return [] }
    let what = operation?.title ?? "“\(line.quoted(deeds))”"
    let owner = material.owner(of: line)
    let isMoney = material.says(ReviewWords.payment)
    return [
      finding(
        isMoney ? .warning : .note,
        "Nothing keeps \(what) from being done twice\(owner.map { " at \($0)" } ?? "")",
        about: operation?.owner.map { .element($0) } ?? material.subject(of: line),
        because: "A caller whose answer is lost sends again, and a user presses again: the second "
          + "request looks like a new one\(isMoney ? ", and is paid for." : ".")",
        meanwhile: "The operation takes an idempotency key (API-03).", at: [line.evidence],
        suggestion: "Let the client send a key of its own with \(what), keep it with the result, "
          + "and answer the second request with the first's.")
    ]
  }

  private static let costly: WordList = [
    "order", "orders", "payment*", "pay", "booking*", "transfer*", "job", "jobs", "checkout",
    "purchase*", "subscription*", "withdraw*", "loan*", "refund*", "appointment*", "reservation*",
    "process*", "charge*", "claims", "ticket*", "submit*", "application*", "prescription*",
    "deposit*", "invoice*", "shipment*",
  ]
  private static let harmless: WordList = ["search", "login", "webhook*", "cancel", "callback*"]
  private static let deeds: WordList = [
    "create order", "creates order*", "place order", "places order*", "create booking",
    "createbooking", "process payment", "submit order", "order creation", "placing order*",
    "creates an order", "places an order", "place orders", "places orders", "makes a booking",
    "books an appointment", "주문 생성", "결제 요청", "创建订单", "下单", "bestellung aufgeben",
    "creates the payment", "charges the card", "transfers money", "注文作成",
  ]
  private static let once: WordList = [
    "idempot*", "dedup*", "double submit*", "request id", "client token", "unique constraint", "멱등",
    "幂等", "exactly once", "duplicate", "duplicates", "冪等",
  ]
}
