package import Formats

extension Teaching {
  /// The teaching as a mapping: the name, what it `is`, and for another name of what (`of`).
  package var value: OrderedValue {
    var value: OrderedValue = ["name": .string(name), "is": .string(lesson.word)]
    if case .alias(let other) = lesson { value["of"] = .string(other) }
    return value
  }

  init(_ fields: inout ReviewFields) throws(ReviewFileError) {
    let name = try fields.text("name")
    let node = try fields.required("is")
    if node.stringValue == Lesson.alias(of: "").word {
      self.init(name, .alias(of: try fields.text("of")))
      return
    }
    guard let lesson = Lesson.plain.first(where: { $0.word == node.stringValue }) else {
      let words = ([.alias(of: "")] + Lesson.plain).map(\.word)
      let expected = words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
      throw ReviewFileError(.unexpectedValue(key: "is", expected: expected), line: node.line)
    }
    self.init(name, lesson)
  }
}

extension Teaching.Lesson {
  /// The lessons that name nothing else.
  package static let plain: [Self] = Element.Kind.allCases.map { .kind($0) } + [.ignored]

  /// The word that stands for the lesson in files; another name's element is told apart from it.
  package var word: String {
    switch self {
    case .alias: "alias"
    case .kind(.component): "component"
    case .kind(.externalSystem): "external"
    case .kind(.dataStore): "store"
    case .kind(.broker): "broker"
    case .kind(.person): "person"
    case .ignored: "ignored"
    }
  }
}
