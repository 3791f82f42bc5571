/// Finds what a Chinese or Japanese sentence joins; these scripts put no blanks between words.
///
/// Chinese puts the verb between the two parts, Japanese puts particles behind them and the verb at
/// the end of the clause.
enum WideClause {
  /// A name in a text.
  struct Mention: Hashable, Sendable {
    var index: Int
    var range: Range<String.Index>
  }

  /// What a sentence says about two elements.
  struct Link: Hashable, Sendable {
    var source: Int
    var target: Int
    var style: CommunicationStyle
    var isDenied: Bool
  }

  private static let chinese: [(String, CommunicationStyle)] = [
    ("调用", .sync), ("请求", .sync), ("查询", .sync), ("访问", .unknown), ("依赖", .unknown),
    ("使用", .unknown), ("读写", .data), ("写入", .data), ("读取", .data), ("存储", .data), ("保存", .data),
    ("存入", .data), ("缓存", .data), ("持久化", .data), ("发布", .async), ("发送", .unknown),
    ("推送", .unknown), ("订阅", .async), ("消费", .async), ("监听", .async), ("通知", .unknown),
    ("转发", .unknown), ("上报", .unknown), ("对接", .unknown), ("连接", .unknown), ("获取", .unknown),
  ]
  private static let japanese: [(String, CommunicationStyle)] = [
    ("呼び出", .sync), ("呼出", .sync), ("問い合わせ", .sync), ("リクエスト", .sync), ("検索", .sync),
    ("参照", .unknown), ("取得", .unknown), ("利用", .unknown), ("使用", .unknown), ("依存", .unknown),
    ("保存", .data), ("格納", .data), ("書き込", .data), ("読み込", .data), ("読み取", .data),
    ("永続化", .data), ("キャッシュ", .data), ("発行", .async), ("購読", .async), ("受信", .async),
    ("送信", .unknown), ("通知", .unknown), ("連携", .unknown), ("認証", .unknown), ("登録", .unknown),
    ("転送", .unknown),
  ]
  private static let denials = ["不", "没有", "无需", "禁止", "未", "ない", "ません", "せず"]
  private static let wishes = [
    "计划", "将来", "未来", "可选", "考虑", "例如", "比如", "代替", "予定", "検討", "今後", "例えば", "オプション",
  ]

  /// Whether a text is written in Han or Kana, and not in Korean.
  static func isWide(_ text: String) -> Bool {
    var count = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xAC00...0xD7A3: return false
      case 0x3040...0x30FF, 0x4E00...0x9FFF: count += 1
      default: break
      }
    }
    return count >= 4
  }

  private static func isJapanese(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x3040...0x309F).contains($0.value) }
  }

  /// Whether a sentence wishes or compares rather than states.
  static func isUnsettled(_ text: String) -> Bool { wishes.contains { text.contains($0) } }

  /// Whether a part of a sentence has a verb that joins two parts.
  static func hasVerb(_ text: some StringProtocol) -> Bool {
    (isJapanese(String(text)) ? japanese : chinese).contains { text.contains($0.0) }
  }

  /// The joints of a sentence; the owner of its section is the subject where it names none.
  ///
  /// - Parameters:
  ///   - text: the sentence.
  ///   - mentions: the names in it.
  ///   - owner: the element that the section is about.
  ///   - isPassive: whether an element only keeps or carries data, so that it is no subject.
  static func links(
    _ text: String, _ mentions: [Mention], owner: Int?, isPassive: (Int) -> Bool
  ) -> [Link] {
    isJapanese(text)
      ? japaneseLinks(text, mentions, owner) : chineseLinks(text, mentions, owner, isPassive)
  }

  private static func chineseLinks(
    _ text: String, _ mentions: [Mention], _ owner: Int?, _ isPassive: (Int) -> Bool
  ) -> [Link] {
    var links: [Link] = []
    // "A 与 B 通过 REST 通信": two parts that talk to each other.
    if mentions.count == 2,
      ["与", "和", "跟"].contains(
        text[mentions[0].range.upperBound..<mentions[1].range.lowerBound].trimmed),
      ["通信", "交互"].contains(where: { text[mentions[1].range.upperBound...].contains($0) })
    {
      return [
        Link(source: mentions[0].index, target: mentions[1].index, style: .unknown, isDenied: false)
      ]
    }
    var subject = owner
    var from = text.startIndex
    var last: CommunicationStyle?
    var isDenied = false
    for mention in mentions {
      let between = text[from..<mention.range.lowerBound]
      from = mention.range.upperBound
      let verb = chinese.filter { between.contains($0.0) }.compactMap { verb in
        between.ranges(of: verb.0).last.map { ($0.lowerBound, verb.1) }
      }.max { $0.0 < $1.0 }
      // "被 B 调用": the part before is the one that is needed.
      if between.contains("被") || between.contains("由"), let current = subject,
        let style = chinese.first(where: { text[from...].prefix(6).contains($0.0) })?.1
      {
        links.append(
          Link(source: mention.index, target: current, style: style, isDenied: false))
        continue
      }
      if let verb {
        last = verb.1
        isDenied = denials.contains { between.contains($0) }
      } else if !isJoint(between) {
        last = nil
      }
      guard let style = last, let source = subject, source != mention.index else {
        if verb == nil, last == nil, !isPassive(mention.index) || owner == nil {
          subject = mention.index
        }
        continue
      }
      links.append(
        Link(source: source, target: mention.index, style: style, isDenied: isDenied))
    }
    return links
  }

  private static func isJoint(_ text: some StringProtocol) -> Bool {
    let text = text.trimmed
    return text.count <= 6 && ["和", "与", "及", "、", "/", ",", "，"].contains { text.contains($0) }
  }

  private static func japaneseLinks(
    _ text: String, _ mentions: [Mention], _ owner: Int?
  ) -> [Link] {
    let subject =
      mentions.first { ["は", "が"].contains(text[$0.range.upperBound...].prefix(1)) }?.index
      ?? owner
    guard let subject else { return [] }
    var links: [Link] = []
    for mention in mentions where mention.index != subject {
      var tail = text[mention.range.upperBound...]
      if let open = tail.first, "(（".contains(open),
        let close = tail.firstIndex(where: { ")）".contains($0) })
      {
        tail = tail[tail.index(after: close)...]
      }
      let particles = ["を", "に", "から", "へ", "と", "で", "、", "の", "経由", "および"]
      guard particles.contains(where: { tail.hasPrefix($0) }) || tail.first == " " else { continue }
      guard
        let verb = japanese.compactMap({ verb in
          tail.ranges(of: verb.0).first.map { ($0.lowerBound, verb.1) }
        }).min(by: { $0.0 < $1.0 })
      else { continue }
      let behind = tail[verb.0...]
      let isPassive =
        behind.prefix(12).contains("され")
        && ["から", "によ", "に"].contains { tail.hasPrefix($0) }
      links.append(
        Link(
          source: isPassive ? mention.index : subject, target: isPassive ? subject : mention.index,
          style: verb.1, isDenied: denials.contains { behind.contains($0) }))
    }
    return links
  }
}
