/// Words that take a statement back: what they introduce is not how the system works.
enum TrapVocabulary {
  /// Words in a heading below which nothing describes the system as it is meant.
  private static let headings = PhraseTable([
    ["rejected"], ["alternatives"], ["alternative"], ["options", "considered"],
    ["considered", "options"], ["discarded"], ["glossary"], ["terminology"], ["future"],
    ["roadmap"], ["out", "of", "scope"], ["non", "goals"], ["before"], ["as", "is"], ["legacy"],
    ["current", "state"], ["test", "plan"], ["test", "cases"], ["testing"], ["tests"],
    ["folder", "structure"], ["directory", "structure"], ["project", "structure"],
    ["file", "structure"], ["changelog"],
    ["revision", "history"], ["references"], ["phase", "2"], ["phase", "3"], ["phase", "ii"],
    ["not", "in", "this", "release"], ["later", "releases"], ["deferred"],
    ["source", "layout"], ["repository", "layout"], ["repo", "structure"], ["code", "structure"],
    ["package", "structure"], ["source", "structure"], ["source", "tree"], ["ideas"],
    ["state", "machine"], ["state", "transition"], ["state", "transitions"], ["state", "diagram"],
    ["status", "transitions"], ["상태", "전이"], ["상태", "머신"], ["상태", "다이어그램"], ["状态机"], ["状态流转"],
    ["状态转换"],
    ["状態遷移"], ["superseded"], ["deprecated"], ["abandoned"], ["today"], ["acronyms"],
    ["abbreviations"],
    ["further", "reading"], ["start", "up", "order"], ["startup", "order"], ["boot", "order"],
    ["startup", "sequence"], ["deployment", "order"], ["rollout", "plan"],
    ["migration", "plan"], ["start", "reihenfolge"], ["startreihenfolge"], ["기동", "순서"], ["启动顺序"],
    ["起動順序"], ["ausblick"], ["ist", "zustand"], ["현재", "구조"], ["현황"],
    ["現状"], ["现状"], ["未来规划"], ["后续规划"], ["候选方案"], ["検討した代替案"], ["troubleshooting"],
    ["거절"], ["대안"], ["검토한", "대안"], ["용어"], ["향후"], ["로드맵"], ["테스트"],
    ["폴더", "구조"], ["변경", "이력"], ["替代方案"], ["术语"], ["未来"], ["用語"], ["今後"],
    ["verworfen"], ["alternativen"], ["glossar"],
  ])

  /// Words in a heading below which stands what was chosen beside what was not.
  private static let decisions = PhraseTable([["decisions"], ["결정"]])

  /// Whether a heading takes everything below it out of the description of the system.
  static func isTrap(heading: String) -> Bool {
    let words = TextWords.words(heading)
    return headings.standsAnywhere(in: words) || decisions.standsAnywhere(in: words)
  }

  /// Whether what stands below a heading has to be divided into what was chosen and what was not.
  static func isDecision(heading: String) -> Bool {
    let words = TextWords.words(heading)
    return decisions.standsAnywhere(in: words) && !headings.standsAnywhere(in: words)
  }

  private static let stacks = PhraseTable([
    ["tech", "stack"], ["technology", "stack"], ["technologies"], ["technical", "stack"],
    ["기술", "스택"],
    ["기술스택"],
  ])
  private static let wideStacks = ["技术栈", "技术选型", "技術スタック", "技術選定"]

  /// Whether a heading announces the technologies that a system is made of.
  static func isStack(heading: String) -> Bool {
    stacks.standsAnywhere(in: TextWords.words(heading))
      || wideStacks.contains { heading.contains($0) }
  }

  /// Words that make a sentence a denial, a wish or a comparison.
  private static let sentenceWords = PhraseTable([
    ["not"], ["never"], ["no", "longer"], ["cannot"], ["t"], ["without"], ["no", "direct"],
    ["instead", "of"],
    ["rather", "than"], ["would"], ["could"], ["might"], ["planned"], ["future"], ["later"],
    ["eventually"], ["optional"], ["optionally"], ["versus"], ["vs"], ["rejected"], ["such", "as"],
    ["e", "g"], ["for", "example"], ["considered"], ["alternative"], ["alternatives"],
    ["alternatively"],
    ["previously"], ["formerly"], ["used", "to", "be"], ["deprecated"], ["todo"], ["tbd"],
    ["to", "be", "decided"], ["asked", "for"], ["nicht"], ["kein"], ["keine"], ["künftig"],
  ])

  /// Words that deny: the statement says that something does not happen.
  private static let denials = PhraseTable([
    ["not"], ["never"], ["no", "longer"], ["cannot"], ["t"], ["nicht"], ["kein"], ["keine"],
  ])

  private static let koreanDenials = ["않", "없", "아니", "못한", "못하"]
  private static let koreanWishes = ["예정", "계획", "향후", "검토", "고려", "대신"]

  /// Words of a status that leaves a decision without effect.
  private static let ineffective: Set<String> = [
    "rejected", "superseded", "deprecated", "proposed", "withdrawn", "declined", "abandoned", "거절",
    "기각", "폐기", "已拒绝", "已废弃", "却下", "abgelehnt", "verworfen",
  ]

  /// Whether a label says that a section's decision does not hold: "Status: rejected".
  static func isIneffective(_ field: Field) -> Bool {
    let label = field.label.lowercased()
    guard ["status", "상태", "状态", "状態"].contains(label) else { return false }
    return TextWords.words(field.text.text).prefix(2).contains { ineffective.contains($0) }
  }

  /// Whether a sentence denies, wishes or compares rather than states.
  static func isUnsettled(_ sentence: String, words: [String]) -> Bool {
    isDenied(sentence, words: words) || sentenceWords.standsAnywhere(in: words)
      || words.contains { word in koreanWishes.contains { word.hasPrefix($0) } }
  }

  /// Whether a sentence says that something does not happen.
  static func isDenied(_ sentence: String, words: [String]) -> Bool {
    denials.standsAnywhere(in: words)
      || koreanDenials.contains { sentence.contains($0) }
  }

  /// Whether `words` holds `part` as neighbours.
  static func contains(_ words: [String], _ part: [String]) -> Bool {
    guard let first = part.first, words.count >= part.count else { return false }
    for start in 0...(words.count - part.count) where words[start] == first {
      if part.count == 1 || words[start..<(start + part.count)].elementsEqual(part) { return true }
    }
    return false
  }
}
