import Screen

/// A key map while the lines of a configuration are taken into it, one by one.
struct KeyMapRevision {
  var map: KeyMap
  private(set) var problems: [SettingProblem] = []
  /// Who asked for a key where, in the order of the file.
  private var claims: [Claim] = []

  private struct Claim {
    var key: Key
    var context: KeyContext
    var action: String
    var line: Int
  }

  init(map: KeyMap) { self.map = map }

  /// Takes one line of the configuration in, as far as it can be followed.
  mutating func apply(_ setting: KeySetting) {
    let parts = setting.action.split(separator: ".", maxSplits: 1).map(String.init)
    let wanted = Spelling.folded(parts.last ?? "")
    guard let name = map.actionNames.first(where: { Spelling.folded($0) == wanted }) else {
      let hint = Spelling.nearest(to: parts.last ?? "", in: map.actionNames)
      note(
        setting,
        "there is no action “\(setting.action)”" + (hint.map { "; did you mean \($0)?" } ?? ""))
      return
    }
    var places = KeyContext.allCases.filter { place in
      map.actions(in: place).contains { $0.name == name }
    }
    if parts.count == 2 {
      let place = KeyContext.allCases.first {
        Spelling.folded($0.rawValue) == Spelling.folded(parts[0])
      }
      guard let place, places.contains(place) else {
        let known = places.map(\.rawValue).joined(separator: ", ")
        note(setting, "\(name) is no action of “\(parts[0])”; it is one of \(known)")
        return
      }
      places = [place]
    }
    let keys = readable(setting)
    guard !keys.isEmpty || setting.keys.isEmpty else { return }
    if keys.isEmpty, Command.indispensable.contains(where: { $0.rawValue == name }) {
      note(setting, "\(name) needs a key")
      return
    }
    bind(name, keys, in: places, setting)
  }

  private mutating func readable(_ setting: KeySetting) -> [Key] {
    var keys: [Key] = []
    for text in setting.keys {
      guard let key = Key(text) else {
        note(setting, "“\(text)” is no key; keys are written as ctrl-s, alt-up, f5 or space")
        continue
      }
      if let twin = key.indistinctTwin {
        note(setting, "terminals send \(key) as \(twin), so it cannot be told apart")
        continue
      }
      if !keys.contains(key) { keys.append(key) }
    }
    return keys
  }

  private mutating func bind(
    _ name: String, _ keys: [Key], in places: [KeyContext], _ setting: KeySetting
  ) {
    var isBound = keys.isEmpty
    var refused: Set<Key> = []
    for place in places {
      // A letter that is typed cannot be a command there.
      let usable = place.takesText ? keys.filter { $0.typed == nil } : keys
      guard !usable.isEmpty || keys.isEmpty else { continue }
      isBound = true
      var granted: [Key] = []
      for key in usable {
        if let other = claims.first(where: { $0.key == key && $0.context == place }),
          other.action != name
        {
          // Told once, however many places they share.
          guard refused.insert(key).inserted else { continue }
          note(
            setting,
            "\(key) already does \(other.action) in \(place.title) (line \(other.line)); "
              + "\(name) does not get it")
        } else {
          granted.append(key)
          claims.append(Claim(key: key, context: place, action: name, line: setting.line))
        }
      }
      map.set(granted, for: name, in: place)
    }
    if !isBound {
      note(
        setting,
        "\(keys.map(\.description).joined(separator: ", ")) would be typed into the text; "
          + "\(name) needs a key with ctrl or alt, or a function key")
    }
  }

  /// Takes the keys that were asked for from what they did by default.
  mutating func settleDefaults() {
    var told: Set<String> = []
    for claim in claims {
      for action in map.actions(in: claim.context)
      where action.name != claim.action && action.keys.contains(claim.key) {
        let rest = action.keys.filter { $0 != claim.key }
        map.set(rest, for: action.name, in: claim.context)
        guard told.insert("\(claim.line) \(claim.key) \(action.name)").inserted else { continue }
        let left =
          rest.isEmpty
          ? "has no key left" : "keeps \(rest.map(\.description).joined(separator: ", "))"
        problems.append(
          SettingProblem(
            line: claim.line,
            "\(claim.key) does \(claim.action) in \(claim.context.title) now; "
              + "\(action.name) \(left)"))
      }
    }
  }

  private mutating func note(_ setting: KeySetting, _ text: String) {
    problems.append(SettingProblem(line: setting.line, text))
  }
}

extension Command {
  /// Without a key for these the user could be shut in.
  fileprivate static let indispensable: [Command] = [.interrupt, .cancel, .quit, .closeEditor]
}

extension KeyMap {
  /// Gives an action other keys in one place.
  fileprivate mutating func set(_ keys: [Key], for action: String, in context: KeyContext) {
    if context == .editor, let index = writing.firstIndex(where: { $0.name == action }) {
      writing[index].keys = keys
      return
    }
    guard
      let index = bindings.firstIndex(where: {
        $0.command.rawValue == action && $0.contexts.contains(context)
      }), bindings[index].keys != keys
    else { return }
    var own = bindings[index]
    own.keys = keys
    own.contexts = [context]
    bindings[index].contexts.removeAll { $0 == context }
    if bindings[index].contexts.isEmpty {
      bindings[index] = own
    } else {
      bindings.insert(own, at: index + 1)
    }
  }
}
