/// A style for every role.
package struct Theme: Equatable, Sendable {
  /// Whether a theme is made for dark or light surroundings.
  package enum Variant: String, Sendable {
    case dark
    case light
  }

  /// The name that the user chooses it by.
  package var name: String
  /// Who made it; empty where unknown.
  package var author: String
  /// Dark or light; nil where the terminal decides.
  package var variant: Variant?
  private var styles: [Style]

  /// Makes a theme from a style for each role.
  package init(
    name: String, author: String = "", variant: Variant? = nil, style: (Role) -> Style
  ) {
    self.name = name
    self.author = author
    self.variant = variant
    styles = Role.allCases.map(style)
  }

  /// Makes a theme from a palette by the default mapping; `overrides` replace whole styles.
  package init(
    name: String, author: String = "", variant: Variant? = nil, palette: Palette,
    overrides: [Role: Style] = [:]
  ) {
    self.init(name: name, author: author, variant: variant) { role in
      overrides[role] ?? Theme.style(of: role, in: palette)
    }
  }

  /// The style of a role.
  package subscript(role: Role) -> Style {
    get { styles[role.rawValue] }
    set { styles[role.rawValue] = newValue }
  }

  /// The default mapping of base16 colours to roles.
  ///
  /// Text and background follow the base16 styling guidelines; emphasis is added where a role must
  /// be told apart without colour.
  private static func style(of role: Role, in palette: Palette) -> Style {
    func text(_ index: Int, on ground: Int = 0x00, attributes: Attributes = []) -> Style {
      Style(
        foreground: Color(palette[index]), background: Color(palette[ground]),
        attributes: attributes)
    }
    return switch role {
    case .uiText: text(0x05)
    case .uiDim, .uiBorder: text(0x03)
    case .uiSelection: text(0x05, on: 0x02, attributes: .bold)
    case .uiStatus: text(0x04, on: 0x01)
    case .uiHint: text(0x04)
    case .markupHeading: text(0x0D, attributes: .bold)
    case .markupCode: text(0x0B)
    case .markupLink: text(0x09, attributes: .underline)
    case .markupQuote: text(0x0C, attributes: .italic)
    case .diffPlus, .reviewAccepted: text(0x0B)
    case .diffMinus, .reviewRejected: text(0x08)
    case .diffDelta, .reviewEdited: text(0x0E)
    case .reviewAdded: text(0x0C)
    case .reviewPending: text(0x05)
    case .stepDone: text(0x0B, on: 0x01)
    case .stepCurrent: text(0x0D, on: 0x01, attributes: .bold)
    case .stepStale: text(0x0A, on: 0x01)
    case .findingError: text(0x08, attributes: .bold)
    case .findingWarning: text(0x0A)
    case .findingNote: text(0x0D)
    }
  }
}
