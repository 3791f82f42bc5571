/// Finds systems of others that a Korean sentence calls by name.
///
///     매월 5일 더존 ERP로 전표를 전송한다.
///
/// A name counts where it ends like that of a system that is bought or run by others, stands with
/// the particle of what is acted on, and a verb joins it with the part spoken of.
enum KoreanSystemExtractor {
  private static let endings: Set<String> = [
    "erp", "crm", "pg", "wms", "sso", "ldap", "시스템", "플랫폼", "알림톡", "로그인", "페이", "포털", "기관",
    "게이트웨이", "api", "거래소", "은행",
  ]
  /// Words that make no name together with an ending: "this system", "the whole system".
  private static let general: Set<String> = [
    "본", "이", "해당", "전체", "다른", "각", "모든", "기존", "신규", "내부", "대상", "운영", "상위", "하위", "rest",
    "open", "http", "public", "파일", "소셜", "자동", "관련", "및", "또는", "그",
  ]

  /// Declares what the sentences of a document speak to.
  static func declare(in reading: inout ExtractionDraft.Reading, _ registry: inout ElementRegistry)
  {
    for (index, section) in reading.document.sections.enumerated() where !reading.isTrap[index] {
      for sentence in reading.document.sentences(of: section) {
        let tokens = TextWords.tokens(sentence.text)
        guard tokens.count <= 60,
          tokens.contains(where: { !KoreanParticle.split($0.word).particle.isEmpty })
        else { continue }
        let words = tokens.map(\.word)
        guard !TrapVocabulary.isUnsettled(sentence.text, words: words) else { continue }
        let owner = reading.itemOwner[sentence.line] ?? reading.owner[index]
        let subjects = registry.mentions.mentions(in: tokens)
        guard owner != nil || !subjects.isEmpty else { continue }
        for name in names(in: tokens, sentence.text) where registry.find(name) == nil {
          registry.declare(
            name, kind: registry.unknownKind, firmness: 2, weight: 1,
            evidence: reading.document.evidence(
              ProseNameExtractor.line(of: name, sentence, reading.document)))
        }
      }
    }
  }

  private static func names(in tokens: [TextWords.Token], _ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return tokens.indices.dropFirst().compactMap { index -> String? in
      let token = tokens[index]
      let split = KoreanParticle.split(token.word)
      var end = token.range.upperBound
      if endings.contains(split.stem), !split.particle.isEmpty {
        end -= split.particle.utf8.count
      } else {
        guard endings.contains(token.word), index + 1 < tokens.count,
          tokens[index + 1].range.lowerBound == end,
          KoreanParticle.object.contains(tokens[index + 1].word)
        else { return nil }
      }
      let isObject =
        KoreanParticle.object.contains(split.particle)
        || index + 1 < tokens.count && KoreanParticle.object.contains(tokens[index + 1].word)
      let behind = tokens[(index + 1)...].map(\.word).joined(separator: " ")
      guard isObject, VerbVocabulary.koreanMeaning(behind) != nil else { return nil }
      let before = tokens[index - 1]
      let isBare =
        KoreanParticle.split(before.word).particle.isEmpty && !general.contains(before.word)
        && before.word.count > 1 && !before.word.contains(where: \.isNumber)
        && !["하여", "하고", "해", "며", "여", "된", "한", "하는"].contains { before.word.hasSuffix($0) }
      guard isBare, bytes[before.range.upperBound..<token.range.lowerBound].elementsEqual([32])
      else { return nil }
      return String(decoding: bytes[before.range.lowerBound..<end], as: UTF8.self)
    }
  }
}
