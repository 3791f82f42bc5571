internal import Assets
internal import Glibc
internal import Screen

/// The themes that can be chosen: built in, and from the user's folder.
struct ThemeCatalog: Sendable {
  /// A theme, or why its file cannot be used.
  struct Entry: Sendable {
    enum Origin: Equatable, Sendable { case builtIn, file(path: String) }

    var name: String
    var origin: Origin
    var theme: Theme?
    /// For a broken file: `path:line: reason`.
    var problem: String?
  }

  /// In the order in which they are listed: the terminal's own colours, then by name.
  var entries: [Entry]

  /// Reads the built-in palettes and the theme files of `folder`; a file of a built-in's name replaces
  /// it.
  ///
  /// - Parameters:
  ///   - folder: `$XDG_CONFIG_HOME/dovetail/themes`; it need not exist.
  ///   - files: theme files from anywhere, each chosen by its path.
  init(folder: String, files: [String] = []) {
    var byName: [String: Entry] = [:]
    for palette in Assets.palettes() {
      byName[palette.name] = Self.entry(palette.text, name: palette.name, origin: .builtIn)
    }
    for file in Self.files(in: folder) {
      let path = folder + "/" + file
      let name = String(file.prefix { $0 != "." })
      guard let text = PrivateFile.text(at: path) else { continue }
      byName[name] = Self.entry(text, name: name, origin: .file(path: path))
    }
    for path in files {
      guard let text = PrivateFile.text(at: path) else {
        byName[path] = Entry(
          name: path, origin: .file(path: path), theme: nil, problem: "\(path): cannot be read")
        continue
      }
      byName[path] = Self.entry(text, name: path, origin: .file(path: path))
    }
    let terminal = Entry(name: "terminal", origin: .builtIn, theme: .terminal, problem: nil)
    entries = [terminal] + byName.values.sorted { $0.name < $1.name }
  }

  /// The catalog with the file that `choice` names, where it is a path rather than a name.
  init(folder: String, choice: String) {
    self.init(folder: folder, files: Self.isPath(choice) ? [choice] : [])
  }

  /// Whether a choice names a file rather than a theme of the catalog.
  static func isPath(_ choice: String) -> Bool {
    choice.contains("/") || choice.hasSuffix(".yaml") || choice.hasSuffix(".yml")
  }

  /// The file that a theme was read from; nil for a built-in one.
  func path(of name: String) -> String? {
    guard case .file(let path) = entries.first(where: { $0.name == name })?.origin else {
      return nil
    }
    return path
  }

  /// The usable theme of that name.
  func theme(named name: String) -> Theme? { entries.first { $0.name == name }?.theme }

  private static func entry(_ text: String, name: String, origin: Entry.Origin) -> Entry {
    do {
      let theme = try ThemeFile.theme(from: text, identifier: name)
      return Entry(name: name, origin: origin, theme: theme, problem: nil)
    } catch {
      let place = if case .file(let path) = origin { path } else { "Themes/\(name).yaml" }
      return Entry(
        name: name, origin: origin, theme: nil,
        problem: "\(place):\(error.line): \(error.reason)")
    }
  }

  private static func files(in folder: String) -> [String] {
    names(in: folder, endings: [".yaml", ".yml"])
  }

  /// The names in a folder that end so, in order; none where it cannot be read.
  static func names(in folder: String, endings: [String]) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if endings.contains(where: { name.hasSuffix($0) }) { names.append(name) }
    }
    return names.sorted()
  }
}
