internal import Markup

/// Finds elements and interactions in Mermaid and PlantUML sequence diagrams; answers are no dependencies.
enum SequenceExtractor {
  /// Declares the lifelines of a document's diagrams.
  static func declare(in reading: inout ExtractionDraft.Reading, _ registry: inout ElementRegistry)
  {
    for (diagram, _) in diagrams(in: reading) {
      for participant in diagram.participants {
        var kind: Element.Kind?
        if participant.isActor { kind = .person }
        if participant.isStore { kind = .dataStore }
        registry.declare(
          participant.label, kind: kind, weight: 2,
          evidence: reading.document.evidence(line: participant.line))
      }
    }
  }

  /// Reads the messages of a document's diagrams.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    let reading = draft.readings[index]
    for (diagram, lines) in diagrams(in: reading) {
      draft.readings[index].usage.mark(lines, .recognised)
      let ends = diagram.participants.map { draft.registry.find($0.label)?.index }
      var calls: Set<[Int]> = []
      for message in diagram.messages {
        guard !message.isReply, !isStatedAnswer(message.text), let source = ends[message.from],
          let target = ends[message.to],
          source != target
        else { continue }
        InterfaceExtractor.addOperation(
          in: message.text, of: target, at: reading.document.evidence(line: message.line), &draft)
        // An arrow back to a caller whose call is still open answers it, however it is drawn.
        if calls.contains([target, source]), !calls.contains([source, target]),
          isAnswer(message.text)
        {
          continue
        }
        calls.insert([source, target])
        add(message, source, target, reading.document, &draft)
        draft.readings[index].usage.mark(message.line...message.line, .used)
      }
    }
  }

  private static func diagrams(
    in reading: ExtractionDraft.Reading
  ) -> [(SequenceDiagram, ClosedRange<Int>)] {
    var found: [(SequenceDiagram, ClosedRange<Int>)] = []
    let markup = reading.document.markup
    for (index, section) in reading.document.sections.enumerated() where !reading.isTrap[index] {
      for block in section.blocks where markup.nodes[block].kind == .codeBlock {
        guard let diagram = diagram(of: block, in: reading.document) else { continue }
        found.append((diagram, markup.lineRange(of: block)))
      }
    }
    return found
  }

  private static func diagram(of block: Int, in document: ParsedDocument) -> SequenceDiagram? {
    if let source = document.plantUML(of: block) {
      return source.kind == .sequence ? PlantUMLSequenceReader.diagram(source.lines) : nil
    }
    let lines = document.codeLines(of: block)
    return SequenceReader.isSequence(lines) ? SequenceReader.diagram(lines) : nil
  }

  /// The events that a message carries: `OrderPlaced`, or "publish Order Event".
  private static func eventNames(in text: String) -> [String] {
    let names = EventName.names(in: text)
    guard names.isEmpty else { return names }
    let words = text.split(separator: " ").map(String.init)
    guard let last = words.firstIndex(of: "Event") else { return [] }
    let name = words[..<last].reversed().prefix { word in
      (word.first?.isUppercase ?? false) && !VerbVocabulary.isVerb(word.lowercased())
        && !["Create", "Raise", "Fire", "New"].contains(word)
    }
    return name.isEmpty ? [] : [(name.reversed() + ["Event"]).joined(separator: " ")]
  }

  /// Whether a text calls itself an answer, whoever it goes to.
  static func isStatedAnswer(_ text: String) -> Bool {
    let words = TextWords.words(text).drop { $0.allSatisfy(\.isNumber) && $0.count < 3 }
    let answers: Set<String> = [
      "return", "returns", "returned", "returning", "response", "reply", "응답", "반환", "返回", "响应",
    ]
    return words.first.map { answers.contains($0) } ?? false
  }

  /// Whether a text reads like an answer: a status, a result, a noun without a verb to begin with.
  static func isAnswer(_ text: String) -> Bool {
    let words = TextWords.words(text).drop { $0.allSatisfy(\.isNumber) && $0.count < 3 }
    guard let first = words.first else { return true }
    if first.allSatisfy(\.isNumber) { return true }
    let answers: Set<String> = [
      "return", "returns", "returned", "response", "result", "results", "ok", "success", "error",
      "ack", "display", "show", "reply", "confirmation", "응답", "결과", "반환", "返回", "响应",
    ]
    return answers.contains(first) || !VerbVocabulary.isVerb(first)
  }

  private static func add(
    _ message: SequenceDiagram.Message, _ source: Int, _ target: Int, _ document: ParsedDocument,
    _ draft: inout ExtractionDraft
  ) {
    var claim = InteractionClaim(
      source: source, target: target, form: .diagram,
      evidence: document.evidence(line: message.line)
    )
    if let reading = StyleVocabulary.reading(message.text) {
      (claim.style, claim.via, claim.styleBasis) = (reading.style, reading.via, .explicit)
    } else if message.isAsync {
      (claim.style, claim.styleBasis) = (.async, .verb)
    }
    claim.purpose = message.text.isEmpty ? nil : message.text
    var names = eventNames(in: message.text)
    if names.isEmpty, message.isAsync, EventSentence.isCompound(message.text) {
      names = [message.text]
    }
    for name in names where claim.style != .sync {
      (claim.style, claim.styleBasis, claim.channel) = (.async, .explicit, name)
      FlowchartExtractor.addEvents([name], claim, &draft)
    }
    draft.add(claim)
  }
}
