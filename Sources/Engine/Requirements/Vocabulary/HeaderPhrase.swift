/// What the title of a column means by the words that it is made of.
///
/// Titles that no list holds are put together from few words: "Inbound from", "Master data in",
/// "Calling application", "Sys-ID".
enum HeaderPhrase {
  private static let parts: Set<String> = [
    "component", "service", "system", "application", "app", "module", "subsystem", "party", "side",
    "microservice", "container", "node", "end", "komponente", "dienst", "anwendung",
  ]
  private static let callers: Set<String> = [
    "calling", "consuming", "requesting", "source", "sending", "client", "initiating", "origin",
    "aufrufende", "aufrufender",
  ]
  private static let callees: Set<String> = [
    "called", "providing", "target", "receiving", "destination", "serving", "supplying",
    "aufgerufene", "aufgerufener",
  ]
  private static let inbound: Set<String> = ["inbound", "incoming", "ingress", "eingehend"]
  private static let outbound: Set<String> = ["outbound", "outgoing", "egress", "ausgehend"]
  private static let needs: Set<String> = [
    "depends", "needs", "requires", "uses", "calls", "invokes", "consults", "benötigt", "braucht",
    "ruft", "nutzt", "verwendet", "abhängig",
  ]

  /// Beginnings of titles in scripts that join words, by the end of the interaction that they ask for.
  private static let wideEnds: [(ColumnRole, [String])] = [
    (.to, ["대상", "피호출", "호출되는", "호출받는", "수신", "被调用", "被调", "目标", "接收", "提供", "呼び出し先", "送信先"]),
    (.from, ["호출하는", "호출", "요청", "발신", "송신", "调用", "发起", "请求", "发送", "呼び出し元", "送信元"]),
  ]
  private static let wideParts = [
    "서비스", "시스템", "모듈", "컴포넌트", "측", "자", "服务", "系统", "模块", "方", "端", "サービス", "システム", "側",
  ]

  /// "호출 서비스", "被调用方": a verb that tells the end, and a word for a part.
  private static func wideRole(of words: [String]) -> ColumnRole? {
    let title = words.joined()
    for (role, beginnings) in wideEnds {
      for beginning in beginnings where title.hasPrefix(beginning) {
        if wideParts.contains(String(title.dropFirst(beginning.count))) { return role }
      }
    }
    return nil
  }

  /// The meaning of a title's words; `nil` where they say nothing for certain.
  static func role(of words: [String]) -> ColumnRole? {
    if let role = wideRole(of: words) { return role }
    guard let first = words.first, let last = words.last, words.count <= 4 else { return nil }
    if words.count > 1, ["id", "no", "nr", "code", "number"].contains(last),
      parts.contains(first) || ["sys", "comp", "svc", "interface", "if"].contains(first)
    {
      return .code
    }
    let events: Set<String> = ["event", "events", "message", "messages", "topic", "topics"]
    guard !words.contains(where: { events.contains($0) }) else { return nil }
    if parts.contains(last) || last.hasSuffix("s") && parts.contains(String(last.dropLast())) {
      if callers.contains(first) { return .from }
      if callees.contains(first) { return .to }
    }
    if inbound.contains(first) { return .usedBy }
    if outbound.contains(first) { return .dependsOn }
    if last == "in" || words.suffix(2) == ["stored", "in"] {
      let stored: Set<String> = [
        "data", "stored", "kept", "state", "persisted", "records", "saved",
      ]
      if words.contains(where: { stored.contains($0) }) { return .store }
    }
    if ["owner", "team"].contains(last) { return .team }
    if needs.contains(first) { return last == "von" || last == "by" ? nil : .dependsOn }
    return nil
  }
}
