/// SRC-50: something can be begun, and not ended.
enum MissingCounterpart: SourceReading {
  static let id: RuleID = "SRC-50"
  static let looksFor = "an operation without its counterpart"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let named = operations(in: material)
    return named.contains { $0.message == payment.message }
      ? named : named + [unreturned(in: material)].compactMap(\.self)
  }

  /// A provider of payments is used, and no line speaks of money that goes back.
  private static func unreturned(in material: SourceMaterial) -> Finding? {
    guard !material.says(returning), let provider = material.elements(.payment).first,
      let use = material.index.incoming(provider.id).first?.evidence.first
        ?? provider.evidence.first
    else { return nil }
    return finding(
      payment.severity, payment.message, about: .element(provider.id), because: payment.reason,
      at: [use], suggestion: payment.suggestion)
  }

  private static let returning: WordList = [
    "refund*", "void*", "chargeback*", "reversal*", "reversed", "money back", "payout*", "환불", "退款",
    "erstatt*",
  ]

  private static func operations(in material: SourceMaterial) -> [Finding] {
    pairs.compactMap { pair in
      guard !material.says(pair.end),
        !material.operations.contains(where: { $0.method == "DELETE" && $0.says(pair.begin) }),
        let line = material.text.lines(pair.begin).first(where: { line in
          line.kind != .heading && line.affirms(pair.begin)
            && (pair.isTold || names(pair.begin, in: line))
        })
      else { return nil }
      return finding(
        pair.severity, pair.message, because: pair.reason, at: [line.evidence],
        suggestion: pair.suggestion)
    }
  }

  /// Whether an operation or an identifier of the line bears the word, not only a sentence.
  private static func names(_ list: WordList, in line: SourceLine) -> Bool {
    line.text.split { " \t`,;()→>|*\"".contains($0) }.contains { piece in
      let isName =
        piece.hasPrefix("/") || piece.dropFirst().contains(where: \.isUppercase)
        || piece.contains("_") || piece.utf8.contains { $0 >= 0x80 }
      return isName && Wording(String(piece)).contains(any: list)
    }
  }

  private struct Pair {
    var begin: WordList
    var end: WordList
    /// Whether a sentence is enough; else an operation or an identifier must bear the word.
    var isTold = false
    var severity = Finding.Severity.note
    var message: String
    var reason: String
    var suggestion: String
  }

  private static let payment = Pair(
    begin: ["create payment order", "create payment", "charge card", "capture payment"],
    end: ["refund payment", "create refund", "void*", "cancel payment", "refund payment order"],
    severity: .warning,
    message: "Payments are made, but no operation gives money back",
    reason: "A cancellation, a dispute or a mistake then ends in manual work at the provider.",
    suggestion: "Name the operation for refunds, who may call it, and which state it leaves.")

  private static let pairs: [Pair] = [
    Pair(
      begin: ["login", "log in", "sign in", "登录"],
      end: [
        "logout", "log out", "sign out", "signout", "revok*", "end session", "登出", "退出",
      ],
      message: "One can log in, but no source names how to log out",
      reason: "On a shared machine, or after a theft, the session goes on until it expires.",
      suggestion:
        "Name the operation that ends a session, and what it does to tokens already given."
    ),
    Pair(
      begin: ["upload", "uploads", "업로드", "上传"],
      end: ["delete*", "remove*", "purge*", "lifecycle", "expire*", "erase*", "삭제", "删除"],
      isTold: true, severity: .warning,
      message: "Files can be uploaded, but no source says when or how they are deleted",
      reason: "Files pile up, and one that should not have been sent cannot be taken back.",
      suggestion: "Name the operation that deletes a file with all that was made of it, or a time "
        + "after which it goes."),
    Pair(
      begin: ["subscribe", "subscribes"],
      end: ["unsubscribe*", "cancel*", "disconnect*", "leave*", "close*"],
      message: "One can subscribe, but no source names how to unsubscribe",
      reason: "Who no longer wants the news, or is gone, is still sent to.",
      suggestion: "Name how a subscription ends, and when one that nobody renews does."),
    Pair(
      begin: ["start session", "start job", "start live"],
      end: ["end session", "stop*", "close session", "finish*", "end live", "ends"],
      severity: .warning,
      message: "Something is started that no source ends",
      reason: "What holds resources or lets others in stays open when its owner walks away.",
      suggestion: "Name the operation that ends it, and after how long it ends by itself."),
    Pair(
      begin: ["join session", "join room", "join group"],
      end: ["leave*", "exit*", "quit*", "kick*"],
      message: "One can join, but no source names how to leave",
      reason: "Who closed the window still counts as present.",
      suggestion: "Name the operation for leaving, and how a lost connection is noticed."),
    payment,
    Pair(
      begin: ["booking", "bookings", "appointment", "appointments", "reservations"],
      end: ["cancel*", "storno*", "withdraw*", "refund*", "취소", "取消", "キャンセル"],
      message: "One can book, but no source names how to cancel",
      reason: "What nobody will come for stays taken, and plans are changed by mail and telephone.",
      suggestion: "Name the operation that cancels, until when it may, and what it gives back."),
    Pair(
      begin: ["注册", "회원가입"], end: ["注销", "탈퇴", "删除用户", "delete account"], isTold: true,
      severity: .warning,
      message: "One can register, but no source names how an account is deleted",
      reason: "The law gives a person the right to deletion (GDPR, Article 17).",
      suggestion: "Name the operation, and what becomes of data that others share."),
  ]
}
