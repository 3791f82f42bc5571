internal import ArgumentParser
internal import Wizard

/// `dovetail keys`: every action with its keys, in the form that a configuration takes.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Lists every action of the wizard with its keys.",
    discussion: """
      The list has the form of $XDG_CONFIG_HOME/dovetail/config.yaml: take lines from it and change \
      their keys. An action takes several keys; PLACE.ACTION binds in one place alone. What cannot be \
      followed is told on standard error, with file and line.
      """)

  @Flag(help: "List the keys as they come, whatever the configuration says.") var standard = false

  func run() throws {
    let settings = Settings(environment: .current())
    let map = standard ? KeyMap.standard : settings.keyMap
    StandardStreams.line(KeyListing(map).text)
    if !standard {
      for problem in settings.problems { StandardStreams.message("dovetail: \(problem)") }
    }
  }
}
