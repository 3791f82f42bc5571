/// Verbs that join two parts of a system.
enum VerbVocabulary {
  /// What a verb says about the two parts that it joins.
  struct Meaning: Hashable, Sendable {
    var style: CommunicationStyle
    /// Whether the part before the verb is the one that is needed ("is called by").
    var isReversed: Bool
  }

  /// Verbs whose subject needs the object, in their base form.
  private static let english: [(String, CommunicationStyle)] = [
    ("call", .sync), ("invoke", .sync), ("query", .sync), ("request", .sync), ("ask", .sync),
    ("fetch", .unknown), ("retrieve", .unknown), ("get", .unknown), ("check", .sync),
    ("validate", .unknown), ("verify", .unknown), ("authenticate", .unknown), ("reserve", .sync),
    ("submit", .sync), ("depend", .unknown), ("use", .unknown), ("need", .unknown),
    ("require", .unknown), ("rely", .unknown), ("contact", .sync), ("access", .unknown),
    ("connect", .unknown), ("talk", .unknown), ("send", .unknown), ("post", .sync),
    ("forward", .unknown), ("route", .unknown), ("delegate", .unknown), ("proxy", .sync),
    ("poll", .sync), ("notify", .unknown), ("trigger", .unknown), ("push", .unknown),
    ("publish", .async), ("emit", .async), ("produce", .async), ("broadcast", .async),
    ("enqueue", .async), ("subscribe", .async), ("consume", .async), ("listen", .async),
    ("store", .data), ("persist", .data), ("save", .data), ("read", .data), ("write", .data),
    ("load", .data), ("cache", .data), ("update", .unknown), ("register", .unknown),
    ("charge", .sync), ("confirm", .unknown), ("upload", .unknown), ("synchronise", .unknown),
    ("synchronize", .unknown), ("integrate", .unknown), ("communicate", .unknown),
    ("search", .unknown), ("index", .data), ("hand", .unknown), ("export", .unknown),
    ("take", .unknown), ("receive", .unknown), ("transfer", .unknown), ("transmit", .unknown),
    ("deliver", .unknown), ("dispatch", .unknown), ("pass", .unknown), ("pull", .unknown),
    ("look", .sync), ("tell", .unknown), ("inform", .unknown), ("alert", .unknown),
    ("hit", .unknown), ("feed", .unknown), ("stream", .unknown), ("replicate", .unknown),
    ("ingest", .unknown), ("download", .unknown), ("collect", .unknown), ("obtain", .unknown),
    ("back", .data), ("keep", .data), ("hold", .data), ("accept", .unknown), ("enrich", .unknown),
    ("report", .unknown), ("redirect", .unknown), ("resolve", .unknown), ("archive", .data),
    ("put", .unknown), ("place", .unknown), ("instruct", .sync), ("wrap", .sync), ("go", .unknown),
    ("import", .unknown), ("sync", .unknown), ("insert", .data), ("append", .data),
    ("record", .data), ("pay", .sync), ("bill", .sync), ("consult", .sync),
    ("increment", .data),
  ]

  /// Verbs whose base form is more often a noun or adjective: only the third person counts.
  private static let thirdPerson: [(String, CommunicationStyle)] = [
    ("picks", .unknown), ("opens", .unknown), ("reaches", .unknown), ("launches", .unknown),
    ("starts", .unknown), ("announces", .async), ("purges", .unknown), ("resides", .data),
    ("reside", .data), ("mirrors", .unknown), ("pings", .sync), ("scrapes", .sync),
    ("dequeues", .async), ("drains", .async), ("populates", .unknown), ("reacts", .async),
    ("react", .async), ("raises", .async), ("ships", .unknown), ("offloads", .unknown),
    ("spawns", .unknown), ("mounts", .data), ("books", .unknown),
  ]

  /// Endings of Korean predicates whose subject needs the object.
  private static let korean: [(String, CommunicationStyle)] = [
    ("호출", .sync), ("조회", .unknown), ("요청", .sync), ("질의", .sync), ("검증", .unknown),
    ("확인", .unknown), ("발행", .async), ("게시", .async), ("구독", .async), ("소비", .async),
    ("수신", .async), ("전송", .unknown), ("보낸", .unknown), ("보내", .unknown), ("전달", .unknown),
    ("알린", .unknown), ("저장", .data), ("기록", .data), ("읽", .data), ("쓴", .data), ("캐시", .data),
    ("캐싱", .data), ("적재", .data), ("의존", .unknown), ("사용", .unknown), ("이용", .unknown),
    ("연동", .unknown), ("연결", .unknown), ("위임", .unknown), ("예약", .sync), ("가져", .unknown),
    ("받아", .unknown), ("통신", .unknown), ("반영", .unknown), ("발송", .unknown), ("업로드", .unknown),
    ("동기화", .unknown), ("갱신", .unknown), ("차감", .unknown), ("처리", .unknown), ("등록", .unknown),
    ("결제", .sync), ("인증", .unknown),
  ]

  private static let forms: [String: CommunicationStyle] = {
    var table: [String: CommunicationStyle] = [:]
    for (verb, style) in english {
      for form in inflected(verb) where table[form] == nil { table[form] = style }
    }
    for (form, style) in thirdPerson { table[form] = style }
    for (form, style) in [
      ("sent", CommunicationStyle.unknown), ("reads", .data), ("written", .data), ("wrote", .data),
      ("dependent", .unknown), ("relies", .unknown), ("queries", .sync), ("queried", .sync),
      ("kept", .data), ("keeping", .data), ("held", .data), ("fed", .unknown), ("took", .unknown),
      ("told", .unknown), ("notifies", .unknown), ("notified", .unknown), ("verifies", .unknown),
      ("verified", .unknown), ("proxies", .sync), ("got", .unknown), ("relied", .unknown),
      ("goes", .unknown), ("putting", .unknown), ("lives", .data),
      ("puts", .unknown), ("applies", .unknown),
    ] { table[form] = style }
    return table
  }()

  private static func inflected(_ verb: String) -> [String] {
    let stem = verb.hasSuffix("e") ? String(verb.dropLast()) : verb
    let plural = verb.hasSuffix("s") || verb.hasSuffix("h") || verb.hasSuffix("x") ? "es" : "s"
    var forms = [verb, verb + plural, stem + "ing", stem + "ed"]
    if ["get", "submit"].contains(verb) {
      forms += [verb + "ting", verb + "ted"]
    }
    return forms
  }

  /// What the words between two names say, if there is a verb among them that joins the two.
  ///
  /// The last verb counts: "asks for and stores" ends with what is done to the second part.
  static func meaning(between words: [String]) -> Meaning? {
    guard words.count <= 24 else { return nil }
    var found: (index: Int, style: CommunicationStyle)?
    for (index, word) in words.enumerated() {
      if let style = forms[word] { found = (index, style) }
    }
    guard let found else { return wrapping(words) }
    let before = found.index > 0 ? words[found.index - 1] : ""
    let auxiliaries: Set<String> = ["is", "are", "was", "be", "being", "been", "get", "gets"]
    let isPassive =
      words[found.index].hasSuffix("ed")
      || ["sent", "read", "written"].contains(words[found.index])
    let tail = words[(found.index + 1)...]
    guard tail.count <= 14 else { return nil }
    let verb = words[found.index]
    // "Data for Billing": what follows "for" is only spoken of, unless a verb asks for it.
    let object = words.last { !["the", "a", "an", "our", "its"].contains($0) } ?? ""
    if ["for", "than", "like", "as"].contains(object), tail.count > 1 { return nil }
    if verb == "backed" { return Meaning(style: .data, isReversed: false) }
    // "accepts fault reports from": what is received may be called like a verb.
    if tail.first == "from",
      words[..<found.index].contains(where: {
        ["receives", "accepts", "receive", "accept"].contains($0)
      })
    {
      return Meaning(style: .unknown, isReversed: true)
    }
    // Who receives something from another part is told by it.
    if ["receives", "receive", "receiving", "accepts", "accept"].contains(verb) {
      guard tail.contains("from") else { return nil }
      return Meaning(style: found.style, isReversed: true)
    }
    if isPassive, auxiliaries.contains(before) || found.index == 0 {
      guard let by = tail.firstIndex(of: "by") else {
        // "is stored in", "are sent to", "is read from": the first part is the patient.
        return nil
      }
      guard by == found.index + 1 else { return nil }
      return Meaning(style: found.style, isReversed: true)
    }
    if tail.contains("by") { return nil }
    return Meaning(style: found.style, isReversed: false)
  }

  /// "is a thin wrapper around", "shows open orders from": nouns that say what a part stands
  /// before, and verbs that ask another part for what they speak of.
  private static func wrapping(_ words: [String]) -> Meaning? {
    let nouns: Set<String> = ["wrapper", "facade", "façade", "proxy", "front"]
    let tie = words.last { !["the", "a", "an", "its", "our"].contains($0) } ?? ""
    if ["from", "through", "via", "against"].contains(tie),
      words.count <= 12, words.contains(where: { actions.contains($0) })
    {
      return Meaning(style: .unknown, isReversed: false)
    }
    guard let noun = words.lastIndex(where: { nouns.contains($0) }), noun + 1 < words.count,
      ["around", "for", "over", "of", "to"].contains(words[noun + 1]), words.count - noun <= 4
    else { return nil }
    return Meaning(style: .unknown, isReversed: false)
  }

  /// Verbs that tell what a part does by itself, without another part.
  private static let actions: Set<String> = [
    "handles", "manages", "provides", "finds", "counts", "deletes", "looks", "hands", "exposes",
    "computes", "calculates", "renders", "terminates",
    "wraps", "owns", "runs", "processes", "transforms", "aggregates", "validates", "generates",
    "creates", "builds", "schedules", "monitors", "tracks", "serves", "implements", "converts",
    "parses", "filters", "decides", "coordinates", "orchestrates", "maintains", "performs",
    "supports", "displays", "shows", "scores", "ranks", "matches", "translates", "normalizes",
    "normalises", "encrypts", "signs", "authorizes", "authorises", "issues", "detects", "applies",
    "extracts", "classifies", "formats", "prints", "buffers", "retries", "executes", "evaluates",
    "lists", "controls", "configures", "deploys", "allows", "lets", "returns", "responds",
  ]

  /// Whether a word tells what a part does by itself.
  static func isAction(_ word: String) -> Bool { actions.contains(word) || isVerb(word) }

  private static let determiners: Set<String> = [
    "the", "a", "an", "each", "every", "its", "our", "any", "new", "raw", "incoming", "their",
    "these", "this", "both",
  ]
  private static let prepositions: Set<String> = [
    "to", "from", "in", "on", "with", "for", "into", "at", "through", "as", "which", "when", "how",
    "of", "what", "whether", "that", "between", "over",
  ]
  private static let nouns: Set<String> = ["is", "was", "has", "does", "this", "its", "as", "us"]

  /// Whether a word in small letters is the third person of a verb, known or not, judged by the
  /// word behind it: "samples the", "drives the", "listens to".
  ///
  /// - Parameters:
  ///   - word: the word in question.
  ///   - next: the word behind it.
  ///   - leads: whether the word begins its sentence, where a plural noun may stand as well.
  static func looksLikeVerb(_ word: String, before next: String, leads: Bool = false) -> Bool {
    guard word.hasSuffix("s"), !word.hasSuffix("ss"), word.count > 3, !nouns.contains(word)
    else { return false }
    return determiners.contains(next) || !leads && prepositions.contains(next)
  }

  /// Whether a sentence begins with a verb, so that its subject is the part it stands under.
  static func isVerb(_ word: String) -> Bool { forms[word] != nil }

  /// What the Korean predicate at the end of a clause says.
  static func koreanMeaning(_ predicate: String) -> Meaning? {
    for (stem, style) in korean where predicate.contains(stem) {
      let isPassive =
        predicate.contains(stem + "된") || predicate.contains(stem + "되")
        || predicate.contains(stem + "받")
      return Meaning(style: style, isReversed: isPassive)
    }
    return nil
  }
}
