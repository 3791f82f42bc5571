/// The fallback of one call, by what it carries.
struct CallFallback {
  let call: Interaction
  let model: DesignModel
  let earlier: DesignIndex
  /// Whether a component takes all its work from messages.
  let isEventWorker: (ElementID) -> Bool

  private var source: String { model.index.name(call.source) }
  private var target: String { model.index.name(call.target) }
  private var profile: EdgeProfile? { model.profile(call.id) }

  /// The fallback with its reason.
  var decision: Decision {
    if model.isOutside(call.source) { return inbound }
    if model.index.isRegistration(call) {
      return decided(
        .cachedValue,
        "\(source) keeps the addresses and settings that it has got from \(target) and works with them "
          + "until \(target) is back.",
        alternatives: [
          Alternative(
            .fallback(.failFast),
            whyNot: "Every request of \(source) would fail although the instances are there.")
        ])
    }
    if earlier.transport(call.id) == .webSocket {
      return decided(
        .cachedValue,
        "\(target) and \(source) are tied by a socket: until it is open again the receiver shows what it last "
          + "got, and then gets the present state.",
        alternatives: [
          Alternative(
            .fallback(.redeliver), whyNot: "No broker stands between \(source) and \(target).")
        ])
    }
    if let schedule = scheduled {
      return decided(
        .nextRun,
        "\(source) calls \(target) on a schedule (“\(schedule)”), so the next run takes along what this "
          + "one left.",
        alternatives: [
          Alternative(
            .fallback(.failFast),
            whyNot: "Nobody waits for this run of \(source) who could be told 503.")
        ])
    }
    let mayWrite = model.isWrite(call) && profile?.edgeClass.value == .command
    if isEventWorker(call.source), mayWrite || profile?.edgeClass.assumption != nil {
      return decided(
        .redeliver,
        "\(source) works off messages; while \(target) is away, the message stays unacknowledged and "
          + "comes again.",
        alternatives: [
          Alternative(
            .fallback(.failFast), whyNot: "Nobody calls \(source) who could be told 503.")
        ])
    }
    return model.isWrite(call) ? command : query
  }

  private func decided(
    _ fallback: Fallback, _ reason: String, assumptions: [AssumptionID] = [],
    alternatives: [Alternative] = []
  ) -> Decision {
    Decision(
      rule: ERR06Fallback.id, subject: .interaction(call.id), topic: .fallback,
      outcome: .fallback(fallback), reason: reason, evidence: call.evidence,
      assumptions: assumptions, alternatives: alternatives,
      origin: assumptions.isEmpty ? .rule : .assumption)
  }

  /// Calls from outside: what the system answers while it cannot serve them.
  private var inbound: Decision {
    decided(
      .failFast,
      "\(source) is outside the system; while \(target) cannot serve, it says so at once and says when "
        + "to come back.",
      alternatives: [
        Alternative(
          .fallback(.defaultValue),
          whyNot: "\(source) could not tell an answer of \(target) from a made-up one.")
      ])
  }

  /// The words of a schedule, where the call moves data on one.
  private var scheduled: String? {
    guard profile?.edgeClass.value == .bulk else { return nil }
    return model.callWords(call).first(of: Self.onSchedule)
  }

  /// Words of a call that a clock starts.
  private static let onSchedule: WordList = [
    "nightly", "hourly", "daily", "weekly", "every minute", "every hour", "minutes", "cron",
    "schedule*",
    "분마다", "시간마다", "매일", "매시", "야간", "毎日", "每天", "定时",
  ]

  private var command: Decision {
    let never = Alternative(
      .fallback(.cachedValue),
      whyNot: "\(call.what.sentenceCase) is a write, and no earlier answer of "
        + "\(target) says that it has been done.")
    if earlier.pattern(call.id) == .asyncRequestReply || profile?.needsAnswer.value == false {
      return decided(
        .queueAndAccept,
        "\(source) needs only the acceptance of \(call.what), so it keeps it and hands it to \(target) "
          + "later.",
        alternatives: [
          never,
          Alternative(
            .fallback(.failFast), whyNot: "The caller of \(source) would have to send it again."),
        ])
    }
    return decided(
      .failFast,
      "\(source) goes on only with the outcome of \(call.what) at \(target), and an outcome cannot be "
        + "made up.",
      alternatives: [
        never,
        Alternative(
          .fallback(.queueAndAccept),
          whyNot: "\(source) would report as accepted what \(target) may still refuse."),
      ])
  }

  private var query: Decision {
    if let word = model.callWords(call).first(of: Self.mustBeFresh) {
      return decided(
        .failFast,
        "\(call.what.sentenceCase) decides what is allowed now (“\(word)”), and an old answer of "
          + "\(target) could allow too much.",
        alternatives: [
          Alternative(
            .fallback(.cachedValue),
            whyNot: "A suspended or changed right would still count until the copy ends.")
        ])
    }
    let known = model.index.events(publishedBy: call.target)
      .filter { $0.consumers.contains(call.source) }
    if !known.isEmpty {
      return decided(
        .cachedValue,
        "\(source) already hears \(EventNames.list(known)) from \(target), so its last known value is "
          + "at most one message old.",
        alternatives: [noDefault])
    }
    if profile?.dataClass.value == .payment {
      return decided(
        .failFast,
        "\(call.what.sentenceCase) is about money (\(profile?.dataClass.why ?? "payment data")), where "
          + "\(source) must not go on with an old figure of \(target).",
        alternatives: [
          Alternative(
            .fallback(.cachedValue), whyNot: "A balance or an account may have changed since.")
        ])
    }
    if profile?.edgeClass.assumption != nil {
      return decided(
        .failFast,
        "No source says whether \(source) only reads \(call.whatToRead) from \(target), and an old "
          + "answer would hide that nothing was done.",
        assumptions: [.unclearPurpose],
        alternatives: [
          Alternative(
            .fallback(.cachedValue),
            whyNot:
              "It fits where \(call.what) changes nothing at \(target), which is to be confirmed."
          )
        ])
    }
    return decided(
      .cachedValue,
      "\(source) only reads \(call.whatToRead) from \(target), and an answer that is marked as old is "
        + "better than none.",
      alternatives: [noDefault])
  }

  private var noDefault: Alternative {
    Alternative(
      .fallback(.defaultValue),
      whyNot: "No source names a value that would be right without \(target).")
  }

  /// Words of questions whose answer must be true now.
  private static let mustBeFresh: WordList = [
    "login", "log in", "authenticat*", "authoris*", "authoriz*", "permission*", "eligib*",
    "entitle*", "verif*", "validat*", "oidc", "openid connect", "fraud", "limit*", "balance*",
    "자격", "검증", "인증", "로그인", "권한", "한도", "잔액",
  ]
}

extension DesignModel {
  /// The words by which a call is judged: its purpose, its protocol and its data.
  func callWords(_ call: Interaction) -> Wording {
    Wording(([call.purpose, call.via].compactMap(\.self) + call.data).joined(separator: " ; "))
  }
}

extension Interaction {
  /// What is read, as an object in a sentence.
  var whatToRead: String {
    guard let purpose, !purpose.isEmpty else { return "data" }
    return "“\(purpose)”"
  }
}

extension String {
  /// `this call` as the beginning of a sentence; a quotation stays as it is.
  var sentenceCase: String { hasPrefix("this ") ? "This " + dropFirst(5) : self }
}
