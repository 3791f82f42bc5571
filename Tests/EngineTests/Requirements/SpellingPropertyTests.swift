import Testing

@testable import Engine

@Suite("Spellings that change nothing but line numbers")
struct SpellingPropertyTests {
  private static let names = ExtractionFixtures.own.map(\.name)

  /// What a document states, without places and order.
  private func facts(_ text: String) -> [[String]] {
    let found = extracted(text)
    let events = found.events.map { event in
      let ends = [event.publisher.map { found.name($0) } ?? "-"] + event.consumers.map(found.name)
      return event.name + ": " + ends.joined(separator: ", ")
    }
    return [
      found.parts.sorted(), found.arrows.sorted(), events.sorted(),
      found.qualities.map(\.statement).sorted(),
    ]
  }

  private func text(_ name: String) throws -> String {
    let document = try #require(ExtractionFixtures.own.first { $0.name == name })
    return String(decoding: document.bytes, as: UTF8.self)
  }

  /// The text with each line outside code fences changed.
  private func changingLines(_ text: String, _ change: (String) -> String) -> String {
    var isCode = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      if line.hasPrefix("```") { isCode.toggle() }
      return isCode || line.hasPrefix("```") ? String(line) : change(String(line))
    }.joined(separator: "\n")
  }

  @Test("Line endings, a mark at the beginning and front matter", arguments: names)
  func endings(name: String) throws {
    let text = try text(name)
    let expected = facts(text)
    #expect(!expected[0].isEmpty)
    #expect(facts(text.replacing("\n", with: "\r\n")) == expected)
    #expect(facts("\u{FEFF}" + text) == expected)
    #expect(facts("---\ntitle: x\n---\n" + text) == expected)
  }

  @Test("Hyphens or asterisks before items", arguments: names)
  func bullets(name: String) throws {
    let text = try text(name)
    let other = changingLines(text) { line in
      let indent = line.prefix { $0 == " " }
      let rest = line.dropFirst(indent.count)
      if rest.hasPrefix("- ") { return indent + "* " + rest.dropFirst(2) }
      if rest.hasPrefix("* ") { return indent + "- " + rest.dropFirst(2) }
      return line
    }
    #expect(facts(other) == facts(text))
  }

  @Test("Headings one level deeper", arguments: names)
  func levels(name: String) throws {
    let text = try text(name)
    let deeper = changingLines(text) { $0.hasPrefix("#") ? "#" + $0 : $0 }
    #expect(facts(deeper) == facts(text))
  }

  @Test("Bold written with underscores", arguments: names)
  func bold(name: String) throws {
    let text = try text(name)
    let other = changingLines(text) { line in
      // Underscores make no bold beside letters.
      let parts = line.split(separator: "**", omittingEmptySubsequences: false)
      guard parts.count == 3, !(parts[0].last?.isLetter ?? false),
        !(parts[2].first?.isLetter ?? false)
      else { return line }
      return line.replacing("**", with: "__")
    }
    #expect(facts(other) == facts(text))
  }

  @Test("Paragraphs wrapped at other places", arguments: names)
  func wrapping(name: String) throws {
    let text = try text(name)
    let wrapped = changingLines(text) { line in
      guard line.first?.isLetter ?? false, line.count > 60, !line.contains("|") else { return line }
      // Scripts without blanks are left as they are: a break there would be one.
      return line.utf8.allSatisfy { $0 < 128 }
        ? line.split(separator: " ").enumerated().map { index, word in
          (index > 0 ? (index.isMultiple(of: 7) ? "\n" : " ") : "") + word
        }.joined() : line
    }
    #expect(facts(wrapped) == facts(text))
  }

  @Test("Labels in bold or not", arguments: names)
  func labels(name: String) throws {
    let text = try text(name)
    let plain = changingLines(text) { line in
      // Only a label before a colon: a name in bold is one because it is.
      guard let start = line.firstRange(of: "- **"),
        line[..<start.lowerBound].allSatisfy(\.isWhitespace),
        let end = line.firstRange(of: ":**"), start.upperBound < end.lowerBound,
        LabelVocabulary.role(of: String(line[start.upperBound..<end.lowerBound])) != nil
      else { return line }
      return line[..<start.lowerBound] + "- " + line[start.upperBound..<end.lowerBound] + ":"
        + line[end.upperBound...]
    }
    #expect(facts(plain) == facts(text))
  }

  @Test("Sections in another order", arguments: names)
  func order(name: String) throws {
    let text = try text(name)
    var parts = [""]
    var isCode = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") { isCode.toggle() }
      if line.hasPrefix("## "), !isCode { parts.append("") }
      parts[parts.count - 1] += line + "\n"
    }
    let turned = parts[0] + parts.dropFirst().reversed().joined(separator: "\n")
    #expect(facts(turned) == facts(text))
  }
}
