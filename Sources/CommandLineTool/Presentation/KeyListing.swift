internal import Screen
internal import Wizard

/// A key map as the `keys:` of a configuration, with what each action does.
struct KeyListing {
  var text: String

  /// Lists the actions of every place, one that several places share with all its keys.
  init(_ map: KeyMap) {
    var lines = ["keys:"]
    for context in KeyContext.allCases {
      lines.append("  # \(context.title)")
      for binding in map.bindings(in: context) {
        lines.append(
          Self.line(
            "\(context.rawValue).\(binding.command.rawValue)", binding.keys, binding.explanation))
      }
      guard context == .editor else { continue }
      for binding in map.writing {
        lines.append(Self.line("editor.\(binding.name)", binding.keys, binding.explanation))
      }
    }
    text = lines.joined(separator: "\n")
  }

  private static func line(_ name: String, _ keys: [Key], _ explanation: String) -> String {
    let written = keys.map { "\"" + $0.description.escapedForYAML + "\"" }
    let entry = "  \(name): [\(written.joined(separator: ", "))]"
    let padding = String(repeating: " ", count: max(2, 52 - entry.count))
    return entry + padding + "# " + explanation
  }
}

extension String {
  /// As it stands between double quotes.
  fileprivate var escapedForYAML: String {
    replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }
}
