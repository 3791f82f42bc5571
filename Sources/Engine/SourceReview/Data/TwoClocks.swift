/// SRC-111: a time is measured with two clocks.
enum TwoClocks: SourceReading {
  static let id: RuleID = "SRC-111"
  static let looksFor = "a time between two clocks"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(agreed) else { return [] }
    return foreign(in: material) ?? measured(in: material)
  }

  /// A sentence takes the time from a clock that users or devices set.
  private static func foreign(in material: SourceMaterial) -> [Finding]? {
    guard let line = material.statements(foreignClocks).first(where: { $0.affirms(foreignClocks) })
    else { return nil }
    let clock = line.quoted(foreignClocks)
    return [
      finding(
        "“\(clock)” decides when something was, and nobody sets it",
        about: material.subject(of: line),
        because: "It is off by minutes, stands in another zone, or is set back by whoever gains "
          + "from it; what is ordered, billed or ended by it is wrong.",
        meanwhile: "The stated times are taken as they come.", at: [line.evidence],
        suggestion: "Note the time of arrival at the server too, decide by it, and mark what lies "
          + "too far apart.")
    ]
  }

  private static func measured(in material: SourceMaterial) -> [Finding] {
    guard
      let line = material.first(measures, where: { $0.kind != .code }),
      let clock = material.text.lines(stamps).first(where: {
        $0.kind != .heading && $0.says(devices)
      })
    else { return [] }
    let device = clock.quoted(devices)
    return [
      finding(
        "“\(line.quoted(measures))” rests on the clocks of more than one device, and nothing says "
          + "that they agree",
        about: material.subject(of: line),
        because: "Clocks drift by seconds a day; what is worked out from two of them is wrong by "
          + "as much, and an end may lie before its beginning.",
        meanwhile: "The stated times are taken as they come.",
        at: [line.evidence, clock.evidence],
        suggestion: "Say how each \(device) keeps its time and how far it may be off, and drop or "
          + "mark what is beyond that.")
    ]
  }

  private static let foreignClocks: WordList = [
    "time of the handheld", "time of the device", "time of the phone", "time of the tablet",
    "clock of the device", "clock of the phone", "phone time", "phone s time", "phone s clock",
    "device time", "device clock", "device s clock",
    "client time", "client clock", "client s clock", "pc s clock", "browser clock",
    "browser s clock", "browser time", "local clock", "브라우저 시계", "단말 시간", "기기 시간",
    "클라이언트 시간", "客户端时间", "gerätezeit",
  ]
  private static let measures: WordList = [
    "average speed", "elapsed time", "travel time", "time between", "duration between",
    "time difference", "trip duration", "speed of the", "latest timestamp", "last write wins",
    "newest timestamp", "most recent timestamp", "order by timestamp", "ordered by timestamp",
    "sorted by timestamp",
  ]
  private static let stamps: WordList = [
    "timestamp", "timestamps", "time stamp*", "clock", "measured at", "recorded at",
  ]
  private static let devices: WordList = [
    "camera", "cameras", "sensor", "sensors", "device", "devices", "meter", "meters", "terminal*",
    "vehicle*", "phone*", "client", "clients", "scanner*", "lane",
  ]
  private static let agreed: WordList = [
    "ntp", "ptp", "clock skew", "synchronised clock*", "synchronized clock*", "time sync*",
    "server time", "logical clock*", "vector clock*", "gps time", "hybrid logical",
  ]
}
