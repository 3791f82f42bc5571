internal import Markup

/// Finds components that running text names in small letters only.
///
///     The API gateway checks the token. It asks the Stock Service …     told of in several sentences
///     Orders arrive at the order intake, a small Go service that …      said to be a service
///     A nightly job, the reconciler, reads …                            the other way round
///
/// A name that is told of counts only where it acts on a part that is known, so that no passing word becomes one.
enum CommonNameExtractor {
  /// A name with the sentences in which it acts.
  private struct Candidate {
    var name: String
    var evidence: Evidence
    var actions = 0
    var reachesKnown = false
    /// Whether a sentence says that it is a service or the like.
    var isIntroduced = false
  }

  /// Declares what the running text of a document names so.
  static func declare(in reading: inout ExtractionDraft.Reading, _ registry: inout ElementRegistry)
  {
    var order: [String] = []
    var found: [String: Candidate] = [:]
    for (index, section) in reading.document.sections.enumerated() where !reading.isTrap[index] {
      for block in section.blocks {
        for unit in reading.document.textUnits(of: block) {
          var subject: String?
          let plain = reading.document.markup.plainText(nodes: unit)
          for range in SentenceSplitter.sentences(in: plain.bytes) {
            let sentence = Phrase(plain, range, lines: reading.document.markup.lines)
            let told = candidates(in: sentence, subject, reading.document, registry)
            for candidate in told.found {
              let key = candidate.name.lowercased()
              if found[key] == nil { order.append(key) }
              found[key] = found[key].map { joined($0, candidate) } ?? candidate
            }
            subject = told.subject
          }
        }
      }
    }
    for key in order {
      guard let candidate = found[key], registry.find(candidate.name) == nil,
        candidate.isIntroduced || candidate.actions > 1 && candidate.reachesKnown,
        let element = registry.declare(
          candidate.name, kind: .component, firmness: 1, weight: 1, evidence: candidate.evidence,
          joinsSimilar: false)
      else { continue }
      registry.update(element) { $0.isCommonNoun = true }
    }
  }

  private static func joined(_ first: Candidate, _ other: Candidate) -> Candidate {
    var first = first
    first.actions += other.actions
    first.reachesKnown = first.reachesKnown || other.reachesKnown
    first.isIntroduced = first.isIntroduced || other.isIntroduced
    return first
  }

  /// The candidates of one sentence, and which of them the next one may call "it".
  private static func candidates(
    in sentence: Phrase, _ previous: String?, _ document: ParsedDocument,
    _ registry: ElementRegistry
  ) -> (found: [Candidate], subject: String?) {
    let tokens = TextWords.tokens(sentence.text)
    let words = tokens.map(\.word)
    guard words.count > 3, words.count <= 60, !WideClause.isWide(sentence.text),
      !TrapVocabulary.isUnsettled(sentence.text, words: words)
    else { return ([], previous) }
    let evidence = document.evidence(sentence.lines.lowerBound...sentence.lines.lowerBound)
    func candidate(_ range: Range<Int>, isIntroduced: Bool) -> Candidate {
      let name = text(of: range, tokens, sentence.text)
      let lines = ProseNameExtractor.line(of: name, sentence, document)
      return Candidate(
        name: name, evidence: document.evidence(lines), isIntroduced: isIntroduced)
    }
    var found = introductions(words, tokens, sentence.text)
      .map { candidate($0, isIntroduced: true) }
    let acts = words.contains { VerbVocabulary.isVerb($0) }
    let knows = !registry.mentions.mentions(in: tokens).isEmpty
    var subject: String?
    if let range = subjectRange(words, tokens), isOwnName(words[range], registry) {
      var told = candidate(range, isIntroduced: false)
      (told.actions, told.reachesKnown) = (1, acts && knows)
      subject = told.name
      found.append(told)
    } else if let previous, words[0] == "it" || continues(words, previous) {
      found.append(
        Candidate(name: previous, evidence: evidence, actions: 1, reachesKnown: acts && knows))
      subject = previous
    }
    return (found, subject ?? found.first?.name)
  }

  /// "The gateway calls …" behind "The API gateway …".
  private static func continues(_ words: [String], _ name: String) -> Bool {
    words[0] == "the" && words[1] == TextWords.words(name).last
  }

  /// "The API gateway" at the beginning of a sentence and before a verb.
  private static func subjectRange(
    _ words: [String], _ tokens: [TextWords.Token]
  ) -> Range<Int>? {
    guard words[0] == "the",
      let head = (2...3).first(where: { $0 < words.count - 1 && heads.contains(words[$0]) })
    else { return nil }
    let next = words[head + 1]
    let isVerb = VerbVocabulary.isVerb(next) || next.hasSuffix("s") && next.count > 3
    guard isVerb || ["is", "has", "then", "also", "never", "only"].contains(next),
      !tokens[head].isCapitalized
    else { return nil }
    return 1..<(head + 1)
  }

  /// "the order intake, a small Go service that …"; "a nightly job, the reconciler, reads …".
  private static func introductions(
    _ words: [String], _ tokens: [TextWords.Token], _ text: String
  ) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    func isCut(before index: Int) -> Bool {
      index > 0 && index < tokens.count
        && bytes[tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound].contains(44)
    }
    var found: [Range<Int>] = []
    for cut in words.indices.dropFirst() where isCut(before: cut) {
      if ["a", "an"].contains(words[cut]), let sort = sort(from: cut + 1, words, isCut) {
        let behind = sort + 1 < words.count ? words[sort + 1] : ""
        guard behind.isEmpty || isCut(before: sort + 1) || followers.contains(behind),
          let start = nounPhrase(endingBefore: cut, words, tokens)
        else { continue }
        found.append(start..<cut)
      } else if words[cut] == "the",
        let end = (cut + 2...cut + 4).first(where: { isCut(before: $0) }),
        let opener = words[..<cut].lastIndex(where: { ["a", "an"].contains($0) }),
        sort(from: opener + 1, words, isCut) == cut - 1,
        isPlain(words[(cut + 1)..<end], tokens[(cut + 1)..<end])
      {
        found.append((cut + 1)..<end)
      }
    }
    return found
  }

  /// The place of a word like "service" not far behind an article, with no comma between.
  private static func sort(
    from start: Int, _ words: [String], _ isCut: (Int) -> Bool
  ) -> Int? {
    let end = min(start + 5, words.count)
    guard start < end else { return nil }
    for index in start..<end {
      if index > start, isCut(index) { return nil }
      if sorts.contains(words[index]) { return index }
      if ["of", "for", "that", "which", "to", "in"].contains(words[index]) { return nil }
    }
    return nil
  }

  /// Where the words "the …" before a comma begin, without the article.
  private static func nounPhrase(
    endingBefore end: Int, _ words: [String], _ tokens: [TextWords.Token]
  ) -> Int? {
    guard let article = (max(0, end - 4)..<end).last(where: { words[$0] == "the" }),
      article + 1 < end, isPlain(words[(article + 1)..<end], tokens[(article + 1)..<end])
    else { return nil }
    return article + 1
  }

  /// Whether words are nouns in small letters that nothing else has as its name.
  private static func isPlain(
    _ words: ArraySlice<String>, _ tokens: ArraySlice<TextWords.Token>
  ) -> Bool {
    guard let first = words.first, let last = words.last, words.count <= 3, last.count > 3,
      !tokens.contains(where: \.isCapitalized), !general.contains(first), !general.contains(last),
      !things.contains(last),
      !words.contains(where: { NameVocabulary.personWords.contains($0) })
    else { return false }
    return !words.contains { VerbVocabulary.isVerb($0) && $0.hasSuffix("s") || joints.contains($0) }
      && TechnologyVocabulary.sort(of: Array(words)) == nil
      && !NameVocabulary.storeWords.contains(last)
  }

  private static func isOwnName(
    _ words: ArraySlice<String>, _ registry: ElementRegistry
  ) -> Bool {
    let name = words.joined(separator: " ")
    guard let first = words.first, !general.contains(first), !joints.contains(first) else {
      return false
    }
    let sorts: Set<TechnologyVocabulary.Sort> = [
      .library, .runtime, .store, .broker, .external, .observability,
    ]
    return registry.find(name) == nil
      && TechnologyVocabulary.firstSort(in: Array(words), among: sorts) == nil
  }

  private static func text(
    of range: Range<Int>, _ tokens: [TextWords.Token], _ text: String
  ) -> String {
    let bytes = Array(text.utf8)
    let span =
      tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
    return String(decoding: bytes[span], as: UTF8.self)
  }

  private static let heads: Set<String> = [
    "gateway", "worker", "scheduler", "engine", "dispatcher", "daemon", "connector", "portal",
    "crawler", "poller", "indexer", "relay", "orchestrator", "importer", "exporter", "renderer",
    "matcher", "planner", "backend", "frontend", "intake",
  ]
  private static let sorts: Set<String> = [
    "service", "microservice", "job", "worker", "daemon", "application", "app", "module", "program",
    "lambda", "component", "process", "server", "bot",
  ]
  private static let followers: Set<String> = [
    "that", "which", "in", "written", "running", "built", "on", "with",
  ]
  private static let joints: Set<String> = [
    "and", "or", "of", "for", "to", "in", "on", "with", "by", "from", "as", "at", "is", "are",
  ]
  /// Words that point at something instead of naming it.
  private static let general: Set<String> = [
    "same", "other", "calling", "new", "old", "first", "second", "third", "last", "whole", "entire",
    "target", "source", "external", "internal", "underlying", "corresponding", "following",
    "remote", "current", "own", "main", "only", "given", "actual", "respective", "cloud",
    "downstream", "upstream", "receiving", "requesting", "managed", "dedicated", "separate",
    "different", "next", "previous", "single", "existing", "team", "system", "company", "result",
    "way", "example", "case", "time", "rest", "idea", "goal", "one",
  ]
  /// Words that name something else than a part where they end a name.
  private static let things: Set<String> = [
    "customer", "user", "request", "message", "order", "service", "component", "application",
    "data",
    "core",
  ]
}
