/// SRC-111: a time is measured with two clocks.
enum TwoClocks: SourceReading {
  static let id: RuleID = "SRC-111"
  static let looksFor = "a time between two clocks"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(agreed),
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
