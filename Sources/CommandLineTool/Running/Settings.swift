internal import Formats
internal import TextEditing
internal import Wizard

/// What the user wrote into `config.yaml`; what is not written there is as it comes.
///
/// A line that cannot be followed is told with its number and left out; the others hold.
struct Settings: Sendable {
  /// The theme's name, or the path of a theme file.
  var theme: String?
  /// Whether clicks and the wheel are the wizard's; off leaves the terminal its own selection.
  var usesMouse = true
  /// How the editor wraps, indents and goes on with lists.
  var editor = EditorOptions()
  var keyMap = KeyMap.standard
  /// What cannot be followed, each as `path:line: text`.
  var problems: [String] = []

  /// Reads the file in the configuration folder; a missing one says nothing.
  init(environment: ProcessEnvironment) {
    let path = environment.configDirectory + "/config.yaml"
    // The folder is known; the name leaves room for what is wrong.
    self.init(PrivateFile.text(at: path) ?? "", path: "config.yaml")
  }

  /// Reads the text of a configuration.
  ///
  /// - Parameter path: what problems name.
  init(_ text: String, path: String) {
    var problems: [SettingProblem] = []
    do {
      problems = read(try YAMLReader.node(of: text))
    } catch {
      problems = [SettingProblem(line: error.line, "this is not valid YAML")]
    }
    self.problems = problems.map { "\(path):\($0.line): \($0.text)" }
  }

  private static let names = ["theme", "mouse", "editor", "keys"]

  private mutating func read(_ root: YAMLNode) -> [SettingProblem] {
    if root.scalar == .null { return [] }
    guard let members = root.members else {
      return [SettingProblem(line: root.line, "settings are written as NAME: VALUE")]
    }
    var problems: [SettingProblem] = []
    for member in members {
      switch member.key {
      case "theme":
        theme = member.value.stringValue
        if theme == nil { problems.append(.expected("theme", "a name or a path", member)) }
      case "mouse":
        guard let isOn = member.value.isOn else {
          problems.append(.expected("mouse", "on or off", member))
          continue
        }
        usesMouse = isOn
      case "editor": problems += readEditor(member.value)
      case "keys":
        let (settings, unreadable) = Self.keySettings(member.value)
        let revised = KeyMap.standard.applying(settings)
        keyMap = revised.map
        problems += (unreadable + revised.problems).sorted { $0.line < $1.line }
      default: problems.append(.unknown("setting", member, Self.names))
      }
    }
    return problems
  }

  private mutating func readEditor(_ node: YAMLNode) -> [SettingProblem] {
    var problems: [SettingProblem] = []
    for member in node.members ?? [] {
      let number = member.value.number
      switch member.key {
      case "wrap":
        if let isOn = member.value.isOn {
          editor.wrapsLines = isOn
        } else {
          problems.append(.expected("wrap", "on or off", member))
        }
      case "lists":
        if let isOn = member.value.isOn {
          editor.continuesLists = isOn
        } else {
          problems.append(.expected("lists", "on or off", member))
        }
      case "tab", "indent", "margin":
        let range = member.key == "margin" ? 0...20 : 1...16
        guard let number, range.contains(number) else {
          problems.append(
            .expected(
              member.key, "a number from \(range.lowerBound) to \(range.upperBound)", member))
          continue
        }
        switch member.key {
        case "tab": editor.tabWidth = number
        case "indent": editor.indentWidth = number
        default: editor.scrollMargin = number
        }
      default:
        problems.append(
          .unknown("setting of the editor", member, ["wrap", "lists", "tab", "indent", "margin"]))
      }
    }
    return problems
  }

  private static func keySettings(
    _ node: YAMLNode
  ) -> (settings: [KeySetting], problems: [SettingProblem]) {
    var settings: [KeySetting] = []
    var problems: [SettingProblem] = []
    for member in node.members ?? [] {
      guard let keys = member.value.keyNames else {
        problems.append(.expected(member.key, "a key or a list of keys", member))
        continue
      }
      settings.append(KeySetting(member.key, keys, line: member.line))
    }
    return (settings, problems)
  }
}

extension SettingProblem {
  fileprivate static func expected(
    _ name: String, _ wanted: String, _ member: YAMLNode.Member
  ) -> SettingProblem {
    SettingProblem(line: member.line, "\(name) must be \(wanted)")
  }

  fileprivate static func unknown(
    _ what: String, _ member: YAMLNode.Member, _ known: [String]
  ) -> SettingProblem {
    let hint = Spelling.nearest(to: member.key, in: known)
    let advice = hint.map { "did you mean \($0)?" } ?? "there are \(known.joined(separator: ", "))"
    return SettingProblem(line: member.line, "there is no \(what) “\(member.key)”; \(advice)")
  }
}

extension YAMLNode {
  /// Yes or no, in the words that people use.
  fileprivate var isOn: Bool? {
    switch scalar {
    case .bool(let isOn): isOn
    case .string(let text):
      switch text.lowercased() {
      case "on", "yes": true
      case "off", "no": false
      default: nil
      }
    default: nil
    }
  }

  fileprivate var number: Int? { literal.flatMap { Int($0) } }

  /// A string or a number as it was written.
  private var literal: String? {
    switch scalar {
    case .string(let text): text
    case .int(let value): String(value)
    case .number(let literal): literal
    default: nil
    }
  }

  /// The keys of a setting: one, a list, or none.
  fileprivate var keyNames: [String]? {
    if scalar == .null { return [] }
    guard let elements else { return literal.map { [$0] } }
    let names = elements.compactMap(\.literal)
    return names.count == elements.count ? names : nil
  }
}
