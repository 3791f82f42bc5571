package import Screen
package import TextEditing

/// What a key does somewhere, and how it is explained.
package struct Binding: Equatable, Sendable {
  package var command: Command
  /// Keys that ask for it; the first is the one that is shown.
  package var keys: [Key] { didSet { label = keys.first?.label ?? "" } }
  /// The key that is shown, as people call it; empty where there is none.
  package private(set) var label: String
  package var contexts: [KeyContext]
  /// One or two words for the footer.
  package var title: String
  /// A sentence for help and palette.
  package var explanation: String
  /// Whether the footer shows it where there is room.
  package var isHinted: Bool

  /// Makes a binding; keys are written as in a configuration file, such as `ctrl-s`.
  package init(
    _ command: Command, _ keys: [String], in contexts: [KeyContext], _ title: String,
    _ explanation: String, hinted: Bool = false
  ) {
    self.command = command
    self.keys = keys.compactMap { Key($0) }
    label = self.keys.first?.label ?? ""
    self.contexts = contexts
    self.title = title
    self.explanation = explanation
    isHinted = hinted
  }
}

/// Which keys do what, where: the one source of behaviour, footer, help and palette.
package struct KeyMap: Equatable, Sendable {
  /// In the order in which footer and help show them.
  package internal(set) var bindings: [Binding] { didSet { index() } }
  /// What the keys of writing do in the editor, in the order of the help.
  package internal(set) var writing: [WritingBinding]
  /// The bindings of each place, in their order: each key and each frame asks for them.
  private var byContext: [KeyContext: [Binding]] = [:]

  /// Makes a map from bindings.
  package init(_ bindings: [Binding], writing: [WritingBinding] = []) {
    self.bindings = bindings
    self.writing = writing
    index()
  }

  private mutating func index() {
    byContext = [:]
    for binding in bindings {
      for context in Set(binding.contexts) { byContext[context, default: []].append(binding) }
    }
  }

  /// The bindings that work somewhere.
  package func bindings(in context: KeyContext) -> [Binding] { byContext[context] ?? [] }

  /// What a key does somewhere; nil where it does nothing.
  package func binding(for key: Key, in context: KeyContext) -> Binding? {
    bindings(in: context).first { $0.keys.contains(key) }
  }

  /// How a command can be asked for somewhere; nil where it cannot.
  package func binding(of command: Command, in context: KeyContext) -> Binding? {
    bindings(in: context).first { $0.command == command }
  }

  /// What a key of writing does in the editor; nil where it does nothing.
  package func writing(for key: Key) -> EditorCommand? {
    if let bound = writing.first(where: { $0.keys.contains(key) }) { return bound.command }
    return key.typed.map { .insert(String($0)) }
  }

  /// The key that is shown for a command somewhere; empty where it has none.
  package func label(of command: Command, in context: KeyContext) -> String {
    binding(of: command, in: context)?.label ?? ""
  }

  /// Two actions of one place that ask for the same key.
  package struct Conflict: Equatable, Sendable {
    package var key: Key
    package var context: KeyContext
    /// Their names, as a configuration writes them.
    package var actions: [String]
  }

  /// Keys that ask for two actions in one place; empty in a sound map.
  package var conflicts: [Conflict] {
    var conflicts: [Conflict] = []
    for context in KeyContext.allCases {
      var seen: [Key: String] = [:]
      for action in actions(in: context) {
        for key in action.keys {
          if let other = seen[key], other != action.name {
            conflicts.append(Conflict(key: key, context: context, actions: [other, action.name]))
          }
          seen[key] = action.name
        }
      }
    }
    return conflicts
  }

  /// Everything that can be asked for by a key somewhere, in the order of the help.
  package func actions(in context: KeyContext) -> [(name: String, keys: [Key])] {
    bindings(in: context).map { ($0.command.rawValue, $0.keys) }
      + (context.isWriting ? writing.map { ($0.name, $0.keys) } : [])
  }
}
