package import ArgumentParser

/// The command as a whole: without a subcommand it opens the wizard.
package struct Dovetail: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "dovetail",
    abstract:
      "Turns the design documents of an architecture session into its integration architecture.",
    usage: """
      dovetail [--name <session>] [--scope <scopes>] [--theme <theme>] [--accessible]
      dovetail <subcommand>
      """,
    discussion: """
      Without a subcommand the wizard opens: choose a session, pick scopes, review the interactions \
      that were found with the lines they rest on, edit sections, see the difference, save.

      A session is a folder NNN-name under .taskmaster/docs/design/architecture, found by walking up \
      from the current folder. Nothing leaves this machine: no network, no model, same input, same \
      bytes.
      """,
    version: version,
    subcommands: [
      WizardCommand.self, ReviewCommand.self, DemoCommand.self, SessionsCommand.self,
      ExtractCommand.self,
      GenerateCommand.self, CheckCommand.self, ExplainCommand.self, WhatIfCommand.self,
      ContractCommand.self, ExportCommand.self, KnowledgeCommand.self, ThemesCommand.self,
      KeysCommand.self,
      DoctorCommand.self,
    ],
    defaultSubcommand: WizardCommand.self)

  /// The program's version, as `--version` prints it.
  package static let version = "0.1.0"

  package init() {}

  /// Parses the arguments of this process and runs what they ask for; ends the process on an error.
  package static func start() { main() }
}
