/// SRC-100: others' code runs inside, and nothing holds it.
enum PluginsInProcess: SourceReading {
  static let id: RuleID = "SRC-100"
  static let looksFor = "plugins inside the process that nothing holds"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(held),
      let line = material.first(plugins, where: { $0.says(inside) })
        ?? material.first(plugins, where: { _ in material.says(inside) })
    else { return [] }
    let site = material.text.lines(inside).first { $0.kind != .heading && $0 != line }
    return [
      finding(
        "Plugins run inside the process, and nothing limits what one of them takes or may do",
        about: material.subject(of: line),
        because:
          "One that hangs, leaks memory or fails takes every request with it, and each reads "
          + "and changes whatever the process can.",
        at: [line.evidence] + [site?.evidence].compactMap(\.self),
        suggestion:
          "Say what happens when a plugin fails or takes too long, what it may reach, and "
          + "who decides which ones run.")
    ]
  }

  private static let plugins: WordList = [
    "plugin", "plugins", "plug in", "plug ins", "플러그인", "插件", "third party extensions",
  ]
  private static let inside: WordList = [
    "in process", "inprocess", "same process", "single binary", "in memory", "register during init",
  ]
  private static let held: WordList = [
    "sandbox*", "isolat*", "panic*", "timeout", "timeouts", "recover*", "circuit*", "wasm",
    "separate process",
  ]
}
