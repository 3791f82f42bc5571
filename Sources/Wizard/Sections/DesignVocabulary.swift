import Engine
import OrderedCollections
import TextEditing

/// The names, events and paths that the design knows, so that a written line can be compared with them.
struct DesignVocabulary: Equatable, Sendable {
  /// What does not agree with the design in a line, and where.
  struct Remark: Equatable, Sendable {
    /// Byte offsets from the start of the line.
    var range: Range<Int>
    /// The words that it is about.
    var name: String
    var text: String
  }

  /// Names and other names of elements, each also in the plural that sentences use.
  private var names: Set<String> = []
  /// The names as they are written, to suggest one.
  private var written: [String] = []
  /// The last words of names of several words: what makes a phrase look like a name.
  private var endings: Set<String> = []
  private var operations: [String] = []
  private var events: [String] = []
  /// The first segments of the events' names.
  private var eventFamilies: Set<String> = []

  /// Takes the words of a design together.
  init(_ blueprint: Blueprint) {
    for element in blueprint.requirements.elements {
      for name in [element.name] + element.aliases {
        names.insert(name.lowercased())
        let words = name.split(separator: " ")
        if words.count > 1, let last = words.last { endings.insert(last.lowercased()) }
      }
      written.append(element.name)
    }
    operations = blueprint.contracts.apis.flatMap { api in
      api.operations.map { "\($0.method.uppercased()) \($0.path)" }
    }
    events = blueprint.requirements.events.map(\.name)
    eventFamilies = Set(
      events.compactMap { $0.contains(".") ? $0.split(separator: ".").first.map(String.init) : nil }
    )
  }

  /// What a line says that the design does not: a name of no element, an event or an operation of no
  /// contract.
  func remarks(on line: String) -> [Remark] {
    var remarks: [Remark] = []
    for span in WrittenWords.codeSpans(of: line) {
      if let remark = remark(onCode: span) { remarks.append(remark) }
    }
    for phrase in WrittenWords.capitalised(line) {
      if let remark = remark(onName: phrase) { remarks.append(remark) }
    }
    return remarks.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func remark(onName phrase: WrittenWords.Phrase) -> Remark? {
    guard let last = phrase.words.last?.lowercased(), endings.contains(last) else { return nil }
    // A sentence may begin right before the name: “The Order Service”.
    for start in phrase.words.indices.dropLast()
    where names.contains(phrase.words[start...].joined(separator: " ").lowercased()) {
      return nil
    }
    if names.contains(last) { return nil }
    let opening = ["the", "a", "an", "each", "every", "this", "that", "our", "when", "if"]
    let skipped = opening.contains(phrase.words[0].lowercased()) ? 1 : 0
    let words = phrase.words.dropFirst(skipped)
    guard words.count > 1 else { return nil }
    let name = words.joined(separator: " ")
    let lower = phrase.range.upperBound - name.utf8.count
    return Remark(
      range: lower..<phrase.range.upperBound, name: name,
      text: "No component is called “\(name)”" + suggestion(name, written))
  }

  private func remark(onCode span: WrittenWords.Phrase) -> Remark? {
    let text = span.words.joined(separator: " ")
    if span.words.count == 2, WrittenWords.methods.contains(span.words[0]),
      span.words[1].hasPrefix("/")
    {
      let path = span.words[1].prefix { $0 != "?" }
      guard !operations.isEmpty, !operations.contains("\(span.words[0]) \(path)") else {
        return nil
      }
      return Remark(
        range: span.range, name: text,
        text: "No contract has the operation \(text)" + suggestion(text, operations))
    }
    guard span.words.count == 1, let family = text.split(separator: ".").first, text.contains("."),
      eventFamilies.contains(String(family)), !events.contains(text),
      text.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" || $0 == "_" })
    else { return nil }
    return Remark(
      range: span.range, name: text, text: "No event is called \(text)" + suggestion(text, events))
  }

  private func suggestion(_ name: String, _ known: [String]) -> String {
    Spelling.nearest(to: name, in: known).map { "; did you mean \($0)?" } ?? ""
  }
}

extension WizardState {
  /// What does not agree with the design in a line of the open section that the user wrote.
  func remarks(on line: Int) -> [DesignVocabulary.Remark] {
    guard let editor = sections.editor, line < editor.text.buffer.lineCount else { return [] }
    return remarks(onText: editor.text.buffer.lineBytes(line))
  }

  /// What does not agree with the design in a line's text, if the user wrote it.
  func remarks(onText bytes: [UInt8]) -> [DesignVocabulary.Remark] {
    guard let given = sections.editor?.givenLines, !given.isEmpty,
      let vocabulary = sections.vocabulary, !given.contains(bytes)
    else { return [] }
    return vocabulary.remarks(on: String(decoding: bytes, as: UTF8.self))
  }

  /// What does not agree with the design in the open section, with the numbers of the lines.
  var remarksOnEdit: [(line: Int, remark: DesignVocabulary.Remark)] {
    guard let editor = sections.editor, !editor.givenLines.isEmpty else { return [] }
    return (0..<editor.text.buffer.lineCount).flatMap { line in
      remarks(on: line).map { (line + 1, $0) }
    }
  }
}
