/// Why a line that was recognised says nothing of how the parts of a system work together.
package enum SilentReason: Int, Hashable, Sendable, CaseIterable, Comparable {
  /// A label, a title of a list or columns, or another form that an extractor knows to state nothing.
  case label
  /// Below a title that takes everything back: rejected options, glossaries, plans.
  case setAside
  case picture, markup, command, instruction, code, data, files, address, facts

  /// The reason in words, of several lines.
  package var words: String {
    switch self {
    case .label: "labels and headers"
    case .setAside: "set aside by their title"
    case .picture: "pictures and links"
    case .markup: "markup"
    case .command: "commands and their output"
    case .instruction: "instructions to the reader"
    case .code: "code and settings"
    case .data: "definitions of data"
    case .files: "files and folders"
    case .address: "ports and addresses"
    case .facts: "facts about the document"
    }
  }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
