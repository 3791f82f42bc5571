internal import Markup

/// Reads the paths that sentences name on components: "offers two endpoints: `/entry` and `/exit`",
/// "calls the `/fines` endpoint of the Fine Service".
///
/// The source names the path and says in words what is done there, from which the method is read.
enum EndpointSentenceExtractor {
  /// A path on a component, with all that the sentences say of it.
  private struct Endpoint {
    var owner: Int
    var path: String
    var method: String?
    var purpose: String
    var words: [String]
    var evidence: Evidence
  }

  /// Reads the sentences of one document.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    let reading = draft.readings[index]
    var endpoints: [Endpoint] = []
    for (section, content) in reading.document.sections.enumerated()
    where !reading.isTrap[section] {
      for block in content.blocks {
        for unit in reading.document.textUnits(of: block) {
          let plain = reading.document.markup.plainText(nodes: unit)
          for range in SentenceSplitter.sentences(in: plain.bytes) {
            let sentence = Phrase(plain, range, lines: reading.document.markup.lines)
            guard sentence.text.contains("/") else { continue }
            let owner = reading.itemOwner[sentence.line] ?? reading.owner[section]
            for found in Self.endpoints(in: sentence, owner: owner, reading.document, draft) {
              join(found, to: &endpoints)
            }
          }
        }
      }
    }
    for endpoint in endpoints { add(endpoint, index, &draft) }
  }

  private static func join(_ found: Endpoint, to endpoints: inout [Endpoint]) {
    guard
      let known = endpoints.firstIndex(where: {
        $0.owner == found.owner && $0.path == found.path
          && ($0.method == nil || found.method == nil || $0.method == found.method)
      })
    else {
      endpoints.append(found)
      return
    }
    endpoints[known].words += found.words
    if endpoints[known].method == nil { endpoints[known].method = found.method }
    if endpoints[known].purpose.isEmpty { endpoints[known].purpose = found.purpose }
  }

  private static func add(_ endpoint: Endpoint, _ index: Int, _ draft: inout ExtractionDraft) {
    let shape = HTTPPath(endpoint.path)
    let isKnown = draft.registry.entries[endpoint.owner].interfaces.contains { known in
      guard case .http(let method, let path) = known.signature else { return false }
      return HTTPPath(path).sameShape(as: shape)
        && (endpoint.method == nil || endpoint.method == method)
    }
    guard !isKnown else { return }
    let method = endpoint.method ?? self.method(of: shape, words: endpoint.words)
    InterfaceExtractor.add(
      StatedInterface(
        signature: .http(method: method, path: endpoint.path), purpose: endpoint.purpose,
        evidence: endpoint.evidence, isMethodStated: endpoint.method != nil),
      endpoint.owner, &draft)
    let place = endpoint.evidence.place
    draft.readings[index].usage.mark(place.line...place.endLine, .used)
  }

  /// What is done at a path, from the words about it.
  private static func method(of path: HTTPPath, words: [String]) -> String {
    let words = Set(words)
    if !words.isDisjoint(with: reads) { return "GET" }
    if !words.isDisjoint(with: changes) { return "POST" }
    return "GET"
  }

  private static let nouns: Set<String> = [
    "endpoint", "endpoints", "route", "routes", "엔드포인트", "端点", "接口", "endpunkt", "endpunkte",
  ]
  private static let offers: Set<String> = [
    "offers", "exposes", "provides", "serves", "has", "offer", "expose", "provide", "serve", "with",
  ]
  private static let reads: Set<String> = [
    "get", "getting", "gets", "retrieve", "retrieves", "retrieving", "fetch", "fetches", "fetching",
    "read", "reads", "reading", "list", "lists", "listing", "query", "queries", "querying", "조회",
  ]
  private static let changes: Set<String> = [
    "send", "sends", "sending", "sent", "post", "posts", "posting", "submit", "submits",
    "submitting", "collect", "collecting", "create", "creates", "creating", "register",
    "registering", "payload", "message", "upload", "uploads", "uploading", "생성", "등록",
  ]

  /// The paths of a sentence that speaks of endpoints, each with the component that has it.
  private static func endpoints(
    in sentence: Phrase, owner: Int?, _ document: ParsedDocument, _ draft: ExtractionDraft
  ) -> [Endpoint] {
    let tokens = TextWords.tokens(sentence.text)
    let words = tokens.map(\.word)
    guard words.contains(where: nouns.contains),
      !TrapVocabulary.isDenied(sentence.text, words: words)
    else { return [] }
    let mentions = draft.registry.mentions.mentions(in: tokens).filter {
      draft.registry.entries[$0.index].kind == .component
    }
    return paths(in: sentence.text).compactMap { path, range, method in
      let before = tokens.prefix { $0.range.upperBound <= range.lowerBound }.count
      let after = tokens.prefix { $0.range.lowerBound < range.upperBound }.count
      guard
        let owner = self.owner(
          of: before..<after, words: words, mentions: mentions, section: owner, draft)
      else { return nil }
      let next = mentions.first { $0.words.lowerBound >= after }?.words.lowerBound ?? words.count
      let isFirst = paths(in: sentence.text).first?.range == range
      return Endpoint(
        owner: owner, path: path, method: method,
        purpose: purpose(in: sentence.text, from: range.upperBound),
        words: Array(isFirst ? words[..<before] : []) + words[after..<max(after, next)]
          + words[next...],
        evidence: document.evidence(sentence.lines))
    }
  }

  /// The component behind "endpoint of", else the one before that offers it, else the section's.
  private static func owner(
    of place: Range<Int>, words: [String], mentions: [MentionIndex.Mention], section: Int?,
    _ draft: ExtractionDraft
  ) -> Int? {
    if let behind = mentions.first(where: { $0.words.lowerBound >= place.upperBound }) {
      let between = words[place.upperBound..<behind.words.lowerBound]
      let isOwned = between.contains { ["of", "on", "in", "at", "from", "von"].contains($0) }
      if between.count <= 5, isOwned { return behind.index }
    }
    if let front = mentions.last(where: { $0.words.upperBound <= place.lowerBound }) {
      let between = words[front.words.upperBound..<place.lowerBound]
      return between.contains(where: offers.contains) ? front.index : nil
    }
    guard mentions.isEmpty, let section, draft.registry.entries[section].kind == .component else {
      return nil
    }
    return section
  }

  /// The paths in a text with their bytes, and the method where one stands before.
  private static func paths(
    in text: String
  ) -> [(path: String, range: Range<Int>, method: String?)] {
    let bytes = Array(text.utf8)
    var found: [(String, Range<Int>, String?)] = []
    var start = 0
    while start < bytes.count {
      let isStart = bytes[start] == UInt8(ascii: "/") && (start == 0 || isGap(bytes[start - 1]))
      guard isStart else {
        start += 1
        continue
      }
      var end = start
      while end < bytes.count, isPathByte(bytes[end]) { end += 1 }
      while end > start, [0x2E, 0x2C, 0x3A, 0x2F].contains(bytes[end - 1]) { end -= 1 }
      let path = String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
      if isPath(path) {
        let before = String(decoding: bytes[..<start], as: UTF8.self)
        let word = before.split(separator: " ").last.map { String($0).trimmingMarks }
        let method = word.flatMap { CodeSpans.methods.contains($0) ? $0 : nil }
        found.append((path, start..<end, method))
      }
      start = max(end, start + 1)
    }
    return found.map { (path: $0.0, range: $0.1, method: $0.2) }
  }

  private static func isGap(_ byte: UInt8) -> Bool {
    [0x20, 0x28, 0x60, 0x22, 0x27, 0x5B, 0x0A, 0x3A, 0x2C].contains(byte)
  }

  private static func isPathByte(_ byte: UInt8) -> Bool {
    let marks: [UInt8] = [0x60, 0x22, 0x27, 0x28, 0x29, 0x2C, 0x3B, 0x5B, 0x5D]
    return byte > 0x20 && byte < 0x7F && !marks.contains(byte)
  }

  /// Whether a text is the path of an operation, and none of a file.
  private static func isPath(_ text: String) -> Bool {
    guard text.count > 2, !text.contains("//"), let last = text.split(separator: "/").last else {
      return false
    }
    return !last.contains(".") && last.contains(where: \.isLetter)
  }

  /// What stands behind "for" after the path.
  private static func purpose(in text: String, from offset: Int) -> String {
    let rest = String(decoding: Array(text.utf8)[offset...], as: UTF8.self)
    for mark in [" for ", " to "] where rest.hasPrefix(mark) || rest.hasPrefix("`" + mark) {
      let words = rest.drop { !$0.isLetter }.drop { $0.isLetter }.trimmingSpaces
      return String(words.prefix { $0 != "." && $0 != ";" }).trimmingSpaces
    }
    return ""
  }
}
