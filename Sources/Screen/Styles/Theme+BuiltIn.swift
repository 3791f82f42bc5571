extension Theme {
  /// The default: the 16 ANSI colours on the terminal's own background.
  ///
  /// Bright colours are avoided: several popular light and dark palettes redefine them as greys
  /// that vanish on the background. Lesser text is dimmed instead.
  package static let terminal = Theme(name: "terminal") { role in
    switch role {
    case .uiText, .uiHint, .reviewPending: Style.plain
    case .uiDim, .uiBorder: Style(attributes: .dim)
    case .uiSelection: Style(attributes: .reverse)
    case .uiStatus: Style(attributes: .bold)
    case .markupHeading: Style(foreground: .ansi(4), attributes: .bold)
    case .markupCode: Style(foreground: .ansi(6))
    case .markupLink: Style(foreground: .ansi(4), attributes: .underline)
    case .markupQuote: Style(foreground: .ansi(6), attributes: .italic)
    case .diffPlus, .reviewAccepted: Style(foreground: .ansi(2))
    case .diffMinus, .reviewRejected: Style(foreground: .ansi(1))
    case .diffDelta, .reviewEdited: Style(foreground: .ansi(5))
    case .reviewAdded: Style(foreground: .ansi(6))
    case .stepDone: Style(foreground: .ansi(2))
    case .stepCurrent: Style(attributes: [.bold, .reverse])
    case .stepStale: Style(foreground: .ansi(3))
    case .findingError: Style(foreground: .ansi(1), attributes: .bold)
    case .findingWarning: Style(foreground: .ansi(3))
    case .findingNote: Style(foreground: .ansi(4))
    }
  }

  /// For `NO_COLOR`: emphasis only, no colour at all.
  package static let monochrome = Theme(name: "monochrome") { role in
    switch role {
    case .uiText, .uiHint, .reviewPending, .markupCode, .stepDone, .findingNote: Style.plain
    case .uiDim, .uiBorder, .reviewRejected: Style(attributes: .dim)
    case .uiSelection: Style(attributes: .reverse)
    case .uiStatus, .markupHeading, .reviewAccepted, .diffPlus: Style(attributes: .bold)
    case .markupLink, .stepStale, .findingWarning: Style(attributes: .underline)
    case .markupQuote, .diffDelta, .reviewEdited, .reviewAdded: Style(attributes: .italic)
    case .diffMinus: Style(attributes: .dim)
    case .stepCurrent: Style(attributes: [.bold, .reverse])
    case .findingError: Style(attributes: [.bold, .underline])
    }
  }
}
