import Engine

extension ReviewEdit {
  func write(to writer: inout TokenWriter) {
    switch self {
    case .verdict(let id, let verdict, let position):
      writer.put("verdict")
      writer.put(id.rawValue)
      writer.put(verdict) {
        $0.put($1.answer.rawValue)
        $0.put($1.reason)
      }
      writer.put(position)
    case .edit(let id, let edit, let position):
      writer.put("edit")
      writer.put(id.rawValue)
      writer.put(edit) { $1.write(to: &$0) }
      writer.put(position)
    case .addition(let id, let interaction, let position):
      writer.put("addition")
      writer.put(id.rawValue)
      writer.put(interaction) { $1.write(to: &$0) }
      writer.put(position)
    case .choice(let key, let choice, let position):
      writer.put("choice")
      key.write(to: &writer)
      writer.put(choice) {
        $1.outcome.write(to: &$0)
        $0.put($1.reason)
      }
      writer.put(position)
    case .answer(let id, let answer, let position):
      writer.put("answer")
      writer.put(id.rawValue)
      writer.put(answer)
      writer.put(position)
    case .section(let id, let edit, let position):
      writer.put("section")
      writer.put(id.rawValue)
      writer.put(edit) {
        $0.put($1.text)
        $0.put($1.base)
      }
      writer.put(position)
    case .scope(let selection):
      writer.put("scope")
      writer.put(selection.scopes.sorted().map(\.rawValue))
    case .teaching(let name, let teaching, let position):
      writer.put("teaching")
      writer.put(name.rawValue)
      writer.put(teaching) { $1.write(to: &$0) }
      writer.put(position)
    }
  }

  init(from reader: inout TokenReader) throws(DamagedTokens) {
    switch try reader.text() {
    case "verdict":
      self = .verdict(
        InteractionID(try reader.text()),
        try reader.optional { reader throws(DamagedTokens) in
          Verdict(try reader.raw(Verdict.Answer.self), reason: try reader.text())
        }, position: try reader.optionalNumber())
    case "edit":
      self = .edit(
        InteractionID(try reader.text()),
        try reader.optional { reader throws(DamagedTokens) in
          try InteractionEdit(from: &reader)
        }, position: try reader.optionalNumber())
    case "addition":
      self = .addition(
        InteractionID(try reader.text()),
        try reader.optional { reader throws(DamagedTokens) in try Interaction(from: &reader) },
        position: try reader.optionalNumber())
    case "choice":
      self = .choice(
        try DecisionKey(from: &reader),
        try reader.optional { reader throws(DamagedTokens) in
          ReviewerChoice(outcome: try Outcome(from: &reader), reason: try reader.text())
        }, position: try reader.optionalNumber())
    case "answer":
      self = .answer(
        AssumptionID(rawValue: try reader.text()), try reader.optionalText(),
        position: try reader.optionalNumber())
    case "section":
      self = .section(
        SectionID(try reader.text()),
        try reader.optional { reader throws(DamagedTokens) in
          SectionEdit(text: try reader.text(), base: try reader.text())
        }, position: try reader.optionalNumber())
    case "scope":
      let scopes = try reader.list { reader throws(DamagedTokens) in try reader.raw(Scope.self) }
      self = .scope(ScopeSelection(Set(scopes)))
    case "teaching":
      self = .teaching(
        TaughtName(rawValue: try reader.text()),
        try reader.optional { reader throws(DamagedTokens) in try Teaching(from: &reader) },
        position: try reader.optionalNumber())
    default: throw DamagedTokens()
    }
  }
}

extension Teaching {
  func write(to writer: inout TokenWriter) {
    writer.put(name)
    writer.put(lesson.word)
    if case .alias(let other) = lesson { writer.put(other) }
  }

  init(from reader: inout TokenReader) throws(DamagedTokens) {
    let name = try reader.text()
    let word = try reader.text()
    if word == Lesson.alias(of: "").word {
      self.init(name, .alias(of: try reader.text()))
      return
    }
    guard let lesson = Lesson.plain.first(where: { $0.word == word }) else {
      throw DamagedTokens()
    }
    self.init(name, lesson)
  }
}

extension InteractionEdit {
  func write(to writer: inout TokenWriter) {
    writer.put(source?.rawValue)
    writer.put(target?.rawValue)
    writer.put(style?.rawValue)
    writer.put(via)
    writer.put(channel)
    writer.put(purpose)
    writer.put(data) { $0.put($1) }
  }

  init(from reader: inout TokenReader) throws(DamagedTokens) {
    self.init(
      source: try reader.optionalText().map { ElementID($0) },
      target: try reader.optionalText().map { ElementID($0) },
      style: try reader.optional { reader throws(DamagedTokens) in
        try reader.raw(CommunicationStyle.self)
      },
      via: try reader.optionalText(), channel: try reader.optionalText(),
      purpose: try reader.optionalText(),
      data: try reader.optional { reader throws(DamagedTokens) in try reader.texts() })
  }
}

extension Interaction {
  func write(to writer: inout TokenWriter) {
    writer.put(id.rawValue)
    writer.put(source.rawValue)
    writer.put(target.rawValue)
    writer.put(style.rawValue)
    writer.put(via)
    writer.put(channel)
    writer.put(purpose)
    writer.put(data)
    writer.put(all: evidence) {
      $0.put($1.place.document)
      $0.put($1.place.line)
      $0.put($1.place.endLine)
      $0.put($1.quote)
    }
    writer.put(confidence.percent)
    writer.put(confidence.reason)
    writer.put(origin == .reviewer)
  }

  init(from reader: inout TokenReader) throws(DamagedTokens) {
    self.init(
      id: InteractionID(try reader.text()), source: ElementID(try reader.text()),
      target: ElementID(try reader.text()), style: try reader.raw(CommunicationStyle.self),
      via: try reader.optionalText(), channel: try reader.optionalText(),
      purpose: try reader.optionalText(), data: try reader.texts(),
      evidence: try reader.list { reader throws(DamagedTokens) in
        Evidence(
          place: Place(
            document: try reader.text(), line: try reader.number(), endLine: try reader.number()),
          quote: try reader.text())
      },
      confidence: Confidence(percent: try reader.number(), reason: try reader.text()),
      origin: try reader.flag() ? .reviewer : .extracted)
  }
}

extension DecisionKey {
  func write(to writer: inout TokenWriter) {
    switch subject {
    case .system: writer.put(["system"])
    case .element(let id): writer.put(["element", id.rawValue])
    case .interaction(let id): writer.put(["interaction", id.rawValue])
    case .event(let name): writer.put(["event", name])
    case .group(let ids): writer.put(["group"] + ids.map(\.rawValue))
    }
    writer.put(topic.rawValue)
  }

  init(from reader: inout TokenReader) throws(DamagedTokens) {
    let words = try reader.texts()
    let subject: Subject
    switch (words.first, words.count) {
    case ("system", 1): subject = .system
    case ("element", 2): subject = .element(ElementID(words[1]))
    case ("interaction", 2): subject = .interaction(InteractionID(words[1]))
    case ("event", 2): subject = .event(words[1])
    case ("group", _): subject = .group(words.dropFirst().map { ElementID($0) })
    default: throw DamagedTokens()
    }
    self.init(subject: subject, topic: try reader.raw(DecisionTopic.self))
  }
}
