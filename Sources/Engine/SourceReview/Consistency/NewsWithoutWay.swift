/// SRC-125: somebody is to be told, and nothing says over what.
enum NewsWithoutWay: SourceReading {
  static let id: RuleID = "SRC-125"
  static let looksFor = "alerts and news without a way to whom they are for"

  static func findings(in material: SourceMaterial) -> [Finding] {
    cases.compactMap { matter -> Finding? in
      guard !material.says(matter.ways),
        let line = material.first(matter.words, where: { $0.kind != .code })
      else { return nil }
      return finding(
        "“\(line.quoted(matter.words))”: no source says over what, and \(matter.whom)",
        about: material.subject(of: line), because: matter.reason,
        meanwhile: "No interaction with a provider is designed for it.", at: [line.evidence],
        suggestion: "Name the channel and its provider, who gets what, and what happens when it "
          + "does not arrive.")
    }
  }

  private struct Matter {
    var words: WordList
    var ways: WordList
    var whom: String
    var reason: String
  }

  private static let cases: [Matter] = [
    Matter(
      words: [
        "alerting system", "automated alerting", "alert notifications", "anomaly alerts",
        "sends alerts", "raises alerts", "system health alerts", "alerts the team",
        "alerts operators", "triggers alerts", "알람 발송", "告警",
      ],
      ways: [
        "pagerduty", "opsgenie", "slack", "email", "e mail", "mail", "sms", "on call", "telegram",
        "teams channel", "escalat*", "webhook", "alertmanager", "카카오", "钉钉", "discord",
      ],
      whom: "who has to act on it",
      reason: "An alert that nobody is bound to read is a line in a log."),
    Matter(
      words: [
        "notify customer*", "notify user*", "notify the customer", "notify the user",
        "notifies the customer", "notifies the user", "notifies users", "notifies customers",
        "notify patients", "notifies the patient", "notify owner*", "고객에게 알림", "通知用户",
        "benachrichtigt den kunden",
      ],
      ways: [
        "email", "emails", "e mail", "mail", "sms", "push", "websocket", "in app", "slack",
        "whatsapp", "kakao", "알림톡", "fcm", "apns", "邮件", "短信", "推送",
      ],
      whom: "whether it has to arrive",
      reason: "Mail, text messages and push differ in cost, delay, consent and in whether anybody "
        + "learns that nothing arrived."),
  ]
}
