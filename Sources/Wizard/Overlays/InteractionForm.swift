package import Engine

/// The fields of an interaction as the user changes or adds them.
package struct InteractionForm: Equatable, Sendable {
  package enum Field: Int, CaseIterable, Equatable, Sendable {
    case source, target, style, via, channel, purpose, data

    /// The label in the form.
    package var label: String {
      switch self {
      case .source: "From"
      case .target: "To"
      case .style: "Style"
      case .via: "Via"
      case .channel: "Channel"
      case .purpose: "Purpose"
      case .data: "Data"
      }
    }

    /// What belongs in the field.
    package var hint: String {
      switch self {
      case .source: "who calls, publishes, reads or depends"
      case .target: "what it needs"
      case .style: "sync, async, data or unknown"
      case .via: "protocol or technology, such as gRPC"
      case .channel: "topic, queue or event, for messages"
      case .purpose: "what it is for, in a few words"
      case .data: "names of the data, with commas between"
      }
    }
  }

  /// The interaction that is changed; nil when one is added.
  package var editing: InteractionID?
  package var inputs: [LineInput]
  package var focus = Field.source
  /// What is wrong with which field, after the user tried to keep it.
  package var problem: Problem?

  /// What is wrong with a field, and the name that was probably meant.
  package struct Problem: Equatable, Sendable {
    package var field: Field
    package var text: String
  }

  /// A form to add an interaction, beginning with one of its ends.
  package init(from source: String) {
    inputs = Field.allCases.map { LineInput($0 == .source ? source : "") }
    focus = source.isEmpty ? .source : .target
  }

  /// A form to change an interaction.
  package init(editing interaction: Interaction, names: (ElementID) -> String) {
    editing = interaction.id
    inputs = Field.allCases.map { field in
      switch field {
      case .source: LineInput(names(interaction.source))
      case .target: LineInput(names(interaction.target))
      case .style: LineInput(interaction.style.rawValue)
      case .via: LineInput(interaction.via ?? "")
      case .channel: LineInput(interaction.channel ?? "")
      case .purpose: LineInput(interaction.purpose ?? "")
      case .data: LineInput(interaction.data.joined(separator: ", "))
      }
    }
    focus = .style
  }

  /// What stands in a field, without spaces at its ends.
  package subscript(field: Field) -> String {
    var text = Substring(inputs[field.rawValue].text)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// Goes to the next (1) or previous (-1) field, round the ends.
  mutating func moveFocus(by step: Int) {
    let count = Field.allCases.count
    focus = Field.allCases[((focus.rawValue + step) % count + count) % count]
  }

  /// The names of data in the data field.
  var dataNames: [String] {
    self[.data].split(separator: ",").compactMap { part in
      let name = part.drop { $0 == " " }
      var text = String(name)
      while text.last == " " { text.removeLast() }
      return text.isEmpty ? nil : text
    }
  }

  /// The element with a name or alias, whatever its case.
  static func element(named name: String, in requirements: Requirements) -> Element? {
    let wanted = name.lowercased()
    return requirements.elements.first { element in
      element.name.lowercased() == wanted || element.id.rawValue == wanted
        || element.aliases.contains { $0.lowercased() == wanted }
    }
  }

  /// The element names that hold the letters of a field, for completion.
  static func completions(of text: String, in requirements: Requirements) -> [String] {
    let filter = FuzzyFilter(text.lowercased())
    return requirements.elements.map(\.name)
      .filter { filter.matches(Array($0.utf8)) && $0 != text }.sorted {
        let left = $0.lowercased().hasPrefix(text.lowercased())
        let right = $1.lowercased().hasPrefix(text.lowercased())
        return left == right ? $0 < $1 : left
      }
  }
}
