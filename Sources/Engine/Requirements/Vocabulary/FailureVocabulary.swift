/// Words by which sentences speak of what happens when something does not answer.
enum FailureVocabulary {
  private static let failures = SpokenPhrases([
    "fails", "fail", "failing", "is down", "are down", "goes down", "is lost", "unavailable",
    "does not answer", "do not answer", "does not respond", "do not respond", "times out",
    "unreachable", "is away", "cannot be reached", "outage",
    "실패하면", "실패 시", "장애 시", "응답하지 않으면", "멈추면", "끊기면", "끊겨도", "죽으면",
    "fällt", "ausfall", "ausgefallen", "nicht erreichbar", "antwortet nicht", "antworten nicht",
    "不可用", "宕机", "故障时", "失败时", "応答しない", "障害時", "停止した場合",
  ])

  private static let bans = SpokenPhrases([
    "must not", "must never", "may not", "may never", "cannot", "can not", "is not allowed",
    "are not allowed", "is forbidden", "never",
    "할 수 없다", "할 수 없음", "해서는 안", "하면 안", "않는다", "금지",
    "darf nicht", "dürfen nicht", "darf kein", "darf keine", "darf keinen", "dürfen keine",
    "不得", "不能", "禁止", "してはならない", "できない",
  ])

  /// Whether a sentence tells of a failure.
  static func tellsFailure(_ sentence: String) -> Bool { failures.stand(in: sentence) }

  /// Whether a sentence forbids something.
  static func forbids(_ sentence: String) -> Bool { bans.stand(in: sentence) }
}
