package import Screen

/// What a key does somewhere, and how it is explained.
package struct Binding: Equatable, Sendable {
  package var command: Command
  /// Keys that ask for it; the first is the one that is shown.
  package var keys: [Key]
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
    self.contexts = contexts
    self.title = title
    self.explanation = explanation
    isHinted = hinted
  }
}

/// Which keys do what, where: the one source of behaviour, footer, help and palette.
package struct KeyMap: Equatable, Sendable {
  /// In the order in which footer and help show them.
  package private(set) var bindings: [Binding]

  /// Makes a map from bindings.
  package init(_ bindings: [Binding]) { self.bindings = bindings }

  /// The bindings that work somewhere.
  package func bindings(in context: KeyContext) -> [Binding] {
    bindings.filter { $0.contexts.contains(context) }
  }

  /// What a key does somewhere; nil where it does nothing.
  package func binding(for key: Key, in context: KeyContext) -> Binding? {
    bindings.first { $0.contexts.contains(context) && $0.keys.contains(key) }
  }

  /// How a command can be asked for somewhere; nil where it cannot.
  package func binding(of command: Command, in context: KeyContext) -> Binding? {
    bindings.first { $0.command == command && $0.contexts.contains(context) }
  }

  /// The key that is shown for a command somewhere; empty where it has none.
  package func label(of command: Command, in context: KeyContext) -> String {
    binding(of: command, in: context)?.keys.first?.label ?? ""
  }

  /// Two commands of one place that ask for the same key.
  package struct Conflict: Equatable, Sendable {
    package var key: Key
    package var context: KeyContext
    package var commands: [Command]
  }

  /// This map with other keys for some commands, and where keys collide now.
  package func rebinding(_ keys: [Command: [Key]]) -> (map: KeyMap, conflicts: [Conflict]) {
    var map = self
    for index in map.bindings.indices {
      if let chosen = keys[map.bindings[index].command] { map.bindings[index].keys = chosen }
    }
    return (map, map.conflicts)
  }

  /// Keys that ask for two commands in one place; empty in a sound map.
  package var conflicts: [Conflict] {
    var conflicts: [Conflict] = []
    for context in KeyContext.allCases {
      var seen: [Key: Command] = [:]
      for binding in bindings(in: context) {
        for key in binding.keys {
          if let other = seen[key], other != binding.command {
            conflicts.append(
              Conflict(key: key, context: context, commands: [other, binding.command]))
          }
          seen[key] = binding.command
        }
      }
    }
    return conflicts
  }
}
