internal import Markup

/// Finds elements and interactions in C4 diagrams, written in Mermaid or with PlantUML's macros.
enum ContainerDiagramExtractor {
  /// One call of a C4 macro, such as `Rel(a, b, "uses", "HTTPS")`.
  struct Call: Hashable, Sendable {
    var name: String
    var arguments: [String]
    var line: Int
  }

  /// Declares the boxes of a document's diagrams.
  static func declare(in reading: inout ExtractionDraft.Reading, _ registry: inout ElementRegistry)
  {
    for (calls, _) in diagrams(in: reading) {
      for call in calls {
        guard let kind = kind(of: call), call.arguments.count > 1 else { continue }
        let evidence = reading.document.evidence(line: call.line)
        adoptName(of: call, kind, &registry)
        let element = registry.declare(
          call.arguments[1], kind: kind, firmness: 3, weight: 3, evidence: evidence)
        guard let element else { continue }
        let isSystem = call.name.hasPrefix("System") || call.name.hasPrefix("Person")
        registry.update(element) { entry in
          if !isSystem, call.arguments.count > 2, !call.arguments[2].isEmpty {
            entry.technologies.append(Statement(text: call.arguments[2], evidence: evidence))
          }
          let position = isSystem ? 2 : 3
          if call.arguments.count > position, entry.responsibility == nil {
            entry.responsibility = Statement(text: call.arguments[position], evidence: evidence)
          }
        }
      }
    }
  }

  /// A table that lists `notify` and a box `Container(notify, "Notifier")` speak of one part.
  private static func adoptName(
    of call: Call, _ kind: Element.Kind, _ registry: inout ElementRegistry
  ) {
    guard call.arguments[0].count > 2, registry.find(call.arguments[1]) == nil,
      let known = registry.index(key: ElementName(call.arguments[0]).exactKey),
      registry.entries[known].kind == kind
    else { return }
    registry.addAlias(call.arguments[1], to: known)
  }

  /// Reads the relations of a document's diagrams.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    let reading = draft.readings[index]
    for (calls, lines) in diagrams(in: reading) {
      draft.readings[index].usage.mark(lines, .recognised)
      var ends: [String: Int] = [:]
      for call in calls where kind(of: call) != nil && call.arguments.count > 1 {
        ends[call.arguments[0]] = draft.registry.find(call.arguments[1])?.index
      }
      for call in calls {
        guard call.name.hasPrefix("Rel") || call.name.hasPrefix("BiRel"), call.arguments.count > 2,
          let source = ends[call.arguments[0]], let target = ends[call.arguments[1]]
        else { continue }
        let isBack = call.name == "Rel_Back"
        var claim = InteractionClaim(
          source: isBack ? target : source, target: isBack ? source : target, form: .diagram,
          evidence: reading.document.evidence(line: call.line))
        let technology = call.arguments.count > 3 ? call.arguments[3] : ""
        let style =
          StyleVocabulary.reading(technology) ?? StyleVocabulary.reading(call.arguments[2])
        if let style {
          (claim.style, claim.via, claim.styleBasis) = (style.style, style.via, .explicit)
        } else if let first = TextWords.words(call.arguments[2]).first,
          VerbVocabulary.isVerb(first),
          let meaning = VerbVocabulary.meaning(between: TextWords.words(call.arguments[2]))
        {
          (claim.style, claim.styleBasis) = (meaning.style, .verb)
        }
        claim.purpose = call.arguments[2]
        addEvents(call.arguments[2], &claim, &draft)
        draft.add(claim)
        draft.readings[index].usage.mark(call.line...call.line, .used)
      }
    }
  }

  /// "Publishes OrderPaid", "Consumes OrderPaid": who reads from a broker is drawn as its caller.
  private static func addEvents(
    _ label: String, _ claim: inout InteractionClaim, _ draft: inout ExtractionDraft
  ) {
    let names = EventName.names(in: label)
    guard !names.isEmpty, claim.style != .sync else { return }
    claim.channel = names.joined(separator: ", ")
    let reads = TextWords.words(label).contains {
      ["consumes", "subscribes", "reads", "receives", "listens", "polls", "handles"].contains($0)
    }
    var carried = claim
    if reads { swap(&carried.source, &carried.target) }
    FlowchartExtractor.addEvents(names, carried, &draft)
  }

  private static func kind(of call: Call) -> Element.Kind? {
    switch call.name {
    case "Person", "Person_Ext": .person
    case "System_Ext", "SystemDb_Ext", "SystemQueue_Ext", "Container_Ext", "Component_Ext":
      .externalSystem
    case "ContainerDb", "ComponentDb", "SystemDb", "ContainerDb_Ext": .dataStore
    case "ContainerQueue", "ComponentQueue", "SystemQueue": .broker
    case "Container", "Component", "System": .component
    default: nil
    }
  }

  private static func diagrams(
    in reading: ExtractionDraft.Reading
  ) -> [([Call], ClosedRange<Int>)] {
    var found: [([Call], ClosedRange<Int>)] = []
    let markup = reading.document.markup
    for (index, section) in reading.document.sections.enumerated() where !reading.isTrap[index] {
      for block in section.blocks where markup.nodes[block].kind == .codeBlock {
        var lines = reading.document.codeLines(of: block)
        if let source = reading.document.plantUML(of: block) {
          guard source.kind == .containers else { continue }
          lines = source.lines
        } else {
          let first = lines.first { !$0.text.trimmed.isEmpty }
          guard let first, first.text.trimmed.hasPrefix("C4") else { continue }
        }
        found.append((lines.compactMap { call(in: $0) }, markup.lineRange(of: block)))
      }
    }
    return found
  }

  /// Reads one macro call; commas inside quotation marks do not part arguments.
  static func call(in line: CodeLine) -> Call? {
    let text = line.text.trimmed
    guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close
    else { return nil }
    let name = String(text[..<open]).trimmed
    guard !name.isEmpty, !name.contains(" ") else { return nil }
    var arguments: [String] = [""]
    var isQuoted = false
    for character in text[text.index(after: open)..<close] {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        arguments.append("")
      } else {
        arguments[arguments.count - 1].append(character)
      }
    }
    let plain = arguments.map(\.trimmed).filter { !$0.hasPrefix("$") }
    return Call(name: name, arguments: plain, line: line.line)
  }
}
