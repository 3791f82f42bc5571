internal import Markup

/// The text of a PlantUML block, ready for the readers of its diagrams.
///
/// Comments are left out, macros defined in the block itself are replaced by what they stand for,
/// and a description over several lines (`component shop [ … ]`) becomes one line.
struct PlantUMLSource: Hashable, Sendable {
  /// What a PlantUML block draws.
  enum Kind: Hashable, Sendable {
    case components, sequence, containers
    /// Classes, states, activities, use cases: nothing that tells who needs whom.
    case other
  }

  let kind: Kind
  /// The lines between `@startuml` and `@enduml`.
  let lines: [CodeLine]

  /// Reads a code block; `nil` when it is not PlantUML.
  init?(_ block: [CodeLine], language: String) {
    let names: Set<String> = ["plantuml", "puml", "uml", "wsd", "iuml"]
    let opened = block.firstIndex { $0.text.trimmed.hasPrefix("@startuml") }
    let first = block.firstIndex { !$0.text.trimmed.isEmpty }
    guard names.contains(language.lowercased()) || opened != nil && opened == first else {
      return nil
    }
    let inner = block[((opened ?? -1) + 1)...].prefix { !$0.text.trimmed.hasPrefix("@enduml") }
    lines = Self.prepared(Array(inner))
    kind = Self.kind(of: lines)
  }

  // MARK: Preparation

  private static func prepared(_ lines: [CodeLine]) -> [CodeLine] {
    var macros: [String: (parameter: String, body: String)] = [:]
    var ready: [CodeLine] = []
    var isComment = false
    var open: CodeLine?
    for line in lines {
      var text = line.text.trimmed
      if isComment {
        isComment = !text.hasSuffix("'/")
        continue
      }
      if text.hasPrefix("/'") {
        isComment = !text.hasSuffix("'/")
        continue
      }
      if text.isEmpty || text.hasPrefix("'") { continue }
      if let macro = macro(in: text) {
        macros[macro.name] = (macro.parameter, macro.body)
        continue
      }
      if let start = open {
        let joined = start.text + "\\n" + text
        open = text.hasSuffix("]") ? nil : CodeLine(text: joined, line: start.line)
        if open == nil { ready.append(CodeLine(text: joined, line: start.line)) }
        continue
      }
      text = expanded(text, macros)
      if text.hasSuffix("["), !text.contains("-[") {
        open = CodeLine(text: text, line: line.line)
      } else {
        ready.append(CodeLine(text: text, line: line.line))
      }
    }
    return ready
  }

  /// `!define NAME(x) body` with one parameter.
  private static func macro(in text: String) -> (name: String, parameter: String, body: String)? {
    guard text.hasPrefix("!define ") else { return nil }
    let rest = text.dropFirst(8).trimmed
    guard let open = rest.firstIndex(of: "("), let close = rest.firstIndex(of: ")"), open < close
    else { return ("", "", "") }
    return (
      String(rest[..<open]), String(rest[rest.index(after: open)..<close]).trimmed,
      String(rest[rest.index(after: close)...]).trimmed
    )
  }

  private static func expanded(
    _ text: String, _ macros: [String: (parameter: String, body: String)]
  ) -> String {
    guard let open = text.firstIndex(of: "("), let close = text.firstIndex(of: ")"), open < close,
      let macro = macros[String(text[..<open])], !macro.parameter.isEmpty
    else { return text }
    let argument = String(text[text.index(after: open)..<close])
    let words = macro.body.split(separator: " ").map {
      $0 == macro.parameter ? argument : String($0)
    }
    return words.joined(separator: " ") + text[text.index(after: close)...]
  }

  // MARK: Kind

  private static let sequenceWords: Set<String> = [
    "participant", "autonumber", "activate", "deactivate", "alt", "loop", "opt", "par", "boundary",
    "control", "collections", "hide footbox",
  ]
  private static let componentWords: Set<String> = [
    "component", "rectangle", "node", "cloud", "package", "folder", "frame", "artifact", "storage",
    "agent", "card", "hexagon", "stack", "file", "process",
  ]
  private static let otherWords: Set<String> = [
    "class", "abstract", "enum", "start", "stop", "state", "usecase", "object", "map", "json",
    "partition", "swimlane", "clock", "concise", "robust", "struct", "exception",
  ]

  private static func kind(of lines: [CodeLine]) -> Kind {
    var sequence = 0
    var components = 0
    var others = 0
    var arrows = 0
    for line in lines {
      let text = line.text
      let word = String(text.prefix { !" ({[\"".contains($0) })
      if word == "Rel" || word.hasPrefix("Rel_") || word.hasPrefix("BiRel")
        || word.hasPrefix("Container") || word.hasPrefix("System_") || word == "System"
      {
        if text.contains("(") { return .containers }
      }
      if sequenceWords.contains(word) || text.hasPrefix("== ") { sequence += 1 }
      if componentWords.contains(word) || text.hasPrefix("[") && !text.hasPrefix("[*]") {
        components += 1
      }
      if otherWords.contains(word) || text.hasPrefix(":") && text.hasSuffix(";")
        || text.contains("[*]") || text.contains("\" --") && text.contains("-- \"")
        || text.contains("|>") || text.contains("<|")
      {
        others += 1
      }
      if text.contains("->") || text.contains("<-") { arrows += 1 }
    }
    if others > components + sequence { return .other }
    if sequence > 0, sequence >= components { return .sequence }
    if components > 0 { return .components }
    return others == 0 && arrows > 0 ? .sequence : .other
  }
}

extension ParsedDocument {
  /// The PlantUML text that a code block holds.
  func plantUML(of block: Int) -> PlantUMLSource? {
    PlantUMLSource(codeLines(of: block), language: markup.name(of: block))
  }
}
