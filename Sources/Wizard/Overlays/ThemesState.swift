/// The themes that can be chosen.
package struct ThemesState: Equatable, Sendable {
  /// In the order of the picker.
  package var choices: [ThemeChoice] = []
  /// The name of the theme in use.
  package var current = "terminal"

  /// No theme loaded yet.
  package init() {}
}
