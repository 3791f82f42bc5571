internal import Glibc

/// What the program takes from its surroundings, read once.
struct ProcessEnvironment: Sendable {
  var variables: [String: String]
  var currentDirectory: String

  /// The surroundings of this process.
  static func current() -> ProcessEnvironment {
    var variables: [String: String] = [:]
    var entry = environ
    while let pointer = entry.pointee {
      let line = String(cString: pointer)
      if let equals = line.firstIndex(of: "=") {
        variables[String(line[..<equals])] = String(line[line.index(after: equals)...])
      }
      entry += 1
    }
    var directory = "/"
    if let path = getcwd(nil, 0) {
      directory = String(cString: path)
      free(path)
    }
    return ProcessEnvironment(variables: variables, currentDirectory: directory)
  }

  /// A variable that is set and not empty.
  subscript(_ name: String) -> String? {
    guard let value = variables[name], !value.isEmpty else { return nil }
    return value
  }

  private var home: String { self["HOME"] ?? "/" }

  /// Drafts, journals and the log: `$XDG_STATE_HOME/dovetail`.
  var stateDirectory: String { (self["XDG_STATE_HOME"] ?? home + "/.local/state") + "/dovetail" }

  /// Settings and themes: `$XDG_CONFIG_HOME/dovetail`.
  var configDirectory: String { (self["XDG_CONFIG_HOME"] ?? home + "/.config") + "/dovetail" }

  /// Whether colour is unwanted (see no-color.org).
  var wantsNoColor: Bool { self["NO_COLOR"] != nil }

  /// The editor to hand over to, as words: program and its arguments.
  var editor: [String] {
    let command = self["VISUAL"] ?? self["EDITOR"] ?? "vi"
    return command.split(separator: " ").map(String.init)
  }

  /// The time as seconds since 1970: `SOURCE_DATE_EPOCH` where set, else the clock.
  var now: Int {
    if let epoch = self["SOURCE_DATE_EPOCH"], let seconds = Int(epoch) { return seconds }
    return time(nil)
  }

  /// The path made absolute against the current folder.
  func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : currentDirectory + "/" + path
  }
}
