/// Finds systems of others that a Chinese or Japanese sentence calls by name.
///
///     实名认证调用学校统一身份认证系统。
///     請求書は会計システム(freee)にREST APIで送信する。
///
/// A name counts where it ends like that of a system, a verb asks for it, and a part of the system
/// is spoken of or described.
enum WideSystemExtractor {
  private static let chineseVerbs = [
    "调用", "对接", "接入", "同步到", "推送到", "上报到", "上报至", "发送到", "提交到", "提交给", "依赖", "请求",
  ]
  private static let chineseEndings = ["系统", "平台", "网关", "接口", "中心"]
  private static let japaneseEndings = ["システム", "API", "サービス", "プラットフォーム", "基盤"]
  private static let particles = ["に", "へ", "から", "を", "と"]
  /// Beginnings of phrases that name no system: "other systems", "this system".
  private static let general = [
    "第三方", "外部", "其他", "其它", "各", "该", "本", "所有", "多个", "相关", "后端", "上游", "下游", "业务",
    "他", "複数", "各種", "当", "対象", "全", "以下",
  ]

  /// Declares what the sentences of a document ask for.
  static func declare(in reading: inout ExtractionDraft.Reading, _ registry: inout ElementRegistry)
  {
    var names: WideNames?
    for (index, section) in reading.document.sections.enumerated() where !reading.isTrap[index] {
      for sentence in reading.document.sentences(of: section) {
        let text = sentence.text
        guard WideClause.isWide(text), !WideClause.isUnsettled(text), WideClause.hasVerb(text)
        else {
          continue
        }
        let known = names ?? WideNames(registry)
        names = known
        let owner = reading.itemOwner[sentence.line] ?? reading.owner[index]
        guard owner != nil || !known.mentions(in: text).isEmpty else { continue }
        for name in found(in: text) where registry.find(name) == nil {
          guard ComponentHeadingExtractor.isName(name), !isPartOfKnown(name, known) else {
            continue
          }
          registry.declare(
            name, kind: registry.unknownKind, firmness: 1, weight: 1,
            evidence: reading.document.evidence(
              ProseNameExtractor.line(of: name, sentence, reading.document)))
          names = nil
        }
      }
    }
  }

  /// Whether a phrase holds the name of a known element, so that it is no name of its own.
  private static func isPartOfKnown(_ name: String, _ known: WideNames) -> Bool {
    !known.mentions(in: name).isEmpty
  }

  private static func found(in text: String) -> [String] {
    let isJapanese = text.unicodeScalars.contains { (0x3040...0x309F).contains($0.value) }
    let names = isJapanese ? japanese(in: text) : chinese(in: text)
    return names.filter { name in
      name.count > 3 && name.count <= 20 && !general.contains { name.hasPrefix($0) }
    }
  }

  /// The runs behind a verb up to the ending of a system's name.
  private static func chinese(in text: String) -> [String] {
    chineseVerbs.flatMap { verb in
      text.ranges(of: verb).compactMap { place -> String? in
        let run = text[place.upperBound...].prefix { isNamed($0) && !"的和与及在将把".contains($0) }
        let ends = chineseEndings.compactMap { run.firstRange(of: $0)?.upperBound }
        guard let end = ends.min() else { return nil }
        let name = String(run[..<end]).trimmed
        return name.hasSuffix("接口") ? String(name.dropLast(2)) : name
      }
    }
  }

  /// The runs before a particle that end like a system's name, with a bracket behind them.
  private static func japanese(in text: String) -> [String] {
    japaneseEndings.flatMap { ending in
      text.ranges(of: ending).compactMap { place -> String? in
        var end = place.upperBound
        if let open = text[end...].first, "(（".contains(open),
          let close = text[end...].firstIndex(where: { ")）".contains($0) })
        {
          end = text.index(after: close)
        }
        guard particles.contains(where: { text[end...].hasPrefix($0) }),
          WideClause.hasVerb(text[end...])
        else { return nil }
        var start = place.lowerBound
        while start > text.startIndex {
          let before = text.index(before: start)
          guard isNamed(text[before]), !isHiragana(text[before]) else { break }
          start = before
        }
        return start < place.lowerBound ? String(text[start..<end]) : nil
      }
    }
  }

  private static func isNamed(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "ー" || character == "-"
  }

  private static func isHiragana(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { (0x3040...0x309F).contains($0.value) }
  }
}
