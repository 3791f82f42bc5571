/// SRC-153: what runs at users speaks to the broker of the system.
enum ClientOnBroker: SourceReading {
  static let id: RuleID = "SRC-153"
  static let looksFor = "a client that publishes to the system's broker"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let rows = material.text.rows.filter { row in
      guard let maker = row.cell(makers),
        row.titles.first.map({ Wording($0).contains(any: events) }) == true
      else { return false }
      return Wording(maker).contains(any: clients)
    }
    guard let row = rows.first, let maker = row.cell(makers), let event = row.cells.first,
      !material.says(between)
    else { return [] }
    return [
      finding(
        "\(maker) publishes \(event) itself, so strangers' devices reach the broker",
        about: .event(event),
        because: "What runs at users can be taken apart: its access to the broker sends any event "
          + "in anybody's name, past every check, and no gateway limits it.",
        meanwhile: "The event counts as one from outside of the system (SEC-06).",
        at: rows.map(\.line.evidence),
        suggestion: "Let \(maker) call an operation that checks who it is and what it may say, and "
          + "publish from there.")
    ]
  }

  private static let events: WordList = ["event", "events", "이벤트", "事件", "message"]
  private static let makers: WordList = [
    "producer", "producers", "published by", "publisher", "발행", "生产者", "发布者",
  ]
  private static let clients: WordList = [
    "app", "browser", "client", "frontend", "spa", "portal", "web ui", "앱", "클라이언트",
  ]
  private static let between: WordList = ["mqtt", "iot", "web pubsub", "ably", "pusher"]
}
