internal import Formats

extension InteractionEdit {
  var value: OrderedValue {
    var value: OrderedValue = [:]
    value["source"] = source.map { .string($0.rawValue) }
    value["target"] = target.map { .string($0.rawValue) }
    value["style"] = style.map { .string($0.rawValue) }
    value["via"] = via.map { .string($0) }
    value["channel"] = channel.map { .string($0) }
    value["purpose"] = purpose.map { .string($0) }
    value["data"] = data.map { .array($0.map { .string($0) }) }
    return value
  }

  init(_ fields: inout ReviewFields) throws(ReviewFileError) {
    self.init(
      source: try fields.optionalText("source").map { ElementID($0) },
      target: try fields.optionalText("target").map { ElementID($0) },
      style: fields.node("style") == nil ? nil : try fields.choice("style"),
      via: try fields.optionalText("via"), channel: try fields.optionalText("channel"),
      purpose: try fields.optionalText("purpose"), data: try fields.texts("data"))
  }
}

extension Interaction {
  /// The interaction as a mapping; what an added interaction has anyway is left out.
  var value: OrderedValue {
    var value: OrderedValue = [
      "id": .string(id.rawValue), "source": .string(source.rawValue),
      "target": .string(target.rawValue), "style": .string(style.rawValue),
    ]
    value["via"] = via.map { .string($0) }
    value["channel"] = channel.map { .string($0) }
    value["purpose"] = purpose.map { .string($0) }
    if !data.isEmpty { value["data"] = .array(data.map { .string($0) }) }
    if !evidence.isEmpty { value["evidence"] = .array(evidence.map(\.value)) }
    if confidence != .reviewer {
      value["confidence"] = [
        "percent": .int(confidence.percent), "reason": .string(confidence.reason),
      ]
    }
    if origin != .reviewer { value["origin"] = "extracted" }
    return value
  }

  init(_ fields: inout ReviewFields) throws(ReviewFileError) {
    self.init(
      id: InteractionID(try fields.text("id")), source: ElementID(try fields.text("source")),
      target: ElementID(try fields.text("target")), style: try fields.choice("style"),
      via: try fields.optionalText("via"), channel: try fields.optionalText("channel"),
      purpose: try fields.optionalText("purpose"), data: try fields.texts("data") ?? [],
      confidence: .reviewer, origin: .reviewer)
    for node in try fields.elements("evidence") ?? [] {
      var inner = try ReviewFields(node, key: "evidence")
      evidence.append(try Evidence(&inner))
      try inner.end()
    }
    if var inner = try fields.fields("confidence") {
      confidence = Confidence(
        percent: try inner.number("percent"), reason: try inner.text("reason"))
      try inner.end()
    }
    guard let node = fields.node("origin") else { return }
    guard node.stringValue == "extracted" else {
      throw ReviewFileError(
        .unexpectedValue(key: "origin", expected: "“extracted”"), line: node.line)
    }
    origin = .extracted
  }
}

extension Evidence {
  fileprivate var value: OrderedValue {
    var value: OrderedValue = ["document": .string(place.document), "line": .int(place.line)]
    if place.endLine != place.line { value["endLine"] = .int(place.endLine) }
    value["quote"] = .string(quote)
    return value
  }

  fileprivate init(_ fields: inout ReviewFields) throws(ReviewFileError) {
    let document = try fields.text("document")
    let line = try fields.number("line")
    let endLine = fields.node("endLine") == nil ? nil : try fields.number("endLine")
    self.init(
      place: Place(document: document, line: line, endLine: endLine),
      quote: try fields.text("quote"))
  }
}

extension Subject {
  var value: OrderedValue {
    switch self {
    case .system: "system"
    case .element(let id): ["element": .string(id.rawValue)]
    case .interaction(let id): ["interaction": .string(id.rawValue)]
    case .event(let name): ["event": .string(name)]
    case .group(let ids): ["group": .array(ids.map { .string($0.rawValue) })]
    }
  }

  init(node: YAMLNode) throws(ReviewFileError) {
    guard node.stringValue != "system" else {
      self = .system
      return
    }
    var fields = try ReviewFields(node, key: "subject")
    if let id = try fields.optionalText("element") {
      self = .element(ElementID(id))
    } else if let id = try fields.optionalText("interaction") {
      self = .interaction(InteractionID(id))
    } else if let ids = try fields.texts("group") {
      self = .group(ids.map { ElementID($0) })
    } else {
      self = .event(try fields.text("event"))
    }
    try fields.end()
  }
}
