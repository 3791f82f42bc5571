/// A proto file, or a piece of one, that a document shows: services, messages and enumerations.
struct ProtoFragment {
  /// One method of a service, at the line that names it.
  struct Method: Hashable {
    var service: String
    var name: String
    var request: String
    var response: String
    var streamsRequest: Bool
    var streamsResponse: Bool
    var purpose: String
    var line: Int
  }

  /// A message with its fields, at the line that names it.
  struct Message: Hashable {
    var name: String
    var fields: [DataField]
    var line: Int
  }

  private(set) var package: String?
  private(set) var methods: [Method] = []
  private(set) var messages: [Message] = []
  /// Values of enumerations by name, without the one that means nothing and without the prefix.
  private(set) var enumerations: [String: [String]] = [:]

  private var blocks: [(kind: String, name: String)] = []
  private var comment: [String] = []

  /// Reads the lines; `nil` when they name neither a method nor a message.
  init?(_ lines: [(text: String, line: Int)]) {
    for (text, line) in lines { read(text.trimmed, line) }
    guard !methods.isEmpty || messages.contains(where: { !$0.fields.isEmpty }) else { return nil }
    for message in messages.indices {
      for field in messages[message].fields.indices {
        guard let type = messages[message].fields[field].type, let values = enumerations[type]
        else {
          continue
        }
        messages[message].fields[field].type = "enum(\(values.joined(separator: ", ")))"
      }
    }
  }

  private mutating func read(_ text: String, _ line: Int) {
    if text.hasPrefix("//") {
      comment.append(String(text.drop { $0 == "/" || $0 == " " }))
      return
    }
    defer { comment = [] }
    let code = text.firstRange(of: "//").map { String(text[..<$0.lowerBound]) } ?? text
    let words = code.split(whereSeparator: { " \t(){};=,<>".contains($0) }).map(String.init)
    switch words.first {
    case nil: break
    case "package": package = words.dropFirst().first
    case "service"?, "message"?, "enum"?:
      guard words.count > 1, code.contains("{") else { break }
      blocks.append((words[0], words[1]))
      if words[0] == "message" {
        messages.append(Message(name: words[1], fields: [], line: line))
      }
      if code.contains("}") { blocks.removeLast() }
      return
    case "oneof"?: blocks.append(("oneof", ""))
    case "rpc"?: addMethod(words, line)
    case "syntax"?, "import"?, "option"?, "reserved"?, "extend"?: break
    default: addMember(words, code)
    }
    let opened = code.filter { $0 == "{" }.count - (words.first == "oneof" ? 1 : 0)
    let closed = code.filter { $0 == "}" }.count
    for _ in 0..<max(0, closed - max(0, opened)) where !blocks.isEmpty { blocks.removeLast() }
  }

  private mutating func addMethod(_ words: [String], _ line: Int) {
    guard words.count >= 4, let service = blocks.last(where: { $0.kind == "service" })?.name,
      let returns = words.firstIndex(of: "returns"), returns > 2, returns + 1 < words.count
    else { return }
    let request = words[2..<returns]
    let response = words[(returns + 1)...]
    methods.append(
      Method(
        service: service, name: words[1], request: request.last ?? "",
        response: response.first { $0 != "stream" } ?? "",
        streamsRequest: request.first == "stream", streamsResponse: response.first == "stream",
        purpose: comment.joined(separator: " "), line: line))
  }

  private mutating func addMember(_ words: [String], _ code: String) {
    guard let block = blocks.last(where: { $0.kind != "oneof" }) else { return }
    let bare = words.prefix { !$0.hasPrefix("[") }
    guard let number = bare.last.flatMap(Int.init), bare.count >= 2 else { return }
    let name = bare[bare.count - 2]
    if block.kind == "enum" {
      guard number != 0 else { return }
      let prefix = NameWords(block.name).upperSnake + "_"
      let value = name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name
      enumerations[block.name, default: []].append(value)
      return
    }
    guard block.kind == "message", bare.count >= 3, !messages.isEmpty,
      let owner = messages.lastIndex(where: { $0.name == block.name })
    else { return }
    let isList = bare[0] == "repeated"
    let type = bare[bare.count - 3].split(separator: ".").last.map(String.init) ?? ""
    let isMap = code.contains("map<") || code.contains("map <")
    messages[owner].fields.append(
      DataField(
        name: name,
        type: isMap ? "map" : isList ? "\(Self.word(for: type))[]" : Self.word(for: type),
        note: comment.isEmpty ? nil : comment.joined(separator: " "),
        isOptional: bare[0] == "optional", number: number))
  }

  /// The type in the words that other sources use.
  private static func word(for type: String) -> String {
    switch type {
    case "Timestamp": "timestamp"
    case "Duration": "duration"
    case "Struct", "Any": "object"
    default: type
    }
  }
}
